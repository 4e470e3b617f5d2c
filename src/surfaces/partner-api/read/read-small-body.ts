import type { Request } from 'express'

/** More than every parameter of a search or an operation needs. */
export const MOST_BYTES = 8192

/** The body of a request as text; `undefined` as soon as it is longer than what is asked needs. */
export async function readSmallBody(req: Request): Promise<string | undefined> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of req as AsyncIterable<Buffer>) {
    length += piece.byteLength
    if (length > MOST_BYTES) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

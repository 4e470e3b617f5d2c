import type { Request } from 'express'

export type ReadForm =
  | { readonly outcome: 'read'; readonly text: string }
  | { readonly outcome: 'refused'; readonly status: 413 | 415; readonly diagnostics: string }

/** More than every parameter of a search needs. */
const MOST_BYTES = 8192

/** The form of a `POST _search`, as text. What is no form is refused before it is read. */
export async function readForm(req: Request): Promise<ReadForm> {
  if (!req.is('application/x-www-form-urlencoded')) {
    return {
      outcome: 'refused',
      status: 415,
      diagnostics: 'Send the search as application/x-www-form-urlencoded.',
    }
  }
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of req as AsyncIterable<Buffer>) {
    length += piece.byteLength
    if (length > MOST_BYTES) {
      return { outcome: 'refused', status: 413, diagnostics: `The search has more than ${MOST_BYTES} bytes.` }
    }
    pieces.push(piece)
  }
  return { outcome: 'read', text: Buffer.concat(pieces).toString('utf8') }
}

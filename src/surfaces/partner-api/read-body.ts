import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Request, Response } from 'express'

/** The most that one submission may hold, before and after inflation. */
export const MOST_BYTES = 8 * 1024 * 1024

/** The most that all submissions at work may hold together; beyond it the next one is asked to come back. */
const MOST_BYTES_AT_ONCE = 128 * 1024 * 1024

export type ReadBody =
  | { readonly outcome: 'read'; readonly bytes: Uint8Array }
  | {
      readonly outcome: 'refused'
      readonly status: 400 | 413 | 415 | 503
      readonly reason: string
      readonly words: string
    }
  /** The caller went away before the end. */
  | { readonly outcome: 'cut' }

/**
 * Reads the body of a FHIR request, never more of it than allowed: media type and length are judged before the first
 * byte, the size while it comes, inflated or not.
 */
export type BodyReader = (req: Request, res: Response) => Promise<ReadBody>

export function createBodyReader(): BodyReader {
  let atOnce = 0

  return async function readBody(req, res) {
    const refused = checkHeaders(req)
    if (refused) return refused
    if (atOnce >= MOST_BYTES_AT_ONCE) return FULL

    let mine = 0
    res.once('close', () => {
      atOnce -= mine
    })
    const chunks: Buffer[] = []
    try {
      await pipeline(bytesOf(req), async (source: AsyncIterable<Buffer>) => {
        for await (const chunk of source) {
          mine += chunk.length
          atOnce += chunk.length
          if (mine > MOST_BYTES) throw new TooLarge()
          chunks.push(chunk)
        }
      })
    } catch (error) {
      return toFailure(error, req)
    }
    return mine === 0 ? EMPTY : { outcome: 'read', bytes: Buffer.concat(chunks) }
  }
}

class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

const ENCODINGS = ['', 'identity', 'gzip']

function checkHeaders(req: Request): ReadBody | undefined {
  if (!isFhirJson(req.get('Content-Type') ?? '')) return MEDIA_TYPE
  if (!ENCODINGS.includes((req.get('Content-Encoding') ?? '').toLowerCase())) return ENCODING
  return Number(req.get('Content-Length') ?? 0) > MOST_BYTES ? TOO_LARGE : undefined
}

/** `application/fhir+json` or `application/json`; a charset, when one is named, is UTF-8. */
function isFhirJson(contentType: string): boolean {
  const [type = '', ...parameters] = contentType
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  if (type !== 'application/fhir+json' && type !== 'application/json') return false
  return parameters
    .filter((parameter) => parameter.startsWith('charset='))
    .every((charset) => /^charset="?utf-8"?$/.test(charset))
}

/** Pieces of the body as it was before it was compressed. */
async function* bytesOf(req: Request): AsyncGenerator<Buffer> {
  if (req.get('Content-Encoding')?.toLowerCase() === 'gzip')
    yield* req.pipe(createGunzip()) as AsyncIterable<Buffer>
  else yield* req as AsyncIterable<Buffer>
}

function toFailure(error: unknown, req: Request): ReadBody {
  if (error instanceof TooLarge) return TOO_LARGE
  if (isInflation(error)) return BAD_GZIP
  if (req.destroyed && !req.complete) return { outcome: 'cut' }
  throw error
}

function isInflation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}

function refuse(status: 400 | 413 | 415 | 503, reason: string, words: string): ReadBody {
  return { outcome: 'refused', status, reason, words }
}

const MEDIA_TYPE = refuse(
  415,
  'media-type',
  'Send application/fhir+json (or application/json) in UTF-8; no other media type is taken.',
)
const ENCODING = refuse(415, 'content-encoding', 'Content-Encoding is gzip or none.')
const TOO_LARGE = refuse(413, 'body-too-large', 'More than 8 MB: send it in several Bundles.')
const EMPTY = refuse(400, 'body-empty', 'The body is empty: send a FHIR resource as JSON.')
const BAD_GZIP = refuse(400, 'body-not-gzip', 'The body is not the gzip that its header says.')
const FULL = refuse(503, 'busy', 'Too many large submissions at once: send it again in a few seconds.')

import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Request, Response } from 'express'
import { partnerOf } from '../../web/actor-of.js'
import { createBodyRoom } from './body-room.js'

/** The most that one submission may hold, before and after inflation. */
const MOST_BYTES = 8 * 1024 * 1024

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
 * Reads the body of a FHIR request, never more of it than allowed: media type, length and whether there is room for it
 * are judged before the first byte, the size while it comes, inflated or not.
 */
export type BodyReader = (req: Request, res: Response) => Promise<ReadBody>

export function createBodyReader(): BodyReader {
  const room = createBodyRoom()

  return async function readBody(req, res) {
    const refused = checkHeaders(req)
    if (refused) return refused
    const hold = room.enter(partnerOf(req).id)
    const said = lengthOf(req)
    if (!hold.resize(said)) return FULL
    res.once('close', () => {
      hold.release()
    })

    let mine = 0
    const chunks: Buffer[] = []
    const ended = await receive(req, (chunk) => {
      mine += chunk.length
      chunks.push(chunk)
      return mine <= MOST_BYTES && hold.resize(Math.max(mine, said))
    })
    switch (ended) {
      case 'whole':
        return mine === 0 ? EMPTY : { outcome: 'read', bytes: Buffer.concat(chunks) }
      case 'stopped':
        return mine > MOST_BYTES ? TOO_LARGE : FULL
      case 'not-gzip':
        return BAD_GZIP
      case 'cut':
        return { outcome: 'cut' }
    }
  }
}

type Ended = 'whole' | 'stopped' | 'not-gzip' | 'cut'

/**
 * Hands on the body, inflated, piece by piece until `take` says no. What comes after that is dropped, not kept; the
 * request itself stays open, so that it can be answered.
 */
function receive(req: Request, take: (chunk: Buffer) => boolean): Promise<Ended> {
  const isZipped = req.get('Content-Encoding')?.toLowerCase() === 'gzip'
  return new Promise((resolve) => {
    const source: Readable = isZipped ? req.pipe(createGunzip()) : req
    const end = (how: Ended): void => {
      source.off('data', onData)
      if (isZipped) req.unpipe()
      req.resume()
      resolve(how)
    }
    const onData = (chunk: Buffer): void => {
      if (!take(chunk)) end('stopped')
    }
    source.on('data', onData)
    source.once('end', () => {
      end('whole')
    })
    source.once('error', () => {
      end(isZipped ? 'not-gzip' : 'cut')
    })
    req.once('close', () => {
      if (!req.complete) end('cut')
    })
  })
}

const ENCODINGS = ['', 'identity', 'gzip']

function checkHeaders(req: Request): ReadBody | undefined {
  const contentType = req.get('Content-Type') ?? ''
  if (!isFhirJson(contentType)) return MEDIA_TYPE
  if (!isR4(contentType)) return FHIR_VERSION
  if (!ENCODINGS.includes((req.get('Content-Encoding') ?? '').toLowerCase())) return ENCODING
  return lengthOf(req) > MOST_BYTES ? TOO_LARGE : undefined
}

/** What the request says of its length; 0 when it says nothing. */
function lengthOf(req: Request): number {
  return Number(req.get('Content-Length') ?? 0)
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

/** A version of FHIR, when one is named, is R4. @see http://hl7.org/fhir/R4/http.html#version-parameter */
function isR4(contentType: string): boolean {
  const [, version] = /;\s*fhirversion\s*=\s*([^;]*)/i.exec(contentType) ?? []
  return version === undefined || /^"?4\.0(?:\.\d+)?"?$/.test(version.trim())
}

function refuse(status: 400 | 413 | 415 | 503, reason: string, words: string): ReadBody {
  return { outcome: 'refused', status, reason, words }
}

const MEDIA_TYPE = refuse(
  415,
  'media-type',
  'Send application/fhir+json (or application/json) in UTF-8; no other media type is taken.',
)
const FHIR_VERSION = refuse(
  415,
  'fhir-version',
  'This record speaks FHIR R4: send fhirVersion=4.0, or leave it out.',
)
const ENCODING = refuse(415, 'content-encoding', 'Content-Encoding is gzip or none.')
const TOO_LARGE = refuse(413, 'body-too-large', 'More than 8 MB: send it in several Bundles.')
const EMPTY = refuse(400, 'body-empty', 'The body is empty: send a FHIR resource as JSON.')
const BAD_GZIP = refuse(400, 'body-not-gzip', 'The body is not the gzip that its header says.')
const FULL = refuse(503, 'busy', 'Too many large submissions at once: send it again in a few seconds.')

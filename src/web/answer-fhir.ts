import type { Response } from 'express'
import type { OperationOutcome } from 'fhir/r4.js'
import { outcomeXml } from '../fhir/xml/outcome-xml.js'
import { prefersXml } from './preferred-format.js'

/** A browser that takes an answer for a page runs nothing in it, shows it in no frame, and loads nothing for it. */
const NO_PAGE = "default-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'none';sandbox"

/** Answers with FHIR JSON that is already serialised; in pieces, where it would take long to join them. */
export function answerFhir(res: Response, status: number, body: Serialised): void {
  answerAs(res, status, { type: 'application/fhir+json; charset=utf-8', body })
}

/** Answers with FHIR XML that is already serialised. */
export function answerFhirXml(res: Response, status: number, body: Serialised): void {
  answerAs(res, status, { type: 'application/fhir+xml; charset=utf-8; fhirVersion=4.0', body })
}

type Serialised = string | Uint8Array | readonly Uint8Array[]

function answerAs(
  res: Response,
  status: number,
  { type, body }: { readonly type: string; readonly body: Serialised },
): void {
  const pieces = piecesOf(body)
  res.statusCode = status
  res.setHeader('Content-Security-Policy', NO_PAGE)
  res.setHeader('Content-Type', type)
  res.setHeader(
    'Content-Length',
    pieces.reduce((sum, { byteLength }) => sum + byteLength, 0),
  )
  res.cork()
  for (const piece of pieces) res.write(piece)
  res.end()
}

function piecesOf(body: string | Uint8Array | readonly Uint8Array[]): readonly Uint8Array[] {
  if (typeof body === 'string') return [Buffer.from(body, 'utf8')]
  return body instanceof Uint8Array ? [body] : body
}

/** Answers with an OperationOutcome, in FHIR XML where that was asked for. */
export function answerOutcome(res: Response, status: number, outcome: OperationOutcome): void {
  res.vary('Accept')
  if (prefersXml(res.req)) answerFhirXml(res, status, outcomeXml(outcome))
  else answerFhir(res, status, JSON.stringify(outcome))
}

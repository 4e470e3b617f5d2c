import type { Response } from 'express'
import type { OperationOutcome } from 'fhir/r4.js'

/** A browser that takes an answer for a page runs nothing in it, shows it in no frame, and loads nothing for it. */
const NO_PAGE = "default-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'none';sandbox"

/** Answers with FHIR JSON that is already serialised; in pieces, where it would take long to join them. */
export function answerFhir(
  res: Response,
  status: number,
  body: string | Uint8Array | readonly Uint8Array[],
): void {
  const pieces = piecesOf(body)
  res.statusCode = status
  res.setHeader('Content-Security-Policy', NO_PAGE)
  res.setHeader('Content-Type', 'application/fhir+json; charset=utf-8')
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

/** Answers with an OperationOutcome. */
export function answerOutcome(res: Response, status: number, outcome: OperationOutcome): void {
  answerFhir(res, status, JSON.stringify(outcome))
}

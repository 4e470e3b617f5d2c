import type { Response } from 'express'
import type { OperationOutcome } from 'fhir/r4.js'

/** A browser that takes an answer for a page runs nothing in it, shows it in no frame, and loads nothing for it. */
const NO_PAGE = "default-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'none';sandbox"

/** Answers with FHIR JSON that is already serialised. */
export function answerFhir(res: Response, status: number, body: string | Uint8Array): void {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body
  res.statusCode = status
  res.setHeader('Content-Security-Policy', NO_PAGE)
  res.setHeader('Content-Type', 'application/fhir+json; charset=utf-8')
  res.setHeader('Content-Length', bytes.byteLength)
  res.end(bytes)
}

/** Answers with an OperationOutcome. */
export function answerOutcome(res: Response, status: number, outcome: OperationOutcome): void {
  answerFhir(res, status, JSON.stringify(outcome))
}

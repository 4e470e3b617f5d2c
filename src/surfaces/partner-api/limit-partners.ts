import type { RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import { anIssue, operationOutcome } from '../../fhir/operation-outcome.js'
import { partnerOf } from '../../web/actor-of.js'
import { answerOutcome } from '../../web/answer-fhir.js'

/** Lets each partner ask so often a minute, by client id: one that asks too often delays nobody but itself. */
export function limitPartners(requestsPerMinute: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: requestsPerMinute,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    keyGenerator: (req) => partnerOf(req).id,
    handler(_req, res) {
      const words =
        'Too many requests in this minute: wait as Retry-After says, and send Bundles instead of single resources.'
      answerOutcome(res, 429, operationOutcome(anIssue('throttled', words)))
    },
  })
}

import type { Request, RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import { anIssue, operationOutcome } from '../../fhir/operation-outcome.js'
import { partnerOf } from '../../web/actor-of.js'
import { answerOutcome } from '../../web/answer-fhir.js'

/**
 * Lets each partner ask so often a minute, by client id: one that asks too often delays nobody but itself. `note` puts
 * the refusal into the log; it is answered once that is durable.
 */
export function limitPartners(
  requestsPerMinute: number,
  note: (req: Request, reason: string) => Promise<void>,
): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: requestsPerMinute,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    keyGenerator: (req) => partnerOf(req).id,
    handler(req, res, next) {
      note(req, 'throttled').then(() => {
        answerOutcome(res, 429, operationOutcome(anIssue('throttled', WORDS)))
      }, next)
    },
  })
}

const WORDS =
  'Too many requests in this minute: wait as Retry-After says, and send Bundles instead of single resources.'

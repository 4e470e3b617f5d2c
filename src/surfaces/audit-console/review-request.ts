import type { Request, Response } from 'express'
import type { ReviewRequest } from '../../review/review-log.js'
import { actorOf } from '../../web/actor-of.js'
import { askedAsGiven } from '../../web/asked-as-given.js'
import { requestIdOf } from '../../web/request-id.js'

/**
 * What an auditor asks, for a use case. Anybody who is signed in may come this far: that others than auditors are refused
 * is the gate's decision, so that their attempt is in the log.
 */
export function toReviewRequest(req: Request, query: string): ReviewRequest {
  const actor = actorOf(req)
  if (!actor) throw new Error('This route stands behind no sign-in.')
  return { actor, query: `${req.method} ${query}`, requestId: requestIdOf(req) }
}

/** The same for what cannot be asked of the log: as it came. */
export function toRequestAsGiven(req: Request): ReviewRequest {
  return { ...toReviewRequest(req, ''), ...askedAsGiven(req) }
}

/** The page for somebody who may not review the log. */
export function answerRefused(res: Response): void {
  res.status(403).render('surfaces/audit-console/refused.njk')
}

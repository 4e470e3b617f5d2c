import { Router } from 'express'
import type { VerifyLogUseCase } from '../../../review/verify-log.js'
import { answerRefused, toReviewRequest } from '../review-request.js'
import { toIntegrityPage } from './integrity-page.js'

export interface IntegrityDeps {
  readonly verifyLog: VerifyLogUseCase
}

/** How long the page waits for a verification that has begun, in milliseconds; a longer one shows how far it is. */
const PATIENCE = 3_000

/** Whether the log is as it was written. */
export function integrityRoutes({ verifyLog }: IntegrityDeps): Router {
  const router = Router({ caseSensitive: true })

  router.get('/integrity', async (req, res) => {
    const reviewed = await verifyLog.readIntegrity(toReviewRequest(req, '/audit/integrity'))
    if (reviewed.outcome === 'refused') answerRefused(res)
    else res.render('surfaces/audit-console/integrity/integrity.njk', toIntegrityPage(reviewed.found))
  })

  router.post('/integrity', async (req, res) => {
    const reviewed = await verifyLog.start(toReviewRequest(req, '/audit/integrity'), PATIENCE)
    if (reviewed.outcome === 'refused') answerRefused(res)
    else res.redirect(303, '/audit/integrity')
  })

  return router
}

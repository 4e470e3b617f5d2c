import { Router } from 'express'
import { alertsRoutes, type AlertsDeps } from './alerts/routes.js'
import { atRiskRoutes, type AtRiskDeps } from './at-risk/routes.js'
import { consentsRoutes, type ConsentsDeps } from './consents/routes.js'
import { eventsRoutes, type EventsDeps } from './events/routes.js'
import { integrityRoutes, type IntegrityDeps } from './integrity/routes.js'
import { patientsRoutes, type PatientsDeps } from './patients/routes.js'
import { peopleRoutes, type PeopleDeps } from './people/routes.js'
import { answerRefused, toRequestAsGiven } from './review-request.js'
import { reviewsRoutes, type ReviewsDeps } from './reviews/routes.js'
import { wrongPersonCasesRoutes, type WrongPersonCasesDeps } from './wrong-person/routes.js'
import { staffTiesRoutes, type StaffTiesDeps } from './staff-ties/routes.js'
import { startRoutes, type StartDeps } from './start/routes.js'

export type AuditConsoleDeps = StartDeps &
  EventsDeps &
  PatientsDeps &
  PeopleDeps &
  IntegrityDeps &
  ReviewsDeps &
  AlertsDeps &
  ConsentsDeps &
  AtRiskDeps &
  WrongPersonCasesDeps &
  StaffTiesDeps

/**
 * The auditor's pages; MUST be mounted at `/audit`. They stand behind sign-in and the reading of forms; that only auditors may see them
 * is decided, and logged, by the gate behind the use cases. Whatever else is asked under `/audit` is in the log too.
 */
export function auditConsoleRoutes(deps: AuditConsoleDeps): Router {
  const router = Router({ caseSensitive: true })
  router.use(startRoutes(deps))
  router.use(eventsRoutes(deps))
  router.use(patientsRoutes(deps))
  router.use(peopleRoutes(deps))
  router.use(integrityRoutes(deps))
  router.use(reviewsRoutes(deps))
  router.use(alertsRoutes(deps))
  router.use(consentsRoutes(deps))
  router.use(atRiskRoutes(deps))
  router.use(wrongPersonCasesRoutes(deps))
  router.use(staffTiesRoutes(deps))
  router.use(async (req, res, next) => {
    const asked = { ...toRequestAsGiven(req), interaction: 'search-type', reason: 'not-found' } as const
    if ((await deps.noteInvalid(asked)) === 'refused') answerRefused(res)
    else next()
  })
  return router
}

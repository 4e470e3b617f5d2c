import { Router } from 'express'
import { eventsRoutes, type EventsDeps } from './events/routes.js'
import { integrityRoutes, type IntegrityDeps } from './integrity/routes.js'
import { patientsRoutes, type PatientsDeps } from './patients/routes.js'
import { peopleRoutes, type PeopleDeps } from './people/routes.js'
import { reviewsRoutes, type ReviewsDeps } from './reviews/routes.js'
import { startRoutes, type StartDeps } from './start/routes.js'

export type AuditConsoleDeps = StartDeps &
  EventsDeps &
  PatientsDeps &
  PeopleDeps &
  IntegrityDeps &
  ReviewsDeps

/**
 * The auditor's pages; MUST be mounted at `/audit`. They stand behind sign-in and the reading of forms; that only auditors may see them
 * is decided, and logged, by the gate behind the use cases.
 */
export function auditConsoleRoutes(deps: AuditConsoleDeps): Router {
  const router = Router()
  router.use(startRoutes(deps))
  router.use(eventsRoutes(deps))
  router.use(patientsRoutes(deps))
  router.use(peopleRoutes(deps))
  router.use(integrityRoutes(deps))
  router.use(reviewsRoutes(deps))
  return router
}

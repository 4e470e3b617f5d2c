import { Router } from 'express'
import { changesRoutes, type ChangesRoutesDeps } from './changes/routes.js'
import { changedPeopleRoutes, type ChangedPeopleRoutesDeps } from './changes/people-routes.js'
import { consentRoutes, type ConsentRoutesDeps } from './consent/routes.js'
import { delegatesRoutes, type DelegatesRoutesDeps } from './delegates/routes.js'
import { coverageRoutes, type CoverageRoutesDeps } from './coverage/routes.js'
import { documentsRoutes, type DocumentsRoutesDeps } from './documents/routes.js'
import { exceptionalAccessRoutes, type ExceptionalAccessRoutesDeps } from './exceptional-access/routes.js'
import { findRoutes, type FindDeps } from './find/routes.js'
import { homeRoutes } from './home/routes.js'
import { mineRoutes, type MineDeps } from './mine/routes.js'
import { noteUnmatched, type UnmatchedDeps } from './note-unmatched.js'
import { whyRoutes } from './why/routes.js'
import type { PatientRecordDeps } from './patient-record/open-record-page.js'
import { patientRecordRoutes } from './patient-record/routes.js'
import { sayNotReceiving, type SayNotReceivingDeps } from './say-not-receiving.js'
import { sameRoutes, type SameRoutesDeps } from './same/routes.js'
import { wrongPersonRoutes, type WrongPersonRoutesDeps } from './wrong-person/routes.js'
import { resultsRoutes } from './results/routes.js'
import { itemRoutes } from './items/routes.js'
import { timelineRoutes } from './timeline/routes.js'
import { withheldRoutes } from './withheld/routes.js'

type PortalDeps = FindDeps &
  PatientRecordDeps &
  SameRoutesDeps &
  WrongPersonRoutesDeps &
  DocumentsRoutesDeps &
  ChangesRoutesDeps &
  ChangedPeopleRoutesDeps &
  ExceptionalAccessRoutesDeps &
  ConsentRoutesDeps &
  DelegatesRoutesDeps &
  MineDeps &
  CoverageRoutesDeps &
  UnmatchedDeps &
  SayNotReceivingDeps

/** Whoever asks about a person leaves an event, also at an address that has no page because of its letters. */
const IN_ANY_LETTERS = /^\/patients(?=\/|$)/i

/** The clinician's pages. They stand behind sign-in; who may see what is decided by the gate behind the use cases. */
export function portalRoutes(deps: PortalDeps): Router {
  const router = Router({ caseSensitive: true })
  router.use(homeRoutes())
  router.use(['/find', '/changes'], sayNotReceiving(deps))
  router.use(findRoutes(deps))
  router.use(coverageRoutes(deps))
  router.use(exceptionalAccessRoutes(deps))
  router.use(consentRoutes(deps))
  router.use(delegatesRoutes(deps))
  router.use(mineRoutes(deps))
  router.use(sameRoutes(deps))
  router.use(wrongPersonRoutes(deps))
  router.use(documentsRoutes(deps))
  router.use(timelineRoutes(deps))
  router.use(resultsRoutes(deps))
  router.use(changesRoutes(deps))
  router.use(changedPeopleRoutes(deps))
  router.use(itemRoutes(deps))
  router.use(withheldRoutes())
  router.use(whyRoutes(deps))
  router.use(patientRecordRoutes(deps))
  // Behind every page about a person: each of these passes on what it has no answer for, and notes nothing itself.
  router.use(IN_ANY_LETTERS, noteUnmatched(deps))
  return router
}

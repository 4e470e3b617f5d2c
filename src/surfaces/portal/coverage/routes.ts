import { Router } from 'express'
import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { HeadingMap } from '../../../record/coverage/heading-map.js'
import type { ReadCoverage } from '../../../record/coverage/read-coverage.js'
import { actorOf } from '../../../web/actor-of.js'
import { toCoverageJson } from './coverage-json.js'
import { toCoveragePage, type CoverageFacts } from './coverage-page.js'
import { toHeadingCoveragePage } from './heading-coverage-page.js'

export interface CoverageRoutesDeps {
  readonly headingMap: HeadingMap
  readonly readCoverage: ReadCoverage
  readonly directory: OrganisationDirectory
}

/**
 * How much of the standard this record can show, and how much each source has ever sent: for all staff who have
 * signed in. Nothing here is about a person, and it stands behind no decision.
 */
export function coverageRoutes({ headingMap, readCoverage, directory }: CoverageRoutesDeps): Router {
  const router = Router({ caseSensitive: true })
  // Who acts for a person, or reads their own record, is no staff: for them there is no such page.
  router.use('/coverage', (req, _res, next) => {
    const kind = actorOf(req)?.kind
    next(kind === 'clinician' || kind === 'auditor' ? undefined : 'router')
  })
  const readFacts = async (): Promise<CoverageFacts> => ({
    headingMap,
    directory,
    counts: await readCoverage(),
  })

  router.get('/coverage', async (_req, res) => {
    res.render('surfaces/portal/coverage/coverage.njk', toCoveragePage(await readFacts()))
  })

  router.get('/coverage/coverage.json', async (_req, res) => {
    res.type('application/json').end(JSON.stringify(toCoverageJson(await readFacts())))
  })

  router.get('/coverage/:heading', async (req, res, next) => {
    const page = toHeadingCoveragePage(req.params.heading, await readFacts())
    if (page) res.render('surfaces/portal/coverage/heading.njk', page)
    else next('router')
  })

  return router
}

import { Router, type Request, type Response } from 'express'
import { anIssue, operationOutcome } from '../../fhir/operation-outcome.js'
import type { ReadOwnContribution } from '../../ingest/read-own-contribution.js'
import { answerFhir, answerOutcome } from '../../web/answer-fhir.js'
import { setInsufficientScope } from '../../web/insufficient-scope.js'
import { askedOf } from './asked-of.js'
import { setVersion } from './set-version.js'

/** Reading back what one contributed, as it stands or as it stood; HEAD as well as GET. */
export function ownContributionRoutes({
  readOwnContribution,
}: {
  readonly readOwnContribution: ReadOwnContribution
}): Router {
  const router = Router({ caseSensitive: true })

  router.get('/:type/:id', (req, res) => answerOwn(req, res, req.params))
  router.get('/:type/:id/_history/:version', (req, res) => answerOwn(req, res, req.params))

  return router

  async function answerOwn(req: Request, res: Response, address: Address): Promise<void> {
    const route = `/fhir/{type}/{id}${address.version === undefined ? '' : '/_history/{version}'}`
    const own = await readOwnContribution({ ...askedOf(req, `${req.method} ${route}`), ...address })
    switch (own.outcome) {
      case 'not-found':
        answerOutcome(res, 404, NOT_FOUND)
        break
      case 'refused':
        setInsufficientScope(res, 'system/*.rs')
        answerOutcome(res, 403, NO_SCOPE)
        break
      case 'found':
        setVersion(res, own)
        answerFhir(res, 200, own.text)
        break
    }
  }
}

interface Address {
  readonly type: string
  readonly id: string
  readonly version?: string
}

/** Absent, somebody else's, and a version that there is not: the same words. */
const NOT_FOUND = operationOutcome(anIssue('not-found', 'Nothing that you contributed has this id.'))

const NO_SCOPE = operationOutcome(
  anIssue('forbidden', 'The token has no scope for reading: ask for system/*.cruds or system/*.rs.'),
)

import { Router, type Request, type Response } from 'express'
import { parsePersonId } from '../../../fhir/person-id.js'
import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { FlagAtRisk, FlagRequest } from '../../../review/flag-at-risk.js'
import { RISK_GROUNDS } from '../../../review/risk-flags.js'
import { fieldOf } from '../../../web/body.js'
import { answerRefused, toReviewRequest } from '../review-request.js'
import { toAtRiskPage, type AtRiskParts } from './at-risk-page.js'

export interface AtRiskDeps {
  readonly flagAtRisk: FlagAtRisk
  readonly directory: OrganisationDirectory
}

const STALE = 'Somebody else changed it in the meantime: look again'
const LONGEST = 2_000

/** Keeps a person's whereabouts from everybody, or no longer. What names nobody goes on, to be noted. */
export function atRiskRoutes({ flagAtRisk, directory }: AtRiskDeps): Router {
  const router = Router({ caseSensitive: true })

  router.get('/patients/:id/at-risk', async (req, res, next) => {
    const request = toFlagRequest(req, req.params.id)
    if (!request) next('router')
    else await answerPage(res, request, { status: 200 })
  })

  router.post('/patients/:id/at-risk', async (req, res, next) => {
    const request = toFlagRequest(req, req.params.id)
    if (!request) {
      next('router')
      return
    }
    const { body } = req as { readonly body: unknown }
    const words = fieldOf(body, 'words').slice(0, LONGEST)
    const id = fieldOf(body, 'lifts')
    const form = {
      ground: RISK_GROUNDS.find((one) => one === fieldOf(body, 'ground')),
      words,
      from: fieldOf(body, 'from'),
      until: fieldOf(body, 'until'),
    }
    const flagged =
      id === '' ? await flagAtRisk.setFlag(request, form) : await flagAtRisk.liftFlag(request, { id, words })
    switch (flagged.outcome) {
      case 'kept':
        res.redirect(303, `/audit/patients/${request.person}/at-risk`)
        break
      case 'refused':
        answerRefused(res)
        break
      case 'invalid':
        await answerPage(res, request, { status: 400, form, faults: flagged.faults })
        break
      case 'stale':
        await answerPage(res, request, { status: 409, faults: [{ field: 'words', text: STALE }] })
        break
    }
  })

  return router

  async function answerPage(
    res: Response,
    request: FlagRequest,
    { status, ...page }: Pick<AtRiskParts, 'form' | 'faults'> & { readonly status: number },
  ): Promise<void> {
    const reviewed = await flagAtRisk.readFlags(request)
    if (reviewed.outcome === 'refused') answerRefused(res)
    else
      res
        .status(status)
        .render(
          'surfaces/audit-console/at-risk/at-risk.njk',
          toAtRiskPage({ found: reviewed.found, directory, ...page }),
        )
  }
}

function toFlagRequest(req: Request, id: string): FlagRequest | undefined {
  const person = parsePersonId(id)
  return person && { ...toReviewRequest(req, '/audit/patients/{id}/at-risk'), person }
}

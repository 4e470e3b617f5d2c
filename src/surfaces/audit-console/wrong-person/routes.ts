import { Router, type Request, type Response } from 'express'
import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { ResolveWrongPerson } from '../../../review/resolve-wrong-person.js'
import { fieldOf } from '../../../web/body.js'
import { answerRefused, toReviewRequest } from '../review-request.js'
import { toWrongPersonCasesPage, type WrongPersonCasesPage } from './wrong-person-page.js'

export interface WrongPersonCasesDeps {
  readonly resolveWrongPerson: ResolveWrongPerson
  readonly directory: OrganisationDirectory
}

const OWN = 'You reported this yourself: somebody else has to decide.'
const TIED = 'This is about you, or about somebody close to you: somebody else has to decide.'
const STALE = 'Somebody has decided in the meantime: look again.'
const LONGEST = 2_000

/** What was reported as another person's, and saying whose it is. */
export function wrongPersonCasesRoutes({ resolveWrongPerson, directory }: WrongPersonCasesDeps): Router {
  const router = Router({ caseSensitive: true })

  router.get('/wrong-person', (req, res) => answerCases(req, res, { status: 200 }))

  router.post('/wrong-person', async (req, res) => {
    const id = fieldOf(req.body, 'case')
    const resolved = await resolveWrongPerson.resolve(toReviewRequest(req, '/audit/wrong-person'), {
      id,
      version: Number(fieldOf(req.body, 'version')),
      state: (['restored', 'left-out'] as const).find((one) => one === fieldOf(req.body, 'state')),
      words: fieldOf(req.body, 'words').slice(0, LONGEST),
    })
    switch (resolved.outcome) {
      case 'kept':
        res.redirect(303, '/audit/wrong-person')
        break
      case 'refused':
        answerRefused(res)
        break
      case 'invalid':
        await answerCases(req, res, { status: 400, problem: { id, text: resolved.text } })
        break
      case 'own':
        await answerCases(req, res, { status: 403, problem: { id, text: OWN } })
        break
      case 'tied':
        await answerCases(req, res, { status: 403, problem: { id, text: TIED } })
        break
      case 'stale':
        await answerCases(req, res, { status: 409, problem: { id, text: STALE } })
        break
    }
  })

  return router

  async function answerCases(
    req: Request,
    res: Response,
    { status, problem }: { readonly status: number; readonly problem?: WrongPersonCasesPage['problem'] },
  ): Promise<void> {
    const reviewed = await resolveWrongPerson.readCases(toReviewRequest(req, '/audit/wrong-person'))
    if (reviewed.outcome === 'refused') answerRefused(res)
    else
      res
        .status(status)
        .render(
          'surfaces/audit-console/wrong-person/wrong-person.njk',
          toWrongPersonCasesPage(reviewed.found, directory, problem),
        )
  }
}

import { Router, type Response } from 'express'
import { parseNhsNumber } from '../../../fhir/nhs-number.js'
import type { FindPerson } from '../../../review/find-person.js'
import type { VerifyLogUseCase } from '../../../review/verify-log.js'
import { fieldOf } from '../../../web/body.js'
import { answerRefused, toReviewRequest } from '../review-request.js'
import { toStartPage } from './start-page.js'

export interface StartDeps {
  readonly findPerson: FindPerson
  readonly verifyLog: VerifyLogUseCase
}

/** Where an auditor begins: a person by NHS number, a member of staff by their id, the state of the log. */
export function startRoutes({ findPerson, verifyLog }: StartDeps): Router {
  const router = Router()

  router.get('/', async (req, res) => {
    const reviewed = await verifyLog.readIntegrity(toReviewRequest(req, '/audit'))
    if (reviewed.outcome === 'refused') answerRefused(res)
    else res.render('surfaces/audit-console/start/start.njk', toStartPage({ integrity: reviewed.found }))
  })

  router.post('/find', async (req, res) => {
    const given = fieldOf(req.body, 'nhsNumber')
    const nhsNumber = parseNhsNumber(given)
    if (!nhsNumber) {
      answerProblem(
        res,
        'nhsNumber',
        'This is not an NHS number: ten digits, the last of which is a check digit. Look at each digit again',
      )
      return
    }
    const reviewed = await findPerson(toReviewRequest(req, `/audit/find nhsNumber=${nhsNumber}`), nhsNumber)
    if (reviewed.outcome === 'refused') answerRefused(res)
    else if (reviewed.found) res.redirect(303, `/audit/patients/${reviewed.found.person}`)
    else answerProblem(res, 'nhsNumber', 'Nobody with this NHS number is in the record')
  })

  router.post('/find-staff', (req, res) => {
    const id = fieldOf(req.body, 'staffId')
    if (/^[\w.-]{1,64}$/.test(id)) res.redirect(303, `/audit/people/${encodeURIComponent(id)}`)
    else
      answerProblem(
        res,
        'staffId',
        'Give the id of a member of staff or of a partner’s system: letters, digits, dots and hyphens',
      )
  })

  return router
}

function answerProblem(res: Response, field: 'nhsNumber' | 'staffId', text: string): void {
  res.status(400).render('surfaces/audit-console/start/start.njk', toStartPage({ problem: { field, text } }))
}

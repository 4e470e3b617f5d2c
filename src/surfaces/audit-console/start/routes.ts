import { Router, type Request, type Response } from 'express'
import { parseNhsNumber } from '../../../fhir/nhs-number.js'
import type { FindPerson } from '../../../review/find-person.js'
import type { FindStaff } from '../../../review/find-staff.js'
import type { NoteInvalidQuestion } from '../../../review/note-invalid.js'
import type { VerifyLogUseCase } from '../../../review/verify-log.js'
import type { ReadWaitingWork } from '../../../review/waiting-work.js'
import { fieldOf } from '../../../web/body.js'
import { answerRefused, toReviewRequest } from '../review-request.js'
import { toStartPage } from './start-page.js'

export interface StartDeps {
  readonly findPerson: FindPerson
  readonly findStaff: FindStaff
  readonly noteInvalid: NoteInvalidQuestion
  readonly verifyLog: VerifyLogUseCase
  readonly readWaitingWork: ReadWaitingWork
}

/** Where an auditor begins: a person by NHS number, a member of staff by their id, the state of the log. */
export function startRoutes({
  findPerson,
  findStaff,
  noteInvalid,
  verifyLog,
  readWaitingWork,
}: StartDeps): Router {
  const router = Router({ caseSensitive: true })

  router.get('/', async (req, res) => {
    const reviewed = await verifyLog.readIntegrity(toReviewRequest(req, '/audit'))
    const waiting =
      reviewed.outcome === 'refused' ? reviewed : await readWaitingWork(toReviewRequest(req, '/audit'))
    if (reviewed.outcome === 'refused' || waiting.outcome === 'refused') answerRefused(res)
    else
      res.render(
        'surfaces/audit-console/start/start.njk',
        toStartPage({ integrity: reviewed.found, waiting: waiting.found }),
      )
  })

  router.post('/find', async (req, res) => {
    const given = fieldOf(req.body, 'nhsNumber')
    const nhsNumber = parseNhsNumber(given)
    if (!nhsNumber) {
      await answerInvalid(req, res, { field: 'nhsNumber', reason: 'nhsNumber-invalid', text: NOT_A_NUMBER })
      return
    }
    const reviewed = await findPerson(toReviewRequest(req, `/audit/find nhsNumber=${nhsNumber}`), nhsNumber)
    if (reviewed.outcome === 'refused') answerRefused(res)
    else if (reviewed.found) res.redirect(303, `/audit/patients/${reviewed.found.person}`)
    else answerProblem(res, 'nhsNumber', 'Nobody with this NHS number is in the record')
  })

  router.post('/find-staff', async (req, res) => {
    const id = fieldOf(req.body, 'staffId')
    if (!/^[\w.-]{1,64}$/.test(id)) {
      await answerInvalid(req, res, { field: 'staffId', reason: 'staffId-invalid', text: NOT_AN_ID })
      return
    }
    const reviewed = await findStaff(toReviewRequest(req, `/audit/find-staff staffId=${id}`), id)
    if (reviewed.outcome === 'refused') answerRefused(res)
    else if (reviewed.found) res.redirect(303, `/audit/people/${encodeURIComponent(id)}`)
    else answerProblem(res, 'staffId', 'The log has nothing of anybody with this id')
  })

  return router

  async function answerInvalid(req: Request, res: Response, { field, reason, text }: Invalid): Promise<void> {
    const query = `/audit${req.path} ${field}=${fieldOf(req.body, field)}`
    const noted = await noteInvalid({ ...toReviewRequest(req, query), interaction: 'search-type', reason })
    if (noted === 'refused') answerRefused(res)
    else answerProblem(res, field, text)
  }
}

const NOT_A_NUMBER =
  'This is not an NHS number: ten digits, the last of which is a check digit. Look at each digit again'
const NOT_AN_ID =
  'Give the id of a member of staff or of a partner’s system: letters, digits, dots and hyphens'

interface Invalid {
  readonly field: 'nhsNumber' | 'staffId'
  readonly reason: string
  readonly text: string
}

function answerProblem(res: Response, field: Invalid['field'], text: string): void {
  res.status(400).render('surfaces/audit-console/start/start.njk', toStartPage({ problem: { field, text } }))
}

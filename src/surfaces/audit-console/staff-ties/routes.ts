import { Router, type Request, type Response } from 'express'
import type { RecordStaffTies, TieFault, TieForm, TieRecorded } from '../../../review/record-staff-ties.js'
import { RECORDED_TIES } from '../../../review/staff-ties.js'
import { fieldOf } from '../../../web/body.js'
import { answerRefused, toReviewRequest } from '../review-request.js'
import { toStaffTiesPage } from './staff-ties-page.js'

export interface StaffTiesDeps {
  readonly recordStaffTies: RecordStaffTies
}

const ROUTE = '/audit/staff-ties'
const LONGEST = 2_000
const OWN = 'This tie is your own: somebody else has to end it.'
const STALE = 'It was recorded, or had ended, already.'

/** Who of the staff is somebody of the record, or close to them: seen, recorded and ended. */
export function staffTiesRoutes({ recordStaffTies }: StaffTiesDeps): Router {
  const router = Router({ caseSensitive: true })

  router.get('/staff-ties', (req, res) => answerPage(req, res, { status: 200 }))

  router.post('/staff-ties', async (req, res) => {
    const request = toReviewRequest(req, ROUTE)
    const id = fieldOf(req.body, 'ends')
    const reason = fieldOf(req.body, 'reason').slice(0, LONGEST)
    if (id !== '') {
      await answer(req, res, { recorded: await recordStaffTies.endTie(request, { id, reason }) })
      return
    }
    const form: TieForm = {
      actorId: fieldOf(req.body, 'actorId'),
      nhsNumber: fieldOf(req.body, 'nhsNumber'),
      tie: RECORDED_TIES.find((one) => one === fieldOf(req.body, 'tie')),
      reason,
    }
    await answer(req, res, { form, recorded: await recordStaffTies.recordTie(request, form) })
  })

  return router

  async function answer(
    req: Request,
    res: Response,
    { recorded, form }: { readonly recorded: TieRecorded; readonly form?: TieForm },
  ): Promise<void> {
    const filled = form ? { form } : {}
    switch (recorded.outcome) {
      case 'recorded':
        res.redirect(303, ROUTE)
        break
      case 'refused':
        answerRefused(res)
        break
      case 'invalid':
        await answerPage(req, res, { ...filled, status: 400, faults: recorded.faults })
        break
      case 'own':
        await answerPage(req, res, { ...filled, status: 403, faults: [{ field: 'reason', text: OWN }] })
        break
      case 'stale':
        await answerPage(req, res, { ...filled, status: 409, faults: [{ field: 'reason', text: STALE }] })
        break
    }
  }

  async function answerPage(req: Request, res: Response, { status, ...filled }: Answer): Promise<void> {
    const seen = await recordStaffTies.seeTies(toReviewRequest(req, ROUTE))
    if (seen.outcome === 'refused') answerRefused(res)
    else
      res
        .status(status)
        .render('surfaces/audit-console/staff-ties/staff-ties.njk', toStaffTiesPage(seen.found, filled))
  }
}

interface Answer {
  readonly status: number
  readonly form?: TieForm
  readonly faults?: readonly TieFault[]
}

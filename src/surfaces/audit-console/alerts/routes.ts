import { Router, type Request, type Response } from 'express'
import { ALERT_OUTCOMES, ALERT_STATES } from '../../../review/alerts.js'
import type { ReviewAlerts } from '../../../review/review-alerts.js'
import { fieldOf } from '../../../web/body.js'
import { PAGE_SIZE, readPage } from '../paging.js'
import { textOf } from '../period.js'
import { answerRefused, toReviewRequest } from '../review-request.js'
import { ALERT_REASONS } from '../words/say-use.js'
import { cardIdOf, toAlertsPage, type AlertsForm, type AlertsPage } from './alerts-page.js'

export interface AlertsDeps {
  readonly reviewAlerts: ReviewAlerts
}

const OWN = 'You raised this alert yourself: somebody else has to see to it.'
const TIED = 'This is about you, or about somebody close to you: somebody else has to see to it.'
const STALE = 'Somebody else saw to it in the meantime.'
const LONGEST = 2_000

/** Alerts: how far each is, and what is done about it. */
export function alertsRoutes({ reviewAlerts }: AlertsDeps): Router {
  const router = Router({ caseSensitive: true })

  router.get('/alerts', (req, res) => answerList(req, res, { status: 200 }))

  router.post('/alerts', async (req, res) => {
    const { body } = req as { readonly body: unknown }
    const key = { requestId: fieldOf(body, 'request'), reason: fieldOf(body, 'reason') }
    const step = fieldOf(body, 'step')
    const taken = await reviewAlerts.takeStep(toReviewRequest(req, `/audit/alerts step=${step}`), {
      ...key,
      step: ALERT_STATES.flatMap((one) => (one === 'new' ? [] : [one])).find((one) => one === step),
      outcome: ALERT_OUTCOMES.find((one) => one === fieldOf(body, 'outcome')),
      words: fieldOf(body, 'words').slice(0, LONGEST),
    })
    const id = cardIdOf(key)
    switch (taken.outcome) {
      case 'kept':
        res.redirect(303, '/audit/alerts')
        break
      case 'refused':
        answerRefused(res)
        break
      case 'invalid':
        await answerList(req, res, { status: 400, problem: { id, text: taken.text } })
        break
      case 'own':
        await answerList(req, res, { status: 403, problem: { id, text: OWN } })
        break
      case 'tied':
        await answerList(req, res, { status: 403, problem: { id, text: TIED } })
        break
      case 'stale':
        await answerList(req, res, { status: 409, problem: { id, text: STALE } })
        break
    }
  })

  return router

  async function answerList(
    req: Request,
    res: Response,
    { status, problem }: { readonly status: number; readonly problem?: AlertsPage['problem'] },
  ): Promise<void> {
    const form = readForm(req.query)
    const { state, reason, page } = form
    const reviewed = await reviewAlerts.searchAlerts(
      toReviewRequest(req, `/audit/alerts state=${state} reason=${reason} page=${page}`),
      { state: state === '' ? undefined : state, reason: reason === '' ? undefined : reason },
      { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE },
    )
    if (reviewed.outcome === 'refused') answerRefused(res)
    else
      res
        .status(status)
        .render('surfaces/audit-console/alerts/alerts.njk', toAlertsPage(reviewed.found, form, problem))
  }
}

/** What is none of the choices counts as none: all are shown. */
function readForm(query: Readonly<Record<string, unknown>>): AlertsForm {
  return {
    state: ALERT_STATES.find((one) => one === textOf(query['state'])) ?? '',
    reason: ALERT_REASONS.find((one) => one === textOf(query['reason'])) ?? '',
    page: readPage(query),
  }
}

import {
  ALERT_OUTCOMES,
  ALERT_STATES,
  type AlertEntry,
  type AlertOutcome,
  type AlertsFound,
  type AlertState,
} from '../../../review/alerts.js'
import { toPaging, type Paging } from '../paging.js'
import { ALERT_REASONS, sayAlert } from '../words/say-use.js'
import { sayKept } from '../words/say-kept.js'
import { sayWhen } from '../words/say-when.js'

/** The filters of the page, as they were given and understood. */
export interface AlertsForm {
  readonly state: AlertState | ''
  readonly reason: string
  readonly page: number
}

interface AlertCard {
  readonly id: string
  readonly requestId: string
  readonly reason: string
  readonly what: string
  readonly when: string
  readonly href: string
  readonly state: AlertState
  readonly stateWords: string
  readonly steps: readonly string[]
}

interface Option {
  readonly value: string
  readonly text: string
}

/** What the page prints. */
export interface AlertsPage {
  readonly form: AlertsForm
  readonly states: readonly Option[]
  readonly reasons: readonly Option[]
  readonly outcomes: readonly Option[]
  readonly alerts: readonly AlertCard[]
  readonly paging: Paging
  /** How many are kept for another reviewer, a sentence; empty where none is. */
  readonly kept: string
  readonly problem: { readonly id: string; readonly text: string } | undefined
}

const STATES: Readonly<Record<AlertState, string>> = {
  new: 'New: nobody saw to it yet',
  'looked-at': 'Somebody looks at it',
  closed: 'Closed',
}

const OUTCOMES: Readonly<Record<AlertOutcome, string>> = {
  'nothing-wrong': 'Nothing was wrong',
  'acted-on': 'It was acted on',
  inconclusive: 'Inconclusive',
}

const all = (text: string): Option => ({ value: '', text })

export function toAlertsPage(
  { alerts, total, kept }: AlertsFound,
  form: AlertsForm,
  problem?: AlertsPage['problem'],
): AlertsPage {
  const { page, ...given } = form
  return {
    form,
    states: [all('All'), ...ALERT_STATES.map((value) => ({ value, text: STATES[value] }))],
    reasons: [all('All'), ...ALERT_REASONS.map((value) => ({ value, text: sayAlert(value) }))],
    outcomes: ALERT_OUTCOMES.map((value) => ({ value, text: OUTCOMES[value] })),
    alerts: alerts.map(toCard),
    paging: toPaging({ name: 'Alerts', address: '/audit/alerts', given, page, shown: alerts.length, total }),
    kept: sayKept(kept, 'alert'),
    problem,
  }
}

/** The id of an alert on the page. */
export function cardIdOf({ requestId, reason }: Pick<AlertEntry, 'requestId' | 'reason'>): string {
  return `${requestId}-${reason}`
}

function toCard(alert: AlertEntry): AlertCard {
  return {
    id: cardIdOf(alert),
    requestId: alert.requestId,
    reason: alert.reason,
    what: sayAlert(alert.reason),
    when: sayWhen(Date.parse(alert.raisedAt)),
    href: `/audit/events?request=${encodeURIComponent(alert.requestId)}`,
    state: alert.state,
    stateWords: STATES[alert.state],
    steps: alert.steps.map(({ outcome, words, actorName, takenAt }) => {
      const what = outcome ? OUTCOMES[outcome] : 'Looked at'
      return `${what} (${actorName}, ${sayWhen(Date.parse(takenAt))})${words === '' ? '' : `: ${words}`}`
    }),
  }
}

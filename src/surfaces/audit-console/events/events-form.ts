import type { EventFilter } from '../../../review/search-events.js'
import { readPeriod, textOf, type PeriodGiven } from '../period.js'
import { narrow } from '../search-date.js'

export const PAGE_SIZE = 50

/** The filters of the page as they were given, and as a filter. */
export interface EventsForm {
  readonly decision: '' | 'permit' | 'deny'
  readonly actor: string
  /** The id of the one request of which all events are asked for; empty otherwise. */
  readonly request: string
  readonly from: string
  readonly until: string
  readonly days: PeriodGiven['days']
  readonly page: number
  /** Events recorded since the first page was opened are left out, so that pages do not shift. */
  readonly asOf: number
  readonly filter: EventFilter
  readonly errors: readonly { readonly text: string; readonly href: string }[]
}

export function readEventsForm(query: Readonly<Record<string, unknown>>, now: number): EventsForm {
  const { from, until, period, days, errors } = readPeriod(query)
  const decision = textOf(query['decision'])
  const actor = textOf(query['actor'])
  const request = textOf(query['request'])
  const asOf = wholeNumber(textOf(query['asOf'])) ?? now
  const known = isDecision(decision) ? decision : undefined

  return {
    decision: known ?? '',
    actor,
    request: isRequestId(request) ? request : '',
    from,
    until,
    days,
    page: Math.max(1, wholeNumber(textOf(query['page'])) ?? 1),
    asOf,
    filter: {
      ...narrow(period, { before: asOf + 1 }),
      ...toFilter(known, actor),
      ...(isRequestId(request) ? { requestId: request } : {}),
    },
    errors: [
      ...errors,
      ...(known === undefined
        ? [{ text: 'Choose all events, permitted or refused', href: '#decision' }]
        : []),
      ...(isActorId(actor)
        ? []
        : [{ text: 'The id of a member of staff has letters, digits, dots and hyphens', href: '#actor' }]),
    ],
  }
}

function toFilter(decision: EventsForm['decision'] | undefined, actor: string): EventFilter {
  return { ...(decision ? { decision } : {}), ...(actor === '' ? {} : { actorId: actor }) }
}

function isDecision(text: string): text is EventsForm['decision'] {
  return text === '' || text === 'permit' || text === 'deny'
}

function isRequestId(text: string): boolean {
  return /^[0-9a-f-]{36}$/.test(text)
}

function isActorId(text: string): boolean {
  return text === '' || /^[\w.-]{1,64}$/.test(text)
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined
}

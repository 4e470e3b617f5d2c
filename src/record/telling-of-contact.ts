import { dayOf } from './reading/clinical-date.js'
import { textAt } from './reading/element.js'
import type { ReadResource, RecordView } from './reading/record-view.js'
import { reasonOf } from './sections/contacts.js'

/** A contact that is told once: each source that tells of it. */
export type Telling = readonly ReadResource[]

/** What has not taken place, or is not to be. */
export const NOT_HELD: readonly string[] = ['planned', 'cancelled', 'entered-in-error', 'unknown']

const GOING_ON = ['in-progress', 'arrived', 'triaged', 'onleave']

/** Begun by today, and not told to have ended before. */
export function isGoingOn(one: ReadResource, today: string): boolean {
  const start = startOf([one])
  const hasBegun = start === undefined || dayOf(start) <= today
  return GOING_ON.includes(textAt(one.json, 'status') ?? '') && hasBegun && !endedBy(one, today)
}

export function endedBy(one: ReadResource, today: string): boolean {
  const end = endOf(one)
  return end === undefined ? textAt(one.json, 'status') === 'finished' : dayOf(end) <= today
}

/** The organisation where it is, and by whom it is told where that is another. */
export function placeOf(contact: Telling, view: RecordView): string {
  const [first] = contact
  if (!first) return ''
  const provider = view.nameOf(first.json['serviceProvider'], first)
  const { name } = first.source
  return provider === undefined || provider === name ? name : `${provider}, told by ${name}`
}

/** `: Fall`, as far as it was sent. */
export function whyOf(contact: Telling, view: RecordView): string {
  const why = contact.map((one) => reasonOf(one, view)).find((words) => words !== undefined)
  return why === undefined ? '' : `: ${why}`
}

export function startOf(contact: Telling): string | undefined {
  return contact.map(({ json }) => textAt(json, 'period', 'start')).find((start) => start !== undefined)
}

export function endOf({ json }: ReadResource): string | undefined {
  return textAt(json, 'period', 'end')
}

export function isAfter(iso: string | undefined, day: string): boolean {
  return iso !== undefined && day !== '' && dayOf(iso) > day
}

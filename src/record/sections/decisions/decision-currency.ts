import { dayOf } from '../../reading/clinical-date.js'
import { hasCode } from '../../reading/coded-text.js'
import { textAt } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { isVerifiedAs } from '../../reading/verified-as.js'
import { isOver } from '../due-marks.js'

const VALID: ReadonlySet<string> = new Set(['active', 'final', 'amended', 'corrected', 'current'])
/** A goal that nobody has reached or given up; one that is put forward or on hold is no sure word, but it is one. */
const HELD: ReadonlySet<string> = new Set(['proposed', 'planned', 'accepted', 'active', 'on-hold'])
/** Answers that are all given. */
const ANSWERED: ReadonlySet<string> = new Set(['completed', 'amended'])

/** Not dated after today, as by a clock that is wrong. */
export function isBegun({ json }: ReadResource, date: string | undefined, today: string): boolean {
  return [date, textAt(json, 'provision', 'period', 'start')].every(
    (one) => one === undefined || dayOf(one) <= today,
  )
}

/** The day on which it was to end, where that is over. */
export function endBefore({ json }: ReadResource, today: string): string | undefined {
  const end = textAt(json, 'period', 'end') ?? textAt(json, 'provision', 'period', 'end')
  return end !== undefined && isOver(end, today) ? end : undefined
}

/**
 * Neither over, nor withdrawn, nor a draft, by what its source says: the end of a period is mostly the day by which it is to be
 * looked at again, and a decision that nobody looked at again still stands in the house.
 */
export function isActiveNow({ type, json }: ReadResource): boolean {
  const isPlanned = textAt(json, 'intent') === 'proposal' || textAt(json, 'docStatus') === 'preliminary'
  return (
    (type === 'Condition' ? isProblemInForce(json) : validOf(type).has(statusOf(type, json))) && !isPlanned
  )
}

function statusOf(type: string, json: ReadResource['json']): string {
  return textAt(json, type === 'Goal' ? 'lifecycleStatus' : 'status') ?? ''
}

function validOf(type: string): ReadonlySet<string> {
  if (type === 'Goal') return HELD
  return type === 'QuestionnaireResponse' ? ANSWERED : VALID
}

/** `Not for resuscitation` among the problems: in force unless it is said to be over, or not so. */
function isProblemInForce(json: ReadResource['json']): boolean {
  const isOfThePast = hasCode(json['clinicalStatus'], ['inactive', 'resolved', 'remission'])
  return !isOfThePast && !isVerifiedAs(json, ['refuted', 'entered-in-error'])
}

/** When it was decided. */
export function dateOf({ json }: ReadResource): string | undefined {
  return DATES.map((path) => textAt(json, ...path)).find((date) => date !== undefined)
}

const DATES: readonly (readonly string[])[] = [
  ['period', 'start'],
  ['created'],
  ['effectiveDateTime'],
  ['effectivePeriod', 'start'],
  ['dateTime'],
  ['authored'],
  ['date'],
  ['recordedDate'],
  ['onsetDateTime'],
  ['startDate'],
  ['statusDate'],
  ['authoredOn'],
  ['performedDateTime'],
  ['performedPeriod', 'start'],
  ['occurrenceDateTime'],
  ['sent'],
  ['start'],
]

import { dayOf, latestFirst } from '../../reading/clinical-date.js'
import { dayInWords } from '../../reading/day-in-words.js'
import { dosagesOf } from '../../reading/dosage.js'
import { all, at, textAt } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { changedOn } from './medicine-columns.js'
import { noteSaysStopped } from './stopped-in-words.js'

/** What is over for good: the end of its period is the day on which that was so. */
const ENDED = ['stopped', 'cancelled', 'completed']

/**
 * Since when a telling says what it says against a medicine: a stop is dated by its end, where one was sent that is not
 * still to come, and not by the day on which the medicine was begun. `undefined` where no day was sent.
 */
export function objectedOn(resource: ReadResource, today: string): string | undefined {
  return endSent(resource, today) ?? pastOf(toldOn(resource.json), today)
}

/**
 * Whether a list or an order is stopped and no day of it was sent: not the day of the stop, nor that of a list that has it so. That it
 * was ordered or begun on some day says nothing of when it was stopped.
 */
export function isStopUndated(resource: ReadResource, today: string): boolean {
  const { json, type } = resource
  return (
    ORDERED.includes(type) &&
    textAt(json, 'status') === 'stopped' &&
    endSent(resource, today) === undefined &&
    textAt(json, 'dateAsserted') === undefined
  )
}

const ORDERED = ['MedicationRequest', 'MedicationStatement']

function endSent(resource: ReadResource, today: string): string | undefined {
  const { json, type } = resource
  // Of what is taken the end of its period is the end, whatever its status.
  const isOver = ENDED.includes(textAt(json, 'status') ?? '') || type === 'MedicationStatement'
  return (
    pastOf([changedOn(json), stoppedInNotes(resource)], today) ??
    (isOver ? pastOf(endsOf(json), today) : undefined)
  )
}

function pastOf(dates: readonly (string | undefined)[], today: string): string | undefined {
  return dates
    .filter((date) => date !== undefined)
    .filter((date) => dayOf(date) <= today)
    .sort(latestFirst)[0]
}

/** `Stopped 12-Nov-2026: dizzy on standing`: where R4 has no element for the day of a stop it stands in a note. */
export function stoppedInNotes({ json }: Pick<ReadResource, 'json'>): string | undefined {
  return all(json, 'note')
    .map((note) => textAt(note, 'text') ?? '')
    .filter(noteSaysStopped)
    .map(dayInWords)
    .find((day) => day !== undefined)
}

function endsOf(json: ReadResource['json']): readonly (string | undefined)[] {
  return [
    textAt(json, 'effectivePeriod', 'end'),
    textAt(json, 'dispenseRequest', 'validityPeriod', 'end'),
    ...dosagesOf(json).map((dosage) => textAt(at(dosage, 'timing', 'repeat'), 'boundsPeriod', 'end')),
  ]
}

function toldOn(json: ReadResource['json']): readonly (string | undefined)[] {
  return [
    textAt(json, 'authoredOn'),
    textAt(json, 'dateAsserted'),
    textAt(json, 'effectivePeriod', 'start'),
    textAt(json, 'effectiveDateTime'),
    textAt(json, 'whenHandedOver'),
    textAt(json, 'whenPrepared'),
  ]
}

/** Whether the one day or instant is later whatever the other means: `2026-11` may be the last of November. */
export function isSurelyLater(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false
  return dayOf(one) > lastDayOf(other) || (dayOf(one) === lastDayOf(other) && areInstantsInOrder(other, one))
}

function lastDayOf(date: string): string {
  const day = dayOf(date)
  return `${day}${'-12-31'.slice(day.length - 4)}`
}

function areInstantsInOrder(first: string, then: string): boolean {
  return first.includes('T') && then.includes('T') && latestFirst(then, first) < 0
}

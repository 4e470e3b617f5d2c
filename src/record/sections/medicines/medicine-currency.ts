import { dayOf, toClinicalDate } from '../../reading/clinical-date.js'
import { dosagesOf } from '../../reading/dosage.js'
import { at, textAt } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import type { Mark } from '../section.js'
import { endedInWords } from './ended-in-words.js'
import { courseLengthOf } from './course-length.js'

const STATUSES_OF_THE_PAST = ['stopped', 'cancelled', 'not-done', 'declined']

/** Whether a medicine is over: by its status, by its dates, or because the supply is used up. */
export function isPastMedicine(resource: ReadResource, today: string): boolean {
  const { json, type } = resource
  const status = textAt(json, 'status') ?? ''
  if (STATUSES_OF_THE_PAST.includes(status)) return true
  if (type === 'MedicationAdministration' && status === 'completed') return true
  if (type === 'MedicationDispense') return status === 'completed' && isUsedUp(resource, today)
  if (status === 'completed') return true
  return endedOn(resource, today) !== undefined
}

/** Where status and dates do not agree, or the medicine is yet to begin, the reader is told. */
export function currencyMarks(resource: ReadResource, today: string): readonly Mark[] {
  const ended = endedOn(resource, today)
  const starts = startsOn(resource, today)
  const course = courseWords(resource, today)
  return [
    ...(ended !== undefined && course === undefined && textAt(resource.json, 'status') === 'active'
      ? [{ text: `sent as active, but ended ${toClinicalDate(ended).text}`, tone: 'caution' } as const]
      : []),
    ...(starts === undefined
      ? []
      : [{ text: `starts ${toClinicalDate(starts).text}`, tone: 'caution' } as const]),
    ...(course === undefined ? [] : [{ text: course, tone: 'caution' } as const]),
    ...(ended === undefined && course === undefined ? endedInWords(resource, today) : []),
  ]
}

/** The day on which it ended, where that is over: as its dates say, or as an acute course says how long it is. */
export function endedOn(resource: Pick<ReadResource, 'json'>, today: string): string | undefined {
  const course = courseLengthOf(resource, today)
  return endedByDates(resource, today) ?? (course?.isSurelyOver ? course.end : undefined)
}

/** The period of taking it, of its supply, or of its last dosage. */
function endedByDates({ json }: Pick<ReadResource, 'json'>, today: string): string | undefined {
  const ends = [
    textAt(json, 'effectivePeriod', 'end'),
    textAt(json, 'dispenseRequest', 'validityPeriod', 'end'),
    lastOf(boundsOf(json).map((bounds) => textAt(bounds, 'end'))),
  ]
  return ends.find((end) => end !== undefined && dayOf(end) < today)
}

/** The latest, when every dosage has one: a dosage without an end goes on. */
function lastOf(ends: readonly (string | undefined)[]): string | undefined {
  const known = ends.filter((end) => end !== undefined)
  return known.length < ends.length ? undefined : known.sort().at(-1)
}

/** The day on which it is to begin, where that is still to come. */
function startsOn({ json }: ReadResource, today: string): string | undefined {
  const bounds = boundsOf(json).map((one) => textAt(one, 'start'))
  const first = bounds.some((start) => start === undefined) ? undefined : [...bounds].sort()[0]
  return [
    textAt(json, 'effectivePeriod', 'start'),
    textAt(json, 'effectiveDateTime'),
    first,
    textAt(json, 'dispenseRequest', 'validityPeriod', 'start'),
  ].find((start) => start !== undefined && dayOf(start) > today)
}

function boundsOf(json: ReadResource['json']): readonly ReturnType<typeof at>[] {
  return dosagesOf(json).map((dosage) => at(dosage, 'timing', 'repeat', 'boundsPeriod'))
}

/** A course of some days has no end of its own: whether it is over depends on when it was begun. */
function courseWords(resource: ReadResource, today: string): string | undefined {
  const course = courseLengthOf(resource, today)
  if (course === undefined || endedByDates(resource, today) !== undefined) return undefined
  const { words, end } = course
  if (end === undefined) return `course of ${words}: may be over`
  return end < today ? `course of ${words}: would have ended ${toClinicalDate(end).text}` : undefined
}

/** How long a supply counts as current when it does not say for how many days it is. */
const SUPPLY_DAYS = 56
const DAY = 86_400_000

function isUsedUp({ json }: ReadResource, today: string): boolean {
  const supplied = Date.parse(textAt(json, 'whenHandedOver') ?? textAt(json, 'whenPrepared') ?? '')
  if (Number.isNaN(supplied)) return false
  const days = Math.max(Number(textAt(json, 'daysSupply', 'value') ?? 0) || 0, SUPPLY_DAYS)
  return supplied + days * DAY < Date.parse(today)
}

import { dayOf, isFullDate, latestFirst, toClinicalDate } from './reading/clinical-date.js'
import { textAt } from './reading/element.js'
import type { ReadResource } from './reading/record-view.js'
import { endedOn } from './sections/medicines/medicine-currency.js'
import { stoppedOn } from './sections/medicines/medicine-columns.js'
import { stoppedInNotes } from './sections/medicines/objected-on.js'
import type { SectionItem } from './sections/section.js'

/** For how long it matters to whoever comes next that a medicine is no longer taken. */
const LATELY_DAYS = 90
const DAY = 86_400_000

interface StoppedFacts {
  /** The medicines that are over, each line once. */
  readonly past: readonly SectionItem[]
  readonly resources: readonly ReadResource[]
  /** The day in Europe/London, `2026-11-23`. */
  readonly today: string
}

/**
 * The medicines that ended in the last 90 days, what was stopped before what was finished, the latest first: each with the
 * day and the reason as far as they were sent. Where no end was sent, one that was begun or told of since then has ended
 * since then. A supply or a dose that was given is no end.
 */
export function latelyStopped({ past, resources, today }: StoppedFacts): readonly SectionItem[] {
  const byReference = new Map(resources.map((resource) => [resource.reference, resource]))
  return past
    .flatMap((item) => {
      const resource = byReference.get(item.reference)
      if (!resource || !ENDED.has(textAt(resource.json, 'status') ?? '') || !isOrder(resource)) return []
      const noted = stoppedInNotes(resource)
      const date = [stoppedOn(resource), noted, endedOn(resource, today), toldOf(resource)].find(
        (one) => one !== undefined && dayOf(one) <= today,
      )
      return date !== undefined && isLately(date, today)
        ? [{ item, date, noted, isStopped: isStopped(resource) }]
        : []
    })
    .sort(
      (one, other) =>
        Number(other.isStopped) - Number(one.isStopped) ||
        latestFirst(one.date, other.date) ||
        (one.item.reference < other.item.reference ? -1 : 1),
    )
    .map(({ item, noted }) => toLine(item, noted))
}

/** What was never begun has not ended. */
const ENDED: ReadonlySet<string> = new Set(['stopped', 'completed', 'active'])

function isOrder({ type }: ReadResource): boolean {
  return type === 'MedicationRequest' || type === 'MedicationStatement'
}

function isStopped({ json }: ReadResource): boolean {
  return textAt(json, 'status') === 'stopped'
}

function toldOf({ json }: ReadResource): string | undefined {
  return textAt(json, 'dateAsserted') ?? textAt(json, 'authoredOn')
}

function isLately(date: string, today: string): boolean {
  const day = dayOf(date)
  return isFullDate(day) && Date.parse(today) - Date.parse(day) <= LATELY_DAYS * DAY
}

/** How it stands with its day and reason leads, and is not said a second time by a mark. */
function toLine(item: SectionItem, noted: string | undefined): SectionItem {
  const standing = item.columns?.standing
  if (standing === undefined) return item
  return {
    ...item,
    details: [withDay(standing, noted), ...item.details],
    marks: item.marks.filter(({ text }) => !/^(?:stopped|completed)\b/.test(text)),
  }
}

function withDay(standing: string, day: string | undefined): string {
  return day === undefined
    ? standing
    : standing.replace(/^stopped(?! \d)/, `stopped ${toClinicalDate(day).text}`)
}

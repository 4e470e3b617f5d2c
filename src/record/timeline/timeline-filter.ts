import type { ClinicalArea } from '../clinical-areas.js'
import type { PlacedLine } from './timeline-index.js'

/** What of a timeline is asked for; each that is left out leaves nothing out. */
export interface TimelineFilter {
  readonly source?: string | undefined
  readonly kind?: string | undefined
  readonly thing?: string | undefined
  readonly area?: ClinicalArea | undefined
  /** `last-30-days`, `planned`, `undated` or a year. */
  readonly when?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export type FilterKey = keyof TimelineFilter

/** Every filter, in the order in which they stand in an address. */
export const FILTER_KEYS = ['source', 'kind', 'thing', 'area', 'when', 'from', 'to'] as const

/** The filter as it stands in an address: always in the same order, so that one filter has one address. */
export function writeTimelineQuery(filter: TimelineFilter, page = 1): string {
  const query = new URLSearchParams()
  for (const key of FILTER_KEYS) if (filter[key] !== undefined) query.set(key, filter[key])
  if (page !== 1) query.set('page', String(page))
  return query.size === 0 ? '' : `?${query.toString()}`
}

/** The lines that a filter leaves. `today` is a day in Europe/London. */
export function filterTimeline(
  lines: readonly PlacedLine[],
  filter: TimelineFilter,
  today: string,
): readonly PlacedLine[] {
  return lines.filter(
    (line) =>
      isTold(line, filter) &&
      isOf(line, filter) &&
      isWhen(line, filter.when, today) &&
      isWithin(line.when, filter),
  )
}

function isTold({ sources }: PlacedLine, filter: TimelineFilter): boolean {
  return sources.some(({ key, kind }) => (filter.source ?? key) === key && (filter.kind ?? kind) === kind)
}

function isOf({ thing, also = [], areas }: PlacedLine, filter: TimelineFilter): boolean {
  const isThing = filter.thing === undefined || [thing, ...also].some((key) => key === filter.thing)
  return isThing && (filter.area === undefined || areas.includes(filter.area))
}

function isWhen(line: PlacedLine, asked: string | undefined, today: string): boolean {
  const { when } = line
  switch (asked) {
    case undefined:
      return true
    case 'undated':
      return when === undefined
    case 'planned':
      return isPlanned(line, today)
    case 'last-30-days':
      return when !== undefined && when.last >= daysBefore(today, 30) && when.first <= today
    default:
      return when?.first.slice(0, 4) === asked
  }
}

/** What is known to a year alone is within when any day of it may be meant. */
function isWithin(when: PlacedLine['when'], { from = '', to = '9999' }: TimelineFilter): boolean {
  return when === undefined ? from === '' && to === '9999' : when.last >= from && when.first <= to
}

/** Whether it can only be after today, and is not what has been with a date that cannot be right. */
export function isPlanned(
  { when, isOddDate }: Pick<PlacedLine, 'when' | 'isOddDate'>,
  today: string,
): boolean {
  return when !== undefined && when.first > today && !isOddDate
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
}

import { dayOf, isFullDate } from '../reading/clinical-date.js'
import { groupBy } from '../reading/group-by.js'
import { latestPoint } from '../results/latest-point.js'
import { newestPointFirst } from '../results/newest-point-first.js'
import type { SectionContent } from '../sections/section-content.js'
import type { ConflictRow, ResultPoint } from '../sections/section.js'

/** Contradictions of what was found at a time, which a later finding leaves behind; what is in force stays so until it ends. */
const OF_A_TIME: readonly string[] = [
  'result-told-differently',
  'found-and-not-found',
  'report-told-differently',
  'entry-told-differently',
]
/** For how many days two values, or two reports, of which no later one is known are of now. */
const DAYS_OF_NOW = 365
const DAY = 86_400_000

/** A result, and the one of its test that holds. */
interface KnownPoint {
  readonly point: ResultPoint
  readonly latest: ResultPoint | undefined
}

/**
 * Whether a contradiction is between results alone and bears on nothing that is done now: a later result of the test holds, or
 * both are more than a year old. Findings in words that nobody repeated are of now however old they are, and so is what has no
 * date and what stands among no tests. Pure.
 */
export function holdsNoLonger(
  contents: readonly SectionContent[],
  today: string,
): (row: Pick<ConflictRow, 'rule' | 'sides'>) => boolean {
  const known = pointsOf(contents)
  return ({ rule, sides }) =>
    OF_A_TIME.includes(rule) &&
    sides.every(({ reference, when }) => {
      const last = when && lastDayOf(when.date.iso)
      if (last === undefined) return false
      if (reference.startsWith('DiagnosticReport/')) return isOld(last, today)
      const found = known.get(reference)
      if (!found) return false
      return isBeforeLatest(last, found) || (isOfNumbers(found.point) && isOld(last, today))
    })
}

/** Of a month or a year the last day on which it may have been. */
function lastDayOf(iso: string): string | undefined {
  const day = dayOf(iso)
  return [day, ...['-31', '-30', '-29', '-28', '-12-31'].map((end) => `${day}${end}`)].find(isFullDate)
}

function isOld(day: string, today: string): boolean {
  return Date.parse(today) - Date.parse(day) > DAYS_OF_NOW * DAY
}

function isOfNumbers({ number, parts, limit }: ResultPoint): boolean {
  return number !== undefined || parts !== undefined || limit !== undefined
}

function isBeforeLatest(day: string, { latest }: KnownPoint): boolean {
  return latest?.date !== undefined && day < dayOf(latest.date.iso)
}

/** Each result with the one of its test that holds, under whichever headings these stand. */
function pointsOf(contents: readonly SectionContent[]): ReadonlyMap<string, KnownPoint> {
  const series = contents.flatMap(({ series: own = [] }) => own)
  return new Map(
    [...groupBy(series, ({ key }) => key).values()].flatMap((parts) => {
      const points = parts.flatMap((part) => part.points).sort(newestPointFirst)
      const latest = latestPoint(points)
      return points.map((point) => [point.reference, { point, latest }] as const)
    }),
  )
}

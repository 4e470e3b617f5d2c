import type { ResultPoint } from '../sections/section.js'
import { isSurelyBefore } from '../reading/surely-before.js'
import { areOfOneTime, valueOf } from './beside-latest.js'
import { holds, latestPoint } from './latest-point.js'

/** More than these stand in the table of the test. */
const MOST_TOLD = 2

/**
 * Results that may be later than the latest by its date, because of their own a part was not sent, or all of it: one of November beside
 * one of the 10th. Those that their source calls normal are left to the table.
 */
export function perhapsLater(points: readonly ResultPoint[]): readonly ResultPoint[] {
  const latest = latestPoint(points)
  if (!latest || !holds(latest)) return []
  return points.filter(
    (point) =>
      point !== latest &&
      holds(point) &&
      !NORMAL.test(point.flag) &&
      !areOfOneTime(point, latest) &&
      mayBeLater(point, latest) &&
      valueOf(point) !== valueOf(latest),
  )
}

const NORMAL = /^(?:systolic |diastolic )?normal$/i

/** Whether one that stands behind the latest may be later all the same. What stands behind it by its full date was before. */
export function mayBeLater({ date: one }: ResultPoint, { date: latest }: ResultPoint): boolean {
  return isPartial(one?.iso) && !isSurelyBefore(one?.iso, latest?.iso)
}

/** Whether its day was not sent. */
export function isPartial(iso: string | undefined): boolean {
  return iso === undefined || /^\d{4}(?:-\d{2})?$/.test(iso)
}

/** `also 6.8 mmol/L high, Nov-2026: day not sent, may be later`. */
export function perhapsLaterWords(points: readonly ResultPoint[]): readonly string[] {
  const told = perhapsLater(points)
  const shown = told.slice(0, MOST_TOLD).map((point) => {
    const value = [valueOf(point), point.flag].filter((words) => words !== '').join(' ')
    return point.date === undefined
      ? `also ${value}, no date sent: may be later`
      : `also ${value}, ${point.date.text}: day not sent, may be later`
  })
  const more = told.length - MOST_TOLD
  return more > 0 ? [...shown, `and ${String(more)} more that may be later`] : shown
}

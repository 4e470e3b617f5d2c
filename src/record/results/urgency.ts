import type { ResultPoint, ResultSeries } from '../sections/section.js'
import { flagUrgency, URGENCIES, type Urgency } from './flag-urgency.js'
import { latestPoint } from './latest-point.js'
import { perhapsLater } from './perhaps-later.js'
import { stillCritical } from './still-critical.js'

/** By the flag of the source alone: no number is judged here. */
export function urgencyOf({ flag }: Pick<ResultPoint, 'flag'>): Urgency {
  return flagUrgency(flag)
}

/** Whether the latest result that holds is critical, by its flag or because nothing says that the critical one before it is over. */
export function isCritical(series: Pick<ResultSeries, 'name' | 'points'>): boolean {
  const latest = latestPoint(series.points)
  return latest !== undefined && (urgencyOf(latest) === 'critical' || stillCritical(series) !== undefined)
}

/** Orders results by their flags, critical first. */
export function moreUrgentFirst(one: Pick<ResultPoint, 'flag'>, other: Pick<ResultPoint, 'flag'>): number {
  return URGENCIES.indexOf(urgencyOf(one)) - URGENCIES.indexOf(urgencyOf(other))
}

/** Orders tests by their latest result that holds: critical, abnormal, then the others; each of them newest first where they come so. */
export function mostUrgentFirst(one: ResultSeries, other: ResultSeries): number {
  return rankOf(one) - rankOf(other)
}

function rankOf(series: ResultSeries): number {
  if (isCritical(series)) return 0
  const latest = latestPoint(series.points)
  if (latest === undefined) return URGENCIES.length
  return Math.min(
    ...[latest, ...perhapsLater(series.points)].map((point) => URGENCIES.indexOf(urgencyOf(point))),
  )
}

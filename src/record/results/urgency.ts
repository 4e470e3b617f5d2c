import type { ResultPoint, ResultSeries } from '../sections/section.js'
import { holds, latestPoint } from './latest-point.js'

/** How much a flag asks to be read, most first. */
const URGENCIES = ['critical', 'abnormal', 'ordinary'] as const

type Urgency = (typeof URGENCIES)[number]

/** By the flag of the source alone: no number is judged here. */
export function urgencyOf({ flag }: Pick<ResultPoint, 'flag'>): Urgency {
  if (/\b(?:critical|panic)/i.test(flag)) return 'critical'
  return flag.split(/[,;] /).every((word) => ORDINARY.test(word)) ? 'ordinary' : 'abnormal'
}

const ORDINARY = /^(?:(?:systolic |diastolic )?normal|negative|not detected|expected|indeterminate|)$/i

/** Whether the latest result that holds is critical, by its flag or because it is beyond one that was. */
export function isCritical({ points }: Pick<ResultSeries, 'points'>): boolean {
  const latest = latestPoint(points)
  return latest !== undefined && (urgencyOf(latest) === 'critical' || isBeyondCritical(points))
}

/**
 * Whether the latest result, of which its source judges nothing, is at least as far out as the last one that was flagged,
 * which was critical: that a source sends no flags takes none away.
 */
export function isBeyondCritical(points: ResultSeries['points']): boolean {
  const latest = latestPoint(points)
  if (latest?.number === undefined || latest.flag !== '' || latest.range !== '') return false
  const flagged = points
    .slice(points.indexOf(latest) + 1)
    .find((point) => holds(point) && point.flag !== '' && point.unit === latest.unit)
  if (flagged?.number === undefined || urgencyOf(flagged) !== 'critical') return false
  if (/\bhigh\b/i.test(flagged.flag)) return latest.number >= flagged.number
  return /\blow\b/i.test(flagged.flag) && latest.number <= flagged.number
}

/** Orders results by their flags, critical first. */
export function moreUrgentFirst(one: Pick<ResultPoint, 'flag'>, other: Pick<ResultPoint, 'flag'>): number {
  return URGENCIES.indexOf(urgencyOf(one)) - URGENCIES.indexOf(urgencyOf(other))
}

/** Orders tests by their latest result that holds: critical, abnormal, then the others; each of them newest first where they come so. */
export function mostUrgentFirst(one: ResultSeries, other: ResultSeries): number {
  return rankOf(one) - rankOf(other)
}

function rankOf({ points }: ResultSeries): number {
  const latest = latestPoint(points)
  return latest === undefined ? URGENCIES.length : URGENCIES.indexOf(urgencyOf(latest))
}

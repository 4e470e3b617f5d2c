import type { ResultPoint, ResultSeries } from '../sections/section.js'
import { latestPoint } from './latest-point.js'

/** How much a flag asks to be read, most first. */
const URGENCIES = ['critical', 'abnormal', 'ordinary'] as const

type Urgency = (typeof URGENCIES)[number]

/** By the flag of the source alone: no number is judged here. */
export function urgencyOf({ flag }: Pick<ResultPoint, 'flag'>): Urgency {
  if (/\b(?:critical|panic)/i.test(flag)) return 'critical'
  return flag.split(/[,;] /).every((word) => ORDINARY.test(word)) ? 'ordinary' : 'abnormal'
}

const ORDINARY = /^(?:(?:systolic |diastolic )?normal|negative|not detected|expected|indeterminate|)$/i

/** Whether the latest result that holds is critical. */
export function isCritical({ points }: Pick<ResultSeries, 'points'>): boolean {
  const latest = latestPoint(points)
  return latest !== undefined && urgencyOf(latest) === 'critical'
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

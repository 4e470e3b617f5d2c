import { polarityIn } from '../duplicates/aspects/measured.js'
import { unitKey } from '../duplicates/aspects/unit-key.js'
import type { Limit } from '../reading/quantity.js'
import type { ResultPoint, ResultSeries } from '../sections/section.js'
import { holds, latestPoint } from './latest-point.js'
import { flagUrgency } from './flag-urgency.js'

/** Why a result that its source does not judge leaves the critical one before it standing. */
export type StillCritical = 'no-nearer' | 'not-judged'

/**
 * Whether the latest result, of which its source judges nothing, says that the last one that was judged, which was critical, is
 * over: only a number that has clearly come nearer to normal does, or words that nothing was found. That a source sends no
 * flags takes none away.
 */
export function stillCritical(points: ResultSeries['points']): StillCritical | undefined {
  const latest = latestPoint(points)
  const critical = latest && criticalBefore(latest, points)
  return critical && compareWith(critical, latest)
}

/** The critical one that was judged last, where the latest was not judged and is one. */
function criticalBefore(latest: ResultPoint, points: readonly ResultPoint[]): ResultPoint | undefined {
  if (!holds(latest) || latest.flag !== '' || latest.range !== '') return undefined
  const judged = points.slice(points.indexOf(latest) + 1).find((point) => holds(point) && point.flag !== '')
  return judged && flagUrgency(judged.flag) === 'critical' ? judged : undefined
}

function compareWith(judged: ResultPoint, latest: ResultPoint): StillCritical | undefined {
  if (latest.standing === 'not-final' || areOfTwoUnits(latest, judged)) return 'not-judged'
  const [now, then] = [numberOf(latest), numberOf(judged)]
  if (now && then) return compareTo(then.number, now, judged.flag)
  return saysNothingFound(latest.value) ? undefined : 'not-judged'
}

/** A number written as text has no unit of its own. */
function areOfTwoUnits({ unit: one }: ResultPoint, { unit: other }: ResultPoint): boolean {
  return one !== '' && other !== '' && unitKey(one) !== unitKey(other)
}

interface Measured {
  readonly number: number
  readonly side?: Limit['side']
}

const NUMBER = /^\s*([<>])?\s*=?\s*(\d+(?:\.\d+)?)(?!\S*\d)/

/** A number, a limit, or either written as text; of a reading of several the first. */
function numberOf({ number, limit, parts, value }: ResultPoint): Measured | undefined {
  if (limit) return limit
  const own = number ?? parts?.[0]?.number
  if (own !== undefined) return { number: own }
  const [, sign, text] = NUMBER.exec(value) ?? []
  if (text === undefined) return undefined
  return { number: Number(text), ...(sign !== undefined && { side: sign === '>' ? 'above' : 'below' }) }
}

/** By how much a number must have moved, so that it is not the same again as far as measuring goes. */
const CLEARLY = 0.1

/** What is this many times as much, or a tenth, may have gone past normal: somebody has to judge it. */
const [TOO_MUCH, TOO_LITTLE] = [4, 0.1]

function compareTo(then: number, { number, side }: Measured, flag: string): StillCritical | undefined {
  const end = endOf(flag)
  if (end === 'high' ? number >= then : end === 'low' && number <= then) return 'no-nearer'
  // A number above a limit may be any number above it.
  if (side !== undefined && end !== undefined && SIDES[end] === side) return 'not-judged'
  return then !== 0 && isClearlyOther(number / then) ? undefined : 'not-judged'
}

const SIDES = { high: 'above', low: 'below' } as const

/** On which end it was critical; `undefined` where its flag does not say. */
function endOf(flag: string): keyof typeof SIDES | undefined {
  if (/\bhigh\b/i.test(flag)) return 'high'
  return /\blow\b/i.test(flag) ? 'low' : undefined
}

function isClearlyOther(ratio: number): boolean {
  return Math.abs(ratio - 1) >= CLEARLY && ratio <= TOO_MUCH && ratio >= TOO_LITTLE
}

function saysNothingFound(words: string): boolean {
  return (
    polarityIn(words) === 'no' || /^\s*(?:normal|within (?:normal|reference) (?:limits|range))\b/i.test(words)
  )
}

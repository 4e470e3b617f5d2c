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
  if (!latest || !holds(latest) || latest.flag !== '' || latest.range !== '') return undefined
  const judged = points.slice(points.indexOf(latest) + 1).find((point) => holds(point) && point.flag !== '')
  if (!judged || flagUrgency(judged.flag) !== 'critical') return undefined
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
  const ratio = then === 0 ? undefined : number / then
  const isHigh = /\bhigh\b/i.test(flag)
  const isLow = !isHigh && /\blow\b/i.test(flag)
  if ((isHigh && number >= then) || (isLow && number <= then)) return 'no-nearer'
  if (ratio === undefined || Math.abs(ratio - 1) < CLEARLY) return 'not-judged'
  if ((isHigh && side === 'above') || (isLow && side === 'below')) return 'not-judged'
  return ratio > TOO_MUCH || ratio < TOO_LITTLE ? 'not-judged' : undefined
}

function saysNothingFound(words: string): boolean {
  return (
    polarityIn(words) === 'no' || /^\s*(?:normal|within (?:normal|reference) (?:limits|range))\b/i.test(words)
  )
}

import { polarityIn } from '../duplicates/aspects/measured.js'
import { unitKey } from '../duplicates/aspects/unit-key.js'
import type { ResultPoint, ResultSeries } from '../sections/section.js'
import { OUTSIDE_RANGE } from '../sections/results/range-flag.js'
import { holds, latestPoint } from './latest-point.js'
import { flagUrgency } from './flag-urgency.js'
import { liesWithin, statedBounds, type Bounds, type Measured } from './stated-bounds.js'
import { usualRange } from './usual-ranges.js'

/** A result that does not say that the critical one before it is over, and that one. */
export interface StillCritical {
  readonly latest: ResultPoint
  readonly critical: ResultPoint
  readonly why: 'no-nearer' | 'not-known-normal'
}

type Series = Pick<ResultSeries, 'name' | 'points'>

/**
 * The critical result that was told last, where nothing since says that it is over. A later one says so only where its source
 * calls it normal, or where its source does not judge it and it is known to be normal: within the range that it or another of
 * its test came with, within a usual range, or in words that nothing was found. A number that has moved may have gone past normal:
 * sodium of 118, then of 160. A plain *low* is no less than *critically low*: many laboratories have no other.
 */
export function stillCritical({ name, points }: Series): StillCritical | undefined {
  const latest = latestPoint(points)
  if (!latest || !holds(latest) || isCriticalFlag(latest)) return undefined
  const held = points.slice(points.indexOf(latest)).filter(holds)
  const last = held.findIndex(isCriticalFlag)
  const critical = held[last]
  if (!critical) return undefined
  if (held.slice(0, last).some((point) => saysItIsOver(point, critical, { name, points }))) return undefined
  return { latest, critical, why: isNoNearer(latest, critical) ? 'no-nearer' : 'not-known-normal' }
}

function isCriticalFlag({ flag }: ResultPoint): boolean {
  return flagUrgency(flag) === 'critical'
}

function saysItIsOver(point: ResultPoint, critical: ResultPoint, series: Series): boolean {
  return isJudged(point) ? flagUrgency(point.flag) === 'ordinary' : isKnownNormal(point, critical, series)
}

/**
 * Whether a source says what to think of it: a flag that says no more than how it has moved, or that it is beyond what
 * is measured, does not, nor do we who find a number outside its range.
 */
export function isJudged({ flag }: Pick<ResultPoint, 'flag'>): boolean {
  return flag
    .split(/[,;] /)
    .some((word) => word !== '' && !NO_JUDGEMENT.test(word) && !word.includes(OUTSIDE_RANGE))
}

const NO_JUDGEMENT =
  /^(?:\(?(?:code )?[BDUW<>]\)?|better|worse|significant change (?:up|down)|off scale (?:low|high)|insufficient evidence|indeterminate)$/i

function isKnownNormal(latest: ResultPoint, critical: ResultPoint, { name, points }: Series): boolean {
  if (latest.standing === 'not-final') return false
  const unit = latest.unit === '' ? critical.unit : latest.unit
  const measured = numberOf(latest, unit)
  if (measured) {
    const known = boundsFor(latest, { unit, name, points })
    return known.length > 0 && known.every((bounds) => liesWithin(measured, bounds))
  }
  return saysNothingFound(latest.value)
}

interface Of extends Series {
  readonly unit: string
}

/** Its own range; else that of the last result of its test and unit that has one; else the usual one. */
function boundsFor(latest: ResultPoint, { unit, name, points }: Of): readonly Bounds[] {
  const stated = [latest, ...points.filter((point) => unitKey(point.unit) === unitKey(unit))]
    .map(({ range }) => statedBounds(range, unit))
    .find((bounds) => bounds.length > 0)
  const usual = stated ? undefined : usualRange(name, unit)
  return stated ?? (usual ? [usual] : [])
}

const WRITTEN = /^\s*([<>])?\s*=?\s*(\d+(?:\.\d+)?)\s*(.*)$/

/** A number, a limit, or either written as text with nothing else than its unit. */
function numberOf({ number, limit, value }: ResultPoint, unit: string): Measured | undefined {
  if (limit) return limit
  if (number !== undefined) return { number }
  const [, sign, text, rest = ''] = WRITTEN.exec(value) ?? []
  if (text === undefined || (rest.trim() !== '' && unitKey(rest) !== unitKey(unit))) return undefined
  return { number: Number(text), side: sign === undefined ? undefined : sign === '>' ? 'above' : 'below' }
}

/** Whether it is as bad as the critical one, or worse, as far as its flag says on which end that was. */
function isNoNearer(latest: ResultPoint, critical: ResultPoint): boolean {
  if (unitKey(latest.unit || critical.unit) !== unitKey(critical.unit)) return false
  const [now, then] = [latest, critical].map((one) => numberOf(one, critical.unit)?.number)
  if (now === undefined || then === undefined) return false
  if (/\bhigh\b/i.test(critical.flag)) return now >= then
  return /\blow\b/i.test(critical.flag) && now <= then
}

function saysNothingFound(words: string): boolean {
  return (
    polarityIn(words) === 'no' || /^\s*(?:normal|within (?:normal|reference) (?:limits|range))\b/i.test(words)
  )
}

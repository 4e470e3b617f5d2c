import { areOfOneUntimedDay } from '../duplicates/aspects/measured.js'
import { toWhen } from '../duplicates/aspects/when.js'
import type { ResultPoint } from '../sections/section.js'
import { holds, latestPoint } from './latest-point.js'

/** `on the same day: Not detected`: what else was told of the time of the latest result, of which nobody knows that it came before. */
export function besideLatest(points: readonly ResultPoint[]): readonly string[] {
  const latest = latestPoint(points)
  if (!latest) return []
  const others = points.filter(
    (point) =>
      point !== latest &&
      holds(point) &&
      areOfOneTime(point, latest) &&
      valueOf(point).toLowerCase() !== valueOf(latest).toLowerCase(),
  )
  const words = others.map((point) => `${sameTime(point, latest)}: ${valueOf(point)}`)
  return [...new Set(words)]
}

/** None of the two was before the other. What has no date was at a time that nobody knows. */
export function areOfOneTime({ date: one }: ResultPoint, { date: other }: ResultPoint): boolean {
  const [at, then] = [toWhen(one?.iso), toWhen(other?.iso)]
  if (at === undefined || then === undefined) return false
  return (at.precision === then.precision && at.range[0] === then.range[0]) || areOfOneUntimedDay(at, then)
}

export function valueOf({ value, unit }: Pick<ResultPoint, 'value' | 'unit'>): string {
  return `${value} ${unit}`.trim()
}

function sameTime({ date: one }: ResultPoint, { date: other }: ResultPoint): string {
  const isTimed = [one, other].every((date) => date?.iso.includes('T') === true)
  return isTimed ? 'at the same time' : 'on the same day'
}

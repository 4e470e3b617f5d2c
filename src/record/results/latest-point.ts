import type { ResultPoint } from '../sections/section.js'

type Standing = Pick<ResultPoint, 'date' | 'standing'>

/** Whether it is a result at all: one that has a value, and was not cancelled. */
export function holds({ standing }: Pick<ResultPoint, 'standing'>): boolean {
  return standing !== 'cancelled' && standing !== 'no-value'
}

/**
 * The latest result that holds, of results newest first. One without a value is it only where none has one, a cancelled one
 * only where there is no other: that a sample could not be used takes no result away.
 */
export function latestPoint<Point extends Standing>(points: readonly Point[]): Point | undefined {
  return points.find(holds) ?? points.find(({ standing }) => standing !== 'cancelled') ?? points[0]
}

/** What must be said beside the latest result: that something later was sent which has no value, or does not count. */
export function laterWithoutValue(
  points: readonly (Standing & Pick<ResultPoint, 'value'>)[],
): string | undefined {
  const later = points.slice(0, Math.max(0, points.findIndex(holds)))
  const cancelled = later.filter(({ standing }) => standing === 'cancelled')
  const empty = later.filter(({ standing }) => standing === 'no-value')
  const words = [
    told(cancelled, 'was cancelled', 'were cancelled'),
    told(empty, `has no value${reasonOf(empty)}`, 'have no value'),
  ].filter((one) => one !== undefined)
  return words.length === 0 ? undefined : words.join('; ')
}

function told([first, ...others]: readonly Standing[], one: string, several: string): string | undefined {
  if (!first) return undefined
  if (others.length > 0) return `${others.length + 1} later ones ${several}`
  return `a later one${first.date === undefined ? '' : `, of ${first.date.text},`} ${one}`
}

function reasonOf([first]: readonly Pick<ResultPoint, 'value'>[]): string {
  const reason = first?.value.replace(/^no value(?: given)?:?\s*/, '') ?? ''
  return reason === '' ? '' : `: ${reason}`
}

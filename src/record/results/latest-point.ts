import type { ResultPoint } from '../sections/section.js'

type Standing = Pick<ResultPoint, 'date' | 'standing'>

/** The latest result that holds, of results newest first: a cancelled one is it only where there is no other. */
export function latestPoint<Point extends Standing>(points: readonly Point[]): Point | undefined {
  return points.find(({ standing }) => standing !== 'cancelled') ?? points[0]
}

/** What must be said beside the latest result: that something later was sent, and does not count. */
export function cancelledLater(points: readonly Standing[]): string | undefined {
  const place = points.findIndex(({ standing }) => standing !== 'cancelled')
  const [first, ...others] = points.slice(0, Math.max(0, place))
  if (!first) return undefined
  if (others.length > 0) return `${others.length + 1} later ones were cancelled`
  return `a later one${first.date === undefined ? '' : `, of ${first.date.text},`} was cancelled`
}

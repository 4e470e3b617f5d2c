import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { ResultSeries } from '../../../../record/sections/section.js'
import { endsOf, toPlottedPoints, type PlottedPoint } from './plotted-points.js'

/** A small trend without axes; its words say what it shows. */
export interface Sparkline {
  readonly width: number
  readonly height: number
  readonly text: string
  readonly path: string
  readonly last: { readonly x: number; readonly y: number }
}

const SIZE = { width: 96, height: 24, margin: 4 } as const

/** How many of the newest points a sparkline draws. */
const POINTS = 12

/** The lately taken points of one test; `undefined` when fewer than two can be drawn. */
export function toSparkline(series: ResultSeries): Sparkline | undefined {
  const { lines, unit } = toPlottedPoints(series)
  const [only, ...others] = lines
  if (!only || others.length > 0) return undefined
  const { points } = only
  const drawn = points.slice(-POINTS)
  const ends = endsOf(drawn)
  if (!ends) return undefined

  const { first, last } = ends
  const { width, height, margin } = SIZE
  const x = scaleLinear([first.instant, Math.max(last.instant, first.instant + 1)], [margin, width - margin])
  const y = scaleLinear(extentOf(drawn), [height - margin, margin])
  const dots = drawn.map(({ instant, value }) => ({ x: round(x(instant)), y: round(y(value)) }))
  const inUnit = unit === '' ? '' : ` (${unit})`

  return {
    width,
    height,
    text: `${series.name}: ${first.point.value} on ${first.on} to ${last.point.value} on ${last.on}${inUnit}, ${drawn.length} results`,
    path:
      line<Dot>(
        (dot) => dot.x,
        (dot) => dot.y,
      )(dots) ?? '',
    last: { x: round(x(last.instant)), y: round(y(last.value)) },
  }
}

function extentOf(points: readonly PlottedPoint[]): readonly [number, number] {
  const values = points.map(({ value }) => value)
  const low = Math.min(...values)
  const high = Math.max(...values)
  return low === high ? [low - 1, high + 1] : [low, high]
}

interface Dot {
  readonly x: number
  readonly y: number
}

function round(coordinate: number): number {
  return Math.round(coordinate * 10) / 10
}

import { scaleLinear, type ScaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { groupBy } from '../../../../record/reading/group-by.js'
import type { ResultSeries } from '../../../../record/sections/section.js'
import { MOST_DOTS } from './most-dots.js'
import { captionOf, descriptionOf, isOpen, pointText, titleOf } from './chart-words.js'
import {
  endsOf,
  toPlottedPoints,
  type PlottedLine,
  type PlottedPoint,
  type PlottedPoints,
} from './plotted-points.js'
import { parseReferenceBand, type ReferenceBand } from './reference-band.js'
import { toDrawnScoreBands, type DrawnScoreBand } from './score-bands.js'

/** A chart as a template draws it: coordinates in the viewBox, words for whoever does not see it. */
export interface TrendChart {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly description: string
  readonly caption: string
  readonly lines: readonly ChartLine[]
  /** Values that are below or above a number: an arrow, and no line. */
  readonly limits: readonly (Dot & { readonly side: 'below' | 'above'; readonly value: string })[]
  /** The reference range. */
  readonly band: { readonly y: number; readonly height: number } | undefined
  /** The bands of a score. */
  readonly scoreBands: readonly DrawnScoreBand[]
  readonly ticks: readonly { readonly y: number; readonly text: string }[]
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly from: string
  readonly to: string
}

/** One of the lines: what it is called is written beside it, and dash and marks tell it from the other. */
interface ChartLine {
  readonly name: string
  readonly path: string
  readonly mark: 'circle' | 'square'
  readonly isDashed: boolean
  readonly dots: readonly Dot[]
  readonly first: ChartLabel
  readonly last: ChartLabel
}

interface Dot {
  readonly x: number
  readonly y: number
  readonly text: string
  /** Whether the value may still change. */
  readonly isOpen: boolean
}

interface ChartLabel {
  readonly x: number
  readonly y: number
  readonly value: string
}

interface Axes {
  readonly x: ScaleLinear<number, number>
  readonly y: ScaleLinear<number, number>
}

const SIZE = { width: 432, height: 208, left: 44, right: 424, top: 24, bottom: 168 } as const

/** Room for the label of the first and the last point. */
const LABEL_ROOM = 22

/** The trend of one test; `undefined` when fewer than two points can be drawn. Nothing is converted or smoothed. */
export function toTrendChart(series: ResultSeries): TrendChart | undefined {
  const plotted = toPlottedPoints(series)
  const onLines = plotted.lines.flatMap(({ points }) => points)
  if (!plotted.lines.some(({ points }) => points.length > 1)) return undefined
  const ends = endsOf(inOrder([...onLines, ...plotted.limits]))
  const last = inOrder(onLines).at(-1)
  if (!ends || !last) return undefined

  const { instrument } = series
  const isPlain = plotted.lines.length === 1 && instrument === undefined
  const band = isPlain ? parseReferenceBand(last.point.range, plotted.unit) : undefined
  const range = band ? last.point.range : ''
  const axes = {
    x: scaleLinear(
      [ends.first.instant, Math.max(ends.last.instant, ends.first.instant + 1)],
      [SIZE.left + LABEL_ROOM, SIZE.right - LABEL_ROOM],
    ),
    y: scaleLinear(extentOf(plotted, band, instrument?.axis), [SIZE.bottom, SIZE.top]).nice(4),
  }
  const { y } = axes

  return {
    ...SIZE,
    title: titleOf(series, plotted.unit, ends),
    description: descriptionOf(plotted, series, range),
    caption: captionOf(plotted, series, { last, range }),
    lines: plotted.lines.map((one, place) => toChartLine(one, { place, axes })),
    limits: plotted.limits.map((limit) => ({ ...toDot(limit, axes), side: limit.side, value: limit.text })),
    band: band && toDrawnBand(band, y),
    scoreBands: instrument ? toDrawnScoreBands(instrument, y) : [],
    ticks: y.ticks(4).map((tick) => ({ y: round(y(tick)), text: y.tickFormat(4)(tick) })),
    from: ends.first.on,
    to: ends.last.on,
  }
}

function inOrder(points: readonly PlottedPoint[]): readonly PlottedPoint[] {
  return [...points].sort((one, other) => one.instant - other.instant)
}

/** The first line is whole with circles, the second dashed with squares. */
const LINE_STYLES = [
  { mark: 'circle', isDashed: false },
  { mark: 'square', isDashed: true },
] as const

function toChartLine(
  { name, points }: PlottedLine,
  { place, axes }: { readonly place: number; readonly axes: Axes },
): ChartLine {
  const dots = points.map((point) => toDot(point, axes))
  const firstMarked = dots.length - MOST_DOTS
  const style = LINE_STYLES[place % LINE_STYLES.length] ?? LINE_STYLES[0]
  // Of two lines the labels stand outside: above the first, below the second.
  const side = name === '' ? undefined : place === 0 ? 'above' : 'below'
  return {
    ...style,
    name,
    path:
      line<Dot>(
        (dot) => dot.x,
        (dot) => dot.y,
      )(withoutOverdrawn(dots)) ?? '',
    dots: dots.filter(({ isOpen: isMarked }, at) => isMarked || at >= firstMarked),
    first: toLabel(points[0], dots, side),
    last: toLabel(points.at(-1), [...dots].reverse(), side),
  }
}

/**
 * Of points that are drawn above each other the first, the lowest, the highest and the last: a line through these covers what one
 * through all of them covers.
 */
function withoutOverdrawn(dots: readonly Dot[]): readonly Dot[] {
  if (dots.length <= MOST_DOTS) return dots
  return [...groupBy(dots, ({ x }) => String(Math.round(x))).values()].flatMap((column) => {
    const byHeight = column.toSorted((one, other) => one.y - other.y)
    const kept = new Set([column[0], byHeight[0], byHeight.at(-1), column.at(-1)])
    return column.filter((dot) => kept.has(dot))
  })
}

function toDot(point: PlottedPoint, { x, y }: Axes): Dot {
  return {
    x: round(x(point.instant)),
    y: round(y(point.value)),
    text: pointText(point),
    isOpen: isOpen(point),
  }
}

/** An open end of the band reaches to the edge of the chart. */
function toDrawnBand({ low, high }: ReferenceBand, y: ScaleLinear<number, number>): TrendChart['band'] {
  const [bottom = 0, top = 0] = y.domain()
  const upper = y(Math.min(high ?? top, top))
  return { y: round(upper), height: round(y(Math.max(low ?? bottom, bottom)) - upper) }
}

/** The label of the first of these points stands on the side where the line does not go. */
function toLabel(
  point: PlottedPoint | undefined,
  dots: readonly Dot[],
  side: 'above' | 'below' | undefined,
): ChartLabel {
  const { x, y } = dots[0] ?? { x: 0, y: 0 }
  const next = dots.find((dot) => dot.x !== x || dot.y !== y)
  const isLineAbove = side === undefined ? next !== undefined && next.y < y : side === 'below'
  return { x, y: round(isLineAbove ? y + 18 : y - 10), value: point?.text ?? '' }
}

/** The axis holds every point, the reference band as far as it is closed, and what a score is read against. */
function extentOf(
  { lines, limits }: PlottedPoints,
  band: ReferenceBand | undefined,
  axis: readonly [number, number] | undefined,
): readonly [number, number] {
  const points = [...lines.flatMap((one) => one.points), ...limits]
  const values = [...points.map(({ value }) => value), band?.low, band?.high].filter(
    (value) => value !== undefined,
  )
  const low = Math.min(...values)
  const high = Math.max(...values)
  if (axis) return [Math.min(low, axis[0]), Math.max(high, axis[1])]
  const margin = high > low ? (high - low) * 0.08 : Math.max(1, Math.abs(high) * 0.1)
  return [low >= 0 ? Math.max(0, low - margin) : low - margin, high + margin]
}

function round(coordinate: number): number {
  return Math.round(coordinate * 10) / 10
}

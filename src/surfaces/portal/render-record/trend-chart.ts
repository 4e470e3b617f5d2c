import { scaleLinear, type ScaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { ResultSeries } from '../../../record/sections/section.js'
import {
  endsOf,
  plottedWords,
  toPlottedPoints,
  type PlottedPoint,
  type PlottedPoints,
} from './plotted-points.js'
import { parseReferenceBand, type ReferenceBand } from './reference-band.js'

/** A chart as a template draws it: coordinates in the viewBox, words for whoever does not see it. */
export interface TrendChart {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly description: string
  readonly caption: string
  readonly path: string
  readonly dots: readonly Dot[]
  readonly band: { readonly y: number; readonly height: number } | undefined
  readonly ticks: readonly { readonly y: number; readonly text: string }[]
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly first: ChartLabel
  readonly last: ChartLabel
}

interface Dot {
  readonly x: number
  readonly y: number
  readonly text: string
}

interface ChartLabel {
  readonly x: number
  readonly y: number
  readonly value: string
  readonly date: string
}

const SIZE = { width: 432, height: 208, left: 44, right: 424, top: 24, bottom: 168 } as const

/** Room for the label of the first and the last point. */
const LABEL_ROOM = 22

/** The trend of one test; `undefined` when fewer than two points can be drawn. Nothing is converted or smoothed. */
export function toTrendChart(series: ResultSeries): TrendChart | undefined {
  const plotted = toPlottedPoints(series)
  const ends = endsOf(plotted.points)
  if (!ends) return undefined

  const { first, last } = ends
  const band = parseReferenceBand(last.point.range, plotted.unit)
  const x = scaleLinear(
    [first.instant, Math.max(last.instant, first.instant + 1)],
    [SIZE.left + LABEL_ROOM, SIZE.right - LABEL_ROOM],
  )
  const y = scaleLinear(extentOf(plotted.points, band), [SIZE.bottom, SIZE.top]).nice(4)
  const toDot = (one: PlottedPoint): Dot => ({
    x: round(x(one.instant)),
    y: round(y(one.value)),
    text: pointText(one),
  })
  const dots = plotted.points.map(toDot)

  return {
    ...SIZE,
    title: titleOf(series, plotted.unit, ends),
    description: descriptionOf(plotted, band),
    caption: captionOf(plotted, last, band),
    path:
      line<Dot>(
        (dot) => dot.x,
        (dot) => dot.y,
      )(dots) ?? '',
    dots,
    band: band && toDrawnBand(band, y),
    ticks: y.ticks(4).map((tick) => ({ y: round(y(tick)), text: y.tickFormat(4)(tick) })),
    first: toLabel(first, dots),
    last: toLabel(last, [...dots].reverse()),
  }
}

/** An open end of the band reaches to the edge of the chart. */
function toDrawnBand({ low, high }: ReferenceBand, y: ScaleLinear<number, number>): TrendChart['band'] {
  const [bottom = 0, top = 0] = y.domain()
  const upper = y(Math.min(high ?? top, top))
  return { y: round(upper), height: round(y(Math.max(low ?? bottom, bottom)) - upper) }
}

/** The label of the first of these points stands on the side where the line does not go. */
function toLabel({ point, on }: PlottedPoint, dots: readonly Dot[]): ChartLabel {
  const { x, y } = dots[0] ?? { x: 0, y: 0 }
  const next = dots.find((dot) => dot.x !== x || dot.y !== y)
  const isLineAbove = next !== undefined && next.y < y
  return { x, y: round(isLineAbove ? y + 18 : y - 10), value: point.value, date: on }
}

/** The axis holds every point, and the reference band as far as it is closed. */
function extentOf(
  points: readonly PlottedPoint[],
  band: ReferenceBand | undefined,
): readonly [number, number] {
  const values = [...points.map(({ value }) => value), band?.low, band?.high].filter(
    (value) => value !== undefined,
  )
  const low = Math.min(...values)
  const high = Math.max(...values)
  const margin = high > low ? (high - low) * 0.08 : Math.max(1, Math.abs(high) * 0.1)
  return [low >= 0 ? Math.max(0, low - margin) : low - margin, high + margin]
}

function titleOf(
  { name }: ResultSeries,
  unit: string,
  { first, last }: NonNullable<ReturnType<typeof endsOf>>,
): string {
  return `${name}${unit === '' ? '' : ` in ${unit}`}, from ${first.on} to ${last.on}`
}

function descriptionOf({ points }: PlottedPoints, band: ReferenceBand | undefined): string {
  const sorted = [...points].sort((one, other) => one.value - other.value)
  const words = [
    ['First', points[0]],
    ['Lowest', sorted[0]],
    ['Highest', sorted.at(-1)],
    ['Last', points.at(-1)],
  ] as const
  const sentences = words.map(([label, one]) => (one === undefined ? '' : `${label}: ${pointText(one)}.`))
  const range = points.at(-1)?.point.range ?? ''
  return [...sentences, band ? `Reference range of the last: ${range}.` : '', 'Every value is in the table.']
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** What was noted with the last point is said where the trend is read. */
function captionOf(plotted: PlottedPoints, { point }: PlottedPoint, band: ReferenceBand | undefined): string {
  return [
    plottedWords(plotted),
    band &&
      `the band is the reference range given with the last result (${point.range}, ${point.source.name})`,
    point.details.length > 0 && `with the last result: ${point.details.join(', ')}`,
  ]
    .filter((words) => words !== undefined && words !== false)
    .join('; ')
}

function pointText({ point, on }: PlottedPoint): string {
  const value = point.unit === '' ? point.value : `${point.value} ${point.unit}`
  return `${value} on ${on}`
}

function round(coordinate: number): number {
  return Math.round(coordinate * 10) / 10
}

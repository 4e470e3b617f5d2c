import type { ClinicalDate, ResultPoint, ResultSeries } from '../../../record/sections/section.js'
import { toMarkTag, toSourceWords, type MarkTag, type SourceWords } from './item-line.js'
import { toSparkline, type Sparkline } from './sparkline.js'
import { toTrendChart, type TrendChart } from './trend-chart.js'

/** One measurement as a row of a table. */
interface ResultRow {
  readonly value: string
  readonly unit: string
  readonly range: string
  readonly flag: MarkTag | undefined
  readonly date: ClinicalDate | undefined
  readonly marks: readonly MarkTag[]
  /** Notes, method, body site. */
  readonly details: readonly string[]
  readonly source: SourceWords
}

/** A test with all its results: chart and table. */
export interface ResultTable {
  readonly id: string
  readonly name: string
  readonly chart: TrendChart | undefined
  readonly rows: readonly ResultRow[]
}

/** A test on the summary: its newest result and a sparkline. */
export interface ResultLine {
  readonly id: string
  readonly name: string
  readonly newest: ResultRow
  readonly count: number
  readonly sparkline: Sparkline | undefined
}

export function toResultTable(series: ResultSeries, index: number): ResultTable {
  return {
    id: seriesId(index),
    name: series.name,
    chart: toTrendChart(series),
    rows: series.points.map(toResultRow),
  }
}

export function toResultLine(series: ResultSeries, index: number): readonly ResultLine[] {
  const newest = series.points[0]
  if (!newest) return []
  return [
    {
      id: seriesId(index),
      name: series.name,
      newest: toResultRow(newest),
      count: series.points.length,
      sparkline: toSparkline(series),
    },
  ]
}

function toResultRow({ value, unit, range, flag, date, marks, details, source }: ResultPoint): ResultRow {
  return {
    value,
    unit,
    range,
    flag: toFlagTag(flag),
    date,
    marks: marks.map(toMarkTag),
    details,
    source: toSourceWords(source),
  }
}

/** A flag in the source's own words. What is normal is not made to stand out. */
function toFlagTag(flag: string): MarkTag | undefined {
  if (flag === '') return undefined
  if (flag === 'normal') return toMarkTag({ text: flag, tone: 'plain' })
  return toMarkTag({ text: flag, tone: flag.startsWith('critically') ? 'warning' : 'caution' })
}

/** Where a test stands on the page of its section. */
function seriesId(index: number): string {
  return `series-${index + 1}`
}

import type { ClinicalDate, ResultPoint, ResultSeries } from '../../../../record/sections/section.js'
import { toMarkTag, toSourceWords, whyTogether, type MarkTag, type SourceWords } from '../item-line.js'
import { besideLatest } from '../../../../record/results/beside-latest.js'
import { perhapsLaterWords } from '../../../../record/results/perhaps-later.js'
import { laterWithoutValue, latestPoint } from '../../../../record/results/latest-point.js'
import { urgencyOf } from '../../../../record/results/urgency.js'
import { testId } from '../../../../record/results/to-tests.js'
import { unitKey } from '../../../../record/duplicates/aspects/unit-key.js'
import { byUnit, otherUnitsWords, unitsWords } from './units-of.js'
import { groupPath, itemPath, resultPath } from '../record-paths.js'
import { counted } from '../pages-in-words.js'
import { ROWS_OF_TEST } from './rows-of-test.js'
import { toSparkline, type Sparkline } from './sparkline.js'
import { toTrendChart, type TrendChart } from './trend-chart.js'

/** One measurement as a row of a table. */
export interface ResultRow {
  /** The address of all that is held of it. */
  readonly href: string
  readonly value: string
  readonly unit: string
  readonly range: string
  readonly flag: MarkTag | undefined
  /** The band of a score, by a published table. */
  readonly band: MarkTag | undefined
  readonly date: ClinicalDate | undefined
  readonly marks: readonly MarkTag[]
  /** Notes, method, body site. */
  readonly details: readonly string[]
  readonly source: SourceWords
  /** Who else told the same, why it is taken for the same, and where each can be seen as it was told. */
  readonly together:
    { readonly words: string; readonly others: readonly string[]; readonly href: string } | undefined
}

/** A test with all its results: chart and table. */
export interface ResultTable {
  readonly id: string
  readonly name: string
  /** The address of the test with all its results. */
  readonly href: string
  /** That it came in more than one unit. */
  readonly note: string | undefined
  /** One for each unit of which there is a trend, that of the newest result first. */
  readonly charts: readonly TrendChart[]
  readonly rows: readonly ResultRow[]
  /** Set where these are the newest alone: `Newest 20 of 500`. */
  readonly more: string | undefined
}

/** A test on the summary: its newest result and a sparkline. */
export interface ResultLine {
  readonly id: string
  readonly name: string
  /** The address of the test with all its results. */
  readonly href: string
  /** The newest one that holds. */
  readonly newest: ResultRow
  /** That a later one was cancelled or has no value. */
  readonly later: string | undefined
  /** What may be later, because its day was not sent. */
  readonly perhapsLater: readonly MarkTag[]
  /** What else was told of the same time. */
  readonly beside: readonly string[]
  /** In which other units there are results. */
  readonly otherUnits: string | undefined
  readonly count: number
  /** Whether its page has a trend that is too large for a line. */
  readonly hasTrend: boolean
  readonly sparkline: Sparkline | undefined
}

export function toResultTable(series: ResultSeries, index: number, person: string): ResultTable {
  return {
    id: seriesId(index),
    name: series.name,
    href: resultPath(person, testId(series)),
    note: unitsWords(series.points),
    charts: toCharts(series),
    rows: series.points.map((point) => toResultRow(point, person)),
    more: undefined,
  }
}

/** A table among those of other tests: so many of its rows at the most, and where there are more. */
export function withNewestRows(table: ResultTable): ResultTable {
  const { length } = table.rows
  if (length <= ROWS_OF_TEST) return table
  return {
    ...table,
    rows: table.rows.slice(0, ROWS_OF_TEST),
    more: `Newest ${ROWS_OF_TEST} of ${counted(length)} results`,
  }
}

/** Nothing is drawn across units: the first chart says of how many results it is not. */
function toCharts(series: ResultSeries): readonly TrendChart[] {
  const [, ...others] = byUnit(series.points)
  return [series, ...others.map((points) => ({ ...series, points }))].flatMap(
    (one) => toTrendChart(one) ?? [],
  )
}

export function toResultLine(series: ResultSeries, index: number, person: string): readonly ResultLine[] {
  const newest = latestPoint(series.points)
  if (!newest) return []
  const sparkline = toSparkline(series)
  return [
    {
      id: seriesId(index),
      name: series.name,
      href: resultPath(person, testId(series)),
      newest: toResultRow(newest, person),
      later: laterWithoutValue(series.points),
      perhapsLater: perhapsLaterWords(series.points).map((text) => toMarkTag({ text, tone: 'warning' })),
      // What was corrected, or is final now, takes the place of the other.
      beside: besideLatest(series.points.filter(({ standing }) => standing === newest.standing)),
      otherUnits: otherUnitsWords(series.points),
      count: series.points.length,
      sparkline,
      hasTrend: sparkline !== undefined || toTrendChart(series) !== undefined,
    },
  ]
}

export function toResultRow(point: ResultPoint, person: string): ResultRow {
  const { reference, value, unit, range, flag, band, date, marks, details, source, together } = point
  return {
    href: itemPath(person, reference),
    value,
    unit,
    range,
    flag: toFlagTag(flag),
    band: band && toMarkTag(band),
    date,
    marks: marks.map(toMarkTag),
    details,
    source: toSourceWords(source),
    together: together && {
      words: whyTogether(together),
      others: together.others.map((other) => toldWords(other, unit)),
      href: groupPath(person, together.group),
    },
  }
}

/** Who told it and when; what, where that is in another unit. */
function toldWords(other: ResultPoint, unit: string): string {
  const value = unitKey(other.unit) === unitKey(unit) ? '' : `${other.value} ${other.unit}`.trim()
  return [value, other.source.name, other.date?.text ?? 'no date given']
    .filter((words) => words !== '')
    .join(', ')
}

/** A flag in the source's own words. What is normal is not made to stand out. */
function toFlagTag(flag: string): MarkTag | undefined {
  if (flag === '') return undefined
  if (flag === 'normal') return toMarkTag({ text: flag, tone: 'plain' })
  return toMarkTag({ text: flag, tone: urgencyOf({ flag }) === 'critical' ? 'warning' : 'caution' })
}

/** Where a test stands on the page of its section. */
function seriesId(index: number): string {
  return `series-${index + 1}`
}

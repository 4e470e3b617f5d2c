import { isPartial } from '../../../../record/results/perhaps-later.js'
import type { ResultSeries } from '../../../../record/sections/section.js'
import { plottedWords, type PlottedLine, type PlottedPoint, type PlottedPoints } from './plotted-points.js'
import { MOST_DOTS } from './most-dots.js'
import { ROWS_OF_TEST } from './rows-of-test.js'
import { scores } from './score-bands.js'

interface Ends {
  readonly first: PlottedPoint
  readonly last: PlottedPoint
}

/** `Potassium in mmol/L, from 03-Feb-2026 to 03-Nov-2026`. */
export function titleOf({ name }: ResultSeries, unit: string, { first, last }: Ends): string {
  return `${name}${unit === '' ? '' : ` in ${unit}`}, from ${first.on} to ${last.on}`
}

/** What a chart shows, for whoever does not see it: the ends and extremes of each line, limits, and the bands. */
export function descriptionOf(plotted: PlottedPoints, { instrument }: ResultSeries, range: string): string {
  const bands = instrument?.bands.map((band) => `${scores(band)} ${band.words}`).join('; ')
  return [
    ...plotted.lines.map(lineWords),
    plotted.limits.length === 0
      ? ''
      : `No more than a limit is known of: ${plotted.limits.map(pointText).join(', ')}.`,
    range === '' ? '' : `Reference range of the last: ${range}.`,
    bands === undefined ? '' : `Bands: ${bands}.`,
    plotted.total > ROWS_OF_TEST
      ? 'Every value is on the page of this test.'
      : 'Every value is in the table.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

function lineWords({ name, points }: PlottedLine): string {
  const sorted = [...points].sort((one, other) => one.value - other.value)
  const words = [
    ['First', points[0]],
    ['Lowest', sorted[0]],
    ['Highest', sorted.at(-1)],
    ['Last', points.at(-1)],
  ] as const
  const sentences = words.map(([label, one]) => (one === undefined ? '' : `${label}: ${pointText(one)}.`))
  return [name === '' ? '' : `${name}.`, ...sentences].filter((sentence) => sentence !== '').join(' ')
}

/** What was noted with the last point is said where the trend is read. */
export function captionOf(
  plotted: PlottedPoints,
  { instrument }: ResultSeries,
  { last, range }: { readonly last: PlottedPoint; readonly range: string },
): string {
  const { point } = last
  const marked = plotted.lines
    .filter(({ name }) => name !== '')
    .map(({ name }, place) => `${name.toLowerCase()}: ${LOOKS[place % LOOKS.length] ?? ''}`)
  const isAnyOpen = plotted.lines.some(({ points }) => points.some(isOpen))
  const isAnyPartial = [...plotted.lines.flatMap(({ points }) => points), ...plotted.limits].some((one) =>
    isPartial(one.point.date?.iso),
  )
  return [
    plottedWords(plotted),
    ...marked,
    isAnyOpen && 'crossed marks are not final',
    isAnyPartial && 'where no day was sent, a mark stands at the first day that it can have been',
    range !== '' &&
      `the band is the reference range given with the last result (${range}, ${point.source.name})`,
    instrument && `the bands are those of ${instrument.name} (${instrument.source})`,
    plotted.lines.some(({ points }) => points.length > MOST_DOTS) &&
      `the newest ${MOST_DOTS} of a line have a mark each, and those that are not final`,
    point.details.length > 0 && `with the last result: ${point.details.join(', ')}`,
  ]
    .filter((words) => words !== undefined && words !== false)
    .join('; ')
}

/** How the lines of a chart differ, besides their words; in the order of `LINE_STYLES`. */
const LOOKS = ['whole line with circles', 'dashed line with squares']

/** Whether a value may still change. */
export function isOpen({ point }: PlottedPoint): boolean {
  return point.standing === 'not-final'
}

/** `4.90 mmol/L on 03-Nov-2026`. */
export function pointText({ point, text, on }: PlottedPoint): string {
  const value = point.unit === '' ? text : `${text} ${point.unit}`
  return `${value} on ${on}${point.standing === 'not-final' ? ', not final' : ''}`
}

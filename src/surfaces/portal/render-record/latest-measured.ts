import { dayOf, latestFirst } from '../../../record/reading/clinical-date.js'
import { isOfLate } from '../../../record/measured/of-late.js'
import {
  latestVitalSigns as chooseVitalSigns,
  vitalOf,
  type ChosenSeries,
} from '../../../record/measured/latest-vital-signs.js'
import { valueBefore } from '../../../record/results/latest-line.js'
import { latestPoint } from '../../../record/results/latest-point.js'
import { readOnce } from '../../../record/reading/read-once.js'
import { SCORE_INSTRUMENTS } from '../../../record/scores/score-instruments.js'
import type { JoinedRecord, ResultSeries, SectionItem, SectionKey } from '../../../record/sections/section.js'
import { toLatestLine } from './latest-line.js'
import { sectionOfRecord } from './section-of-record.js'

/** The lines of a panel of what was measured or assessed, and how many more there are under its headings. */
export interface LatestMeasured {
  readonly lines: readonly SectionItem[]
  readonly more: number
}

/** The tests whose latest values stand among the vital signs. */
export const vitalSeries = readOnce((record: JoinedRecord): readonly ChosenSeries[] =>
  chooseVitalSigns({
    examined: sectionOfRecord(record, 'examination').series,
    others: (['assessments', 'results'] as const).flatMap((key) => sectionOfRecord(record, key).series),
    today: record.today,
  }),
)

/**
 * The latest vital signs and whatever else was examined of late, one line each; those of the latest day are left out by no
 * summary.
 */
export function latestVitalSigns(record: JoinedRecord): LatestMeasured {
  const chosen = vitalSeries(record)
  const found = itemsOfLate(record, 'examination')
  return {
    lines: [
      ...chosen.flatMap(({ series, vital, isOfLatestDay }) =>
        toLatestLine(series).map((line): SectionItem => {
          if (vital === undefined) return withBefore(series, line)
          return isOfLatestDay ? { ...line, isKept: true } : line
        }),
      ),
      ...found,
    ],
    more: moreThan(record, 'examination', { chosen: chosen.map(({ series }) => series), items: found }),
  }
}

/** The instruments whose scores stand among the scores: those of NEWS2 stand among the vital signs. */
const SCORES = SCORE_INSTRUMENTS.filter(({ name }) => !name.startsWith('NEWS2'))

/**
 * The latest score of each instrument whose bands are published, mood first, in the order of the instruments; then every other
 * assessment of the last fortnight, the latest first.
 */
export function latestScores(record: JoinedRecord): LatestMeasured {
  const vital = new Set(vitalSeries(record).map(({ series }) => series))
  const all = (['examination', 'assessments', 'results'] as const)
    .flatMap((key) => sectionOfRecord(record, key).series)
    .filter(isTold)
  const inOrder = [...SCORES].sort((one, other) => moodFirst(one.name) - moodFirst(other.name))
  const banded = inOrder.flatMap(({ name }) => all.filter(({ instrument }) => instrument?.name === name))
  const others = sectionOfRecord(record, 'assessments')
    .series.filter((series) => isTold(series) && !banded.includes(series) && !vital.has(series))
    .filter((series) => isOfLate(isoOf(series), record.today))
    .toSorted((one, other) => latestFirst(isoOf(one), isoOf(other)))
  const found = itemsOfLate(record, 'assessments')
  const chosen = [...latestOfEachKey(banded), ...others]
  return {
    lines: [...chosen.flatMap((series) => toLatestLine(series)), ...found],
    more: moreThan(record, 'assessments', { chosen: [...chosen, ...banded, ...vital], items: found }),
  }
}

function moodFirst(name: string): number {
  return ['PHQ-9', 'GAD-7'].includes(name) ? 0 : 1
}

/** What was cancelled and never measured again is no latest value of anything. */
function isTold({ points }: ResultSeries): boolean {
  return latestPoint(points)?.standing !== 'cancelled'
}

function isoOf({ points }: ResultSeries): string | undefined {
  return latestPoint(points)?.date?.iso
}

/** One test may stand under two headings: of these the latest. */
function latestOfEachKey(series: readonly ResultSeries[]): readonly ResultSeries[] {
  return series.filter(
    (one) =>
      !series.some(
        (other) => other !== one && other.key === one.key && latestFirst(isoOf(other), isoOf(one)) < 0,
      ),
  )
}

function withBefore({ points }: ResultSeries, line: SectionItem): SectionItem {
  return { ...line, details: [...valueBefore(points), ...line.details] }
}

/** What was examined or assessed of late and has no value: words, answers. What is about the person stands in its own place. */
function itemsOfLate(record: JoinedRecord, key: 'examination' | 'assessments'): readonly SectionItem[] {
  const about = new Set(sectionOfRecord(record, 'about-me').current.map(({ reference }) => reference))
  return sectionOfRecord(record, key).current.filter(
    ({ reference, statesNone, when }) =>
      statesNone === undefined &&
      !about.has(reference) &&
      isOfLate(when && dayOf(when.date.iso), record.today),
  )
}

interface Told {
  readonly chosen: readonly ResultSeries[]
  readonly items: readonly SectionItem[]
}

/** How many more tests and findings stand under a heading than are told. A parameter of a score that is told is none. */
function moreThan(record: JoinedRecord, key: SectionKey, { chosen, items }: Told): number {
  const section = sectionOfRecord(record, key)
  const isScored = chosen.some((series) => vitalOf(series)?.kind === 'early-warning')
  const told = new Set(chosen)
  return (
    section.series
      .filter((series) => isTold(series) && !told.has(series))
      .filter(({ instrument }) => !isScored || instrument?.name !== 'NEWS2 single parameter').length +
    section.current.filter(({ statesNone }) => statesNone === undefined).length -
    items.length
  )
}

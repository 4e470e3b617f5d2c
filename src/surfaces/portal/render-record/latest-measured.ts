import { latestPoint } from '../../../record/results/latest-point.js'
import { SCORE_INSTRUMENTS } from '../../../record/scores/score-instruments.js'
import type { JoinedRecord, ResultSeries, SectionItem } from '../../../record/sections/section.js'
import { toLatestLine } from './latest-line.js'
import { sectionOfRecord } from './section-of-record.js'

/** What whoever stands beside a person measures first, in that order; the score before what it is made of. */
const VITAL_SIGNS: readonly ((series: ResultSeries) => boolean)[] = [
  ({ instrument }) => instrument?.name === 'NEWS2',
  named(/^(?:respirat(?:ory|ion) rate|breathing rate)\b/i),
  named(/^(?!.*\b(?:target|scale)\b).*\b(?:oxygen saturation|spo2|sao2)\b/i),
  named(/\binspired oxygen\b|^oxygen (?:flow|therapy)/i),
  named(/^(?:systolic and diastolic )?blood pressure\b/i),
  named(/^(?:heart rate|pulse(?: rate)?)\b/i),
  named(/^(?:body |tympanic |core )?temperature\b/i),
  named(/\bacvpu\b|\bconsciousness\b|^glasgow coma/i),
]

function named(words: RegExp): (series: ResultSeries) => boolean {
  return ({ name, instrument }) => instrument === undefined && words.test(name)
}

/** The instruments whose scores stand among the scores: those of NEWS2 stand among the vital signs. */
const SCORES = SCORE_INSTRUMENTS.filter(({ name }) => !name.startsWith('NEWS2'))

/** The latest vital signs, one line each. */
export function latestVitalSigns(record: JoinedRecord): readonly SectionItem[] {
  return latestOf(record, VITAL_SIGNS)
}

/** The latest score of each instrument whose bands are published, one line each: mood first, in the order of the instruments. */
export function latestScores(record: JoinedRecord): readonly SectionItem[] {
  const inOrder = [...SCORES].sort((one, other) => moodFirst(one.name) - moodFirst(other.name))
  return latestOf(
    record,
    inOrder.map((instrument) => (series) => series.instrument?.name === instrument.name),
  )
}

function moodFirst(name: string): number {
  return ['PHQ-9', 'GAD-7'].includes(name) ? 0 : 1
}

/** What was cancelled and never measured again is no latest value of anything. */
function latestOf(
  record: JoinedRecord,
  wanted: readonly ((series: ResultSeries) => boolean)[],
): readonly SectionItem[] {
  const all = (['examination', 'assessments', 'results'] as const).flatMap(
    (key) => sectionOfRecord(record, key).series,
  )
  const found = wanted.flatMap((isWanted) => all.filter(isWanted))
  return [...new Map(found.map((series) => [series.key, series])).values()]
    .filter(({ points }) => latestPoint(points)?.standing !== 'cancelled')
    .flatMap((series) => toLatestLine(series))
}

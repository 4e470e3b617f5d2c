import { dayOf } from '../../../../record/reading/clinical-date.js'
import { groupBy } from '../../../../record/reading/group-by.js'
import { latestLine } from '../../../../record/results/latest-line.js'
import { latestPoint } from '../../../../record/results/latest-point.js'
import { perhapsLater } from '../../../../record/results/perhaps-later.js'
import { isCritical, urgencyOf } from '../../../../record/results/urgency.js'
import type { JoinedRecord, ResultSeries, SectionItem } from '../../../../record/sections/section.js'
import { furtherReports, reportsInWords } from '../reports-in-words.js'
import { sectionOfRecord } from '../section-of-record.js'

/** What somebody at the bedside asks for first, in that order: the kidneys, because doses hang on them. */
const KEY_TESTS: readonly RegExp[] = [
  /\begfr\b|glomerular filtration/i,
  /\bcreatinine\b(?!.*\b(?:ratio|urine|clearance)\b)/i,
  /^(?:serum |plasma )?potassium\b/i,
  /^(?:serum |plasma )?sodium\b/i,
  /^inr\b|international normali[sz]ed ratio/i,
  /^ha?emoglobin\b(?! a1c)/i,
  /\bwhite (?:blood )?cells?\b|\bwbc\b|\bleu[ck]ocytes?\b(?!.*\burine\b)/i,
  /^platelets?\b/i,
  /\btroponin\b|\bbnp\b|natriuretic/i,
  /\bglucose\b(?!.*\burine\b)/i,
  /\bhba1c\b|a1c\b/i,
  /lithium level|^(?:serum |plasma )?lithium\b/i,
  /neutrophil/i,
  /c-reactive protein|^(?:serum )?crp\b/i,
  /^(?:systolic and diastolic )?blood pressure/i,
  /^(?:body )?weight\b/i,
]

/**
 * The latest of tests as lines with the value before it: what is critical, then reports in words, what is asked for
 * first, whatever else is out of its range, and as long as there is room the reports before.
 */
export function keyResults(record: JoinedRecord): readonly SectionItem[] {
  const series = (['results', 'examination'] as const).flatMap((key) => sectionOfRecord(record, key).series)
  const ranked = series
    .map((one) => ({ one, rank: rankOnPaper(one) }))
    .filter(({ rank }) => rank < ORDINARY)
    .sort((left, right) => left.rank - right.rank)
  const lines = (isCritical: boolean): readonly SectionItem[] =>
    ranked.filter(({ rank }) => rank < 0 === isCritical).flatMap(({ one }) => latestLine(one))
  const { current } = sectionOfRecord(record, 'results')
  return [
    ...lines(true),
    ...reportsInWords(current),
    ...lines(false),
    ...furtherReports(current).slice(0, MOST_FURTHER),
  ]
}

const MOST_FURTHER = 6

const OUT_OF_RANGE = KEY_TESTS.length
const ORDINARY = OUT_OF_RANGE + 1

function rankOnPaper(series: ResultSeries): number {
  const latest = latestPoint(series.points)
  if (!latest) return ORDINARY
  if (isCritical(series)) return -1
  const told = [latest, ...perhapsLater(series.points)]
  const isAbnormal = told.some((point) => urgencyOf(point) !== 'ordinary')
  return Math.min(placeOf(series), isAbnormal ? OUT_OF_RANGE : ORDINARY)
}

function placeOf({ name }: Pick<ResultSeries, 'name'>): number {
  const place = KEY_TESTS.findIndex((test) => test.test(name))
  return place === -1 ? ORDINARY : place
}

/** Tests in the order in which they came, those of one day and one urgency in the order in which they are asked for. */
export function inOrderOfAsking(series: readonly ResultSeries[]): readonly ResultSeries[] {
  const keyed = series.map((one) => {
    const latest = latestPoint(one.points)
    return {
      one,
      place: placeOf(one),
      run: latest
        ? `${urgencyOf(latest)} ${dayOf(latest.date?.iso ?? '')} ${latest.standing === 'cancelled' ? 'cancelled' : ''}`
        : '',
    }
  })
  const runs = groupBy(keyed, ({ run }) => run)
  return [...runs.values()].flatMap((run) =>
    run.toSorted((left, right) => left.place - right.place).map(({ one }) => one),
  )
}

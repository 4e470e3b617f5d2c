import { dayOf, isFullDate, toClinicalDate } from '../../../../record/reading/clinical-date.js'
import { groupBy } from '../../../../record/reading/group-by.js'
import { latestLine } from '../../../../record/results/latest-line.js'
import { besideLatest } from '../../../../record/results/beside-latest.js'
import { laterWithoutValue, latestPoint } from '../../../../record/results/latest-point.js'
import { perhapsLater } from '../../../../record/results/perhaps-later.js'
import { isCritical, urgencyOf } from '../../../../record/results/urgency.js'
import type {
  JoinedRecord,
  ResultPoint,
  ResultSeries,
  SectionItem,
} from '../../../../record/sections/section.js'
import { furtherReports, reportsInWords } from '../reports-in-words.js'
import { vitalOf } from '../../../../record/measured/latest-vital-signs.js'
import { vitalSeries } from '../latest-measured.js'
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
 * The latest of tests as lines: what is critical with the value before it, what is asked for first of one day and laboratory on
 * one line, then reports in words, each other test with the value before it, and as long as there is room the reports before.
 */
export function keyResults(record: JoinedRecord): readonly SectionItem[] {
  const series = (['results', 'examination'] as const)
    .flatMap((key) => sectionOfRecord(record, key).series)
    .filter(isNoObservation(record))
  const ranked = series
    .map((one) => ({ one, rank: rankOnPaper(one) }))
    .filter(({ rank }) => rank < ORDINARY)
    .sort((left, right) => left.rank - right.rank)
  const ofOneDay = numbersOfOneDay(ranked.filter(({ rank }) => rank >= 0).map(({ one }) => one))
  const isTold = new Set(ofOneDay.flatMap(({ series: told }) => told))
  const lines = (isCritical: boolean): readonly SectionItem[] =>
    ranked
      .filter(({ one, rank }) => rank < 0 === isCritical && !isTold.has(one))
      .flatMap(({ one }) => latestLine(one))
  const { current } = sectionOfRecord(record, 'results')
  return [
    ...lines(true),
    ...ofOneDay.map(({ line }) => line),
    ...reportsInWords(current),
    ...lines(false),
    ...furtherReports(current).slice(0, MOST_FURTHER),
  ]
}

const MOST_FURTHER = 6

/** What stands among the observations is no result as well, and no older value of the same vital sign stands beside it. */
function isNoObservation(record: JoinedRecord): (series: ResultSeries) => boolean {
  const chosen = vitalSeries(record)
  const told = new Set(chosen.map(({ series }) => series))
  const kinds = new Set(chosen.flatMap(({ vital }) => vital?.kind ?? []))
  return (series) => {
    const kind = vitalOf(series)?.kind
    return !told.has(series) && (kind === undefined || !kinds.has(kind))
  }
}

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

interface OfOneDay {
  readonly series: readonly ResultSeries[]
  readonly line: SectionItem
}

/** How many numbers of one day are worth a line of their own. */
const WORTH_A_LINE = 3
/** How many such days there are at the most. */
const MOST_DAYS = 2

/**
 * Of what is asked for first, the latest numbers of one day and one source on one line, the latest day first. What has a mark, a
 * detail or a standing of its own keeps its own line: on this one there is no room for what may take a value back.
 */
function numbersOfOneDay(series: readonly ResultSeries[]): readonly OfOneDay[] {
  const plain = series.flatMap((one) => {
    const point = latestPoint(one.points)
    if (point?.date === undefined || !isFullDate(dayOf(point.date.iso))) return []
    return isPlain(one, point) ? [{ one, point, day: dayOf(point.date.iso) }] : []
  })
  return [...groupBy(plain, ({ point, day }) => `${day} ${point.source.organisation}`).values()]
    .filter((run) => run.length >= WORTH_A_LINE)
    .sort(([one], [other]) => ((one?.day ?? '') < (other?.day ?? '') ? 1 : -1))
    .slice(0, MOST_DAYS)
    .flatMap((run): readonly OfOneDay[] => {
      const [first] = run
      if (!first) return []
      return [
        {
          series: run.map(({ one }) => one),
          line: {
            reference: first.point.reference,
            alsoTells: run.slice(1).map(({ point }) => point.reference),
            what: run
              .map(({ one, point }) =>
                `${one.name} ${point.value} ${point.unit} ${point.flag}`.replace(/\s+/g, ' ').trim(),
              )
              .join(', '),
            details: [],
            when: { label: '', date: toClinicalDate(first.day) },
            source: first.point.source,
            marks: [],
          },
        },
      ]
    })
}

function isPlain(series: ResultSeries, { standing, marks, details }: ResultPoint): boolean {
  return (
    placeOf(series) < OUT_OF_RANGE &&
    standing === undefined &&
    marks.length + details.length === 0 &&
    laterWithoutValue(series.points) === undefined &&
    besideLatest(series.points).length === 0 &&
    perhapsLater(series.points).length === 0
  )
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

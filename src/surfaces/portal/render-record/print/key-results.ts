import { dayOf, toInstant } from '../../../../record/reading/clinical-date.js'
import { groupBy } from '../../../../record/reading/group-by.js'
import { latestPoint } from '../../../../record/results/latest-point.js'
import { urgencyOf } from '../../../../record/results/urgency.js'
import type {
  JoinedRecord,
  ResultPoint,
  ResultSeries,
  SectionItem,
} from '../../../../record/sections/section.js'
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
 * The latest of tests as lines with the value before it: what is critical, what is asked for first, and whatever else is out of
 * its range.
 */
export function keyResults(record: JoinedRecord): readonly SectionItem[] {
  const series = (['results', 'examination'] as const).flatMap((key) => sectionOfRecord(record, key).series)
  return series
    .map((one) => ({ one, rank: rankOnPaper(one) }))
    .filter(({ rank }) => rank < ORDINARY)
    .sort((left, right) => left.rank - right.rank)
    .flatMap(({ one }) => toLatest(one))
}

const OUT_OF_RANGE = KEY_TESTS.length
const ORDINARY = OUT_OF_RANGE + 1

function rankOnPaper(series: ResultSeries): number {
  const latest = latestPoint(series.points)
  if (!latest) return ORDINARY
  const urgency = urgencyOf(latest)
  if (urgency === 'critical') return -1
  return Math.min(placeOf(series), urgency === 'abnormal' ? OUT_OF_RANGE : ORDINARY)
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
      run: latest ? `${urgencyOf(latest)} ${dayOf(latest.date?.iso ?? '')}` : '',
    }
  })
  const runs = groupBy(keyed, ({ run }) => run)
  return [...runs.values()].flatMap((run) =>
    run.toSorted((left, right) => left.place - right.place).map(({ one }) => one),
  )
}

function toLatest({ name, points }: ResultSeries): readonly SectionItem[] {
  const latest = latestPoint(points)
  if (!latest) return []
  const { reference, value, unit, flag, range, date, marks, source, details } = latest
  const others = points.filter((point) => point !== latest && point.standing !== 'cancelled')
  const beside = others.filter((point) => areOfOneTime(point, latest) && valueOf(point) !== valueOf(latest))
  const before = others.find((point) => !areOfOneTime(point, latest))
  return [
    {
      reference,
      what: `${name} ${value} ${unit}`.trim(),
      details: [
        ...details,
        ...(range === '' ? [] : [`range ${range}`]),
        ...beside.map((point) => `${sameTime(point)}: ${valueOf(point)}`),
        ...(before === undefined
          ? []
          : [`before: ${valueOf(before)}, ${before.date?.text ?? 'no date given'}`]),
      ],
      when: date && { label: '', date },
      source,
      marks: flag === '' ? marks : [{ text: flag, tone: 'caution' }, ...marks],
    },
  ]
}

function valueOf({ value, unit }: ResultPoint): string {
  return `${value} ${unit}`.trim()
}

/** None of the two was before the other. What has no date was at a time that nobody knows. */
function areOfOneTime({ date: one }: ResultPoint, { date: other }: ResultPoint): boolean {
  const [instant, others] = [toInstant(one?.iso), toInstant(other?.iso)]
  return instant !== undefined && instant === others
}

function sameTime({ date }: ResultPoint): string {
  return date?.iso.includes('T') === true ? 'at the same time' : 'on the same day'
}

import { toInstant } from '../../../record/reading/clinical-date.js'
import { latestPoint } from '../../../record/results/latest-point.js'
import type {
  JoinedRecord,
  ResultPoint,
  ResultSeries,
  SectionItem,
} from '../../../record/sections/section.js'
import { sectionOfRecord } from './section-of-record.js'

/** What somebody at the bedside asks for first, in that order: the kidneys, because doses hang on them. */
const KEY_TESTS: readonly RegExp[] = [
  /\begfr\b|glomerular filtration/i,
  /\bcreatinine\b(?!.*\b(?:ratio|urine|clearance)\b)/i,
  /^(?:serum |plasma )?potassium\b/i,
  /^(?:serum |plasma )?sodium\b/i,
  /^inr\b|international normali[sz]ed ratio/i,
  /^ha?emoglobin\b(?! a1c)/i,
  /\bhba1c\b|a1c\b/i,
  /lithium level|^(?:serum |plasma )?lithium\b/i,
  /neutrophil/i,
  /c-reactive protein|^(?:serum )?crp\b/i,
  /^(?:systolic and diastolic )?blood pressure/i,
  /^(?:body )?weight\b/i,
]

/** The latest of each test that is asked for first, as a line with the value before it. */
export function keyResults(record: JoinedRecord): readonly SectionItem[] {
  const series = (['results', 'examination'] as const).flatMap((key) => sectionOfRecord(record, key).series)
  const places = series.map(({ name }) => KEY_TESTS.findIndex((test) => test.test(name)))
  return series
    .map((one, index) => ({ one, place: places[index] ?? -1 }))
    .filter(({ place }) => place !== -1)
    .sort((left, right) => left.place - right.place)
    .flatMap(({ one }) => toLatest(one))
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

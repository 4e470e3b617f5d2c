import { toInstant } from '../reading/clinical-date.js'
import type { ResultPoint, ResultSeries, SectionItem } from '../sections/section.js'
import { holds, laterWithoutValue, latestPoint } from './latest-point.js'

/** The latest result that holds of a test as a line, with what was told at the same time, and the value before it. */
export function latestLine({ name, points }: ResultSeries): readonly SectionItem[] {
  const latest = latestPoint(points)
  if (!latest) return []
  const { reference, value, unit, flag, range, date, marks, source, details } = latest
  const others = points.filter((point) => point !== latest && holds(point))
  const beside = others.filter((point) => areOfOneTime(point, latest) && valueOf(point) !== valueOf(latest))
  const later = laterWithoutValue(points)
  const before = others.find((point) => !areOfOneTime(point, latest))
  return [
    {
      reference,
      what: `${name} ${value} ${unit}`.trim(),
      details: [
        ...details,
        ...(range === '' ? [] : [`range ${range}`]),
        ...(later === undefined ? [] : [later]),
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

import type { ResultSeries, SectionItem } from '../sections/section.js'
import { areOfOneTime, besideLatest, valueOf } from './beside-latest.js'
import { holds, laterWithoutValue, latestPoint } from './latest-point.js'

/** The latest result that holds of a test as a line, with what was told at the same time, and the value before it. */
export function latestLine({ name, points }: ResultSeries): readonly SectionItem[] {
  const latest = latestPoint(points)
  if (!latest) return []
  const { reference, value, unit, flag, range, date, marks, source, details } = latest
  const later = laterWithoutValue(points)
  const before = points.find((point) => point !== latest && holds(point) && !areOfOneTime(point, latest))
  return [
    {
      reference,
      what: `${name} ${value} ${unit}`.trim(),
      details: [
        ...details,
        ...(range === '' ? [] : [`range ${range}`]),
        ...(later === undefined ? [] : [later]),
        ...besideLatest(points),
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

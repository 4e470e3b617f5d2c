import type { ResultSeries, SectionItem } from '../sections/section.js'
import { areOfOneTime, besideLatest, valueOf } from './beside-latest.js'
import { holds, laterWithoutValue, latestPoint } from './latest-point.js'
import { mayBeLater, perhapsLaterWords } from './perhaps-later.js'

/** The latest result that holds of a test as a line, with what was told at the same time or may be later, and the value surely before it. */
export function latestLine({ name, points }: ResultSeries): readonly SectionItem[] {
  const latest = latestPoint(points)
  if (!latest) return []
  const { reference, value, unit, flag, range, date, marks, source, details } = latest
  const later = laterWithoutValue(points)
  return [
    {
      reference,
      what: `${name} ${value} ${unit}`.trim(),
      details: [
        ...details,
        ...(range === '' ? [] : [`range ${range}`]),
        ...(later === undefined ? [] : [later]),
        ...besideLatest(points),
        ...valueBefore(points),
      ],
      when: date && { label: '', date },
      source,
      marks: [
        ...(flag === '' ? [] : [{ text: flag, tone: 'caution' as const }]),
        ...perhapsLaterWords(points).map((text) => ({ text, tone: 'warning' as const })),
        ...marks,
      ],
    },
  ]
}

/** The value surely before the latest, as a detail: `before: 51 kg, 28-Aug-2026`. */
export function valueBefore(points: ResultSeries['points']): readonly string[] {
  const latest = latestPoint(points)
  const before = points.find(
    (point) =>
      latest !== undefined &&
      point !== latest &&
      holds(point) &&
      !areOfOneTime(point, latest) &&
      !mayBeLater(point, latest),
  )
  return before === undefined ? [] : [`before: ${valueOf(before)}, ${before.date?.text ?? ''}`]
}

import { perhapsLaterWords } from '../../../record/results/perhaps-later.js'
import { laterWithoutValue, latestPoint } from '../../../record/results/latest-point.js'
import { urgencyOf } from '../../../record/results/urgency.js'
import type { ResultSeries, SectionItem } from '../../../record/sections/section.js'

/** The latest result of a test that holds, as a line: its value with unit, its flag and band as marks, and what was noted with it. */
export function toLatestLine({ name, points }: ResultSeries): readonly SectionItem[] {
  const latest = latestPoint(points)
  if (!latest) return []
  const { reference, value, unit, flag, band, date, marks, source, details } = latest
  const later = laterWithoutValue(points)
  const tone =
    urgencyOf({ flag }) === 'ordinary' ? 'plain' : urgencyOf({ flag }) === 'critical' ? 'warning' : 'caution'
  return [
    {
      reference,
      what: `${name} ${value} ${unit}`.trim(),
      details: [...details, ...(later === undefined ? [] : [later])],
      when: date && { label: '', date },
      source,
      marks: [
        ...(flag === '' ? [] : [{ text: flag, tone } as const]),
        ...(band === undefined ? [] : [band]),
        ...perhapsLaterWords(points).map((text) => ({ text, tone: 'warning' }) as const),
        ...marks,
      ],
    },
  ]
}

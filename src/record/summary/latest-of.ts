import { laterWithoutValue, latestPoint } from '../results/latest-point.js'
import type { ResultPoint, ResultSeries, SectionItem } from '../sections/section.js'

/** Of a test the latest result that holds stands for all of them; that a later one does not count is said. */
export function latestOf({ name, points }: ResultSeries): readonly SectionItem[] {
  const latest = latestPoint(points)
  if (!latest) return []
  const later = laterWithoutValue(points)
  const item = toResultItem(name, latest)
  return [later === undefined ? item : { ...item, details: [...item.details, later] }]
}

function toResultItem(name: string, point: ResultPoint): SectionItem {
  const { reference, value, unit, range, flag, details, date, marks, source, together } = point
  const measured = [value, unit].filter((word) => word !== '').join(' ')
  return {
    reference,
    what: `${name}: ${measured}`,
    details: [range === '' ? '' : `range ${range}`, flag, ...details].filter((word) => word !== ''),
    when: date === undefined ? undefined : { label: 'on', date },
    marks,
    source,
    ...(together && {
      together: { ...together, others: together.others.map((other) => toResultItem(name, other)) },
    }),
  }
}

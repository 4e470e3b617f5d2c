import { unitKey } from '../../../../record/duplicates/aspects/unit-key.js'
import { groupBy } from '../../../../record/reading/group-by.js'
import type { ResultPoint } from '../../../../record/sections/section.js'

/** The results of one test by their units, that of the newest first. */
export function byUnit(points: readonly ResultPoint[]): readonly (readonly ResultPoint[])[] {
  return [...groupBy(points, ({ unit }) => unitKey(unit)).values()]
}

/** `in mmol/mol`. */
export function inUnit([first]: readonly ResultPoint[]): string {
  return first === undefined || first.unit === '' ? 'without a unit' : `in ${first.unit}`
}

/** `There are results in mmol/mol and in %: each stands as it was sent, and nothing was converted.` */
export function unitsWords(points: readonly ResultPoint[]): string | undefined {
  const units = byUnit(points).map(inUnit)
  if (units.length < 2) return undefined
  return `There are results ${units.join(' and ')}: each stands as it was sent, and nothing was converted. A value of one cannot be compared with a value of another.`
}

/** `also in %`: what a line that shows the newest value lacks. */
export function otherUnitsWords(points: readonly ResultPoint[]): string | undefined {
  const [, ...others] = byUnit(points).map(inUnit)
  return others.length === 0 ? undefined : `also results ${others.join(' and ')}`
}

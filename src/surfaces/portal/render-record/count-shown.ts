import type { Section } from '../../../record/sections/section.js'

/** How many resources a section shows, of `most` items or series at the most: each once, however often it is printed. */
export function countShown(
  { current, past, series }: Pick<Section, 'current' | 'past' | 'series'>,
  most = Infinity,
): number {
  const points = series.slice(0, most).flatMap((one) => one.points)
  const items = most === Infinity ? [...current, ...past] : series.length > 0 ? [] : current.slice(0, most)
  return new Set([...items, ...points].map(({ reference }) => reference)).size
}

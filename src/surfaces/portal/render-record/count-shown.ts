import type { Section, SectionItem, Together } from '../../../record/sections/section.js'
import { reportsInWords } from './reports-in-words.js'

/** How many resources a section shows, of `most` items or series at the most: each once, however often it is printed. */
export function countShown(
  { current, past, series }: Pick<Section, 'current' | 'past' | 'series'>,
  most = Infinity,
): number {
  const points = series.slice(0, most).flatMap((one) => one.points)
  const items =
    most === Infinity
      ? [...current, ...past]
      : series.length > 0
        ? reportsInWords(current)
        : current.slice(0, most)
  return new Set([...items.flatMap(all), ...points.flatMap(all)]).size
}

/** A line with those behind it. */
function all<Line extends Pick<SectionItem, 'reference'>>(
  line: Line & { readonly together?: Together<Line> },
): readonly string[] {
  return [line, ...(line.together?.others ?? [])].map(({ reference }) => reference)
}

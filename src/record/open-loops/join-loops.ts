import { toPlainName } from '../duplicates/words/plain-name.js'
import { groupBy } from '../reading/group-by.js'
import type { SectionContent } from '../sections/section-content.js'
import type { SectionItem } from '../sections/section.js'

/**
 * What was begun and is told by several sources, once with each of them: where they stand in one group, and of steps of a plan
 * that is told twice those of one name with one day. In the order in which the first of each stood.
 */
export function joinLoops(
  loops: readonly SectionItem[],
  collapse: (content: SectionContent) => SectionContent,
): readonly SectionItem[] {
  const place = new Map(loops.map((loop, index) => [keyOf(loop), index]))
  const placeOf = (loop: SectionItem): number =>
    Math.min(...[loop, ...(loop.together?.others ?? [])].map((one) => place.get(keyOf(one)) ?? loops.length))
  return [...groupBy(loops, stepOf).values()]
    .flatMap((ofStep) => collapse({ current: ofStep, past: [] }).current)
    .toSorted((one, other) => placeOf(one) - placeOf(other))
}

function stepOf({ isPart, what, when }: SectionItem): string {
  return isPart ? `${toPlainName(what)} ${when?.date.iso ?? ''}` : ''
}

function keyOf(loop: SectionItem): string {
  return `${loop.reference} ${stepOf(loop)}`
}

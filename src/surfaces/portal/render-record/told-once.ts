import type { SectionItem } from '../../../record/sections/section.js'

/**
 * What of these was not told by a block before. A resource may make several items of one section; those of another one
 * repeat it. A step of a plan is not told by the plan.
 */
export function toldOnce(
  items: readonly SectionItem[],
  seen: Pick<ReadonlySet<string>, 'has'>,
): readonly SectionItem[] {
  const own = new Map(items.map((item) => [keyOf(item), item]))
  return [...own.values()].filter(({ reference, isPart }) => isPart || !seen.has(reference))
}

/** One person may be in a team twice, and be the key worker in one of their roles alone. */
function keyOf({ reference, what, details }: SectionItem): string {
  return [reference, what, ...(reference.startsWith('CareTeam/') ? details : [])].join(' ')
}

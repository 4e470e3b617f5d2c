import { toClinicalDate } from '../reading/clinical-date.js'
import { textAt } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'
import { readOnce } from '../reading/read-once.js'
import { replacedByIt } from '../reading/replaces.js'
import { isSurelyBefore } from '../reading/surely-before.js'
import type { SectionContent } from './section-content.js'
import type { Mark, SectionItem } from './section.js'

/** What sources say in so many words of which of theirs takes the place of which. */
export interface StatedReplacements {
  /** What has been replaced, by `Type/id`, and what took its place. */
  readonly over: ReadonlyMap<string, ReadResource>
  /** Pairs, as `Type/id Type/id` in either order, of which the source's own dates or words say the opposite: neither gives way. */
  readonly disputed: ReadonlySet<string>
  /** What stands on the lines of both. */
  readonly marks: ReadonlyMap<string, readonly Mark[]>
}

/**
 * The source's own word of what takes the place of what goes before dates (HZ34): clocks and typing slip, and a plan may be dated
 * by when somebody typed it in. Where the one that takes the place is dated before the other, or each says so of the other,
 * both stay, and both say it.
 */
export const statedReplacements = readOnce((resources: readonly ReadResource[]): StatedReplacements => {
  const over = new Map<string, ReadResource>()
  const disputed = new Set<string>()
  const marks = new Map<string, Mark[]>()
  const mark = ({ reference }: ReadResource, text: string): void => {
    marks.set(reference, [...(marks.get(reference) ?? []), { text, tone: 'warning' }])
  }
  for (const newer of resources.filter(mayReplace)) {
    for (const older of replacedByIt(newer, resources)) {
      const isMutual = mayReplace(older) && replacedByIt(older, [newer]).length > 0
      if (!isMutual && !isSurelyBefore(dateOf(newer), dateOf(older))) {
        over.set(older.reference, newer)
        continue
      }
      disputed.add(pairOf(newer, older)).add(pairOf(older, newer))
      const [isOf, of] = [theOneOf(older), theOneOf(newer)]
      mark(
        newer,
        isMutual
          ? `its source says that it replaces ${isOf}, and is replaced by it: read both`
          : `its source says that it replaces ${isOf}, which is dated later: read both`,
      )
      if (!isMutual) mark(older, `its source says that ${of}, which is dated earlier, replaces it: read both`)
    }
  }
  return { over, disputed, marks }
})

/** Whether it says so as what holds: a draft takes nothing's place, nor does what was taken back. */
function mayReplace({ json, isSafe, shared }: ReadResource): boolean {
  return (
    isSafe &&
    !shared &&
    !NOT_HELD.includes(textAt(json, 'status') ?? '') &&
    textAt(json, 'docStatus') !== 'preliminary' &&
    !['proposal', 'option'].includes(textAt(json, 'intent') ?? '')
  )
}

const NOT_HELD = ['draft', 'preliminary', 'registered', 'revoked', 'cancelled', 'entered-in-error']

/** A section in which what was replaced stands with what is past and says by what. */
export function withReplacements(content: SectionContent, stated: StatedReplacements): SectionContent {
  if (stated.over.size === 0 && stated.marks.size === 0) return content
  const marked = (items: readonly SectionItem[]): readonly SectionItem[] =>
    items.map((item) => {
      const newer = stated.over.get(item.reference)
      const told: readonly Mark[] = newer
        ? [{ text: `replaced by ${theOneOf(newer)}`, tone: 'caution' }]
        : (stated.marks.get(item.reference) ?? [])
      return told.length === 0 ? item : { ...item, marks: [...told, ...item.marks] }
    })
  const isOver = ({ reference }: SectionItem): boolean => stated.over.has(reference)
  return {
    ...content,
    current: marked(content.current.filter((item) => !isOver(item))),
    past: marked([...content.current.filter(isOver), ...content.past]),
  }
}

export function isDisputed(
  { disputed }: StatedReplacements,
  one: ReadResource,
  other: ReadResource,
): boolean {
  return disputed.has(pairOf(one, other))
}

function pairOf(one: ReadResource, other: ReadResource): string {
  return `${one.reference} ${other.reference}`
}

function theOneOf(resource: ReadResource): string {
  const date = dateOf(resource)
  return date === undefined ? 'another of its own, without a date' : `the one of ${toClinicalDate(date).text}`
}

/** As decisions are dated: from when it holds, else when it was made. */
function dateOf({ json }: ReadResource): string | undefined {
  return (
    textAt(json, 'period', 'start') ??
    textAt(json, 'created') ??
    textAt(json, 'date') ??
    textAt(json, 'authoredOn')
  )
}

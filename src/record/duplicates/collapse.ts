import type { SectionContent } from '../sections/section-content.js'
import type { Mark, Source, Together } from '../sections/section.js'
import { isOfOrderAmong, withAllTold } from './all-told.js'
import { marksOfMore } from './adds-to.js'
import { marksOfWording } from './said-at-length.js'
import { marksOfDifference } from './differs-in.js'
import type { DuplicateGroup } from './to-groups.js'

interface Line<Self> {
  readonly reference: string
  readonly source: Source
  readonly marks: readonly Mark[]
  readonly details?: readonly string[]
  readonly whole?: readonly string[]
  readonly together?: Together<Self>
}

/**
 * A section in which each group is one line, at the place of the first of its members, with the others behind it. Current
 * and past lines are never mixed: what is over hides nothing that is not. Groups that are `keptOpen` stay as they are.
 */
export function collapse(
  content: SectionContent,
  groups: readonly DuplicateGroup[],
  keptOpen: ReadonlySet<string>,
): SectionContent {
  const groupOf = new Map(
    groups
      .filter(({ id }) => !keptOpen.has(id))
      .flatMap((group) => group.members.map(({ reference }) => [reference, group] as const)),
  )
  if (groupOf.size === 0) return content
  return {
    current: collapseLines(content.current, groupOf),
    past: collapseLines(content.past, groupOf),
    ...(content.series === undefined
      ? {}
      : { series: content.series.map((one) => ({ ...one, points: collapseLines(one.points, groupOf) })) }),
  }
}

function collapseLines<Self extends Line<Self>>(
  lines: readonly Self[],
  groupOf: ReadonlyMap<string, DuplicateGroup>,
): readonly Self[] {
  const linesOf = new Map<DuplicateGroup, Self[]>()
  for (const line of lines) {
    const group = groupOf.get(line.reference)
    if (group) linesOf.set(group, [...(linesOf.get(group) ?? []), line])
  }
  const told = new Set<DuplicateGroup>()
  return lines.flatMap((line) => {
    const group = groupOf.get(line.reference)
    const together = group && linesOf.get(group)
    if (!group || !together || together.length < 2) return [line]
    if (told.has(group)) return []
    told.add(group)
    return [toLine(group, together)]
  })
}

function toLine<Self extends Line<Self>>(group: DuplicateGroup, lines: readonly Self[]): Self {
  const place = ({ reference }: Self): number => group.members.findIndex((one) => one.reference === reference)
  const [first, ...others] = [...lines].sort((one, other) => place(one) - place(other))
  if (!first) throw new Error('A group without a line.')
  const isElsewhere = ({ to }: Mark): boolean =>
    to === undefined || lines.every((one) => one.reference !== to)
  const own = first.marks.filter(isElsewhere)
  const marks = others
    .flatMap((other) => other.marks)
    .filter((mark) => isElsewhere(mark) && !OF_ITSELF.has(mark.text))
    .filter(({ text }) => !own.some((one) => one.text === text))
  const { id, rule, certainty } = group
  const more = moreOf(group, [first, ...others])
  const told = more.filter((mark) => isToldBehind(first, mark))
  return {
    ...withTold(
      withAllTold(first, others, group.members),
      told.map(({ text }) => text),
    ),
    marks: [...own, ...marks, ...more.filter((mark) => !told.includes(mark)), sourcesMark(lines)],
    together: { group: id, words: rule.words, certainty, others },
  }
}

/** What another has written of a plan is as long as what the line says itself: it stands among that, and is never cut. */
function isToldBehind({ reference }: { readonly reference: string }, { text, tone }: Mark): boolean {
  return reference.startsWith('CarePlan/') && tone === 'caution' && / adds: /.test(text)
}

function withTold<Self extends Line<Self>>(line: Self, told: readonly string[]): Self {
  return told.length === 0
    ? line
    : { ...line, details: [...(line.details ?? []), ...told], whole: [...(line.whole ?? []), ...told] }
}

function moreOf(
  { members, rule }: DuplicateGroup,
  [first, ...others]: readonly { readonly reference: string }[],
): readonly Mark[] {
  const memberOf = new Map(members.map((member) => [member.reference, member]))
  const one = first && memberOf.get(first.reference)
  const behind = others.flatMap(({ reference }) => memberOf.get(reference) ?? [])
  // What says of an order what is taken by it stands on the line in its words.
  const elsewhere = behind.filter((member) => !isOfOrderAmong(member, members))
  return one
    ? [
        ...marksOfMore(one, elsewhere),
        ...marksOfWording(rule, one, behind),
        ...marksOfDifference([one, ...behind]),
      ]
    : []
}

/** What a telling says of itself: that one is a draft makes none of the other. */
const OF_ITSELF: ReadonlySet<string> = new Set(['preliminary', 'no result yet', 'partial result', 'draft'])

function sourcesMark(lines: readonly { readonly source: Source }[]): Mark {
  const sources = new Set(lines.map(({ source }) => source.organisation)).size
  return { text: sources === 1 ? `${lines.length} entries` : `${sources} sources`, tone: 'plain' }
}

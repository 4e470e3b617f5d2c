import { ageWords } from '../conflicts/age-words.js'
import { PROBLEM_CERTAINTY } from '../conflicts/problem-rules.js'
import { OTHER_CONFLICTS } from '../conflicts/conflict-rules.js'
import { findConflicts, type Conflict } from '../conflicts/find-conflicts.js'
import { holdsNoLonger } from '../conflicts/holds-no-longer.js'
import { inOrderOfBearing } from '../conflicts/in-order-of-bearing.js'
import { collapse } from '../duplicates/collapse.js'
import { groupsWith } from '../duplicates/groups-with.js'
import { findDuplicates } from '../duplicates/find-duplicates.js'
import { latestStatements, pairsApart, type ApartStatement } from '../duplicates/told-apart.js'
import type { ConflictWords } from '../conflicts/conflict-rule.js'
import { groupBy } from '../reading/group-by.js'
import type { DuplicateGroup } from '../duplicates/to-groups.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { notesOf, toItem } from '../reading/section-item.js'
import { SAID_APART } from '../reading/status-marks.js'
import { isEndOfList, nameOfEnd } from '../sections/medicines/ended-by-list.js'
import { SOURCES_DIFFER } from '../sections/nothing/empty-lists.js'
import type { SectionContent } from '../sections/section-content.js'
import { STATEMENT_CONFLICTS } from '../conflicts/statement-conflicts.js'
import { isOfTwoLists, twoListsMarks } from './two-lists-marks.js'
import type {
  ApartRow,
  ConflictRow,
  Mark,
  RecordGroup,
  ResultPoint,
  SectionItem,
} from '../sections/section.js'

/** What several sources tell of one thing, in agreement and not, among what a reader may see. */
export interface ToldTogether {
  readonly groups: readonly DuplicateGroup[]
  readonly conflicts: readonly Conflict[]
  /** A section with each group on one line, and with a mark on whatever is contradicted elsewhere. */
  collapse(content: SectionContent): SectionContent
  /** The groups and conflicts as rows, out of the lines of all sections. */
  toRows(contents: readonly SectionContent[]): Rows
}

interface Rows {
  readonly groups: readonly RecordGroup[]
  readonly conflicts: readonly ConflictRow[]
  readonly apart: readonly ApartRow[]
}

/** Finds what is told together. Pure; made of these resources alone, so that it tells nothing of what is not among them. */
export function tellTogether(
  resources: readonly ReadResource[],
  view: RecordView,
  toldApart: readonly ApartStatement[],
): ToldTogether {
  const { groups } = findDuplicates(resources, view, { toldApart: pairsApart(toldApart) })
  const conflicts = findConflicts(resources, view, groups)
  const contradicted = new Map(
    conflicts
      .filter((conflict) => !isMarkedBySection(conflict) && !isOfTwoLists(conflict))
      .flatMap((conflict) =>
        conflict.sides.map(
          ({ reference }) => [reference, { mark: markOf(conflict), rule: conflict.rule }] as const,
        ),
      ),
  )
  const onTwoLists = twoListsMarks(conflicts, view)
  const apart = apartFromOthers(resources, toldApart)
  const keptOpen = new Set(conflicts.flatMap((conflict) => tornApart(groups, conflict)).map(({ id }) => id))

  return {
    groups,
    conflicts,
    collapse: (content) =>
      collapse(
        withMarks(
          withMarks(
            withMarks(content, (line) => {
              const found = contradicted.get(line.reference)
              return found && isMeant(line, found.rule) ? found.mark : undefined
            }),
            ({ reference }) => onTwoLists.get(reference),
          ),
          ({ reference }) => apart.get(reference),
        ),
        groups,
        keptOpen,
      ),
    toRows(contents) {
      const lines = groupBy(contents.flatMap(linesOf), ({ reference }) => reference)
      const lineOf = (resource: ReadResource, rule?: ConflictWords): SectionItem => {
        if (isEndOfList(resource))
          return toItem(resource, { what: nameOfEnd(resource), details: notesOf(resource) })
        const ofIt = lines.get(resource.reference) ?? []
        const meant = rule && ofIt.findLast((line) => isMeant(line, rule))
        return meant ?? ofIt.at(-1) ?? toItem(resource, { what: undefined })
      }
      const isOver = holdsNoLonger(contents, view.today)
      const shown = new Map(resources.map((resource) => [resource.reference, resource] as const))
      return {
        apart: latestStatements(toldApart).flatMap((statement): readonly ApartRow[] => {
          const [one, other] = [shown.get(statement.one), shown.get(statement.other)]
          return statement.isApart && one && other ? [{ statement, sides: [lineOf(one), lineOf(other)] }] : []
        }),
        groups: groups.map(({ id, rule, certainty, members }) => ({
          id,
          rule: rule.id,
          words: rule.words,
          certainty,
          members: members.map((member) => lineOf(member)),
        })),
        conflicts: inOrderOfBearing(
          conflicts
            .map(({ id, rule, words, sides }) => ({
              id,
              rule: rule.id,
              words,
              severity: rule.severity,
              sides: sides
                .map((side) => lineOf(side, rule))
                .map((line) => ({ ...line, age: ageWords(line.when?.date.iso, view.today) })),
            }))
            .map((row) => (isOver(row) ? { ...row, isOlder: true } : row)),
        ),
      }
    },
  }
}

/**
 * An allergy and the medicine that it is against say so of each other, whoever sent them. Else the words of a section are of two
 * sources, and two records of one are marked here.
 */
function isMarkedBySection(conflict: Conflict): boolean {
  const { id } = conflict.rule
  if (id === STATEMENT_CONFLICTS.taken.id) return true
  return !isOfOneSource(conflict) && MARKED_BY_SECTION.includes(id)
}

/** What sections mark in words of their own where sources differ. An allergy may be contradicted by a problem. */
const MARKED_BY_SECTION: readonly string[] = [
  ...Object.values(OTHER_CONFLICTS)
    .map(({ id }) => id)
    .filter((id) => !id.startsWith('allergy-')),
]

/** What somebody said is different from something else that is shown: two lines that look alike are meant to be two. */
function apartFromOthers(
  resources: readonly ReadResource[],
  toldApart: readonly ApartStatement[],
): ReadonlyMap<string, Mark> {
  const shown = new Set(resources.map(({ reference }) => reference))
  return new Map(
    latestStatements(toldApart)
      .filter(({ isApart, one, other }) => isApart && shown.has(one) && shown.has(other))
      .flatMap(({ one, other }) => [one, other].map((reference) => [reference, SAID_APART] as const)),
  )
}

function isOfOneSource({ sides: [one, other] }: Conflict): boolean {
  return one.source.organisation === other.source.organisation
}

function markOf(conflict: Conflict): Mark {
  if (conflict.rule.id === STATEMENT_CONFLICTS.advanceDecisions.id) return MAY_DIFFER
  if (conflict.rule.id === PROBLEM_CERTAINTY.id) return DIFFER_IN_CERTAINTY
  if (!isOfOneSource(conflict)) return SOURCES_DIFFER
  return { text: `two records of ${conflict.sides[0].source.name} differ`, tone: 'warning' }
}

const DIFFER_IN_CERTAINTY: Mark = { text: `${SOURCES_DIFFER.text}: how sure`, tone: 'warning' }

const MAY_DIFFER: Mark = {
  text: 'may differ from what another source has: read both',
  tone: 'warning',
}

/** A group of which two members contradict each other is not one line: neither is picked. */
function tornApart(
  groups: readonly DuplicateGroup[],
  { sides: [one, other] }: Conflict,
): readonly DuplicateGroup[] {
  return groupsWith(groups, one).filter(({ members }) => members.includes(other))
}

/** Of a stay, which stands in many places, the line of what the rule is about, such as under which law it is. */
function isMeant({ reference, what, details, isPart }: Worded, { read }: ConflictWords): boolean {
  if (!reference.startsWith('Encounter/') || read === undefined) return true
  const words = [what ?? '', ...details].join(': ')
  // The classification of a stay, a line of its own, may be `Informal` alone.
  return read(words).length > 0 || (isPart === true && read(`Legal status: ${words}`).length > 0)
}

type Worded = Pick<SectionItem, 'reference' | 'details' | 'isPart'> & { readonly what?: string }

/** Each with its mark; that it is contradicted is left at the words of a section that says it in its own. */
function withMarks(content: SectionContent, markOn: (line: Worded) => Mark | undefined): SectionContent {
  const mark = <Line extends Worded & Pick<SectionItem, 'marks'>>(item: Line): Line => {
    const added = markOn(item)
    const isSaid = DIFFERS.test(added?.text ?? '') && item.marks.some(({ text }) => DIFFERS.test(text))
    return added === undefined || isSaid ? item : { ...item, marks: [...item.marks, added] }
  }
  const { current, past, series } = content
  return {
    ...content,
    current: current.map(mark),
    past: past.map(mark),
    ...(series && { series: series.map((one) => ({ ...one, points: one.points.map(mark) })) }),
  }
}

const DIFFERS = /\bdiffers?\b|disagree/

function linesOf({ current, past, series = [] }: SectionContent): readonly SectionItem[] {
  return [
    ...series.flatMap(({ name, points }) => points.map((point) => toLine(name, point))),
    ...current,
    ...past,
  ]
}

function toLine(
  name: string,
  { reference, value, unit, date, details, marks, source }: ResultPoint,
): SectionItem {
  return {
    reference,
    what: name,
    details: [`${value} ${unit}`.trim(), ...details],
    when: date === undefined ? undefined : { label: 'on', date },
    marks,
    source,
  }
}

import type { SourceKind } from '../../fhir/source-kind.js'
import { countNotCompared } from '../sections/allergies/compared-allergies.js'
import { countCompared } from '../sections/allergies/compared-medicines.js'
import type { EmptyKind } from '../sections/section.js'
import type { Counts, NameTold, PlannedLine, PlannedSection, SummaryPlan } from './summary-plan.js'
import { withoutLeftOut } from './without-left-out.js'
import { SUMMARY_SECTIONS, type SummarySection } from './summary-sections.js'

/** A section as it goes out: without what is left out, and no longer than it may be. */
export interface ChosenSection {
  readonly section: SummarySection
  /** Each with the tellings that stand behind the first. */
  readonly lines: readonly PlannedLine[]
  readonly entries: readonly string[]
  /** Of an entry the other tellings of the same thing: they go out with it, and are no entries of the section. */
  readonly toldToo: ReadonlyMap<string, readonly string[]>
  /** What a reader must know of it: how much of it is not here, and why. */
  readonly notes: readonly string[]
  /** In which words it is empty. */
  readonly nothing: string | undefined
  /** Set when it has no entries. */
  readonly emptyReason: SummaryEmptyKind | undefined
}

/** The kinds of nothing, and that what there is is over. */
export type SummaryEmptyKind = EmptyKind | 'nothing-current'

/**
 * What goes out of each section when some kinds of source are left out. A section of which all is left out stays and says so:
 * without it nobody could tell that there is one. Pure.
 */
export function chooseSections(
  plan: Pick<SummaryPlan, 'sections'>,
  leftOut: ReadonlySet<SourceKind>,
): readonly ChosenSection[] {
  return plan.sections.flatMap((planned) => {
    const section = SUMMARY_SECTIONS.find(({ key }) => key === planned.key)
    if (!section) throw new Error(`There is no section ${planned.key} in a summary.`)
    const chosen = chooseLines(planned, section, leftOut)
    const isNothing = chosen.lines.length === 0 && chosen.notes.length === 0
    return isNothing && section.obligation === 'optional' && chosen.nothing !== LEFT_OUT ? [] : [chosen]
  })
}

function chooseLines(
  planned: PlannedSection,
  section: SummarySection,
  leftOut: ReadonlySet<SourceKind>,
): ChosenSection {
  const lines = planned.lines
    .map((line) => withoutLeftOut(line, leftOut))
    .filter((line) => line.length > 0)
    .slice(0, section.most)
  const entries = [...new Set(lines.flatMap(([first]) => first?.entry ?? []))]
  const toldToo = toToldToo(lines, entries)
  const all = countWithout(planned.counts, leftOut)
  const isLeftOut = all === 0 && isSomethingLeftOut(planned, leftOut)
  return {
    section,
    lines,
    entries,
    toldToo,
    notes: notesOf(planned, { shown: lines.length, all, leftOut }),
    nothing: lines.length > 0 ? undefined : nothingWords(planned, isLeftOut),
    emptyReason: entries.length > 0 ? undefined : emptyReason(planned, { section, lines, isLeftOut }),
  }
}

/** Who counts the entries of a section counts each thing once; what others tell of it, a dose or a reaction, is at hand as data. */
function toToldToo(
  lines: readonly PlannedLine[],
  entries: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    lines.flatMap(([first, ...others]) => {
      const told = [...new Set(others.flatMap(({ entry }) => entry ?? []))].filter(
        (reference) => !entries.includes(reference),
      )
      return first?.entry === undefined || told.length === 0 ? [] : [[first.entry, told] as const]
    }),
  )
}

/** Whether there would be something, now or in the past, had nobody been left out. */
function isSomethingLeftOut({ counts, beside }: PlannedSection, leftOut: ReadonlySet<SourceKind>): boolean {
  if (leftOut.size === 0) return false
  return sum(counts) > 0 || (sum(beside) > 0 && countWithout(beside, leftOut) === 0)
}

interface Shown {
  readonly shown: number
  readonly all: number
  readonly leftOut: ReadonlySet<SourceKind>
}

function notesOf(
  { beside, isWithheld, nothing, comparison, comparedMedicines }: PlannedSection,
  { shown, all, leftOut }: Shown,
): readonly string[] {
  const past = countWithout(beside, leftOut)
  return [
    shown < all ? `${shown} of ${all} shown: ask the record for the others.` : '',
    past > 0 ? `${past} that ${past === 1 ? 'is' : 'are'} past or not in force: not shown here.` : '',
    isWithheld && nothing?.kind !== 'withheld' ? WITHHELD : '',
    comparison ? comparisonNote(comparison, leftOut) : '',
    comparedMedicines ? medicinesNote(comparedMedicines, leftOut) : '',
  ].filter((note) => note !== '')
}

function comparisonNote(
  { all, notCompared, areOthersApart, names }: NonNullable<PlannedSection['comparison']>,
  leftOut: ReadonlySet<string>,
): string {
  const count = countWithout(notCompared, leftOut)
  if (count === 0) return ''
  const words = countNotCompared({ all: countWithout(all, leftOut), notCompared: count, areOthersApart })
  return `${words}: ${namesWithout(names, leftOut)}.`
}

function medicinesNote(
  { all, notCompared, names }: NonNullable<PlannedSection['comparedMedicines']>,
  leftOut: ReadonlySet<string>,
): string {
  const count = countWithout(notCompared, leftOut)
  if (count === 0) return ''
  const words = countCompared({ all: countWithout(all, leftOut), notCompared: count })
  return `${words}; not with: ${namesWithout(names, leftOut)}.`
}

/** Each name once: nobody could tell here which of two tellings of it was meant. */
function namesWithout(names: readonly NameTold[], leftOut: ReadonlySet<string>): string {
  const told = names.filter(({ kinds }) => kinds.split(',').some((kind) => !leftOut.has(kind)))
  return [...new Set(told.map(({ name }) => name))].join('; ')
}

const WITHHELD = 'Some information in this part of the record is withheld.'
const LEFT_OUT = 'Nothing is shown: what there is comes from sources that were left out, as asked.'
const NOTHING_CURRENT = 'Nothing current.'

/** What several kinds tell of is there as long as one of them is. */
function countWithout(counts: Counts, leftOut: ReadonlySet<string>): number {
  return Object.entries(counts)
    .filter(([kinds]) => kinds.split(',').some((kind) => !leftOut.has(kind)))
    .reduce((total, [, count]) => total + count, 0)
}

function sum(counts: Counts): number {
  return countWithout(counts, new Set())
}

function nothingWords({ nothing }: PlannedSection, isLeftOut: boolean): string {
  if (isLeftOut) return LEFT_OUT
  return nothing?.text ?? NOTHING_CURRENT
}

interface Emptiness {
  readonly section: SummarySection
  readonly lines: readonly PlannedLine[]
  readonly isLeftOut: boolean
}

/** A section that only tells in words is not empty; where the profile asks for one or the other, a reason stands there. */
function emptyReason(
  { nothing }: PlannedSection,
  { section, lines, isLeftOut }: Emptiness,
): SummaryEmptyKind | undefined {
  if (isLeftOut) return 'unavailable'
  if (lines.length === 0) return nothing?.kind ?? 'nothing-current'
  const stated = new Set(lines.map(([first]) => first?.statesNone))
  const [only] = stated
  if (stated.size === 1 && only !== undefined && only !== 'none-of-a-kind') return only
  return section.obligation === 'required' ? 'unavailable' : undefined
}

/** The resources that go out: the joined Patient first, those of the sections, and what goes along with them. */
export function chooseEntries(
  plan: Pick<SummaryPlan, 'entries'>,
  sections: readonly ChosenSection[],
): readonly SummaryPlan['entries'][number][] {
  const known = new Map(plan.entries.map((entry) => [entry.reference, entry]))
  const [patient] = plan.entries
  const chosen = new Map<string, SummaryPlan['entries'][number]>()
  const waiting = [...(patient ? [patient.reference] : []), ...sections.flatMap(referencesOf)]
  for (let reference = waiting.shift(); reference !== undefined; reference = waiting.shift()) {
    const entry = known.get(reference)
    if (!entry || chosen.has(reference)) continue
    chosen.set(reference, entry)
    waiting.push(...entry.goesWith)
  }
  return [...chosen.values()]
}

function referencesOf({ entries, toldToo }: ChosenSection): readonly string[] {
  return [...entries, ...[...toldToo.values()].flat()]
}

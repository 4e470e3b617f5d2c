import type { PersonId } from '../../fhir/person-id.js'
import type { Lens } from '../../access/lens.js'
import type { OrganisationDirectory } from '../../identity/organisation.js'
import type { HeadingMap } from '../coverage/heading-map.js'
import { withElements } from '../coverage/with-elements.js'
import type { NoticePart } from '../headings/heading.js'
import { headingOf, HEADINGS } from '../headings/headings.js'
import { isHeldBack, isWithheld } from './label-cover.js'
import type { ApartStatement } from '../duplicates/told-apart.js'
import { groupBy } from '../reading/group-by.js'
import { toRecordView, type ReadResource } from '../reading/record-view.js'
import { joinLoops } from '../open-loops/join-loops.js'
import { latelyStopped } from '../lately-stopped.js'
import { lastSelfHarm } from '../last-self-harm.js'
import { urgentCare } from '../urgent-care.js'
import { whereNow } from '../where-now.js'
import { toOutOfHours } from '../out-of-hours.js'
import { undatedSteps } from '../open-loops/undated-steps.js'
import { toAskedFor } from '../open-loops/asked-for.js'
import { dueSteps } from '../open-loops/due-steps.js'
import { toOpenLoops } from '../open-loops/open-loops.js'
import { toUnsafeItem } from '../reading/section-item.js'
import { isEnteredInError } from '../reading/status-marks.js'
import type { SourceState } from '../record-store.js'
import { criticalLoops, criticalResults } from '../results/critical-results.js'
import { datedByNewest } from '../dated-by-newest.js'
import { areasOf } from '../clinical-areas.js'
import { deathToldWords } from '../banner/death-told.js'
import { diedAtDischarge } from '../banner/died-at-discharge.js'
import { toBanner } from '../banner/banner.js'
import {
  allergyMedicineMarks,
  comparedAllergies,
  comparedMedicines,
  withAllergyMarks,
} from '../sections/allergies/allergy-medicines.js'
import { unheardPractice } from '../freshness/unheard-practice.js'
import { toNothing } from '../sections/nothing/nothing.js'
import { withOddDates } from '../sections/odd-dates.js'
import { withOwnPeople } from '../sections/kin/with-own-people.js'
import { makeContent } from '../sections/make-content.js'
import type { SectionContent } from '../sections/section-content.js'
import { saidInDocuments, withSaid } from '../sections/said-in-documents.js'
import { standingMarks, withStanding } from '../sections/decisions/standing-decisions.js'
import { statedReplacements, withReplacements } from '../sections/stated-replacements.js'
import type { JoinedRecord, Section, SectionItem, SectionKey } from '../sections/section.js'
import { tellTogether } from './told-together.js'
import { toSections } from './to-sections.js'

/** The sections of every record: its headings, and what stands under none of them. */
const SECTIONS: readonly { readonly key: SectionKey; readonly title: string; readonly part: NoticePart }[] = [
  ...HEADINGS.map(({ key, title, noticePart }) => ({ key, title, part: noticePart })),
  { key: 'other', title: 'Everything else', part: 'other' },
]

/** Where a line of several tellings is read as being as old as its date. */
const DATED_BY_NEWEST: readonly SectionKey[] = ['medicines', 'allergies']

const MEDICINES = SECTIONS.findIndex(({ key }) => key === 'medicines')
const CONTACTS = SECTIONS.findIndex(({ key }) => key === 'contacts')

export interface JoinRecordFacts {
  readonly person: PersonId
  /** Everything that the record holds. */
  readonly resources: readonly ReadResource[]
  /** What the reader may see. */
  readonly lens: Lens
  readonly sources: readonly SourceState[]
  readonly directory: OrganisationDirectory
  /** Which elements of the standard are shown. */
  readonly headingMap: HeadingMap
  /** The day in Europe/London, `2026-11-23`. */
  readonly today: string
  /** What people said about whether two items are different; nothing when left out. */
  readonly toldApart?: readonly ApartStatement[]
}

/** Joins what all sources sent into one record, as a reader with this lens may see it. Pure. */
export function joinRecord(facts: JoinRecordFacts): JoinedRecord {
  const { person, resources, lens, sources, directory, headingMap, today } = facts
  const isShown = ({ labelClass }: ReadResource): boolean => lens.coverOf(labelClass) === 'shown'
  const standing = resources.filter(
    ({ json, labelClass }) => !isEnteredInError(json) && lens.coverOf(labelClass) !== 'absent',
  )
  const bySection = toSections(standing, isShown)
  const withheldOf = countWithheld(bySection, (resource) => isWithheld(lens, resource.labelClass))
  const heldBackOf = countWithheld(bySection, (resource) => isHeldBack(lens, resource.labelClass))
  const visible = standing.filter(isShown)
  const view = toRecordView(visible, { today, directory })
  const isPartial = standing.some(({ labelClass }) => isWithheld(lens, labelClass))
  const heardFrom = new Set(sources.map(({ kind }) => kind))
  const patients = visible.filter(({ type }) => type === 'Patient')
  // Where something is withheld, the practice may have sent it.
  const practice = isPartial ? undefined : unheardPractice({ patients, person, sources, view })
  const stated = statedReplacements(visible)
  const decided = standingMarks(visible, today)
  const allergic = allergyMedicineMarks(visible, view)
  const together = tellTogether(visible, view, facts.toldApart ?? [])
  const said = saidInDocuments(visible, view)
  const isUnsorted = said.has('other')
  const told = SECTIONS.map(({ key }) => {
    const shown = (bySection.get(key) ?? []).filter(isShown)
    const content = toSafeContent(shown, (safe) =>
      withOddDates(
        withElements(
          withAllergyMarks(
            key,
            withReplacements(withStanding(key, makeContent(key, safe, view), decided), stated),
            allergic,
          ),
          { key, resources: safe, view },
          headingMap,
        ),
        safe,
        today,
      ),
    )
    return [key, withSaid(content, said.get(key))] as const
  })
  const contents = withOwnPeople(told)
  const rows = together.toRows(contents)
  const sections = SECTIONS.map(({ key, title, part }, place): Section => {
    const held = bySection.get(key) ?? []
    const { current: lines, past, series = [] } = together.collapse(contents[place] ?? NOTHING_SHOWN)
    const current = DATED_BY_NEWEST.includes(key) ? datedByNewest(lines) : lines
    const references = new Set(held.map(({ reference }) => reference))
    const withheld = withheldOf(part)
    const isEmpty = current.length + past.length + series.length === 0
    const nothing = isEmpty
      ? toNothing(key, { withheld, isPartial, heardFrom, practice, isUnsorted })
      : undefined
    return {
      key,
      title,
      current,
      past,
      series,
      conflicts: rows.conflicts.filter(({ sides }) =>
        sides.some(({ reference }) => references.has(reference)),
      ),
      withheld,
      isHeldBack: heldBackOf(part) > 0,
      nothing,
      emptyReason:
        (nothing?.isUnsorted ? 'unavailable' : nothing?.kind) ??
        emptinessStated([...current, ...past], series.length),
    }
  })
  const critical = criticalResults({ sections }, today)

  return {
    person,
    today,
    banner: toBanner({
      person,
      patients,
      view,
      diedAtDischarge: diedAtDischarge(visible),
      deathsTold: deathToldWords(visible),
    }),
    ...rows,
    areas: new Map(
      visible
        .filter(({ shared }) => !shared)
        .map((resource) => [resource.reference, areasOf(resource)] as const)
        .filter(([, areas]) => areas.length > 0),
    ),
    loops: [
      ...criticalLoops(critical, visible),
      ...joinLoops(
        toOpenLoops({
          resources: visible,
          referrals: new Set((bySection.get('referrals') ?? []).map(({ reference }) => reference)),
          contents,
          view,
        }),
        (loops) => together.collapse(loops),
      ),
    ],
    criticalResults: critical.map(({ line }) => line),
    undatedSteps: undatedSteps(visible, today, together.groups),
    dueSteps: joinLoops(dueSteps(visible, view), (steps) => together.collapse(steps)),
    askedFor: joinLoops(toAskedFor(visible, contents), (asked) => together.collapse(asked)),
    outOfHours: toOutOfHours(visible, view),
    lastSelfHarm: lastSelfHarm({ resources: visible, contents, view }),
    latelyStopped: latelyStopped({
      past: together.collapse(contents[MEDICINES] ?? NOTHING_SHOWN).past,
      resources: visible,
      today,
    }),
    urgentCare: urgentCare({
      contacts: together.collapse(contents[CONTACTS] ?? NOTHING_SHOWN),
      resources: visible,
      today,
    }),
    comparedAllergies: comparedAllergies(linesOf('allergies', sections), visible, view),
    comparedMedicines: comparedMedicines(linesOf('medicines', sections), visible, view),
    whereNow: whereNow({
      contacts: together.collapse(contents[CONTACTS] ?? NOTHING_SHOWN),
      resources: visible,
      view,
    }),
    unheardPractice: practice,
    sections,
  }
}

function linesOf(key: SectionKey, sections: readonly Section[]): readonly SectionItem[] {
  return sections.find((one) => one.key === key)?.current ?? []
}

const NOTHING_SHOWN: SectionContent = { current: [], past: [] }

/** What cannot be understood safely stands first and says no more than that. */
function toSafeContent(
  shown: readonly ReadResource[],
  toContent: (safe: readonly ReadResource[]) => SectionContent,
): SectionContent {
  const content = toContent(shown.filter(({ isSafe }) => isSafe))
  const unsafe = shown.filter(({ isSafe }) => !isSafe).map(toUnsafeItem)
  return { ...content, current: [...unsafe, ...content.current] }
}

/** What is told as withheld of alerts may be an adjustment as well: what it is, is not narrowed by where else it is said. */
const TOLD_WITH: Readonly<Partial<Record<NoticePart, readonly NoticePart[]>>> = { alerts: ['adjustments'] }

/** How many resources are withheld of each part of the record, each counted once in a part. */
function countWithheld(
  bySection: ReadonlyMap<SectionKey, readonly ReadResource[]>,
  isHeldBack: (resource: ReadResource) => boolean,
): (part: NoticePart) => number {
  const byPart = groupBy(
    [...bySection].flatMap(([key, members]) =>
      members.filter(isHeldBack).map((resource) => ({
        part: key === 'other' ? key : headingOf(key).noticePart,
        resource,
      })),
    ),
    ({ part }) => part,
  )
  return (part) =>
    new Set(
      [part, ...(TOLD_WITH[part] ?? [])]
        .flatMap((one) => byPart.get(one) ?? [])
        .map(({ resource }) => resource),
    ).size
}

/** Which nothing a section states of which every item is the statement of a source that there is none. */
function emptinessStated(items: readonly SectionItem[], series: number): Section['emptyReason'] {
  const stated = items.flatMap(({ statesNone }) => statesNone ?? [])
  if (series > 0 || stated.length < items.length) return undefined
  // That there is none of one kind leaves the others open.
  return stated.find((one) => one !== 'none-of-a-kind')
}

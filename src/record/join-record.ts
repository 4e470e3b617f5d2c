import type { PersonId } from '../fhir/person-id.js'
import type { Lens } from '../access/lens.js'
import type { OrganisationDirectory } from '../identity/organisation.js'
import { isWithheld } from './label-cover.js'
import { all, textAt } from './reading/element.js'
import type { ApartStatement } from './duplicates/told-apart.js'
import { groupBy } from './reading/group-by.js'
import { toRecordView, type ReadResource } from './reading/record-view.js'
import { toUnsafeItem } from './reading/section-item.js'
import { isEnteredInError } from './reading/status-marks.js'
import type { SourceState } from './record-store.js'
import { toAboutMe } from './sections/about-me.js'
import { toAlerts } from './sections/alerts.js'
import { toAllergies } from './sections/allergies.js'
import { toAppointments } from './sections/appointments.js'
import { toBanner } from './banner.js'
import { toContacts } from './sections/contacts.js'
import { toDocuments } from './sections/documents.js'
import { withEmptyLists } from './sections/empty-lists.js'
import { toExamination } from './sections/examination.js'
import { toMedicines } from './sections/medicines.js'
import { toNothing } from './sections/nothing.js'
import { toOther } from './sections/other.js'
import { toPeople } from './sections/people.js'
import { toPlans } from './sections/plans.js'
import { toProblems } from './sections/problems.js'
import { toProcedures } from './sections/procedures.js'
import { toResults } from './sections/results.js'
import type { SectionContent, ToSectionContent } from './sections/section-content.js'
import { sectionOf } from './sections/section-of.js'
import type { JoinedRecord, Section, SectionKey } from './sections/section.js'
import { toServices } from './sections/services.js'
import { toSocialContext } from './sections/social-context.js'
import { toVaccinations } from './sections/vaccinations.js'
import { tellTogether } from './told-together.js'

/** The sections in the order of the page, each with its title and what makes it. */
const SECTIONS: readonly (readonly [SectionKey, title: string, ToSectionContent])[] = [
  ['about-me', 'About me', toAboutMe],
  ['alerts', 'Alerts', toAlerts],
  ['allergies', 'Allergies', toAllergies],
  ['medicines', 'Medicines', withEmptyLists(toMedicines)],
  ['problems', 'Problems', withEmptyLists(toProblems)],
  ['contacts', 'Contacts', toContacts],
  ['appointments', 'Appointments', withEmptyLists(toAppointments)],
  ['plans', 'Plans', withEmptyLists(toPlans)],
  ['services', 'Services and care', toServices],
  ['people', 'Who is involved', toPeople],
  ['results', 'Results', withEmptyLists(toResults)],
  ['examination', 'Examination and assessments', toExamination],
  ['procedures', 'Procedures', withEmptyLists(toProcedures)],
  ['vaccinations', 'Vaccinations', withEmptyLists(toVaccinations)],
  ['social-context', 'Social context', toSocialContext],
  ['documents', 'Documents', withEmptyLists(toDocuments)],
  ['other', 'Everything else', withEmptyLists(toOther)],
]

export interface JoinRecordFacts {
  readonly person: PersonId
  /** Everything that the record holds. */
  readonly resources: readonly ReadResource[]
  /** What the reader may see. */
  readonly lens: Lens
  readonly sources: readonly SourceState[]
  readonly directory: OrganisationDirectory
  /** The day in Europe/London, `2026-11-23`. */
  readonly today: string
  /** What people said about whether two items are different; nothing when left out. */
  readonly toldApart?: readonly ApartStatement[]
}

/** Joins what all sources sent into one record, as a reader with this lens may see it. Pure. */
export function joinRecord(facts: JoinRecordFacts): JoinedRecord {
  const { person, resources, lens, sources, directory, today } = facts
  const isShown = ({ labelClass }: ReadResource): boolean => lens.coverOf(labelClass) === 'shown'
  const standing = resources.filter(
    ({ json, labelClass }) => !isEnteredInError(json) && lens.coverOf(labelClass) !== 'absent',
  )
  const bySection = toSections(standing)
  const visible = standing.filter(isShown)
  const view = toRecordView(visible, { today, directory })
  const isPartial = standing.some(({ labelClass }) => isWithheld(lens, labelClass))
  const heardFrom = new Set(sources.map(({ kind }) => kind))
  const together = tellTogether(visible, view, facts.toldApart ?? [])
  const contents = SECTIONS.map(([key, , toContent]) => {
    const shown = (bySection.get(key) ?? []).filter(isShown)
    return toSafeContent(shown, (safe) => toContent(safe, view))
  })
  const rows = together.toRows(contents)

  return {
    person,
    banner: toBanner({ person, patients: visible.filter(({ type }) => type === 'Patient'), view }),
    ...rows,
    sections: SECTIONS.map(([key, title], place): Section => {
      const held = bySection.get(key) ?? []
      const { current, past, series = [] } = together.collapse(contents[place] ?? NOTHING_SHOWN)
      const references = new Set(held.map(({ reference }) => reference))
      const withheld = held.filter(({ labelClass }) => isWithheld(lens, labelClass)).length
      const isEmpty = current.length + past.length + series.length === 0
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
        nothing: isEmpty ? toNothing(key, { withheld, isPartial, heardFrom }) : undefined,
      }
    }),
  }
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

function toSections(
  resources: readonly ReadResource[],
): ReadonlyMap<SectionKey | 'none', readonly ReadResource[]> {
  const reported = new Set(
    resources
      .filter(({ type }) => type === 'DiagnosticReport')
      .flatMap(({ json }) => all(json, 'result'))
      .map((result) => textAt(result, 'reference') ?? ''),
  )
  const own = resources.filter(({ shared }) => !shared)
  return groupBy(own, (resource) => sectionOf(resource, { reported }) ?? 'none')
}

import type { ReadResource, RecordView } from '../reading/record-view.js'
import { toAboutMe } from './about-me.js'
import { toAlerts } from './alerts.js'
import { toAdverseEvents } from './allergies/adverse-events.js'
import { toAllergyAnswers } from './allergies/allergy-answers.js'
import { toAllergies } from './allergies/allergies.js'
import { toVaccineReactions } from './allergies/vaccine-reactions.js'
import { toAppointments } from './appointments.js'
import { toContacts } from './contacts.js'
import { toDietOrders } from './diet-orders.js'
import { toDocuments } from './documents.js'
import { toNeedsOfStays } from './needs-of-stays.js'
import { isEmptyList, withEmptyLists } from './nothing/empty-lists.js'
import { withListWords } from './lists/list-words.js'
import { withDecisionsFirst } from './decisions/end-of-life.js'
import { toExamination } from './results/examination.js'
import { toFamilyHistory } from './family-history.js'
import { toLegal } from './decisions/legal.js'
import { toMedicines } from './medicines/medicines.js'
import { toOther } from './other.js'
import { toPeople } from './people.js'
import { toPersonalDetails, toPractice } from './personal-details.js'
import { toPlans } from './plans.js'
import { toPregnancy } from './pregnancy.js'
import { toProblems } from './problems.js'
import { toProcedures } from './procedures.js'
import { toResearch } from './research.js'
import { toResults } from './results/results.js'
import type { SectionContent, ToSectionContent } from './section-content.js'
import type { SectionKey } from './section.js'
import { toServices } from './services.js'
import { toStatements } from './statements.js'
import { toAdmissions, toDischarges } from './stays.js'
import { toUrgentMessages } from './urgent-messages.js'
import { toVaccinations } from './vaccinations.js'

type Maker = readonly [types: readonly string[], ToSectionContent]

const MEDICINES = [
  'MedicationRequest',
  'MedicationStatement',
  'MedicationDispense',
  'MedicationAdministration',
]

/** What makes items of which types, wherever they stand; in the order in which they stand under a heading. */
const MAKERS: readonly Maker[] = [
  [['Patient'], toPersonalDetails],
  [['Flag', 'RiskAssessment', 'Consent'], toAlerts],
  [['Communication', 'CommunicationRequest', 'DetectedIssue'], toUrgentMessages],
  [['AllergyIntolerance'], toAllergies],
  [['AdverseEvent'], toAdverseEvents],
  [MEDICINES, toMedicines],
  [['Condition'], toProblems],
  [['CarePlan', 'Goal', 'Task'], toPlans],
  [['Encounter'], toContacts],
  [['Appointment'], toAppointments],
  [
    [
      'EpisodeOfCare',
      'ServiceRequest',
      'DeviceRequest',
      'Device',
      'DeviceUseStatement',
      'SupplyDelivery',
      'SupplyRequest',
    ],
    toServices,
  ],
  [['CareTeam', 'RelatedPerson'], toPeople],
  [['DiagnosticReport'], toResults],
  [['Observation'], toStatements],
  [['QuestionnaireResponse', 'ClinicalImpression'], toExamination],
  [['NutritionOrder'], toDietOrders],
  [['Procedure'], toProcedures],
  [['Immunization'], toVaccinations],
  [['FamilyMemberHistory'], toFamilyHistory],
  [['ResearchSubject'], toResearch],
  [['DocumentReference', 'Composition', 'ImagingStudy', 'Media'], toDocuments],
]

/** Headings that make their items in a way of their own. */
const OWN: Readonly<Partial<Record<SectionKey, readonly Maker[]>>> = {
  'about-me': [[['QuestionnaireResponse', 'Observation', 'Composition', 'DocumentReference'], toAboutMe]],
  'gp-practice': [[['Patient'], toPractice]],
  medicines: [[[...MEDICINES, 'List'], toMedicines]],
  allergies: [
    [['AllergyIntolerance', 'Condition', 'Flag', 'Observation', 'List'], toAllergies],
    [['Immunization'], toVaccineReactions],
    [['QuestionnaireResponse'], toAllergyAnswers],
  ],
  problems: [[['Condition', 'Observation'], toProblems]],
  'individual-requirements': [[['Encounter'], toNeedsOfStays]],
  legal: [[['Flag', 'Consent', 'Observation', 'Encounter'], toLegal]],
  admissions: [[['Encounter'], toAdmissions]],
  discharges: [[['Encounter'], toDischarges]],
  appointments: [[['Appointment', 'Encounter'], toAppointments]],
  services: [[['CarePlan', 'EpisodeOfCare'], toServices]],
  'professional-contacts': [[['CareTeam', 'EpisodeOfCare'], toPeople]],
  'personal-contacts': [[['Patient', 'RelatedPerson', 'CareTeam'], toPeople]],
  pregnancy: [[['Condition', 'Procedure', 'Observation'], toPregnancy]],
  results: [[['DiagnosticReport', 'Observation'], toResults]],
  examination: [[['Observation', 'QuestionnaireResponse', 'ClinicalImpression'], toExamination]],
  assessments: [[['Observation', 'QuestionnaireResponse', 'ClinicalImpression'], toExamination]],
  other: [],
}

/** What a section shows of the resources that stand in it. What nothing makes items of is counted. */
export function makeContent(
  key: SectionKey,
  resources: readonly ReadResource[],
  view: RecordView,
): SectionContent {
  if (key === 'end-of-life') {
    return withDecisionsFirst(withEmptyLists(toMixed(key))(resources, view), resources)
  }
  const toContent = key === 'allergies' ? toMixed(key) : withEmptyLists(toMixed(key))
  return withListWords(key, toContent)(resources, view)
}

function toMixed(key: SectionKey): ToSectionContent {
  const own = OWN[key] ?? []
  const makers = key === 'other' ? [] : [...own, ...MAKERS]
  return (resources, view) => {
    const placed = resources.map(
      (resource) => [makers.find((maker) => makes(maker, resource)), resource] as const,
    )
    const contents = [...makers, undefined]
      .map((maker) => ({
        toContent: maker?.[1] ?? toOther,
        members: placed.filter(([one]) => one === maker).map(([, resource]) => resource),
      }))
      .filter(({ members }) => members.length > 0)
      .map(({ toContent, members }) => toContent(members, view))
    return {
      current: contents.flatMap(({ current }) => current),
      past: contents.flatMap(({ past }) => past),
      series: contents.flatMap(({ series = [] }) => series),
    }
  }
}

function makes([types]: Maker, resource: ReadResource): boolean {
  const isListMade = isEmptyList(resource) || types.includes('MedicationStatement')
  return types.includes(resource.type) && (resource.type !== 'List' || isListMade)
}

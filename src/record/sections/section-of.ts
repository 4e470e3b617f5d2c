import type { JsonObject } from '../../fhir/json-value.js'
import { hasCode, wordsOf } from '../reading/coded-text.js'
import { all, textAt } from '../reading/element.js'
import { isEmptyList, sectionOfList } from './empty-lists.js'
import type { SectionKey } from './section.js'

/** What of the whole record decides where a resource stands. */
export interface Surroundings {
  /** Observations that a report names as its results, `Observation/id`. */
  readonly reported: ReadonlySet<string>
}

/** Resources that say something only together with others: they are resolved into items and are none themselves. */
const SUPPORTING: ReadonlySet<string> = new Set([
  'Patient',
  'Organization',
  'Practitioner',
  'PractitionerRole',
  'Location',
  'HealthcareService',
  'Medication',
  'Substance',
  'Specimen',
  'Provenance',
  'Device',
  'Endpoint',
  'Questionnaire',
  'Schedule',
  'Slot',
])

const BY_TYPE: Readonly<Record<string, SectionKey>> = {
  Flag: 'alerts',
  RiskAssessment: 'alerts',
  Consent: 'alerts',
  AllergyIntolerance: 'allergies',
  MedicationRequest: 'medicines',
  MedicationStatement: 'medicines',
  MedicationDispense: 'medicines',
  MedicationAdministration: 'medicines',
  Condition: 'problems',
  Appointment: 'appointments',
  Goal: 'plans',
  Task: 'plans',
  EpisodeOfCare: 'services',
  ServiceRequest: 'services',
  DeviceRequest: 'services',
  DeviceUseStatement: 'services',
  SupplyDelivery: 'services',
  CareTeam: 'people',
  RelatedPerson: 'people',
  DiagnosticReport: 'results',
  ClinicalImpression: 'examination',
  Procedure: 'procedures',
  Immunization: 'vaccinations',
  ImagingStudy: 'documents',
  Media: 'documents',
}

/**
 * The one section in which a resource stands; `undefined` for what is no item by itself. What has no section of its
 * own stands in `other`, so that nothing is left out without a word.
 */
export function sectionOf(resource: Placeable, surroundings: Surroundings): SectionKey | undefined {
  if (SUPPORTING.has(resource.type)) return undefined
  const byContent = Object.hasOwn(BY_CONTENT, resource.type) ? BY_CONTENT[resource.type] : undefined
  if (byContent) return byContent(resource, surroundings)
  return (Object.hasOwn(BY_TYPE, resource.type) ? BY_TYPE[resource.type] : undefined) ?? 'other'
}

interface Placeable {
  readonly type: string
  readonly reference: string
  readonly json: JsonObject
}

type SectionByContent = (resource: Placeable, surroundings: Surroundings) => SectionKey | undefined

/** Types of which the content decides. */
const BY_CONTENT: Readonly<Record<string, SectionByContent>> = {
  Observation: ({ json, reference }, { reported }) => observationSection(json, reported.has(reference)),
  CarePlan: ({ json }) => (isCarePackage(json) ? 'services' : 'plans'),
  Encounter: ({ json }) => (textAt(json, 'status') === 'planned' ? 'appointments' : 'contacts'),
  QuestionnaireResponse: ({ json }) => (isAboutMe(json) ? 'about-me' : 'examination'),
  Composition: ({ json }) => (isAboutMe(json) ? 'about-me' : 'documents'),
  DocumentReference: ({ json }) => (isAboutMe(json) ? 'about-me' : 'documents'),
  List: (list) => (isEmptyList(list) ? sectionOfList(list) : 'other'),
}

const ABOUT_ME = /about[ -]?me\b|what matters( most)? to me|what is (most )?important to me|one-page profile/i

function isAboutMe(json: JsonObject): boolean {
  return [
    wordsOf(json['type']),
    wordsOf(json['code']),
    ...all(json, 'category').map((category) => wordsOf(category)),
    textAt(json, 'title'),
    textAt(json, 'description'),
    textAt(json, 'questionnaire'),
    ...all(json, 'type', 'coding').map((coding) => textAt(coding, 'code')),
  ].some((words) => words !== undefined && ABOUT_ME.test(words))
}

const OBSERVATION_SECTIONS: Readonly<Record<string, SectionKey>> = {
  laboratory: 'results',
  imaging: 'results',
  'social-history': 'social-context',
  'vital-signs': 'examination',
  survey: 'examination',
  exam: 'examination',
  therapy: 'examination',
  activity: 'examination',
  procedure: 'results',
}

function observationSection(json: JsonObject, isReported: boolean): SectionKey {
  if (isAboutMe(json)) return 'about-me'
  const category = Object.keys(OBSERVATION_SECTIONS).find((code) =>
    all(json, 'category').some((concept) => hasCode(concept, [code])),
  )
  if (category !== undefined) return OBSERVATION_SECTIONS[category] ?? 'examination'
  return isReported ? 'results' : 'examination'
}

const CARE_PACKAGE =
  /social (care|work)|care package|package of care|home care|domiciliary|care at home|reablement|direct payment/i

function isCarePackage(json: JsonObject): boolean {
  return [...all(json, 'category').map((category) => wordsOf(category)), textAt(json, 'title')].some(
    (words) => words !== undefined && CARE_PACKAGE.test(words),
  )
}

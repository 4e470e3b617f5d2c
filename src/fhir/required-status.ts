import { readText } from './read-element.js'
import type { JsonObject } from './json-value.js'

/** What a record shows of which R4 requires a `status`. */
const WITH_STATUS: ReadonlySet<unknown> = new Set([
  'Appointment',
  'CarePlan',
  'ClinicalImpression',
  'Communication',
  'CommunicationRequest',
  'Composition',
  'Consent',
  'DetectedIssue',
  'DeviceRequest',
  'DeviceUseStatement',
  'DiagnosticReport',
  'DocumentReference',
  'Encounter',
  'EpisodeOfCare',
  'FamilyMemberHistory',
  'Flag',
  'ImagingStudy',
  'Immunization',
  'List',
  'Media',
  'MedicationAdministration',
  'MedicationDispense',
  'MedicationRequest',
  'MedicationStatement',
  'NutritionOrder',
  'Observation',
  'Procedure',
  'QuestionnaireResponse',
  'RiskAssessment',
  'ServiceRequest',
  'Task',
])

/** Whether it has no status where R4 requires one: it may be anything, what was taken back too. */
export function lacksStatus(resource: JsonObject): boolean {
  const { resourceType } = resource
  const element = resourceType === 'Goal' ? 'lifecycleStatus' : 'status'
  return (
    (resourceType === 'Goal' || WITH_STATUS.has(resourceType)) && readText(resource, element) === undefined
  )
}

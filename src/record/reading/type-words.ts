/** What resources are called in words, singular and plural. */
const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  AllergyIntolerance: ['allergy', 'allergies'],
  Appointment: ['appointment', 'appointments'],
  CarePlan: ['care plan', 'care plans'],
  CareTeam: ['care team', 'care teams'],
  ClinicalImpression: ['clinical impression', 'clinical impressions'],
  Communication: ['message', 'messages'],
  Composition: ['document', 'documents'],
  Condition: ['problem', 'problems'],
  Consent: ['consent', 'consents'],
  Coverage: ['insurance cover', 'insurance covers'],
  Claim: ['claim', 'claims'],
  DeviceRequest: ['request for a device', 'requests for devices'],
  DeviceUseStatement: ['device in use', 'devices in use'],
  DiagnosticReport: ['report', 'reports'],
  DocumentReference: ['document', 'documents'],
  Encounter: ['contact', 'contacts'],
  EpisodeOfCare: ['episode of care', 'episodes of care'],
  ExplanationOfBenefit: ['statement of benefits', 'statements of benefits'],
  FamilyMemberHistory: ['family history', 'family histories'],
  Flag: ['alert', 'alerts'],
  Goal: ['goal', 'goals'],
  ImagingStudy: ['imaging study', 'imaging studies'],
  Immunization: ['vaccination', 'vaccinations'],
  List: ['list', 'lists'],
  Media: ['picture or recording', 'pictures or recordings'],
  MedicationAdministration: ['medicine given', 'medicines given'],
  MedicationDispense: ['medicine supplied', 'medicines supplied'],
  MedicationRequest: ['prescription', 'prescriptions'],
  MedicationStatement: ['medicine', 'medicines'],
  NutritionOrder: ['diet order', 'diet orders'],
  Observation: ['observation', 'observations'],
  Patient: ['personal details', 'personal details'],
  Procedure: ['procedure', 'procedures'],
  Provenance: ['provenance', 'provenances'],
  QuestionnaireResponse: ['questionnaire', 'questionnaires'],
  RelatedPerson: ['related person', 'related people'],
  RequestGroup: ['group of requests', 'groups of requests'],
  ResearchSubject: ['part in research', 'parts in research'],
  RiskAssessment: ['risk assessment', 'risk assessments'],
  ServiceRequest: ['referral or request', 'referrals or requests'],
  Specimen: ['specimen', 'specimens'],
  SupplyDelivery: ['delivery of equipment', 'deliveries of equipment'],
  Task: ['action', 'actions'],
}

/** `3 family histories`; a type without words of its own is named as FHIR names it. */
export function countInWords(type: string, count: number): string {
  return `${count} ${typeInWords(type, count)}`
}

/** `family history`. */
export function typeInWords(type: string, count = 1): string {
  const words = Object.hasOwn(WORDS, type) ? WORDS[type] : undefined
  return (
    words?.[count === 1 ? 0 : 1] ?? `${type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()} (${type})`
  )
}

/** What becomes of a resource about a person at risk, by type. What is not listed here is withheld. */
export const WHEREABOUTS_TYPES: ReadonlyMap<string, WhereaboutsOutcome> = new Map([
  ...listed(
    'shown',
    'Patient Practitioner Encounter EpisodeOfCare Appointment AppointmentResponse Condition Observation ' +
      'AllergyIntolerance Procedure Immunization ImmunizationRecommendation MedicationRequest MedicationStatement ' +
      'MedicationDispense MedicationAdministration Medication DiagnosticReport Specimen ImagingStudy BodyStructure ' +
      'ServiceRequest DeviceRequest DeviceUseStatement Device CarePlan CareTeam Goal Task Communication ' +
      'CommunicationRequest RequestGroup NutritionOrder Flag List Provenance RiskAssessment ' +
      'ClinicalImpression DetectedIssue AdverseEvent FamilyMemberHistory Consent Substance',
  ),
  ...listed(
    'absent',
    'RelatedPerson Person Location Organization OrganizationAffiliation HealthcareService PractitionerRole Endpoint ' +
      'Coverage CoverageEligibilityRequest CoverageEligibilityResponse InsurancePlan Account Slot Schedule Group',
  ),
  ...listed(
    'withheld',
    'DocumentReference DocumentManifest Composition Binary Media Bundle QuestionnaireResponse',
  ),
])

type WhereaboutsOutcome = 'shown' | 'absent' | 'withheld'

function listed(
  outcome: WhereaboutsOutcome,
  types: string,
): readonly (readonly [string, WhereaboutsOutcome])[] {
  return types.split(' ').map((type) => [type, outcome] as const)
}

/** Elements that name people: they may stay where they are of this record alone, and only as a bare reference. */
export const PEOPLE_KEYS: ReadonlySet<string> = new Set([
  'actor',
  'agent',
  'asserter',
  'attester',
  'author',
  'careManager',
  'collector',
  'enterer',
  'individual',
  'informationSource',
  'interpreter',
  'member',
  'orderer',
  'owner',
  'party',
  'performer',
  'recipient',
  'recorder',
  'referrer',
  'requester',
  'reporter',
  'resultsInterpreter',
  'sender',
  'source',
  'team',
  'verifier',
  'who',
])

/** Types of resource whose references may stay where people are named. */
export const KEPT_PEOPLE: ReadonlySet<string> = new Set(['Patient', 'Device', 'CareTeam'])

/**
 * Elements that are left out of one type only, for what they say there: the same element of other types stays.
 *
 * - Practitioner: when a professional was born, and their gender and languages, tell who they are, and so where they work.
 * - Encounter: how somebody was discharged is where to (a care home, a refuge, another hospital).
 * - Device: who owns it is an organisation or kin; Consent: what it is made from is who took it.
 */
export const WHEREABOUTS_OF_TYPE: ReadonlyMap<string, readonly string[]> = new Map([
  ['Device', ['owner']],
  ['Consent', ['source']],
  ['Appointment', ['description', 'request']],
  ['Practitioner', ['birthDate', 'gender', 'communication', 'deceasedBoolean', 'deceasedDateTime']],
  ['Encounter', ['hospitalization']],
])

/** What becomes of a resource about a person at risk, by type. What is not listed here is withheld. */
export const WHEREABOUTS_TYPES: ReadonlyMap<string, WhereaboutsOutcome> = new Map([
  ...listed(
    'shown',
    'Patient Practitioner Encounter EpisodeOfCare Appointment AppointmentResponse Condition Observation ' +
      'AllergyIntolerance Procedure Immunization ImmunizationRecommendation MedicationRequest MedicationStatement ' +
      'MedicationDispense MedicationAdministration Medication DiagnosticReport Specimen ImagingStudy BodyStructure ' +
      'ServiceRequest DeviceRequest DeviceUseStatement Device CarePlan CareTeam Goal Task Communication ' +
      'CommunicationRequest RequestGroup NutritionOrder Flag List Provenance QuestionnaireResponse RiskAssessment ' +
      'ClinicalImpression DetectedIssue AdverseEvent FamilyMemberHistory Consent Substance',
  ),
  ...listed(
    'absent',
    'RelatedPerson Person Location Organization OrganizationAffiliation HealthcareService PractitionerRole Endpoint ' +
      'Coverage CoverageEligibilityRequest CoverageEligibilityResponse InsurancePlan Account Slot Schedule Group',
  ),
  ...listed('withheld', 'DocumentReference DocumentManifest Composition Binary Media Bundle'),
])

type WhereaboutsOutcome = 'shown' | 'absent' | 'withheld'

function listed(
  outcome: WhereaboutsOutcome,
  types: string,
): readonly (readonly [string, WhereaboutsOutcome])[] {
  return types.split(' ').map((type) => [type, outcome] as const)
}

interface WhereaboutsRule {
  readonly keys: readonly string[]
  readonly why: string
}

/**
 * Elements that are left out wherever they stand, also in contained resources and in extensions. Narratives, which
 * repeat anything, and attachments, whose letterheads do, are known by their shape and left out too.
 */
export const WHEREABOUTS_RULES: readonly WhereaboutsRule[] = [
  { keys: ['address', 'valueAddress'], why: 'where they live, or where somebody close to them does' },
  {
    keys: ['telecom', 'valueContactPoint', 'contact', 'valueContactDetail'],
    why: 'how they or their kin are reached',
  },
  {
    keys: ['generalPractitioner', 'managingOrganization', 'serviceProvider'],
    why: 'the practice is near the home',
  },
  {
    keys: [
      'location',
      'locationReference',
      'locationCode',
      'locationPeriod',
      'origin',
      'destination',
      'facility',
      'position',
      'slot',
    ],
    why: 'where they were, or will be, can be waited at',
  },
  {
    keys: ['custodian', 'onBehalfOf', 'organization', 'assigner', 'issuer'],
    why: 'the organisation is a place',
  },
  {
    keys: ['insurance', 'payor', 'policyHolder', 'subscriber', 'account'],
    why: 'who pays may be kin, or a council',
  },
  {
    keys: [
      'preAdmissionIdentifier',
      'groupIdentifier',
      'requisition',
      'accessionIdentifier',
      'valueIdentifier',
      'instantiatesUri',
    ],
    why: 'the system of an identifier names the organisation that gave it',
  },
  {
    keys: ['photo', 'presentedForm', 'valueAttachment', 'contentAttachment'],
    why: 'a letter has a letterhead',
  },
]

/** Elements that name people: who they are may stay where it is a professional, and only as a bare reference. */
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
export const KEPT_PEOPLE: ReadonlySet<string> = new Set(['Practitioner', 'Patient', 'Device', 'CareTeam'])

/** Elements that are left out of one type only. */
export const WHEREABOUTS_OF_TYPE: ReadonlyMap<string, readonly string[]> = new Map([
  ['FamilyMemberHistory', ['name']],
  ['Device', ['owner', 'url', 'distinctIdentifier', 'udiCarrier']],
  ['Consent', ['sourceAttachment', 'sourceReference', 'verification']],
  ['Provenance', ['signature']],
])

/**
 * The elements of each type that stand in every answer, because they are mandatory or change the meaning of the rest,
 * and those that a summary has besides.
 *
 * @see https://hl7.org/fhir/R4/search.html#summary
 */
const ELEMENTS = `
AdverseEvent | actuality subject | identifier category event encounter date detected recordedDate
  resultingCondition location seriousness severity outcome recorder contributor suspectEntity
  subjectMedicalHistory referenceDocument study
AllergyIntolerance | clinicalStatus verificationStatus patient | identifier type category criticality code
  asserter
Appointment | status participant | identifier cancelationReason serviceCategory serviceType specialty
  appointmentType reasonCode start end
Binary | contentType | securityContext url
CarePlan | status intent subject | identifier instantiatesCanonical instantiatesUri basedOn replaces partOf
  category title description encounter period created author addresses
CareTeam | status | identifier category name subject encounter period managingOrganization
ClinicalImpression | status subject | identifier code description encounter effective date assessor problem
Communication | status | identifier instantiatesCanonical instantiatesUri basedOn partOf statusReason
  priority subject encounter reasonCode reasonReference
Composition | status type date author title | identifier category subject encounter confidentiality
  custodian event
Condition | clinicalStatus verificationStatus subject | identifier code bodySite encounter onset
  recordedDate recorder asserter
DetectedIssue | status | identifier code severity patient identified author implicated
Device | status | udiCarrier safety
DeviceRequest | status intent code subject | identifier instantiatesCanonical instantiatesUri basedOn
  priorRequest groupIdentifier priority encounter occurrence authoredOn requester performerType performer
  reasonCode reasonReference
DeviceUseStatement | status subject device | identifier basedOn derivedFrom timing recordedOn source
  reasonCode reasonReference bodySite
DiagnosticReport | status code | identifier category subject encounter effective issued performer
  resultsInterpreter media
DocumentReference | status content | masterIdentifier identifier docStatus type category subject date author
  relatesTo description securityLabel context
Encounter | status class | identifier type serviceType subject episodeOfCare participant appointment
  reasonCode reasonReference diagnosis
EpisodeOfCare | status patient | type diagnosis managingOrganization period
FamilyMemberHistory | status patient relationship | identifier instantiatesCanonical instantiatesUri
  dataAbsentReason date name sex age estimatedAge deceased reasonCode reasonReference
Flag | status code subject | identifier category period encounter author
Goal | lifecycleStatus description subject | achievementStatus category priority start statusDate
  expressedBy
HealthcareService | active | identifier providedBy category type specialty location name comment photo
ImagingStudy | status subject | identifier modality encounter started basedOn referrer interpreter endpoint
  numberOfSeries numberOfInstances procedureReference procedureCode location reasonCode reasonReference note
  description series
Immunization | status vaccineCode patient occurrence isSubpotent | primarySource performer note
ImmunizationRecommendation | patient date recommendation | identifier
Linkage | item | active author
List | status mode | title code subject date source
Location | status | identifier operationalStatus name description mode type physicalType
  managingOrganization
Media | status content | identifier basedOn partOf type modality view subject encounter created issued
  operator reasonCode bodySite deviceName device height width frames duration
Medication | status | identifier code manufacturer amount
MedicationAdministration | status medication subject effective | instantiates partOf performer
MedicationDispense | status medication | subject whenPrepared
MedicationRequest | status intent doNotPerform medication subject | priority reported authoredOn requester
  performerType instantiatesCanonical instantiatesUri basedOn groupIdentifier
MedicationStatement | status medication subject | identifier basedOn partOf category context effective
  dateAsserted
NutritionOrder | status intent patient dateTime | instantiatesCanonical instantiatesUri orderer
Observation | status code | identifier basedOn partOf subject focus encounter effective issued performer
  value hasMember derivedFrom component
Organization | active | identifier type name partOf
Patient | active deceased link | identifier name telecom gender birthDate address managingOrganization
Practitioner | | identifier active name telecom address gender birthDate
PractitionerRole | | identifier active period practitioner organization code specialty location telecom
Procedure | status subject | identifier instantiatesCanonical instantiatesUri basedOn partOf statusReason
  category code encounter performed recorder asserter performer location reasonCode reasonReference bodySite
  outcome
Provenance | target recorded agent |
QuestionnaireResponse | status | identifier basedOn partOf questionnaire subject encounter authored author
  source
RelatedPerson | active patient | identifier relationship name telecom gender birthDate address
RequestGroup | status intent | identifier instantiatesCanonical instantiatesUri groupIdentifier priority
  code
RiskAssessment | status subject | identifier method code encounter occurrence condition performer
ServiceRequest | status intent doNotPerform subject | identifier instantiatesCanonical instantiatesUri
  basedOn replaces requisition category priority code orderDetail quantity encounter occurrence asNeeded
  authoredOn requester performerType performer locationCode locationReference reasonCode reasonReference
  specimen bodySite patientInstruction
Specimen | status | identifier accessionIdentifier type subject receivedTime condition
Substance | status code | identifier category description instance ingredient
SupplyDelivery | status | basedOn partOf occurrence
Task | status intent | instantiatesCanonical instantiatesUri basedOn groupIdentifier partOf statusReason
  businessStatus code description focus for encounter executionPeriod lastModified requester owner location
`

export interface ElementLists {
  readonly mandatory: readonly string[]
  readonly summary: readonly string[]
}

/** The lists of a type; `undefined` for a type that is never given in part. */
export function elementListsOf(type: string): ElementLists | undefined {
  return LISTS.get(type)
}

const LISTS: ReadonlyMap<string, ElementLists> = new Map(
  ELEMENTS.trim()
    .replaceAll('\n  ', ' ')
    .split('\n')
    .map((line) => {
      const [type = '', mandatory = '', summary = ''] = line.split('|')
      return [type.trim(), { mandatory: wordsOf(mandatory), summary: wordsOf(summary) }]
    }),
)

function wordsOf(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '')
}

/** What an element or a resource needs, so that it is itself, and the elements that are of a type that needs something. */
export interface Shape {
  /** Groups of keys: of each group that is there one must stay. `value*` is any key that begins so. */
  readonly needs: readonly (readonly string[])[]
  readonly holds: ReadonlyMap<string, string>
}

/**
 * The resources of R4 that records are made of, and the types of elements in them that need something. A word is an
 * element that FHIR wants once at least; `[x]` and `|` are choices of which it wants one; `+` is wanted by this record alone:
 * without it nobody knows what it is about. `key=Type` says of what type elements are.
 *
 * Of a type that does not stand here it is not known what it needs.
 */
const SHAPES = `
  Account: status coverage=AccountCoverage guarantor=AccountGuarantor
  AccountCoverage: coverage
  AccountGuarantor: party
  AdverseEvent: actuality subject suspectEntity=AdverseEventSuspectEntity
  AdverseEventSuspectEntity: instance
  AllergyIntolerance: patient code+ note=Annotation reaction=AllergyIntoleranceReaction
  AllergyIntoleranceReaction: manifestation note=Annotation
  Annotation: text
  Appointment: status participant participant=AppointmentParticipant
  AppointmentParticipant: status type|actor
  AppointmentResponse: appointment participantStatus
  Basic: code
  Binary: contentType
  BodyStructure: patient
  CarePlan: status intent subject activity=CarePlanActivity note=Annotation
  CarePlanActivity: progress=Annotation detail=CarePlanActivityDetail
  CarePlanActivityDetail: status
  CareTeam: note=Annotation
  ClinicalImpression: status subject investigation=ClinicalImpressionInvestigation note=Annotation
  ClinicalImpressionInvestigation: code
  Communication: status payload=CommunicationPayload note=Annotation
  CommunicationPayload: content[x]
  CommunicationRequest: status payload=CommunicationRequestPayload note=Annotation
  CommunicationRequestPayload: content[x]
  Composition: status type date author title attester=CompositionAttester relatesTo=CompositionRelatesTo
    section=CompositionSection
  CompositionAttester: mode
  CompositionRelatesTo: code
  CompositionSection: text|section|entry section=CompositionSection
  Condition: subject code+ note=Annotation
  Consent: status scope category verification=ConsentVerification provision=ConsentProvision
  ConsentProvision: actor=ConsentProvisionActor data=ConsentProvisionData provision=ConsentProvision
  ConsentProvisionActor: role reference
  ConsentProvisionData: meaning reference
  ConsentVerification: verified
  Coverage: status beneficiary payor class=CoverageClass costToBeneficiary=CoverageCostToBeneficiary
  CoverageClass: type value
  CoverageCostToBeneficiary: value[x] exception=CoverageCostToBeneficiaryException
  CoverageCostToBeneficiaryException: type
  DetectedIssue: status mitigation=DetectedIssueMitigation
  DetectedIssueMitigation: action
  Device: deviceName=DeviceDeviceName specialization=DeviceSpecialization version=DeviceVersion
    property=DeviceProperty note=Annotation
  DeviceDeviceName: name type
  DeviceProperty: type
  DeviceRequest: intent subject code[x] note=Annotation
  DeviceSpecialization: systemType
  DeviceUseStatement: status subject device note=Annotation
  DeviceVersion: value
  DiagnosticReport: status code media=DiagnosticReportMedia
  DiagnosticReportMedia: link
  DocumentManifest: status content
  DocumentReference: status content relatesTo=DocumentReferenceRelatesTo content=DocumentReferenceContent
  DocumentReferenceContent: attachment
  DocumentReferenceRelatesTo: code target
  Encounter: status class statusHistory=EncounterStatusHistory classHistory=EncounterClassHistory
    diagnosis=EncounterDiagnosis location=EncounterLocation
  EncounterClassHistory: class period
  EncounterDiagnosis: condition
  EncounterLocation: location
  EncounterStatusHistory: status period
  Endpoint: status connectionType payloadType address
  EpisodeOfCare: status patient statusHistory=EpisodeOfCareStatusHistory diagnosis=EpisodeOfCareDiagnosis
  EpisodeOfCareDiagnosis: condition
  EpisodeOfCareStatusHistory: status period
  FamilyMemberHistory: status patient relationship note=Annotation condition=FamilyMemberHistoryCondition
  FamilyMemberHistoryCondition: code note=Annotation
  Flag: status code subject
  Goal: lifecycleStatus description subject note=Annotation
  Group: type actual characteristic=GroupCharacteristic member=GroupMember
  GroupCharacteristic: code exclude value[x]
  GroupMember: entity
  GuidanceResponse: status module[x] note=Annotation
  HealthcareService: notAvailable=HealthcareServiceNotAvailable
  HealthcareServiceNotAvailable: description
  ImagingStudy: status subject note=Annotation series=ImagingStudySeries
  ImagingStudySeries: uid modality performer=ImagingStudySeriesPerformer instance=ImagingStudySeriesInstance
  ImagingStudySeriesInstance: uid sopClass
  ImagingStudySeriesPerformer: actor
  Immunization: status vaccineCode patient occurrence[x] performer=ImmunizationPerformer note=Annotation
  ImmunizationEvaluation: status patient targetDisease immunizationEvent doseStatus
  ImmunizationPerformer: actor
  ImmunizationRecommendation: patient date recommendation
    recommendation=ImmunizationRecommendationRecommendation
  ImmunizationRecommendationRecommendation: forecastStatus
    dateCriterion=ImmunizationRecommendationRecommendationDateCriterion
  ImmunizationRecommendationRecommendationDateCriterion: code value
  List: status mode note=Annotation entry=ListEntry
  ListEntry: item
  Location: position=LocationPosition
  LocationPosition: longitude latitude
  Media: status content note=Annotation
  Medication: code+ ingredient=MedicationIngredient
  MedicationAdministration: status subject medication[x] effective[x]
    performer=MedicationAdministrationPerformer note=Annotation
  MedicationAdministrationPerformer: actor
  MedicationDispense: status medication[x] performer=MedicationDispensePerformer note=Annotation
    substitution=MedicationDispenseSubstitution
  MedicationDispensePerformer: actor
  MedicationDispenseSubstitution: wasSubstituted
  MedicationIngredient: item[x]
  MedicationRequest: status intent subject medication[x] note=Annotation
  MedicationStatement: status subject medication[x] note=Annotation
  NutritionOrder: status intent patient dateTime note=Annotation
  Observation: status code valueSampledData=SampledData note=Annotation component=ObservationComponent
  ObservationComponent: code valueSampledData=SampledData
  Organization:
  OrganizationAffiliation:
  Patient: contact=PatientContact communication=PatientCommunication link=PatientLink
  PatientCommunication: language
  PatientContact: name|telecom|address|organization
  PatientLink: other type
  Practitioner: qualification=PractitionerQualification
  PractitionerQualification: code
  PractitionerRole: notAvailable=PractitionerRoleNotAvailable
  PractitionerRoleNotAvailable: description
  Procedure: status subject code+ performer=ProcedurePerformer note=Annotation
    focalDevice=ProcedureFocalDevice
  ProcedureFocalDevice: manipulated
  ProcedurePerformer: actor
  Provenance: target recorded agent agent=ProvenanceAgent entity=ProvenanceEntity
  ProvenanceAgent: who
  ProvenanceEntity: role what agent=ProvenanceAgent
  QuestionnaireResponse: status item=QuestionnaireResponseItem
  QuestionnaireResponseItem: linkId answer=QuestionnaireResponseItemAnswer item=QuestionnaireResponseItem
  QuestionnaireResponseItemAnswer: value[x]|item item=QuestionnaireResponseItem
  RelatedPerson: patient communication=RelatedPersonCommunication
  RelatedPersonCommunication: language
  RequestGroup: status intent note=Annotation action=RequestGroupAction
  RequestGroupAction: condition=RequestGroupActionCondition relatedAction=RequestGroupActionRelatedAction
    action=RequestGroupAction
  RequestGroupActionCondition: kind
  RequestGroupActionRelatedAction: actionId relationship
  ResearchSubject: status study individual
  RiskAssessment: status subject note=Annotation
  SampledData: origin period dimensions
  Schedule: actor
  ServiceRequest: status intent subject code+ note=Annotation
  Slot: schedule status start end
  Specimen: note=Annotation
  Substance: code ingredient=SubstanceIngredient
  SubstanceIngredient: substance[x]
  SupplyDelivery:
  SupplyRequest: quantity item[x]
  Task: status intent note=Annotation input=TaskInput output=TaskOutput
  TaskInput: type value[x] valueAnnotation=Annotation valueSampledData=SampledData
  TaskOutput: type value[x] valueAnnotation=Annotation valueSampledData=SampledData
  VisionPrescription: status created patient dateWritten prescriber lensSpecification
    lensSpecification=VisionPrescriptionLensSpecification
  VisionPrescriptionLensSpecification: product eye prism=VisionPrescriptionLensSpecificationPrism
    note=Annotation
  VisionPrescriptionLensSpecificationPrism: amount base
  Extension: value[x]|extension
`

/** The words of each type, but those that say of what type elements are. */
export const NEEDED_WORDS: readonly (readonly [type: string, words: readonly string[]])[] = linesOf(
  SHAPES,
).map(([type, words]) => [type, words.filter((word) => !word.includes('='))])

const BY_TYPE: ReadonlyMap<string, Shape> = new Map(
  linesOf(SHAPES).map(([type, words]) => [type, toShape(words)]),
)

function linesOf(text: string): readonly (readonly [type: string, words: readonly string[]])[] {
  return text
    .replaceAll(/\n {4,}/g, ' ')
    .trim()
    .split('\n')
    .map((line) => {
      const [type = '', rest = ''] = line.trim().split(':')
      return [type, rest.trim().split(' ').filter(Boolean)]
    })
}

function toShape(words: readonly string[]): Shape {
  const held = words.flatMap((word): (readonly [string, string])[] => {
    const [key = '', type] = word.split('=')
    return type === undefined ? [] : [[key, type]]
  })
  const needed = words.filter((word) => !word.includes('='))
  return {
    needs: needed.map((word) => word.replace('+', '').replace('[x]', '*').split('|')),
    holds: new Map(held),
  }
}

/** The shape of a type of resource or element; `undefined` where it needs nothing, or is not known. */
export function shapeOf(type: string | undefined): Shape | undefined {
  return type === undefined ? undefined : BY_TYPE.get(type)
}

/** Whether one of these keys is there. */
export function hasAny(object: object, keys: readonly string[]): boolean {
  return keys.some((key) =>
    key.endsWith('*') ? Object.keys(object).some((one) => one.startsWith(key.slice(0, -1))) : key in object,
  )
}

import type { JsonObject } from '../../../fhir/json-value.js'
import { readObjects, readText } from '../../../fhir/read-element.js'
import { eachObject, objectsAt } from '../references.js'

/** The elements that FHIR R4 lets lead to staff, organisations and places alone, in whatever they stand. */
const ANYWHERE: readonly string[] = [
  'careManager',
  'custodian',
  'generalPractitioner',
  'location',
  'locationReference',
  'managingOrganization',
  'serviceProvider',
]

/**
 * Those that it lets lead to these alone in some types, or to devices and the person besides. Elements in which a relative
 * or a team may stand too (`Observation.performer`, `Composition.author`, `Encounter.participant.individual`) are none.
 */
const IN_TYPES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    CareTeam: 'participant.onBehalfOf',
    ClinicalImpression: 'assessor',
    Consent: 'organization',
    DetectedIssue: 'author mitigation.author',
    DocumentReference: 'authenticator',
    Encounter: 'hospitalization.origin hospitalization.destination',
    Flag: 'author',
    ImagingStudy: 'referrer interpreter',
    Immunization: 'performer.actor manufacturer protocolApplied.authority',
    List: 'source',
    Medication: 'manufacturer',
    MedicationDispense: 'receiver destination',
    MedicationRequest: 'recorder dispenseRequest.performer',
    NutritionOrder: 'orderer',
    Patient: 'contact.organization',
    Procedure: 'performer.onBehalfOf',
    RiskAssessment: 'performer',
    Specimen: 'collection.collector',
    VisionPrescription: 'prescriber',
  }).map(([type, paths]) => [type, paths.split(' ')]),
)

/** The links of a resource, and of what it contains, that can lead to staff, organisations and places alone. */
export function whoOrWhereIn(resource: JsonObject): ReadonlySet<JsonObject> {
  const found = new Set<JsonObject>()
  eachObject(resource, (object) => {
    const paths = IN_TYPES.get(readText(object, 'resourceType') ?? '') ?? []
    const here = [
      ...ANYWHERE.flatMap((key) => readObjects(object, key)),
      ...paths.flatMap((path) => objectsAt(object, path)),
    ]
    for (const link of here) found.add(link)
  })
  return found
}

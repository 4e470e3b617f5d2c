import { isJsonObject, type JsonObject } from '../../fhir/json-value.js'
import { readObjects } from '../../fhir/read-element.js'

/** In which element a type says whom it is about, where that is not `subject` or `patient`. */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  Appointment: ['participant.actor'],
  AppointmentResponse: ['actor'],
  Coverage: ['beneficiary'],
  EnrollmentRequest: ['candidate'],
  Group: ['member.entity'],
  ResearchSubject: ['individual'],
  Schedule: ['actor'],
  SupplyRequest: ['deliverTo'],
  Task: ['for'],
  VerificationResult: ['target'],
  // They belong to the person of what they came with.
  Binary: [],
  Provenance: [],
}

const USUAL = ['subject', 'patient']

/** Elements in which nothing but a Patient may stand. */
const OF_PATIENTS: ReadonlySet<string> = new Set(['patient', 'beneficiary', 'candidate', 'individual'])

/** A Reference in an element that says whom its resource is about. */
export interface SubjectElement {
  readonly path: string
  readonly element: JsonObject
  /** Nothing but a Patient may stand here. */
  readonly isOfPatients: boolean
}

/**
 * The References that say whom a resource is about; empty when it does not say.
 *
 * @see http://hl7.org/fhir/R4/compartmentdefinition-patient.html
 */
export function subjectElementsOf(
  resource: JsonObject,
  type: string,
  path: string,
): readonly SubjectElement[] {
  const elements = Object.hasOwn(ELEMENTS, type) ? (ELEMENTS[type] ?? []) : USUAL
  return elements.flatMap((name) => {
    const isOfPatients = OF_PATIENTS.has(name)
    return at(resource, name.split('.'), path).map((found) => ({ ...found, isOfPatients }))
  })
}

type Found = Pick<SubjectElement, 'path' | 'element'>

function at(object: JsonObject, [name, ...rest]: readonly string[], path: string): readonly Found[] {
  if (name === undefined) return [{ path, element: object }]
  const isSingle = isJsonObject(object[name])
  return readObjects(object, name).flatMap((element, index) =>
    at(element, rest, isSingle ? `${path}.${name}` : `${path}.${name}[${index}]`),
  )
}

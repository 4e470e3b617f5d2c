import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../fhir/json-value.js'
import { readObjects, readText } from '../../fhir/read-element.js'
import { withoutKeys } from '../../fhir/without-keys.js'
import { hasCode } from '../reading/coded-text.js'
import { VERIFICATION_CODES } from '../reading/status-marks.js'
import { isVerifiedAs } from '../reading/verified-as.js'

const HL7 = 'http://terminology.hl7.org/CodeSystem/'

/**
 * The codes that R4 binds an element to: a document with any other is not valid. Of some elements the meaning hangs on
 * them; what has another code there is told in words alone. Others are left out: the words of the line say them.
 */
const CONCEPTS = `
  AllergyIntolerance.clinicalStatus! allergyintolerance-clinical active inactive resolved
  AllergyIntolerance.verificationStatus allergyintolerance-verification unconfirmed confirmed refuted entered-in-error
  Condition.clinicalStatus! condition-clinical active recurrence relapse inactive remission resolved
  Condition.verificationStatus condition-ver-status unconfirmed provisional differential confirmed refuted entered-in-error
`

const CODES = `
  AllergyIntolerance.type allergy intolerance
  AllergyIntolerance.category food medication environment biologic
  AllergyIntolerance.criticality low high unable-to-assess
  AllergyIntolerance.reaction.severity mild moderate severe
  CarePlan.status! draft active on-hold revoked completed entered-in-error unknown
  CarePlan.intent! proposal plan order option
  ClinicalImpression.status! in-progress completed entered-in-error
  Consent.status! draft proposed active rejected inactive entered-in-error
  DeviceUseStatement.status! active completed entered-in-error intended stopped on-hold
  DiagnosticReport.status! registered partial preliminary final amended corrected appended cancelled entered-in-error unknown
  DocumentReference.status! current superseded entered-in-error
  DocumentReference.docStatus preliminary final amended entered-in-error
  Flag.status! active inactive entered-in-error
  Immunization.status! completed entered-in-error not-done
  MedicationDispense.status! preparation in-progress cancelled on-hold completed entered-in-error stopped declined unknown
  MedicationRequest.status! active on-hold cancelled completed entered-in-error stopped draft unknown
  MedicationRequest.intent! proposal plan order original-order reflex-order filler-order instance-order option
  MedicationRequest.priority routine urgent asap stat
  MedicationStatement.status! active completed entered-in-error intended stopped on-hold unknown not-taken
  Observation.status! registered preliminary final amended corrected cancelled entered-in-error unknown
  Procedure.status! preparation in-progress not-done on-hold stopped completed entered-in-error unknown
`

interface Binding {
  readonly type: string
  readonly path: readonly string[]
  /** Whether nothing can be told in data without it. */
  readonly isNeeded: boolean
  readonly codes: ReadonlySet<string>
  /** Of a concept alone. */
  readonly system?: string
}

const BINDINGS: readonly Binding[] = [...linesOf(CONCEPTS, true), ...linesOf(CODES, false)]

function linesOf(text: string, isConcept: boolean): readonly Binding[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [where = '', ...words] = line.trim().split(' ')
      const [type = '', ...path] = where.replace('!', '').split('.')
      const of = { type, path, isNeeded: where.endsWith('!') }
      if (!isConcept) return { ...of, codes: new Set(words) }
      const [system = '', ...codes] = words
      return { ...of, system: `${HL7}${system}`, codes: new Set(codes) }
    })
}

/**
 * Whether what its meaning hangs on is in the terms of R4, so that it can be told in data. A verification that casts doubt, as
 * `refuted` does, is never left out: without it the rest would be told as a fact.
 */
export function isInTerms(resource: JsonObject): boolean {
  const type = readText(resource, 'resourceType')
  const castsDoubt = isVerifiedAs(resource, DOUBTS)
  return BINDINGS.filter(
    (one) => one.type === type && (one.isNeeded || (castsDoubt && one.path[0] === 'verificationStatus')),
  ).every(
    ({ path: [key = ''], ...binding }) => resource[key] === undefined || isBound(resource[key], binding),
  )
}

const DOUBTS = VERIFICATION_CODES.filter((code) => code !== 'confirmed')

/**
 * A resource without the codes that R4 does not have. Those that it has stand under its system, whichever the sender named or
 * none: no other can stand there.
 */
export function inBoundCodes(resource: JsonObject): JsonObject {
  const type = readText(resource, 'resourceType')
  return BINDINGS.filter((one) => one.type === type).reduce(
    (rest, binding) => inCodes(rest, binding.path, binding),
    resource,
  )
}

type Codes = Pick<Binding, 'codes' | 'system'>

function inCodes(object: JsonObject, [key = '', ...rest]: readonly string[], binding: Codes): JsonObject {
  const value = object[key]
  if (value === undefined) return object
  if (rest.length > 0) {
    const inner = isJsonArray(value)
      ? value.map((one) => (isJsonObject(one) ? inCodes(one, rest, binding) : one))
      : value
    return { ...object, [key]: inner }
  }
  if (!isBound(value, binding)) return withoutKeys(object, [key, `_${key}`])
  return isJsonObject(value) ? { ...object, [key]: underSystem(value, binding) } : object
}

function underSystem(concept: JsonObject, { codes, system = '' }: Codes): JsonObject {
  const coding = readObjects(concept, 'coding').map((one) =>
    codes.has(readText(one, 'code') ?? '') ? { ...one, system } : one,
  )
  return { ...concept, coding }
}

function isBound(value: JsonValue, { codes, system }: Codes): boolean {
  if (system !== undefined) return hasCode(value, [...codes])
  return isJsonArray(value)
    ? value.every((one) => isBound(one, { codes }))
    : typeof value === 'string' && codes.has(value)
}

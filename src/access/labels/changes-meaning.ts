import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../fhir/json-value.js'
import { hasAny } from '../../fhir/needed-elements.js'

/** What was dropped under one name of an object. */
export interface Loss {
  readonly name: string
  /** What stands there, and what is left of it. */
  readonly value: JsonValue | undefined
  readonly copied: JsonValue | undefined
  /** The names of the elements that were dropped there, at any depth; the name itself where it goes whole. */
  readonly keys: readonly string[]
}

/**
 * Whether what is left of an object says something else without what was dropped under a name: FHIR's modifier elements,
 * what makes numbers and codes of the rest, that something has ended, and when and how much of a medicine is taken. Most
 * of these do at any depth: a status without its code says as little as none. That somebody has died others tell of too.
 */
export function changesMeaning(object: JsonObject, type: string | undefined, loss: Loss): boolean {
  const { name, keys } = loss
  if (keys.length === 0 || (type === 'Patient' && name.startsWith('deceased'))) return false
  if (BY_ITSELF.has(name)) return keys.includes(name)
  return AT_ANY_DEPTH.has(name) || isOfQuantity(object, name) || losesEnd(loss) || changesDose(loss)
}

/** Of these something can go that changes nothing of the rest: a tag, the words of a reference. */
const BY_ITSELF: ReadonlySet<string> = new Set('use partOf meta value system contentType'.split(' '))

const AT_ANY_DEPTH: ReadonlySet<string> = new Set(
  (
    'status docStatus intent doNotPerform verificationStatus clinicalStatus comparator implicitRules modifierExtension ' +
    'active deceasedBoolean deceasedDateTime mode lifecycleStatus participantStatus actuality scope provision ' +
    'isSubpotent deleted exclude estimatedAge allowedBoolean allowedCodeableConcept asNeededBoolean ' +
    'asNeededCodeableConcept numerator denominator low high unit factor appliesTo age repeat ' +
    'abatementDateTime abatementAge abatementPeriod abatementRange abatementString'
  ).split(' '),
)

/** A code beside a number is its unit. */
function isOfQuantity(object: JsonObject, name: string): boolean {
  return name === 'code' && hasAny(object, ['value', '_value']) && !('resourceType' in object)
}

/** Whether it ended and does not any more: what has no end goes on. */
function losesEnd({ name, value, copied }: Loss): boolean {
  return HAS_END.test(name) && hasEnd(value) && !hasEnd(copied)
}

const HAS_END = /period$|^dispenseRequest$/i

/** A period, or a supply that is for one. */
function hasEnd(value: JsonValue | undefined): boolean {
  return isJsonObject(value) && (hasAny(value, ['end', '_end']) || hasEnd(value['validityPeriod']))
}

/**
 * Whether a part of how a medicine is taken went, and another stays: ten milligrams without *once a week*, the second of
 * two steps. Where all of it went by a label of its own nothing is said of it, and so nothing else.
 */
function changesDose({ name, value, copied, keys }: Loss): boolean {
  if (!DOSES.has(name)) return false
  if (copied === undefined) return !keys.every((key) => key === name || BESIDE_DOSE.has(key))
  return sizeOf(copied) < sizeOf(value) || !keys.every((key) => BESIDE_DOSE.has(key))
}

const DOSES: ReadonlySet<string> = new Set(['dosageInstruction', 'dosage'])

/** What is said beside when and how much. */
const BESIDE_DOSE: ReadonlySet<string> = new Set(
  'text patientInstruction additionalInstruction route site method'.split(' '),
)

function sizeOf(value: JsonValue | undefined): number {
  return isJsonArray(value) ? value.length : 1
}

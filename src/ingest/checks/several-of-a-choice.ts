/**
 * The elements of FHIR R4 that are written with their type behind their name (`onset[x]`), and that may be there once, as
 * one type. @see http://hl7.org/fhir/R4/formats.html#choice
 */
const CHOICES = (
  'abatement additive age allowed amount answer asNeeded author born bounds characteristic ' +
  'chargeItem code collected content created deceased defaultValue definition detail diagnosis dose ' +
  'doseNumber due effective entity event fastingStatus fixed identified indication item ' +
  'legallyBinding manufacturer maxValue medication minimumVolume minValue module multipleBirth ' +
  'occurred occurrence offset onset participantEffective pattern performed probability product ' +
  'quantity rate reported scheduled seriesDoses serviced source start statusReason studyEffective ' +
  'subject substance target time timing topic value when'
).split(' ')

/** The types that a choice may be of. */
const TYPES = (
  'Address Age Annotation Attachment Base64Binary Boolean Canonical Code CodeableConcept Coding ' +
  'ContactDetail ContactPoint Contributor Count DataRequirement Date DateTime Decimal Distance ' +
  'Dosage Duration Expression HumanName Id Identifier Instant Integer Markdown Meta Money Oid ' +
  'ParameterDefinition Period PositiveInt Quantity Range Ratio Reference RelatedArtifact ' +
  'SampledData Signature String Time Timing TriggerDefinition UnsignedInt Uri Url UsageContext Uuid'
).split(' ')

/** Of each name that a choice can be written by: which choice that is. */
const CHOICE_OF: ReadonlyMap<string, string> = new Map(
  CHOICES.flatMap((choice) => TYPES.map((type) => [`${choice}${type}`, choice] as const)),
)

/** A choice that is there as several types at once, with the keys that say it; the sibling of a key is that key. */
export interface SeveralOfAChoice {
  readonly choice: string
  readonly keys: readonly string[]
}

/** The choices of which an object has more than one. Whoever reads it could take either: which is meant nobody knows. */
export function severalOfAChoice(keys: readonly string[]): readonly SeveralOfAChoice[] {
  const found = new Map<string, Set<string>>()
  for (const key of keys) {
    const name = key.startsWith('_') ? key.slice(1) : key
    const choice = CHOICE_OF.get(name)
    if (choice !== undefined) found.set(choice, (found.get(choice) ?? new Set()).add(name))
  }
  return [...found]
    .filter(([, names]) => names.size > 1)
    .map(([choice, names]) => ({ choice, keys: [...names] }))
}

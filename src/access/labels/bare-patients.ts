import type { JsonObject } from '../../fhir/json-value.js'
import { keepKeys } from '../../fhir/keep-keys.js'
import { isJoined } from '../../fhir/is-joined.js'
import { RECORD_TAG_SYSTEM, SOURCE_KIND_SYSTEM } from '../../fhir/profiles.js'
import { NHS_NUMBER_SYSTEM } from '../../fhir/nhs-number.js'
import { ODS_CODE_SYSTEM, type OdsCode } from '../../fhir/ods-code.js'
import { readObject, readObjects, readText } from '../../fhir/read-element.js'
import { writeJson } from '../../fhir/write-json.js'
import { anyOf, readLabelClass, toLabelClass, writeLabelClass, type PartOfClass } from './label-class.js'
import type { Label } from './label.js'
import { eachObject, objectsAt, targetOf } from './references.js'
import { withLeast } from './spreading/shared-labels.js'
import type { LabelledVariant } from './whereabouts/to-variants.js'

interface Recorded {
  readonly type: string
  /** `Type/id`. */
  readonly reference: string
  readonly json: JsonObject
  readonly controller: OdsCode
  /** Whether it is about nobody. */
  readonly shared: boolean
}

type Variants = ReadonlyMap<string, readonly LabelledVariant[]>

/**
 * What stands in the place of a Patient that its source sealed and locked whole, for whoever is shown something else of that
 * source, by `Type/id`: no source has things without a Patient, so that there is none would tell of the lock. It says what they
 * know without it: the identifier by which those things name the person; and number, name and birth date as the Patient
 * of another source says them that anybody may see who may see what is normal of that source. Nothing in it MUST depend on
 * what the locked one says: it would tell of a change of that.
 */
export function toBarePatients(resources: readonly Recorded[], variants: Variants): Variants {
  const patients = resources.filter(({ type, json }) => type === 'Patient' && !isJoined(json))
  const [other] = patients
    .filter((one) => isPlain(labelOf(one, variants)) && saysWho(one.json))
    .sort((one, two) => (one.reference < two.reference ? -1 : 1))
  const bare = patients.flatMap((patient) => {
    const locked = labelOf(patient, variants)
    if (locked?.level !== 'locked') return []
    const things = resources.filter(
      ({ type, shared, controller }) => controller === patient.controller && !shared && !NO_THINGS.has(type),
    )
    const labels = things
      .flatMap((thing) => labelsOf(thing, variants))
      .filter(({ level }) => level !== 'locked')
      .reduce<readonly Label[]>((least, one) => withLeast(least, one) ?? least, [])
    if (labels.length === 0) return []
    const shown = new Set(labels.map(toLabelClass))
    const known = identifiersIn(
      things.filter((thing) => labelsOf(thing, variants).some((label) => shown.has(toLabelClass(label)))),
      patient,
    )
    return [[patient.reference, variantsOf(patient, { locked, labels, known, other, variants })] as const]
  })
  return new Map(bare)
}

/** A Provenance and the content of a document come with other things. */
const NO_THINGS: ReadonlySet<string> = new Set(['Patient', 'Provenance', 'Binary'])

interface BareFacts {
  readonly locked: Label
  readonly labels: readonly Label[]
  /** The identifiers by which what is shown names the person. */
  readonly known: readonly JsonObject[]
  /** The Patient of another source that says who it is. */
  readonly other: Recorded | undefined
  readonly variants: Variants
}

function variantsOf(
  { json }: Recorded,
  { locked, labels, known, other, variants }: BareFacts,
): readonly LabelledVariant[] {
  const isLocked = { label: locked, isThere: false }
  const variant = (parts: readonly PartOfClass[], told: JsonObject | undefined): LabelledVariant => {
    const bare = toBare(json, { known, told })
    return {
      labelClass: anyOf(labels.map((rest) => writeLabelClass({ rest, parts }))),
      json: bare,
      text: writeJson(bare),
    }
  }
  const label = other && labelOf(other, variants)
  if (!other || !label) return [variant([isLocked], undefined)]
  return [
    variant([isLocked, { label, isThere: true }], other.json),
    variant([isLocked, { label, isThere: false }], undefined),
  ]
}

interface Known extends Pick<BareFacts, 'known'> {
  readonly told: JsonObject | undefined
}

function toBare(patient: JsonObject, { known, told }: Known): JsonObject {
  const stamp = readObject(patient, 'meta') ?? {}
  const meta = keepKeys(stamp, ['versionId', 'lastUpdated', 'source'])
  const tag = readObjects(stamp, 'tag').filter((one) => TAGS.has(readText(one, 'system') ?? ''))
  const number = readObjects(told, 'identifier').filter(
    (one) => readText(one, 'system') === NHS_NUMBER_SYSTEM,
  )
  const numbers = new Set(number.map(nameOf))
  const identifier = [...number, ...known.filter((one) => !numbers.has(nameOf(one)))]
  return {
    ...keepKeys(patient, ['resourceType', 'id']),
    meta: { ...meta, tag },
    ...(identifier.length === 0 ? {} : { identifier }),
    ...(told ? keepKeys(told, ['name', 'birthDate']) : {}),
    ...keepKeys(patient, ['link']),
  }
}

const TAGS: ReadonlySet<string> = new Set([ODS_CODE_SYSTEM, SOURCE_KIND_SYSTEM, RECORD_TAG_SYSTEM])

/** Each once. The link of a source's Patient to the person is the record's own. */
function identifiersIn(things: readonly Recorded[], { json: patient }: Recorded): readonly JsonObject[] {
  const person = new Set(objectsAt(patient, 'link.other').map(targetOf))
  const known = new Map<string, JsonObject>()
  for (const { json } of things) {
    eachObject(json, (object) => {
      const identifier = readObject(object, 'identifier')
      if (!identifier || !person.has(targetOf(object) ?? '')) return
      known.set(nameOf(identifier), keepKeys(identifier, ['system', 'value']))
    })
  }
  return [...known.values()]
}

function nameOf(identifier: JsonObject): string {
  return `${readText(identifier, 'system') ?? ''}|${readText(identifier, 'value') ?? ''}`
}

function saysWho(patient: JsonObject): boolean {
  return 'birthDate' in patient && readObjects(patient, 'name').length > 0
}

function labelsOf(recorded: Recorded, variants: Variants): readonly Label[] {
  return variantsAt(recorded, variants).map(({ labelClass }) => readLabelClass(labelClass).rest)
}

function variantsAt({ reference }: Recorded, variants: Variants): readonly LabelledVariant[] {
  return variants.get(reference) ?? []
}

/** The label of a Patient that nothing is taken out of. */
function labelOf(recorded: Recorded, variants: Variants): Label | undefined {
  const [only, ...more] = variantsAt(recorded, variants)
  return only && more.length === 0 ? readLabelClass(only.labelClass).rest : undefined
}

function isPlain(label: Label | undefined): boolean {
  return label?.level === 'N' && label.sensitivities.length === 0
}

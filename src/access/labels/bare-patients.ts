import { canonicalJson } from '../../fhir/canonical-json.js'
import type { JsonObject } from '../../fhir/json-value.js'
import { keepKeys } from '../../fhir/keep-keys.js'
import { JOINED_TAG, RECORD_TAG_SYSTEM, SOURCE_KIND_SYSTEM } from '../../fhir/profiles.js'
import { ODS_CODE_SYSTEM, type OdsCode } from '../../fhir/ods-code.js'
import { readObject, readObjects, readText } from '../../fhir/read-element.js'
import { writeJson } from '../../fhir/write-json.js'
import { anyOf, readLabelClass, writeLabelClass, type PartOfClass } from './label-class.js'
import type { Label } from './label.js'
import { eachObject, targetOf } from './references.js'
import { withLeast } from './shared-labels.js'
import type { LabelledVariant } from './to-variants.js'

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
 * of another source says them that anybody may see who may see what is normal of that source.
 */
export function toBarePatients(resources: readonly Recorded[], variants: Variants): Variants {
  const patients = resources.filter(({ type, json }) => type === 'Patient' && !isJoined(json))
  const bare = patients.flatMap((patient) => {
    const locked = labelOf(patient, variants)
    if (locked?.level !== 'locked') return []
    const things = resources.filter(
      ({ type, shared, controller }) => controller === patient.controller && !shared && !NO_THINGS.has(type),
    )
    const labels = things
      .flatMap((thing) => variantsAt(thing, variants))
      .map(({ labelClass }) => readLabelClass(labelClass).rest)
      .filter(({ level }) => level !== 'locked')
      .reduce<readonly Label[]>((least, one) => withLeast(least, one) ?? least, [])
    if (labels.length === 0) return []
    const others = patients.filter((one) => isPlain(labelOf(one, variants)) && agrees(one.json, patient.json))
    return [
      [
        patient.reference,
        variantsOf(patient, { locked, labels, things, other: others[0], variants }),
      ] as const,
    ]
  })
  return new Map(bare)
}

/** A Provenance and the content of a document come with other things. */
const NO_THINGS: ReadonlySet<string> = new Set(['Patient', 'Provenance', 'Binary'])

interface BareFacts {
  readonly locked: Label
  readonly labels: readonly Label[]
  readonly things: readonly Recorded[]
  /** The Patient of another source that says who it is in the same words. */
  readonly other: Recorded | undefined
  readonly variants: Variants
}

function variantsOf(
  { json }: Recorded,
  { locked, labels, things, other, variants }: BareFacts,
): readonly LabelledVariant[] {
  const known = identifiersIn(things)
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

interface Known {
  /** The identifiers by which what is shown names the person. */
  readonly known: ReadonlySet<string>
  readonly told: JsonObject | undefined
}

function toBare(patient: JsonObject, { known, told }: Known): JsonObject {
  const stamp = readObject(patient, 'meta') ?? {}
  const meta = keepKeys(stamp, ['versionId', 'lastUpdated', 'source'])
  const tag = readObjects(stamp, 'tag').filter((one) => TAGS.has(readText(one, 'system') ?? ''))
  const named = new Set([...known, ...readObjects(told, 'identifier').map(nameOf)])
  const identifier = readObjects(patient, 'identifier').filter((one) => named.has(nameOf(one)))
  return {
    ...keepKeys(patient, ['resourceType', 'id']),
    meta: { ...meta, tag },
    ...(identifier.length === 0 ? {} : { identifier }),
    ...(told ? { name: sameNames(patient, told), ...keepKeys(patient, ['birthDate']) } : {}),
    ...keepKeys(patient, ['link']),
  }
}

const TAGS: ReadonlySet<string> = new Set([ODS_CODE_SYSTEM, SOURCE_KIND_SYSTEM, RECORD_TAG_SYSTEM])

function identifiersIn(things: readonly Recorded[]): ReadonlySet<string> {
  const known = new Set<string>()
  for (const { json } of things) {
    eachObject(json, (object) => {
      const identifier = readObject(object, 'identifier')
      if (identifier && targetOf(object)?.startsWith('Patient/') === true) known.add(nameOf(identifier))
    })
  }
  return known
}

function nameOf(identifier: JsonObject): string {
  return `${readText(identifier, 'system') ?? ''}|${readText(identifier, 'value') ?? ''}`
}

/** Whether two Patients say who it is in the same words. */
function agrees(other: JsonObject, patient: JsonObject): boolean {
  const [one, two] = [readText(other, 'birthDate'), readText(patient, 'birthDate')]
  return one !== undefined && one === two && sameNames(patient, other).length > 0
}

function sameNames(patient: JsonObject, other: JsonObject): readonly JsonObject[] {
  const told = new Set(readObjects(other, 'name').map(canonicalJson))
  return readObjects(patient, 'name').filter((name) => told.has(canonicalJson(name)))
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

function isJoined(patient: JsonObject): boolean {
  return readObjects(readObject(patient, 'meta'), 'tag').some(
    (tag) => readText(tag, 'system') === RECORD_TAG_SYSTEM && readText(tag, 'code') === JOINED_TAG,
  )
}

import { createHash } from 'node:crypto'
import {
  readLabelClass,
  toLabelClass,
  withoutPart,
  type LabelClassKey,
} from '../../access/labels/label-class.js'
import type { LabelLevel } from '../../access/labels/label.js'
import { PLAIN } from '../../access/labels/security-labels.js'
import { unlabelledOf } from '../../access/labels/unlabelled.js'
import { canonicalJson } from '../../fhir/canonical-json.js'
import { nhsNumbersOf } from '../../fhir/join-patients.js'
import type { JsonObject } from '../../fhir/json-value.js'
import { keepKeys } from '../../fhir/keep-keys.js'
import { parseNhsNumber, NHS_NUMBER_SYSTEM } from '../../fhir/nhs-number.js'
import { JOINED_TAG, RECORD_TAG_SYSTEM } from '../../fhir/profiles.js'
import { readText } from '../../fhir/read-element.js'
import { writeJson } from '../../fhir/write-json.js'
import { contentVersion } from '../assembly/content-version.js'
import { changesMeaning, type ReadResource } from '../reading/record-view.js'

/** It says nothing of when anything came. */
const NO_TIME = '1970-01-01T00:00:00.000Z'

/**
 * What says who the person is to those to whom no source's Patient is shown, because the kind of the only sources that sent
 * one says by itself that somebody goes there: their number, name and birth date, and neither who said so nor when. It is for
 * those who would be shown what is normal of such a source, and not what its kind says.
 */
export function toPatientOfUnnamed(
  patients: readonly ReadResource[],
  stored: ReadResource,
): ReadResource | undefined {
  // A lock is told by nothing, nor by this not being there.
  const known = patients.filter((one) => one.isBare !== true && levelOf(one) !== 'locked')
  const told = known.flatMap((read) => {
    const labelClass = classOf(read)
    return labelClass === undefined ? [] : [{ read, labelClass }]
  })
  if (known.some(({ id }) => !told.some(({ read }) => read.id === id))) return undefined
  const [of] = told.sort((one, two) => (one.read.id < two.read.id ? -1 : 1))
  if (!of) return undefined
  const members = whoIn(of.read.json)
  const meta: JsonObject = { tag: [{ system: RECORD_TAG_SYSTEM, code: JOINED_TAG }] }
  const digest = createHash('sha256').update(canonicalJson(members)).digest('hex')
  const stamp = { versionId: String(contentVersion(digest)), lastUpdated: NO_TIME }
  const json = { resourceType: 'Patient', id: stored.id, meta: { ...stamp, ...meta }, ...members }
  const text = writeJson(json)
  return {
    ...of.read,
    id: stored.id,
    reference: stored.reference,
    labelClass: of.labelClass,
    receivedAt: NO_TIME,
    source: { ...of.read.source, name: 'A source that is not named here' },
    isOfUnnamed: true,
    isSafe: !changesMeaning(text),
    json,
    text,
  }
}

/** Of what is shown without a part of it, that without the part: what the part says nobody is told by this. */
function classOf({ source, labelClass }: ReadResource): LabelClassKey | undefined {
  const { organisation: controller, kind } = source
  const ofKind = { ...unlabelledOf(kind), controller }
  const plain = { ...PLAIN, controller }
  const { rest, parts } = readLabelClass(labelClass)
  const isByItsKind =
    toLabelClass(rest) === toLabelClass(ofKind) && toLabelClass(rest) !== toLabelClass(plain)
  return isByItsKind && parts.every(({ isThere }) => !isThere) ? withoutPart(plain, rest) : undefined
}

function levelOf({ labelClass }: ReadResource): LabelLevel {
  return readLabelClass(labelClass).rest.level
}

function whoIn(patient: JsonObject): JsonObject {
  const [number] = nhsNumbersOf([{ resource: patient }]).flatMap(
    (one) => parseNhsNumber(readText(one, 'value') ?? '') ?? [],
  )
  return {
    ...(number === undefined
      ? {}
      : { identifier: [{ use: 'official', system: NHS_NUMBER_SYSTEM, value: number }] }),
    ...keepKeys(patient, ['name', 'birthDate', '_birthDate']),
  }
}

import { createHash } from 'node:crypto'
import { splitRiskFlags } from '../../access/labels/redaction/open-part.js'
import type { Lens } from '../../access/lens.js'
import { canonicalJson } from '../../fhir/canonical-json.js'
import { inJoinOrder, joinPatients, nhsNumbersOf, type PatientToJoin } from '../../fhir/join-patients.js'
import type { JsonObject } from '../../fhir/json-value.js'
import { parseNhsNumber, type NhsNumber } from '../../fhir/nhs-number.js'
import { ODS_CODE_SYSTEM } from '../../fhir/ods-code.js'
import type { PersonId } from '../../fhir/person-id.js'
import {
  JOINED_TAG,
  OBSERVATION_VALUE_SYSTEM,
  RECORD_TAG_SYSTEM,
  SOURCE_KIND_SYSTEM,
} from '../../fhir/profiles.js'
import { readObject, readObjects, readText } from '../../fhir/read-element.js'
import { writeJson } from '../../fhir/write-json.js'
import { contentVersion } from '../assembly/content-version.js'
import { changesMeaning, type ReadResource } from '../reading/record-view.js'
import { toPatientOfUnnamed } from './patient-of-unnamed.js'

/** A record as one lens shows its person. */
export interface ShownPatient {
  /** All resources but the joined Patient as it is stored, which is made of sources that this lens may not show. */
  readonly others: readonly ReadResource[]
  /** The joined Patient, made of what the lens shows; `undefined` where it shows no source's Patient. */
  readonly joined: ReadResource | undefined
  /** What stands for it to those to whom none is shown because of the kind of its sources, whether or not this lens is theirs. */
  readonly ofUnnamed: ReadResource | undefined
}

export interface ShownPatientFacts {
  readonly person: PersonId
  readonly lens: Pick<Lens, 'coverOf'>
}

/**
 * The joined Patient as somebody with this lens may see it: joined anew from the source Patients that it shows, and from
 * nothing else, so that each field, link, label, version and time is what it would be had the others never come.
 */
export function toShownPatient(
  labelled: readonly ReadResource[],
  { person, lens }: ShownPatientFacts,
): ShownPatient {
  const patients = labelled.filter(({ type, shared }) => type === 'Patient' && !shared)
  const stored = patients.filter(({ id }) => id === person)
  const [first] = stored
  // Nothing was joined where no source is named.
  if (!first || (patients.length === stored.length && !('link' in first.json)))
    return { others: labelled, joined: undefined, ofUnnamed: undefined }

  const sources = patients.filter((one) => !stored.includes(one))
  const shown = sources.filter((one) => lens.coverOf(one.labelClass) === 'shown')
  const [lead, ...rest] = inJoinOrder(shown.map(toJoin))
  const ofUnnamed = toPatientOfUnnamed(sources, first)
  const isTold = ofUnnamed && lens.coverOf(ofUnnamed.labelClass) === 'shown'
  return {
    others: labelled.filter((one) => !stored.includes(one)),
    joined: lead ? joinShown([lead, ...rest], first) : isTold ? ofUnnamed : undefined,
    ofUnnamed,
  }
}

interface Joinable extends PatientToJoin {
  readonly read: ReadResource
}

function toJoin(read: ReadResource): Joinable {
  const { id, source, receivedAt, json } = read
  return { id, sender: source, receivedAt, resource: json, read }
}

function joinShown(ordered: readonly [Joinable, ...Joinable[]], stored: ReadResource): ReadResource {
  const [{ read: lead }] = ordered
  const { flags } = splitRiskFlags(stored.json)
  const members = joinPatients(ordered, {
    atRisk: flags.length > 0,
    nhsNumber: numberOf(stored.json, ordered),
  })
  const source = readText(readObject(lead.json, 'meta'), 'source')
  const security = labelsOf(flags, ordered)
  const meta: JsonObject = {
    ...(source === undefined ? {} : { source }),
    ...(security.length === 0 ? {} : { security }),
    tag: [...sourceTagsOf(lead.json), { system: RECORD_TAG_SYSTEM, code: JOINED_TAG }],
  }
  const receivedAt = ordered.map((one) => one.receivedAt).reduce(later)
  const content = canonicalJson({ ...members, meta })
  const stamp = { versionId: versionOf(content), lastUpdated: receivedAt }
  const json = { resourceType: 'Patient', id: stored.id, meta: { ...stamp, ...meta }, ...members }
  const text = writeJson(json)
  return {
    ...lead,
    id: stored.id,
    reference: stored.reference,
    receivedAt,
    json,
    text,
    isSafe: !changesMeaning(text),
  }
}

/** The person's number, where a source that is shown gives it. */
function numberOf(stored: JsonObject, ordered: readonly Joinable[]): NhsNumber | undefined {
  const values = nhsNumbersOf([{ resource: stored }]).map((one) =>
    parseNhsNumber(readText(one, 'value') ?? ''),
  )
  const given = new Set(nhsNumbersOf(ordered).map((one) => parseNhsNumber(readText(one, 'value') ?? '')))
  return values.find((one) => one !== undefined && given.has(one))
}

/** What is joined from labelled Patients is labelled as they are; that something was left out is theirs to say. */
function labelsOf(flags: ReturnType<typeof splitRiskFlags>['flags'], ordered: readonly Joinable[]) {
  const theirs = ordered
    .flatMap(({ resource }) => readObjects(readObject(resource, 'meta'), 'security'))
    .filter((label) => readText(label, 'system') !== OBSERVATION_VALUE_SYSTEM)
  return [...new Map([...flags, ...theirs].map((label) => [canonicalJson(label), label])).values()]
}

function sourceTagsOf(patient: JsonObject): readonly JsonObject[] {
  const systems = [ODS_CODE_SYSTEM, SOURCE_KIND_SYSTEM]
  return readObjects(readObject(patient, 'meta'), 'tag').filter((tag) =>
    systems.includes(readText(tag, 'system') ?? ''),
  )
}

function versionOf(content: string): string {
  return String(contentVersion(createHash('sha256').update(content).digest('hex')))
}

function later(one: string, other: string): string {
  return Date.parse(one) < Date.parse(other) ? other : one
}

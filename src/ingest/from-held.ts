import { isJsonObject, type JsonObject } from '../fhir/json-value.js'
import type { NhsNumber } from '../fhir/nhs-number.js'
import { ODS_CODE_SYSTEM, parseOdsCode } from '../fhir/ods-code.js'
import { parseJson } from '../fhir/parse-json.js'
import { parsePersonId, type PersonId } from '../fhir/person-id.js'
import {
  ABOUT_SYSTEM,
  JOINED_TAG,
  RECORD_TAG_SYSTEM,
  SENDER_ADDRESS_SYSTEM,
  SENDER_ID_SYSTEM,
  SOURCE_KIND_SYSTEM,
} from '../fhir/profiles.js'
import { readObject, readObjects, readText } from '../fhir/read-element.js'
import { SOURCE_KINDS } from '../fhir/source-kind.js'
import { walkObjects } from '../fhir/walk-json.js'
import { withoutKeys } from '../fhir/without-keys.js'
import type { Contribution } from './contribution.js'
import { codesOf } from './codes-of.js'
import { toAlias } from './references/identifier-lookup.js'
import { identifiersOf, identityOf } from './identity/identity-of.js'
import type { PersonName } from './ingest-store.js'
import { labelClassOf } from './label-class.js'
import { readClaim } from './reading/read-claim.js'
import type { Sender } from './reading/submission.js'
import type { HeldResource } from './system-of-record.js'
import { toStoredText } from './to-stored-text.js'

/** A contribution as the system of record tells it: whom it is about only its references say. */
export interface HeldContribution extends Omit<Contribution, 'person'> {
  /** The joined person whom a Patient is or leads to, or whom a tag names; others say it by their references. */
  readonly person: PersonId | undefined
  readonly version: number
  /** ISO instant. */
  readonly receivedAt: string
  /** What it refers to, `Type/id`. */
  readonly references: readonly string[]
  /** Of a source's Patient. */
  readonly nhsNumber: NhsNumber | undefined
  readonly names: readonly PersonName[]
}

/**
 * Reads what the system of record holds back into what was written to it. `undefined` for a resource without our stamp:
 * somebody else put it there.
 *
 * @throws Error when our own cannot be read
 */
export function fromHeld({ type, id, text }: HeldResource): HeldContribution | undefined {
  const parsed = parseJson(text)
  if (parsed.outcome !== 'parsed' || !isJsonObject(parsed.value)) throw unreadable(type)
  const resource = parsed.value
  const sender = senderOf(resource)
  if (sender === undefined) return undefined

  const { versionId, lastUpdated, source, ...meta } = readObject(resource, 'meta') ?? {}
  const version = Number(versionId)
  if (!Number.isSafeInteger(version) || typeof lastUpdated !== 'string' || typeof source !== 'string') {
    throw unreadable(type)
  }
  // HAPI adds the id of the request behind a #.
  const stamped = { source: source.replace(/#.*$/, ''), ...meta }
  return {
    type,
    id,
    organisation: sender.organisation,
    sourceKind: sender.kind,
    senderId: tagOf(resource, SENDER_ID_SYSTEM),
    senderAddress: tagOf(resource, SENDER_ADDRESS_SYSTEM),
    ...toStoredText({ type, id }, stamped, withoutKeys(resource, ['resourceType', 'id', 'meta'])),
    labelClass: labelClassOf(resource),
    version,
    receivedAt: lastUpdated,
    references: referencesOf(resource),
    ...saidBy(resource, { type, id }),
  }
}

function unreadable(type: string): Error {
  return new Error(`A resource of type ${type} in the system of record cannot be read.`)
}

function tagOf(resource: JsonObject, system: string): string | undefined {
  const tags = readObjects(readObject(resource, 'meta'), 'tag')
  return readText(
    tags.find((tag) => readText(tag, 'system') === system),
    'code',
  )
}

function senderOf(resource: JsonObject): Sender | undefined {
  const organisation = parseOdsCode(tagOf(resource, ODS_CODE_SYSTEM) ?? '')
  const kind = SOURCE_KINDS.find((one) => one === tagOf(resource, SOURCE_KIND_SYSTEM))
  return organisation && kind && { organisation, name: organisation, kind }
}

type Said = Pick<HeldContribution, 'person' | 'nhsNumber' | 'names' | 'identifier' | 'identifiers' | 'codes'>

/** The joined Patient is the record's own: it shows nothing that its sources do not. */
function saidBy(resource: JsonObject, { type, id }: { type: string; id: string }): Said {
  const isJoined = type === 'Patient' && tagOf(resource, RECORD_TAG_SYSTEM) === JOINED_TAG
  if (isJoined) {
    const person = parsePersonId(id)
    if (person === undefined) throw unreadable(type)
    return { person, nhsNumber: undefined, names: [], identifier: undefined }
  }
  const identifier = identityOf(resource, undefined)?.identifier
  const identity = { identifier, identifiers: identifiersOf(resource).map(toAlias), codes: codesOf(resource) }
  const about = parsePersonId(tagOf(resource, ABOUT_SYSTEM) ?? '')
  if (type !== 'Patient') return { person: about, nhsNumber: undefined, names: [], ...identity }

  const person = personOf(resource)
  const { claim } = readClaim(withoutKeys(resource, ['link']), type)
  if (person === undefined || claim === undefined) throw unreadable(type)
  return { person, nhsNumber: claim.nhsNumber, names: claim.names, ...identity }
}

/** Whom a source's own Patient leads to. */
function personOf(patient: JsonObject): PersonId | undefined {
  const link = readObjects(patient, 'link').find((one) => readText(one, 'type') === 'refer')
  const reference = readText(readObject(link, 'other'), 'reference') ?? ''
  return parsePersonId(reference.replace(/^Patient\//, ''))
}

/** Of our own ids; an attachment leads to its Binary by `url`. */
const OURS = /^[A-Z][A-Za-z]+\/[0-9a-f]{32}$/

/** What a Provenance is of does not belong to the person for that: the gateway's own name all that came together. */
function referencesOf(resource: JsonObject): readonly string[] {
  const found = new Set<string>()
  const isProvenance = readText(resource, 'resourceType') === 'Provenance'
  walkObjects(resource, '', (object, path) => {
    if (isProvenance && path.startsWith('.target') && !readText(object, 'reference')?.startsWith('Patient/'))
      return
    for (const reference of [readText(object, 'reference'), readText(object, 'url')]) {
      if (reference !== undefined && OURS.test(reference)) found.add(reference)
    }
  })
  return [...found]
}

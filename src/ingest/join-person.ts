import { openPartOf } from '../access/labels/open-part.js'
import { eachObject } from '../access/labels/references.js'
import type { JsonObject, JsonValue } from '../fhir/json-value.js'
import { NHS_NUMBER_SYSTEM, type NhsNumber } from '../fhir/nhs-number.js'
import type { PersonId } from '../fhir/person-id.js'
import { CONFIDENTIALITY_SYSTEM, INLINE_LABEL_URL, JOINED_TAG, RECORD_TAG_SYSTEM } from '../fhir/profiles.js'
import { readObject, readObjects, readText } from '../fhir/read-element.js'
import type { SourceKind } from '../fhir/source-kind.js'
import type { Contribution } from './contribution.js'
import { labelClassOf } from './label-class.js'
import { stampResource } from './stamp-resource.js'
import type { Sender } from './submission.js'
import { isRegisteredWith } from './to-relationships.js'

/** A source's own Patient, as it stands in the record. */
export interface PatientOfSource {
  readonly id: string
  readonly sender: Sender
  /** ISO instant. */
  readonly receivedAt: string
  readonly resource: JsonObject
}

/**
 * The one Patient of a person, made from those of all sources: each field is the first source's that has it, in the
 * order of {@link inOrder}. It carries the tags of the source that comes first, and links to every source's Patient,
 * so that disagreement can be shown. What a source labelled is not in it, nor does anything of it change when that does:
 * the joined Patient is read by all who may open the record. Where every source labelled its own, it is made from those
 * of one organisation and carries their labels. Of somebody whom any source marks as restricted (PDS does, for people at risk) it tells
 * no address, telephone number or practice, whoever sent them.
 */
export function joinPerson(
  person: PersonId,
  nhsNumber: NhsNumber | undefined,
  sources: readonly PatientOfSource[],
): Contribution | undefined {
  const open = inOrder(toOpen(sources))
  const ordered = open.length > 0 ? open : ofFirstOrganisation(inOrder(sources))
  const lead = ordered[0]
  if (lead === undefined) return undefined

  const atRisk = sources.some(({ resource: one }) => labelClassOf(one) !== 'N')
  const security = [
    ...(atRisk ? [{ system: CONFIDENTIALITY_SYSTEM, code: 'R' }] : []),
    ...(open.length > 0 ? [] : ordered.flatMap(labelsOf)),
  ]
  const resource: JsonObject = {
    ...(nhsNumber === undefined ? {} : { identifier: [nhsIdentifier(nhsNumber, ordered)] }),
    active: true,
    ...(security.length > 0 ? { meta: { security } } : {}),
    ...Object.fromEntries(
      FIELDS.flatMap((field) => (atRisk && tellsPlace(field) ? [] : pick(field, ordered))),
    ),
    ...(atRisk ? {} : practiceOf(ordered)),
    link: linksTo(ordered),
  }
  const { organisation, kind } = lead.sender
  return {
    type: 'Patient',
    id: person,
    person,
    organisation,
    sourceKind: kind,
    senderId: undefined,
    ...stampResource(resource, {
      type: 'Patient',
      id: person,
      senderId: undefined,
      sender: lead.sender,
      tags: [{ system: RECORD_TAG_SYSTEM, code: JOINED_TAG }],
    }),
    relationships: [],
  }
}

/** The sources without what they labelled. */
function toOpen(sources: readonly PatientOfSource[]): readonly PatientOfSource[] {
  return sources.flatMap((source) => {
    const resource = openPartOf(source.resource)
    return resource === undefined ? [] : [{ ...source, resource }]
  })
}

/** What one organisation labelled is not told to another by way of its own. */
function ofFirstOrganisation(ordered: readonly PatientOfSource[]): readonly PatientOfSource[] {
  return ordered.filter(({ sender }) => sender.organisation === ordered[0]?.sender.organisation)
}

/** The labels of a whole Patient; one on an element of it becomes one of all that is made from it. */
function labelsOf({ resource }: PatientOfSource): readonly JsonValue[] {
  const labels: JsonValue[] = [...readObjects(readObject(resource, 'meta'), 'security')]
  eachObject(resource, (object) => {
    const inline = readObjects(object, 'extension').filter((one) => readText(one, 'url') === INLINE_LABEL_URL)
    labels.push(...inline.map((one) => one['valueCoding'] ?? { code: 'V' }))
  })
  return labels
}

/** After the registered practice, by how closely a kind of organisation usually knows the person's particulars. */
const BY_KIND: readonly SourceKind[] = [
  'primary-care',
  'acute',
  'community',
  'mental-health',
  'social-care',
  'pharmacy',
  'ambulance',
  'vcse',
]

/** The registered practice first, then by kind, then the latest. A trace service will come before all of them. */
function inOrder(sources: readonly PatientOfSource[]): readonly PatientOfSource[] {
  return [...sources].sort(
    (one, other) =>
      Number(isRegisteredWith(other.resource, other.sender)) -
        Number(isRegisteredWith(one.resource, one.sender)) ||
      BY_KIND.indexOf(one.sender.kind) - BY_KIND.indexOf(other.sender.kind) ||
      Date.parse(other.receivedAt) - Date.parse(one.receivedAt) ||
      one.id.localeCompare(other.id),
  )
}

/** Each group is one field to the reader: its members come from the same source. */
const FIELDS: readonly (readonly string[])[] = [
  ['name'],
  ['telecom'],
  ['gender', '_gender'],
  ['birthDate', '_birthDate'],
  ['deceasedBoolean', '_deceasedBoolean', 'deceasedDateTime', '_deceasedDateTime'],
  ['address'],
]

/** Where somebody lives and how to reach them: told of nobody whom any source marks as restricted. */
const WHEREABOUTS = new Set(['telecom', 'address'])

function pick(field: readonly string[], ordered: readonly PatientOfSource[]): readonly [string, JsonValue][] {
  const source = ordered.find(({ resource }) => field.some((key) => resource[key] !== undefined))
  return field.flatMap((key): [string, JsonValue][] => {
    const value = source?.resource[key]
    return value === undefined ? [] : [[key, value]]
  })
}

function tellsPlace(field: readonly string[]): boolean {
  return field.some((key) => WHEREABOUTS.has(key))
}

/** The practice as an identifier: what a source calls it by reference is of no use to others. */
function practiceOf(ordered: readonly PatientOfSource[]): JsonObject {
  for (const { resource } of ordered) {
    const practice = readObjects(resource, 'generalPractitioner').find((one) => readObject(one, 'identifier'))
    const identifier = readObject(practice, 'identifier')
    if (!identifier) continue
    const display = readText(practice, 'display')
    return { generalPractitioner: [{ identifier, ...(display === undefined ? {} : { display }) }] }
  }
  return {}
}

/** The NHS number with its verification status, where a source gives one. */
function nhsIdentifier(nhsNumber: NhsNumber, ordered: readonly PatientOfSource[]): JsonObject {
  const sent = ordered
    .flatMap(({ resource }) => readObjects(resource, 'identifier'))
    .filter((one) => readText(one, 'system') === NHS_NUMBER_SYSTEM && readText(one, 'use') !== 'old')
  const extension = sent.find((one) => one['extension'] !== undefined)?.['extension']
  return {
    ...(extension === undefined ? {} : { extension }),
    use: 'official',
    system: NHS_NUMBER_SYSTEM,
    value: nhsNumber,
  }
}

function linksTo(sources: readonly PatientOfSource[]): JsonValue {
  return sources
    .map(({ id }) => id)
    .sort()
    .map((id) => ({ other: { reference: `Patient/${id}` }, type: 'seealso' }))
}

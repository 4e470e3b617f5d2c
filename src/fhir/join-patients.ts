import { isRegisteredWith } from './is-registered-with.js'
import type { JsonObject, JsonValue } from './json-value.js'
import { NHS_NUMBER_SYSTEM, type NhsNumber } from './nhs-number.js'
import type { OdsCode } from './ods-code.js'
import { readObject, readObjects, readText } from './read-element.js'
import type { SourceKind } from './source-kind.js'

/** A source's own Patient, and who sent it. */
export interface PatientToJoin {
  readonly id: string
  readonly sender: { readonly organisation: OdsCode; readonly kind: SourceKind }
  /** ISO instant. */
  readonly receivedAt: string
  readonly resource: JsonObject
}

export interface JoinRules {
  /** Whether the person is at risk: no address, telephone number or practice is told, whoever sent it. */
  readonly atRisk: boolean
  readonly nhsNumber: NhsNumber | undefined
}

/**
 * What the one Patient of a person says, made from those of sources and of nothing else: each field is the first one's
 * that has it, in the order given, and it links to each of them, so that disagreement can be shown. See {@link inJoinOrder}.
 */
export function joinPatients(
  ordered: readonly PatientToJoin[],
  { atRisk, nhsNumber }: JoinRules,
): JsonObject {
  return {
    ...(nhsNumber === undefined ? {} : { identifier: [nhsIdentifier(nhsNumber, ordered)] }),
    active: true,
    ...Object.fromEntries(
      FIELDS.flatMap((field) => (atRisk && tellsPlace(field) ? [] : pick(field, ordered))),
    ),
    ...(atRisk ? {} : practiceOf(ordered)),
    link: linksTo(ordered),
  }
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
export function inJoinOrder<P extends PatientToJoin>(sources: readonly P[]): readonly P[] {
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

function pick(field: readonly string[], ordered: readonly PatientToJoin[]): readonly [string, JsonValue][] {
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
function practiceOf(ordered: readonly PatientToJoin[]): JsonObject {
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
function nhsIdentifier(nhsNumber: NhsNumber, ordered: readonly PatientToJoin[]): JsonObject {
  const extension = nhsNumbersOf(ordered).find((one) => one['extension'] !== undefined)?.['extension']
  return {
    ...(extension === undefined ? {} : { extension }),
    use: 'official',
    system: NHS_NUMBER_SYSTEM,
    value: nhsNumber,
  }
}

/** The NHS numbers in force that sources give, as identifiers. */
export function nhsNumbersOf(sources: readonly Pick<PatientToJoin, 'resource'>[]): readonly JsonObject[] {
  return sources
    .flatMap(({ resource }) => readObjects(resource, 'identifier'))
    .filter((one) => readText(one, 'system') === NHS_NUMBER_SYSTEM && readText(one, 'use') !== 'old')
}

function linksTo(sources: readonly PatientToJoin[]): JsonValue {
  return sources
    .map(({ id }) => id)
    .sort()
    .map((id) => ({ other: { reference: `Patient/${id}` }, type: 'seealso' }))
}

import { toInstant } from '../reading/clinical-date.js'
import { isJsonArray, isJsonObject, type JsonValue } from '../../fhir/json-value.js'
import { wordsOf } from '../reading/coded-text.js'
import { all, textAt } from '../reading/element.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { organisationsOf, plainOrganisation } from './aspects/provider.js'

/**
 * Members in the order in which they stand for their group: what is in force before what is over; what is released before
 * a draft; of an allergy, who tells the worse of it; the organisation that did it before those that pass it on; the most complete; the earliest. When something was
 * sent plays no part.
 */
export function bySource(members: readonly ReadResource[], view: RecordView): readonly ReadResource[] {
  const named = members.map((member) => organisationsOf(member, view))
  const isNamed = ({ source }: ReadResource): boolean =>
    named.some(
      ({ codes, names }) =>
        codes.includes(source.organisation) || names.includes(plainOrganisation(source.name)),
    )
  return members
    .map((member) => ({
      member,
      standing: isOver(member) ? 1 : 0,
      draft: isReleased(member) ? 0 : 1,
      danger: dangerOf(member),
      origin: isNamed(member) ? 0 : 1,
      kind: KIND_ORDER.indexOf(member.type),
      size: sizeOf(member.json),
      date: dateOf(member),
    }))
    .sort(
      (one, other) =>
        one.standing - other.standing ||
        one.draft - other.draft ||
        one.danger - other.danger ||
        one.origin - other.origin ||
        one.kind - other.kind ||
        other.size - one.size ||
        one.date - other.date ||
        (one.member.reference < other.member.reference ? -1 : 1),
    )
    .map(({ member }) => member)
}

/** A prescription before a list of what is taken before a supply; nothing else depends on the type. */
const KIND_ORDER = [
  'MedicationRequest',
  'MedicationStatement',
  'MedicationDispense',
  'MedicationAdministration',
]

const DRAFTS = ['preliminary', 'registered', 'partial']

function isReleased({ json }: ReadResource): boolean {
  return !['status', 'docStatus'].some((key) => DRAFTS.includes(textAt(json, key) ?? ''))
}

/** Of an allergy: what a severe reaction was, or a high risk of one, before a milder one, and that before none. */
function dangerOf({ type, json }: ReadResource): number {
  if (type !== 'AllergyIntolerance') return 0
  const reactions = all(json, 'reaction')
  const isGrave =
    textAt(json, 'criticality') === 'high' ||
    reactions.some(
      (reaction) =>
        textAt(reaction, 'severity') === 'severe' ||
        all(reaction, 'manifestation').some((one) => /anaphyla|angio.?o?edema/i.test(wordsOf(one))),
    )
  if (isGrave) return 0
  return reactions.length > 0 ? 1 : 2
}

const OVER = ['completed', 'stopped', 'cancelled', 'ended', 'inactive', 'revoked', 'resolved', 'finished']

function isOver({ json }: ReadResource): boolean {
  return OVER.includes(textAt(json, 'status') ?? textAt(json, 'clinicalStatus', 'coding', 'code') ?? '')
}

const BESIDE = ['meta', 'text', 'id', 'resourceType', 'identifier', 'subject', 'patient']

/** How many values it gives, besides those that every item has. */
function sizeOf(json: ReadResource['json']): number {
  return Object.entries(json)
    .filter(([key]) => !BESIDE.includes(key))
    .reduce((sum, [, value]) => sum + valuesIn(value), 0)
}

function valuesIn(value: JsonValue): number {
  if (isJsonArray(value)) return value.reduce<number>((sum, item) => sum + valuesIn(item), 0)
  if (isJsonObject(value)) return Object.values(value).reduce<number>((sum, item) => sum + valuesIn(item), 0)
  return 1
}

const DATES = ['recordedDate', 'authoredOn', 'issued', 'date', 'dateAsserted', 'created']

function dateOf({ json }: ReadResource): number {
  return DATES.map((key) => toInstant(textAt(json, key))).find((instant) => instant !== undefined) ?? Infinity
}

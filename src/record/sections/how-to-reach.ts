import type { JsonObject } from '../../fhir/json-value.js'
import { all, textAt, type Element } from '../reading/element.js'
import { addressOf, notOver, telephoneOf } from '../reading/people-names.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { insideOf, ownName } from '../reading/role.js'
import { joined } from '../reading/section-item.js'

/**
 * How services and places are rung and found: `Leatherhead UTC: telephone 01632 960601, Side entrance after 8pm`, and behind
 * a service its places. Each once; nothing of people, who are rung where they are named.
 */
export function howToReach(
  references: readonly Element[],
  from: ReadResource,
  view: RecordView,
): readonly string[] {
  const lines = references.flatMap((reference) => {
    const target = placeAt(reference, from, view)
    if (!target) return []
    const inside = { ...from, json: insideOf({ reference, within: from.json }, target) }
    const behind = all(target, 'location').map((place) => placeAt(place, inside, view))
    return [target, ...behind].map((one) => one && lineOf(one, view))
  })
  return [...new Set(lines.filter((line) => line !== undefined))]
}

const PLACES: readonly unknown[] = ['HealthcareService', 'Location']

function placeAt(reference: Element, from: ReadResource, view: RecordView): JsonObject | undefined {
  const target = view.resolve(reference, from)
  return PLACES.includes(target?.['resourceType']) ? target : undefined
}

function lineOf(place: JsonObject, { today }: RecordView): string | undefined {
  const number = telephoneOf(notOver(all(place, 'telecom'), today))
  const told = joined([
    number === undefined ? undefined : `telephone ${number}`,
    addressOf(all(place, 'address')),
    ...['comment', 'extraDetails', 'description'].map((key) => textAt(place, key)),
  ])
  return told === undefined ? undefined : `${ownName(place) ?? 'Place'}: ${told}`
}

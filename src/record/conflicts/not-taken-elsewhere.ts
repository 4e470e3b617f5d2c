import { textAt } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'
import { ofOneSubstance } from '../sections/allergies/of-one-substance.js'
import type { Medicine } from '../sections/medicines/medicine.js'
import { notTakenWords } from '../sections/medicines/not-taken-in-words.js'
import { isInUse } from '../sections/medicines/objection-in-force.js'
import { tellingOf } from '../sections/medicines/own-telling.js'

/** A medicine that is taken now by one list, and what another, or another line of it, says in words of its not being taken. */
export function notTakenElsewhere(
  medicines: readonly Medicine[],
): readonly (readonly [ReadResource, ReadResource])[] {
  const lists = medicines.filter(({ isPast, resource }) => !isPast && LISTS.includes(resource.type))
  const doubted = new Set(lists.filter(({ resource }) => notTakenWords(resource.json) !== undefined))
  const alikeTo = ofOneSubstance(lists.filter((one) => !doubted.has(one) && isInUse(one)))
  return [...doubted].flatMap((doubt) =>
    alikeTo(doubt.substance)
      .filter((one) => isHeldAgainst(one, doubt))
      .map((one) => [one.resource, doubt.resource] as const),
  )
}

/** What one source says of its own order by a statement that is active stands on one line with it, and is said there. */
function isHeldAgainst(one: Medicine, doubt: Medicine): boolean {
  if (one.resource.source.organisation !== doubt.resource.source.organisation) return true
  return textAt(doubt.resource.json, 'status') !== 'active' && tellingOf(one, doubt) !== undefined
}

const LISTS = ['MedicationRequest', 'MedicationStatement']

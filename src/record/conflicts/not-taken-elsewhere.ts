import type { ReadResource } from '../reading/record-view.js'
import { isSameSubstance } from '../sections/allergies/same-substance.js'
import type { Medicine } from '../sections/medicines/medicine.js'
import { notTakenWords } from '../sections/medicines/not-taken-in-words.js'
import { isInUse } from '../sections/medicines/objection-in-force.js'

/** A medicine that one organisation has as taken now, and what another says in words of its not being taken. */
export function notTakenElsewhere(
  medicines: readonly Medicine[],
): readonly (readonly [ReadResource, ReadResource])[] {
  const lists = medicines.filter(({ isPast, resource }) => !isPast && LISTS.includes(resource.type))
  const doubted = lists.filter(({ resource }) => notTakenWords(resource.json) !== undefined)
  return doubted.flatMap((doubt) =>
    lists
      .filter(
        (one) =>
          !doubted.includes(one) &&
          isInUse(one) &&
          one.resource.source.organisation !== doubt.resource.source.organisation &&
          isSameSubstance(one.substance, doubt.substance),
      )
      .map((one) => [one.resource, doubt.resource] as const),
  )
}

const LISTS = ['MedicationRequest', 'MedicationStatement']

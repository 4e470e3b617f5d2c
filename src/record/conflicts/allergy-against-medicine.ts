import { textAt } from '../reading/element.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { allergiesAgainstMedicines } from '../sections/allergies/allergy-medicines.js'

/**
 * An allergy against a medicine that is prescribed or taken now. A supply is none: what was dispensed before anybody knew of
 * the allergy is not taken after it. An intolerance is none either: many take what upsets their stomach, and know it.
 */
export function allergyAgainstMedicine(
  resources: readonly ReadResource[],
  view: RecordView,
): readonly (readonly [ReadResource, ReadResource])[] {
  return allergiesAgainstMedicines(resources, view)
    .filter(
      ({ allergy, medicine }) =>
        allergy.type === 'AllergyIntolerance' &&
        textAt(allergy.json, 'type') !== 'intolerance' &&
        ['MedicationRequest', 'MedicationStatement'].includes(medicine.type),
    )
    .map(({ allergy, medicine }) => [allergy, medicine] as const)
}

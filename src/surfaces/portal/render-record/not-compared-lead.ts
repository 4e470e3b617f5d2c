import { notComparedWords } from '../../../record/sections/allergies/compared-allergies.js'
import { comparedMedicinesWords } from '../../../record/sections/allergies/compared-medicines.js'
import type { JoinedRecord } from '../../../record/sections/section.js'

/**
 * Who reads the medicines alone MUST see that no mark on them says nothing of some allergies, and that some medicines are held against
 * none.
 */
export function notComparedLead(record: JoinedRecord): string | undefined {
  const { comparedAllergies } = record
  const said = [
    comparedAllergies && `${notComparedWords(comparedAllergies)}.`,
    medicinesNotComparedLead(record),
  ]
  const words = said.filter((one) => one !== undefined)
  return words.length === 0 ? undefined : words.join(' ')
}

/** Who reads the allergies MUST see of which medicines none of them says anything. */
export function medicinesNotComparedLead({ comparedMedicines }: JoinedRecord): string | undefined {
  return comparedMedicines && `${comparedMedicinesWords(comparedMedicines)}.`
}

import { notComparedWords } from '../../../record/sections/allergies/compared-allergies.js'
import type { JoinedRecord } from '../../../record/sections/section.js'

/** Who reads the medicines alone MUST see that no mark on them says nothing of some allergies. */
export function notComparedLead({ comparedAllergies }: JoinedRecord): string | undefined {
  return comparedAllergies && `${notComparedWords(comparedAllergies)}.`
}

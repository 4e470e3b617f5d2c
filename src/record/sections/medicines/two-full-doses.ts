import { isWhenNeeded } from '../../duplicates/aspects/dose.js'
import { isOneStrength } from '../../duplicates/aspects/medicine.js'
import { remembered } from '../../duplicates/words/remembered.js'
import { readOnce } from '../../reading/read-once.js'
import { dosagesOf } from '../../reading/dosage.js'
import { at, textAt } from '../../reading/element.js'
import type { Medicine } from './medicine.js'

/** Of which nobody takes two strengths to make up one dose: two on one list are a dose and what it was before. */
const ONE_PRODUCT =
  /\b(?:\w+statin(?!e)|ramipril|perindopril|lisinopril|enalapril|losartan|candesartan|irbesartan|valsartan|olmesartan|telmisartan|amlodipine|felodipine|lercanidipine|apixaban|rivaroxaban|edoxaban|dabigatran|clopidogrel|ticagrelor|prasugrel|omeprazole|lansoprazole|esomeprazole|pantoprazole|rabeprazole|tamsulosin|finasteride|alendronic acid|risedronate|empagliflozin|dapagliflozin|sitagliptin|linagliptin|donepezil|mirabegron|solifenacin|semaglutide|dulaglutide|tirzepatide|montelukast|methotrexate)\b/

/** What is drawn from one pen or counted out by a book has many doses. */
const MANY_DOSES = /\b(?:insulin|warfarin|acenocoumarol|heparin)\b/

/** A step, a part of the day or a course: it makes up a dose with the other. */
const A_PART =
  /\b(?:then|reduc\w*|increas\w*|titrat\w*|taper\w*|wean\w*|until|for (?:\d+|one|two|three|four|a) (?:days?|weeks?|months?)|mornings?|mane|om|midday|noon|lunch\w*|tea ?time|evenings?|nights?|nocte|on|bed ?time|breakfast|supper|dinner|plus|with the|in addition|alternat\w*|other day|total|pulse|if|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b/i

/**
 * Whether one list of one source has a medicine at two full regular doses. That two strengths or two times of day make up one
 * dose is how many are taken, and nobody's contradiction.
 */
export function areTwoFullDoses(one: Medicine, other: Medicine): boolean {
  if (!isFull(one) || !isFull(other) || !areOfOneKind(one, other)) return false
  const [names, told] = [one, other].map((medicine) => medicine.told?.names ?? [])
  if (names === undefined || told === undefined) return false
  const both = [...names, ...told]
  if (both.some(({ substance }) => hasManyDoses(substance))) return false
  return areOfOneProduct(both) || isOneStrength(names, told)
}

const hasManyDoses = remembered((substance) => MANY_DOSES.test(substance))
const isOneProduct = remembered((substance) => ONE_PRODUCT.test(substance))

/** Whether nobody takes two strengths of these to make up one dose. */
export function areOfOneProduct(names: readonly { readonly substance: string }[]): boolean {
  return names.length > 0 && names.every(({ substance }) => isOneProduct(substance))
}

function areOfOneKind({ resource: one }: Medicine, { resource: other }: Medicine): boolean {
  if (one.type !== other.type || !LISTS.includes(one.type)) return false
  return textAt(one.json, 'intent') === textAt(other.json, 'intent')
}

const LISTS = ['MedicationRequest', 'MedicationStatement']

/** Taken always, so much at a time and so often, with no end and one dosage. */
const isFull = readOnce(({ resource, dosage }: Medicine): boolean => {
  const [said, ...more] = dosagesOf(resource.json)
  if (said === undefined || more.length > 0 || isWhenNeeded(resource)) return false
  if (A_PART.test(dosage.words ?? '')) return false
  const repeat = at(said, 'timing', 'repeat')
  const isBound = ['boundsDuration', 'boundsPeriod', 'count', 'when', 'timeOfDay', 'dayOfWeek'].some(
    (key) => at(repeat, key) !== undefined,
  )
  return !isBound && dosage.doses.some(({ amounts, rate }) => amounts.size > 0 && rate !== undefined)
})

import { codedWords } from '../../reading/coded-text.js'
import { all, textAt } from '../../reading/element.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { groupBy } from '../../reading/group-by.js'
import { allergensOf, type Allergen } from './allergen-names.js'
import { sharedClass } from './allergen-classes.js'
import { NOT_COMPARED, whichAreCompared } from './compared-allergies.js'
import { whichMedicinesAreCompared } from './compared-medicines.js'
import { heldInBoth } from './held-in.js'
import { isComparable } from './is-comparable.js'
import { isInForce } from './allergy-differences.js'
import { isOver } from '../due-marks.js'
import { objectionOf } from '../medicines/medicine-objection.js'
import { isGivenLately } from '../medicines/given-lately.js'
import { readMedicines } from '../medicines/medicines.js'
import { keyOfSubstance } from './of-one-substance.js'
import { isSameSubstance, medicineOf, partsOf, type Substance } from './same-substance.js'
import type { SectionContent } from '../section-content.js'
import type { ComparedAllergies, ComparedMedicines, Mark, SectionItem, SectionKey } from '../section.js'
import { statedNone } from '../nothing/stated-none.js'
import { tellsAllergy } from './tells-allergy.js'

interface Allergy extends Allergen {
  readonly resource: ReadResource
}

/** An allergy in force, and a current medicine that is the same or of one class. */
interface AgainstMedicine {
  readonly allergy: ReadResource
  readonly medicine: ReadResource
  /** What is to be said on the medicine. */
  readonly text: string
}

/** Each current medicine, and each that was given of late, with each allergy in force that is to it, or to one of its class. */
export function allergiesAgainstMedicines(
  resources: readonly ReadResource[],
  view: RecordView,
): readonly AgainstMedicine[] {
  const safe = resources.filter(({ isSafe, shared }) => isSafe && !shared)
  const allergies = safe.flatMap((resource) => toAllergy(resource, view.today))
  if (allergies.length === 0) return []
  const medicines = readMedicines(
    safe.filter(({ type }) => MEDICINES.includes(type)),
    view,
  ).filter(
    ({ resource, isPast }) =>
      (!isPast || isGivenLately(resource, { name: nameOf(resource, view), today: view.today })) &&
      objectionOf(resource) === undefined,
  )
  const textsFor = marksAgainst(allergies)
  return medicines.flatMap(({ resource: medicine, substance }) => {
    const texts = [substance, ...partsOf(medicine, view)].map(textsFor)
    return allergies.flatMap(({ resource: allergy }, place) => {
      const text = texts.map((one) => one[place]).find((one) => one !== undefined)
      return text === undefined ? [] : [{ allergy, medicine, text }]
    })
  })
}

/** What each allergy, by its place, says of a substance: read once of what a record has many times. */
function marksAgainst(
  allergies: readonly Allergy[],
): (substance: Substance) => readonly (string | undefined)[] {
  const known = new Map<string, readonly (string | undefined)[]>()
  return (substance) => {
    const key = keyOfSubstance(substance)
    const texts = known.get(key) ?? allergies.map((allergy) => markText(allergy, substance))
    known.set(key, texts)
    return texts
  }
}

/**
 * What is to be said on a current medicine because an allergy in force is to it, or to one of its class, and on the allergy because
 * of the medicine; by reference. Nothing is decided: who gives it reads both.
 */
export function allergyMedicineMarks(
  resources: readonly ReadResource[],
  view: RecordView,
): ReadonlyMap<string, readonly Mark[]> {
  const against = allergiesAgainstMedicines(resources, view)
  const ofAllergies = [...groupBy(against, ({ allergy }) => allergy.reference)].map(([reference, told]) => ({
    reference,
    text: againstWords([...new Set(told.map(({ medicine }) => nameOf(medicine, view)))]),
  }))
  const found = groupBy(
    [...against.map(({ medicine, text }) => ({ reference: medicine.reference, text })), ...ofAllergies],
    ({ reference }) => reference,
  )
  const beside = groupBy(allergiesBesideMedicines(resources, view), ({ resource }) => resource.reference)
  const notCompared = [...beside]
    .filter(
      ([reference, told]) => !found.has(reference) && !told.some(({ substance }) => isComparable(substance)),
    )
    .map(([reference]) => [reference, [NOT_COMPARED]] as const)
  return new Map<string, readonly Mark[]>([
    ...notCompared,
    ...[...found].map(
      ([reference, told]) =>
        [
          reference,
          [...new Set(told.map(({ text }) => text))].map((text): Mark => ({ text, tone: 'warning' })),
        ] as const,
    ),
  ])
}

/** One mark, however many they are: each of the medicines says which allergy it is against. */
function againstWords(medicines: readonly string[]): string {
  const many = medicines.length === 1 ? 'a current medicine' : `${medicines.length} current medicines`
  return `against ${many}: ${medicines.join(', ')}`
}

/**
 * The allergies in force that may be to a medicine, where there are medicines. Of some it is not known here what they are to: that
 * no medicine is marked for them says nothing. What is told as food or as of the surroundings is no medicine.
 */
function allergiesBesideMedicines(resources: readonly ReadResource[], view: RecordView): readonly Allergy[] {
  const safe = resources.filter(({ isSafe, shared }) => isSafe && !shared)
  if (!safe.some(({ type }) => MEDICINES.includes(type))) return []
  return safe
    .filter(({ json }) => !isOfNoMedicine(all(json, 'category').map((one) => textAt(one) ?? '')))
    .flatMap((resource) => toAllergy(resource, view.today))
}

/** Which of the lines of allergies may be to a medicine, by reference, and which of these are compared with none. */
export function comparedAllergies(
  lines: readonly SectionItem[],
  resources: readonly ReadResource[],
  view: RecordView,
): ComparedAllergies | undefined {
  const beside = allergiesBesideMedicines(resources, view).map(({ resource }) => resource.reference)
  return whichAreCompared(lines, new Set(beside))
}

/** Which of the lines of medicines are held against the allergies, where there is an allergy that may be to a medicine. */
export function comparedMedicines(
  lines: readonly SectionItem[],
  resources: readonly ReadResource[],
  view: RecordView,
): ComparedMedicines | undefined {
  if (allergiesBesideMedicines(resources, view).length === 0) return undefined
  const safe = resources.filter(({ isSafe, shared, type }) => isSafe && !shared && MEDICINES.includes(type))
  const known = readMedicines(safe, view)
    .filter(({ resource, substance }) => [substance, ...partsOf(resource, view)].some(isComparable))
    .map(({ resource }) => resource.reference)
  const isKnown = new Set(known)
  return whichMedicinesAreCompared(lines, (reference) => isKnown.has(reference))
}

function isOfNoMedicine(categories: readonly string[]): boolean {
  return categories.length > 0 && categories.every((one) => one === 'food' || one === 'environment')
}

function nameOf(medicine: ReadResource, view: RecordView): string {
  const reference = medicine.json['medicationReference']
  return codedWords(medicineOf(medicine, view)) ?? view.nameOf(reference, medicine) ?? 'one without a name'
}

/** Says so on the lines of a section. Medicines that say it stand before all others, as what is contradicted does. */
export function withAllergyMarks(
  key: SectionKey,
  content: SectionContent,
  marks: ReadonlyMap<string, readonly Mark[]>,
): SectionContent {
  if (marks.size === 0) return content
  const marked = content.current.map((item) => {
    const more = marks.get(item.reference)
    return more === undefined ? item : { ...item, marks: [...more, ...item.marks] }
  })
  const current =
    key === 'medicines'
      ? marked.toSorted(
          (one, other) => Number(!marks.has(one.reference)) - Number(!marks.has(other.reference)),
        )
      : marked
  return { ...content, current }
}

const MEDICINES = [
  'MedicationRequest',
  'MedicationStatement',
  'MedicationDispense',
  'MedicationAdministration',
]

function markText({ words, substance }: Allergy, medicine: Substance): string | undefined {
  if (isSameSubstance(substance, medicine)) return `allergy recorded: ${words}`
  const held = heldInBoth(substance, medicine)
  if (held !== undefined) return `allergy recorded: ${words} (both hold ${held})`
  const group = sharedClass(substance, medicine)
  return group === undefined ? undefined : `allergy recorded: ${words} (${group})`
}

function toAllergy(resource: ReadResource, today: string): readonly Allergy[] {
  const isAllergy = resource.type === 'AllergyIntolerance' || tellsAllergy(resource)
  if (!isAllergy || statedNone(resource) !== undefined || !isInForce(resource) || isEnded(resource, today))
    return []
  return allergensOf(resource).map((allergen) => ({ resource, ...allergen }))
}

function isEnded({ type, json }: ReadResource, today: string): boolean {
  if (type !== 'Flag') return false
  const end = textAt(json, 'period', 'end')
  return textAt(json, 'status') === 'inactive' || (end !== undefined && isOver(end, today))
}

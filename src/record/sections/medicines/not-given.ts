import { dayOf, isFullDate, latestFirst, toClinicalDate } from '../../reading/clinical-date.js'
import { codedWords } from '../../reading/coded-text.js'
import { all, textAt } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { joined, notesOf } from '../../reading/section-item.js'
import { isSameSubstance } from '../allergies/same-substance.js'
import type { Mark } from '../section.js'
import type { Medicine } from './medicine.js'

/** For how many days whoever gives the next dose must know that one was not given. */
const DAYS_TOLD = 3
const DAY = 86_400_000

/** That doses of a medicine that is taken now were not given in the last three days: the latest with its reason, and how many more. */
export function notGivenMarks(
  medicine: Medicine,
  medicines: readonly Medicine[],
  today: string,
): readonly Mark[] {
  if (medicine.isPast || medicine.resource.type === 'MedicationAdministration') return []
  const [latest, ...more] = medicines
    .filter(({ resource }) => isOmitted(resource, today))
    .filter((omitted) => meantBy(omitted, medicines).includes(medicine))
    .map(({ resource }) => resource)
    .toSorted((one, other) => latestFirst(givenAt(one), givenAt(other)))
  if (latest === undefined) return []
  const others = more.length === 0 ? '' : `; and ${more.length} more in the last days`
  return [{ text: `${words(latest)}${others}`, tone: 'warning' }]
}

/**
 * Of which lines a dose was given or not given: of the order that it names, else of the products of its brand, else of all that have
 * its substance.
 */
export function meantBy(given: Medicine, medicines: readonly Medicine[]): readonly Medicine[] {
  const lines = medicines.filter(
    ({ isPast, resource, substance }) =>
      !isPast && resource.type !== 'MedicationAdministration' && isSameSubstance(given.substance, substance),
  )
  const order = textAt(given.resource.json, 'request', 'reference')
  const ordered = lines.filter(({ resource }) => resource.reference === order)
  if (ordered.length > 0) return ordered
  const brand = brandOf(given)
  const branded = lines.filter((line) => brand !== undefined && brandOf(line) === brand)
  return branded.length > 0 ? branded : lines
}

/** The first word by which a product is called that is none of its substance; `undefined` where it has no other name. */
function brandOf({ resource: { json }, substance }: Medicine): string | undefined {
  const name =
    codedWords(json['medicationCodeableConcept']) ?? textAt(json, 'medicationReference', 'display') ?? ''
  const generic = [...substance.names, ...substance.words].join(' ').toLowerCase()
  return name
    .toLowerCase()
    .match(/[a-z][a-z-]{3,}/g)
    ?.find((word) => !generic.includes(word) && !NO_NAME.includes(word))
}

const NO_NAME = [
  'insulin',
  'units',
  'unit',
  'tablet',
  'tablets',
  'capsule',
  'capsules',
  'solution',
  'injection',
]

function isOmitted(resource: ReadResource, today: string): boolean {
  const day = dayOf(givenAt(resource) ?? '')
  return (
    resource.type === 'MedicationAdministration' &&
    textAt(resource.json, 'status') === 'not-done' &&
    isFullDate(day) &&
    day <= today &&
    Date.parse(today) - Date.parse(day) <= DAYS_TOLD * DAY
  )
}

/** `not given 26-Nov-2026 08:00: glucose 3.4 mmol/L before breakfast`. */
function words(resource: ReadResource): string {
  const at = givenAt(resource)
  const coded = all(resource.json, 'statusReason').map((reason) => codedWords(reason))
  const why = joined([...coded, ...notesOf(resource)]) ?? 'no reason was sent'
  return `not given ${at === undefined ? '' : toClinicalDate(at).text}: ${why}`
}

function givenAt({ json }: ReadResource): string | undefined {
  return textAt(json, 'effectiveDateTime') ?? textAt(json, 'effectivePeriod', 'start')
}

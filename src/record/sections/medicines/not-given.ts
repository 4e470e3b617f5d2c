import { dayOf, isFullDate, latestFirst, toClinicalDate } from '../../reading/clinical-date.js'
import { codedWords } from '../../reading/coded-text.js'
import { all, at, textAt } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { joined, notesOf } from '../../reading/section-item.js'
import { gathered } from '../../reading/gathered.js'
import { readOnce } from '../../reading/read-once.js'
import { ofOneSubstance } from '../allergies/of-one-substance.js'
import type { Mark } from '../section.js'
import { givenAt, isGiven } from './is-given.js'
import { daysOfOneDose, isAtIntervals } from './long-acting.js'
import type { Medicine } from './medicine.js'

/** For how many days whoever gives the next dose must know that one was not given. */
const DAYS_TOLD = 3
const DAY = 86_400_000

/**
 * That doses of medicines that are taken now were not given in the last three days: on each line of which they are meant the latest
 * with its reason, and how many more.
 */
export function notGivenMarks(
  medicines: readonly Medicine[],
  today: string,
): ReadonlyMap<Medicine, readonly Mark[]> {
  const lines = gathered(
    omittedLately(medicines, { today, days: DAYS_TOLD }).flatMap((omitted) =>
      meantBy(omitted, medicines).map((line) => [line, omitted] as const),
    ),
  )
  return new Map([...lines].map(([line, omitted]) => [line, markOf(omitted)]))
}

/**
 * How many days back a dose that nobody sent an order for stands among what is taken now: today and the two days before, never more
 * than 72 hours. Whoever gives the next dose must know of it; after that it is a dose of the past, and stands there. This is of what is
 * given from day to day alone.
 */
const DAYS_TOLD_ALONE = 2

/**
 * Doses that were not given, or not all of them, of what no list has: there is no line on which this could be said, so that the
 * latest of each substance stands among what is taken now, and says how many more there are.
 */
export function notGivenAlone(
  medicines: readonly Medicine[],
  today: string,
): ReadonlyMap<Medicine, readonly Mark[]> {
  const ordinary = omittedLately(medicines, { today, days: DAYS_TOLD_ALONE }).filter(
    (omitted) => daysOfOneDose(omitted) === undefined,
  )
  const alone = [...ordinary, ...longActingOmitted(medicines, today)].filter(
    (omitted) => !isOrderKnown(omitted, medicines) && meantBy(omitted, medicines).length === 0,
  )
  const told = new Set<Medicine>()
  const alikeTo = ofOneSubstance(alone)
  return new Map(
    alone.flatMap((omitted) => {
      if (told.has(omitted)) return []
      const alike = alikeTo(omitted.substance)
      const ofOne = alike.length === 0 ? [omitted] : alike
      for (const one of ofOne) told.add(one)
      return [[omitted, markOf(ofOne)] as const]
    }),
  )
}

function markOf([latest, ...more]: readonly Medicine[]): readonly Mark[] {
  if (latest === undefined) return []
  const others = more.length === 0 ? '' : `; and ${more.length} more in the last days`
  return [{ text: `${words(latest.resource)}${others}`, tone: 'warning' }]
}

interface Lately {
  readonly today: string
  readonly days: number
}

/** The latest first. */
function omittedLately(medicines: readonly Medicine[], lately: Lately): readonly Medicine[] {
  return medicines.filter(({ resource }) => isOmitted(resource, lately)).toSorted(latestGivenFirst)
}

/** An injection that acts for weeks is missed for as long as one dose of it acts, unless one was given since. */
function longActingOmitted(medicines: readonly Medicine[], today: string): readonly Medicine[] {
  return medicines
    .filter((medicine) => {
      const days = daysOfOneDose(medicine)
      return (
        days !== undefined &&
        isOmitted(medicine.resource, { today, days }) &&
        !isGivenSince(medicine, { medicines, today })
      )
    })
    .toSorted(latestGivenFirst)
}

function latestGivenFirst({ resource: one }: Medicine, { resource: other }: Medicine): number {
  return latestFirst(givenAt(one), givenAt(other))
}

interface Among {
  readonly medicines: readonly Medicine[]
  readonly today: string
}

/** Whether one was given on a later day than the one that was missed. */
function isGivenSince({ resource, substance }: Medicine, { medicines, today }: Among): boolean {
  const missed = dayOf(givenAt(resource) ?? '')
  return longActingAmong(medicines)(substance).some(
    ({ resource: dose }) => isGiven(dose, today) && dayOf(givenAt(dose) ?? '') > missed,
  )
}

/** Of a list that is asked of dose by dose. */
const longActingAmong = readOnce((medicines: readonly Medicine[]) =>
  ofOneSubstance(medicines.filter((medicine) => daysOfOneDose(medicine) !== undefined)),
)

/**
 * Of which lines a dose was given or not given: of the order that it names, else of the products of its brand, else of all that have
 * its substance.
 */
export function meantBy(given: Medicine, medicines: readonly Medicine[]): readonly Medicine[] {
  const order = orderOf(given)
  const alike = linesAmong(medicines)(given.substance)
  const ordered = alike.filter(({ resource }) => resource.reference === order)
  if (ordered.length > 0) return ordered
  // A tablet of the same substance is not where a depot is looked for.
  const lines = daysOfOneDose(given) === undefined ? alike : alike.filter(isAtIntervals)
  const brand = brandOf(given)
  const branded = lines.filter((line) => brand !== undefined && brandOf(line) === brand)
  return branded.length > 0 ? branded : lines
}

/** Whether the order that a dose or a supply names is in the record. */
export function isOrderKnown(given: Medicine, medicines: readonly Medicine[]): boolean {
  return referencesIn(medicines).has(orderOf(given) ?? '')
}

const referencesIn = readOnce(
  (medicines: readonly Medicine[]) => new Set(medicines.map(({ resource }) => resource.reference)),
)

/** Of a list that is asked of dose by dose. */
const linesAmong = readOnce((medicines: readonly Medicine[]) =>
  ofOneSubstance(
    medicines.filter(({ isPast, resource }) => !isPast && resource.type !== 'MedicationAdministration'),
  ),
)

/** The order that a dose or a supply names. */
export function orderOf({ resource: { json } }: Medicine): string | undefined {
  return textAt(json, 'request', 'reference') ?? textAt(at(json, 'authorizingPrescription'), 'reference')
}

/** The first word by which a product is called that is none of its substance; `undefined` where it has no other name. */
const brandOf = readOnce(({ resource: { json }, substance }: Medicine): string | undefined => {
  const name =
    codedWords(json['medicationCodeableConcept']) ?? textAt(json, 'medicationReference', 'display') ?? ''
  const generic = [...substance.names, ...substance.words].join(' ').toLowerCase()
  return name
    .toLowerCase()
    .match(/[a-z][a-z-]{3,}/g)
    ?.find((word) => !generic.includes(word) && !NO_NAME.includes(word))
})

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

function isOmitted(resource: ReadResource, { today, days }: Lately): boolean {
  const day = dayOf(givenAt(resource) ?? '')
  return (
    resource.type === 'MedicationAdministration' &&
    Object.hasOwn(OMITTED, textAt(resource.json, 'status') ?? '') &&
    isFullDate(day) &&
    day <= today &&
    Date.parse(today) - Date.parse(day) <= days * DAY
  )
}

const OMITTED: Readonly<Record<string, string>> = {
  'not-done': 'not given',
  stopped: 'begun and not all of it given',
}

/** `not given 26-Nov-2026 08:00: glucose 3.4 mmol/L before breakfast`. */
function words(resource: ReadResource): string {
  const at = givenAt(resource)
  const coded = all(resource.json, 'statusReason').map((reason) => codedWords(reason))
  const why = joined([...coded, ...notesOf(resource)]) ?? 'no reason was sent'
  const omitted = OMITTED[textAt(resource.json, 'status') ?? ''] ?? ''
  return `${omitted} ${at === undefined ? '' : toClinicalDate(at).text}: ${why}`
}

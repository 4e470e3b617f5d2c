import { dayOf, isFullDate, latestFirst, toClinicalDate, toInstant } from '../../reading/clinical-date.js'
import { wordsOf } from '../../reading/coded-text.js'
import { dosagesOf } from '../../reading/dosage.js'
import { all, textAt } from '../../reading/element.js'
import { groupBy } from '../../reading/group-by.js'
import type { ReadResource } from '../../reading/record-view.js'
import type { PlacedItem } from '../section-content.js'
import { givenAt } from './is-given.js'

/** A dose as whoever gives the next one must read it. */
export interface GivenLately {
  /** `given today 14:22`. */
  readonly words: string
  /** Further doses of the same name in that time: `also given today 10:05, yesterday 22:00`. */
  readonly also: string | undefined
}

interface NamedDose {
  readonly resource: ReadResource
  readonly name: string
}

/** Today and the day before: a record is assembled for a day, and who opens it at one in the morning asks of the evening. */
const DAYS_TOLD = 1
/** A syringe driver is renewed every day and may be late; what is still being given has no end. */
const DAYS_TOLD_GOING_ON = 3
const DAY = 86_400_000

/**
 * Of doses that have no line of their medicine: what was given since yesterday, or of a syringe driver in the last three days, by
 * reference: of each name the latest dose, which tells the others too. A vaccine has its own place.
 */
export function givenLately(doses: readonly NamedDose[], today: string): ReadonlyMap<string, GivenLately> {
  const lately = doses.filter(({ resource, name }) => isGivenLately(resource, { name, today }))
  const byName = groupBy(lately, ({ name }) => name.toLowerCase())
  return new Map(
    [...byName.values()].flatMap((all) => {
      const doses = all
        .map(({ resource }) => resource)
        .toSorted((one, other) => latestFirst(givenAt(one), givenAt(other)))
      const [latest] = doses
      if (!latest) return []
      // Another source may tell the same dose: that is no second one.
      const leading = doses.filter((one) => one === latest || isToldTwice(one, latest))
      const others = doses.filter((one) => !leading.includes(one))
      return leading.map((one) => [one.reference, toGiven(one, others, today)] as const)
    }),
  )
}

function isToldTwice(one: ReadResource, latest: ReadResource): boolean {
  return (
    one.source.organisation !== latest.source.organisation &&
    toInstant(givenAt(one)) === toInstant(givenAt(latest))
  )
}

function toGiven(dose: ReadResource, others: readonly ReadResource[], today: string): GivenLately {
  const verb = textAt(dose.json, 'status') === 'in-progress' ? 'being given since' : 'given'
  const also = others.map((one) => {
    const isOfAnother = one.source.organisation !== dose.source.organisation
    return `${whenWords(one, today)}${isOfAnother ? ` (${one.source.name})` : ''}`
  })
  return {
    words: `${verb} ${whenWords(dose, today)}`,
    also: also.length === 0 ? undefined : `also given ${also.join(', ')}`,
  }
}

/** What was given and is on no line stands before what is to be taken, says so before anything else, and is left out nowhere. */
export function asGiven({ item, date }: PlacedItem, { words, also }: GivenLately): PlacedItem {
  // That it was given is said by its name.
  const [dose, ...others] = item.details.filter((detail) => detail !== 'given')
  const details = [dose, also, ...others].filter((detail) => detail !== undefined)
  return {
    item: { ...item, what: `${words}: ${item.what}`, details, isKept: true },
    isPast: false,
    rank: -1,
    date,
  }
}

/** Whether a dose was given so lately that the next one depends on it. */
export function isGivenLately(
  resource: ReadResource,
  { name, today }: { readonly name: string; readonly today: string },
): boolean {
  const { type, json } = resource
  const status = textAt(json, 'status') ?? ''
  if (type !== 'MedicationAdministration' || !['completed', 'in-progress'].includes(status)) return false
  const day = dayOf(givenAt(resource) ?? '')
  if (!isFullDate(day) || day > today || VACCINE.test(name)) return false
  const days = status === 'in-progress' || isOfDriver(resource, name) ? DAYS_TOLD_GOING_ON : DAYS_TOLD
  return Date.parse(today) - Date.parse(day) <= days * DAY
}

const VACCINE = /vaccin|immuni[sz]ation/i
const DRIVER = /syringe (?:driver|pump)|\bcsci\b|continuous subcutaneous|\bt34\b/i

/** Whether it is of a syringe driver, by its name or by what is said of it. */
export function isOfDriver({ json }: ReadResource, name: string): boolean {
  const said = dosagesOf(json).flatMap((dosage) => [
    textAt(dosage, 'text') ?? '',
    ...all(dosage, 'route').map((route) => wordsOf(route)),
    ...all(dosage, 'method').map((method) => wordsOf(method)),
  ])
  const noted = all(json, 'note').map((note) => textAt(note, 'text') ?? '')
  return [name, ...said, ...noted].some((words) => DRIVER.test(words))
}

/** `today 14:22`, `yesterday 22:00`, `26-Nov-2026 10:30`. */
export function whenWords(resource: ReadResource, today: string): string {
  const iso = givenAt(resource) ?? ''
  const { text } = toClinicalDate(iso)
  const days = (Date.parse(today) - Date.parse(dayOf(iso))) / DAY
  const word = days === 0 ? 'today' : days === 1 ? 'yesterday' : undefined
  if (word === undefined) return text
  return [word, ...text.split(' ').slice(1)].join(' ')
}

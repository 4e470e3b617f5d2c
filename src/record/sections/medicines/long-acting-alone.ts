import { dayOf, latestFirst, toClinicalDate } from '../../reading/clinical-date.js'
import { ofOneSubstance } from '../allergies/of-one-substance.js'
import type { Mark } from '../section.js'
import { givenAt, isGiven } from './is-given.js'
import { isListed } from './is-listed.js'
import { daysOfOneDose } from './long-acting.js'
import type { Medicine } from './medicine.js'
import { meantBy } from './not-given.js'

const DAY = 86_400_000

/**
 * Injections that act for weeks and of which no list has an order: the latest dose of each stands among what is taken now for as
 * long as it acts. It is in the body, and another is given on top of it by whoever does not know of it.
 */
export function longActingAlone(
  medicines: readonly Medicine[],
  today: string,
): ReadonlyMap<Medicine, readonly Mark[]> {
  const given = medicines
    .filter((medicine) => isActing(medicine, today) && !meantBy(medicine, medicines).some(isListed))
    .toSorted(({ resource: one }, { resource: other }) => latestFirst(givenAt(one), givenAt(other)))
  const alikeTo = ofOneSubstance(given)
  const latest = given.filter((one) => (alikeTo(one.substance)[0] ?? one) === one)
  return new Map(latest.map((medicine) => [medicine, [markOf(medicine)]] as const))
}

function isActing(medicine: Medicine, today: string): boolean {
  const days = daysOfOneDose(medicine)
  if (days === undefined || !isGiven(medicine.resource, today)) return false
  // Of a month without a day the first may be meant, or the last: it acts as long as the last would.
  const day = dayOf(givenAt(medicine.resource) ?? '')
  const last = day.length === 7 ? lastOfMonth(day) : Date.parse(day)
  return Date.parse(today) - last <= days * DAY
}

function lastOfMonth(month: string): number {
  const [year, number] = month.split('-').map(Number)
  return Date.UTC(year ?? 0, number ?? 0, 0)
}

function markOf({ resource }: Medicine): Mark {
  const on = toClinicalDate(givenAt(resource) ?? '').text
  return { text: `last given ${on}: acts for weeks, and no order of it is here`, tone: 'caution' }
}

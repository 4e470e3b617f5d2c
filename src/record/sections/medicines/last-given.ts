import { dayOf, isFullDate, latestFirst, toClinicalDate } from '../../reading/clinical-date.js'
import { readOnce } from '../../reading/read-once.js'
import type { ReadResource } from '../../reading/record-view.js'
import type { Mark } from '../section.js'
import { givenAt, isGiven } from './is-given.js'
import { isListed } from './is-listed.js'
import { isAtIntervals, longIntervalOf } from './long-acting.js'
import type { Medicine } from './medicine.js'
import { meantBy } from './not-given.js'

const DAY = 86_400_000

/** The last dose that was given of a medicine that is had at long intervals. */
export interface LastGiven {
  /** `24-Oct-2026`. */
  readonly on: string
  readonly mark: Mark
}

/**
 * Of what is given once a week or less often, a depot or an injection of a vitamin: the last dose that was given, when the next is
 * due by its interval, where one was sent, and by how many days that is over. `undefined` where no dose was sent, and for what is over.
 */
export function lastGivenOf(
  medicine: Medicine,
  medicines: readonly Medicine[],
  today: string,
): LastGiven | undefined {
  if (!isAtIntervals(medicine) || medicine.isPast || !isListed(medicine)) return undefined
  const interval = longIntervalOf(medicine)
  const [latest] = (dosesOf(medicines).get(medicine) ?? [])
    .filter((given) => isGiven(given, today))
    .map(givenAt)
    .toSorted(latestFirst)
  if (latest === undefined) return undefined
  if (interval === undefined) return givenWithoutInterval(latest)
  if (!isFullDate(dayOf(latest))) return givenInMonth(latest, interval, today)
  const on = toClinicalDate(dayOf(latest)).text
  const due = dayOf(new Date(Date.parse(dayOf(latest)) + interval * DAY).toISOString().slice(0, 10))
  const over = (Date.parse(today) - Date.parse(due)) / DAY
  const next = toClinicalDate(due).text
  return over > 0
    ? {
        on,
        mark: {
          text: `last dose given ${on}; next was due ${next}: overdue by ${days(over)}`,
          tone: 'warning',
        },
      }
    : { on, mark: { text: `last dose given ${on}; next due ${next}`, tone: 'plain' } }
}

/** What was given of each of these that is had at long intervals. Of a list that is asked of line by line. */
const dosesOf = readOnce((medicines: readonly Medicine[]): ReadonlyMap<Medicine, readonly ReadResource[]> => {
  const doses = new Map<Medicine, ReadResource[]>(medicines.filter(isAtIntervals).map((one) => [one, []]))
  if (doses.size === 0) return doses
  for (const given of medicines.filter(({ resource: { type } }) => type === 'MedicationAdministration'))
    for (const line of meantBy(given, medicines)) doses.get(line)?.push(given.resource)
  return doses
})

/** Of an injection that acts for weeks, as its product says, and of whose next dose nobody has said when it is due. */
function givenWithoutInterval(latest: string): LastGiven {
  const on = toClinicalDate(dayOf(latest)).text
  return { on, mark: { text: `last dose given ${on}; when the next is due was not sent`, tone: 'caution' } }
}

/** Of a month without a day: overdue only where it is so if the dose was given on its last day. */
function givenInMonth(month: string, interval: number, today: string): LastGiven {
  const on = toClinicalDate(month).text
  const [year, number] = month.split('-').map(Number)
  const lastDay = Date.UTC(year ?? 0, number ?? 0, 0)
  const due = new Date(lastDay + interval * DAY).toISOString().slice(0, 10)
  const next = toClinicalDate(due).text
  return due < today
    ? {
        on,
        mark: {
          text: `last dose given ${on}, day not sent; next was due ${next} or before: overdue`,
          tone: 'warning',
        },
      }
    : {
        on,
        mark: { text: `last dose given ${on}, day not sent; next due ${next} or before`, tone: 'caution' },
      }
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`
}

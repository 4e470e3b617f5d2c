import { isFullDate } from '../reading/clinical-date.js'
import type { OpposedTold } from './read-opposed.js'

const DAY = 86_400_000
/** What is reckoned from the last period and what is measured by ultrasound are seldom of one day. */
const DAYS_APART = 7
/** Those of two pregnancies lie further apart. */
const DAYS_OF_ONE_PREGNANCY = 180

/** `Expected date of delivery: 2027-02-16`. */
export function expectedDelivery(said: string): readonly OpposedTold[] {
  if (
    !/\b(?:expected|estimated) (?:date of (?:delivery|confinement|birth)|(?:delivery|due) date)\b|\bEDD\b|\bEDC\b/i.test(
      said,
    )
  )
    return []
  const day = /\b\d{4}-\d{2}-\d{2}\b/.exec(said)?.[0]
  return day === undefined || !isFullDate(day) ? [] : [{ about: 'delivery', says: day }]
}

export function areOfOtherWeeks({ says: one }: OpposedTold, { says: other }: OpposedTold): boolean {
  const apart = Math.abs(Date.parse(one) - Date.parse(other)) / DAY
  return apart > DAYS_APART && apart <= DAYS_OF_ONE_PREGNANCY
}

import type { HeadingKey } from '../sections/section.js'
import { CARE_HEADINGS } from './care-headings.js'
import { FINDING_HEADINGS } from './finding-headings.js'
import type { Heading } from './heading.js'
import { PERSON_HEADINGS } from './person-headings.js'

/** The 38 headings of the PRSB Core Information Standard v2, in its order. */
export const HEADINGS: readonly Heading[] = [...PERSON_HEADINGS, ...CARE_HEADINGS, ...FINDING_HEADINGS]

const BY_KEY = new Map(HEADINGS.map((heading) => [heading.key, heading]))

/** A heading by its key. */
export function headingOf(key: HeadingKey): Heading {
  const heading = BY_KEY.get(key)
  if (!heading) throw new Error(`There is no heading ${key}.`)
  return heading
}

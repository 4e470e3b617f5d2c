import { parseNhsNumber, displayNhsNumber } from '../fhir/nhs-number.js'
import { STORIES } from './stories/stories.js'
import type { Story } from './stories/story.js'

/** Somebody of the demo neighbourhood worth opening. */
export interface WalkthroughPerson {
  readonly key: string
  /** Ten digits. */
  readonly nhsNumber: string
  /** `999 000 1014`, as it is shown. */
  readonly nhsNumberShown: string
  readonly name: string
  /** What to notice, in a line. */
  readonly about: string
  /** Demo accounts that may open the record (`gp` in the role of the registered practice). */
  readonly openedBy: readonly string[]
  /** Demo accounts that are refused. */
  readonly refusedTo: readonly string[]
}

/** The hand-written people with who may open them: for the start, the sign-in page and the tests. */
export const WALKTHROUGH: readonly WalkthroughPerson[] = STORIES.map(toPerson)

function toPerson({ key, about, person, openedBy, refusedTo }: Story): WalkthroughPerson {
  const number = parseNhsNumber(person.nhsNumber)
  return {
    key,
    nhsNumber: person.nhsNumber,
    nhsNumberShown: number === undefined ? person.nhsNumber : displayNhsNumber(number),
    name: `${person.given[0] ?? ''} ${person.family}`,
    about,
    openedBy,
    refusedTo,
  }
}

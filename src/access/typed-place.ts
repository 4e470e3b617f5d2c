import { namesHouse, tellsPlace } from './labels/whereabouts/place-words.js'

/** Parameters of people in which a name, a number or a birth date belongs, with any modifier. */
const OF_WHO = 'identifier|family|given|name|phonetic|birthdate'

/** Pages on which people are looked for by what is typed: find pages, who acts for somebody, whose tie to staff is recorded, for whom an app is opened. */
const DOORS = String.raw`(?:/audit)?/find|/audit/staff-ties|/patients/\{id\}/delegates|/authorise/patient`

/** What was typed there, as the log has it: `POST /find family=… birthDate=…`. */
const NAMED = `^\\w+ (?:${DOORS})\\b.*?(?:nhsNumber|family)=`
const FOUND_BY = new RegExp(`(?<=${NAMED}).*?(?= birthDate=|$)`, 's')
const BORN = new RegExp(`(?<=${NAMED}.*? birthDate=).*`, 's')

/** Such a parameter with its value, in an address or in a form behind it. */
const PARAMETER = new RegExp(`((?:^|[?&; ])(?:${OF_WHO})(?::[\\w.]+)?=)([^&;]*)`, 'gi')

/** Searches for people: in those about something else an identifier or a name is none of a person. */
const FOR_PEOPLE = /^\w+ \/fhir\/(?:Patient|RelatedPerson|Person)(?:\/_search)?[?\s]/

/** What stands in the log for a place that was typed: nobody learns from the log where somebody may be. */
const A_PLACE = '[a place]'

/** A query without the places that were typed where a name or a number of somebody belongs. */
export function withoutTypedPlaces(query: string): string {
  return FOR_PEOPLE.test(query)
    ? query.replace(PARAMETER, (_all, named: string, given: string) => `${named}${masked(given)}`)
    : query.replace(FOUND_BY, (typed) => masked(typed)).replace(BORN, (typed) => masked(typed))
}

/** Whether somebody looked for people by a place or a number to call, typed where a name or a number of theirs belongs. */
export function hasTypedPlace(query: string): boolean {
  return withoutTypedPlaces(query) !== query
}

function masked(value: string): string {
  return [value, decoded(value)].some(isPlace) ? A_PLACE : value
}

function decoded(value: string): string {
  return value
    .replaceAll('+', ' ')
    .replace(/%([\da-f]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** Letters and digits of which some could be a postcode, or a number to call. */
const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi

/** Ten digits are an NHS number, also in Scotland, where it begins as a telephone number does. */
const TEN_DIGITS = /(?<![+\d][\s-]{0,3})(?:\d[\s-]?){9}\d(?![\s-]?\d)/g

/** The first half of a postcode, which is no name. */
const OUTWARD = /^[a-z]{1,2}\d[a-z\d]?$/i

/** A house by its number, whatever its street is called, and a street without one: no name has either. */
const HOUSE = /(?:^|\b(?:flat|unit|house)\s)\d{1,4}[a-z]?,?\s+[a-z]{3,}/i
const STREET = /[a-z']\s+(?:street|road|avenue|crescent|mews|cottages?|terrace|gardens)$/i

/** Whether what was typed as a name or a number of somebody is a place, or a number to call. */
export function isPlace(typed: string): boolean {
  const text = typed.replace(UUID, ' ').replace(TEN_DIGITS, ' ').trim()
  return [tellsPlace(text), namesHouse(text), OUTWARD.test(text), HOUSE.test(text), STREET.test(text)].some(
    Boolean,
  )
}

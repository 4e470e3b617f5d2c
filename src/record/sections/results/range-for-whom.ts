import { codesOf, codedWords } from '../../reading/coded-text.js'
import { all, at, type Element } from '../../reading/element.js'
import type { PersonTold } from '../../reading/person-told.js'
import { readQuantity } from '../../reading/quantity.js'

/** Whose result it is, and of which day: as it was sent. */
export interface Whose {
  readonly person: PersonTold
  readonly on: string | undefined
}

/**
 * Whether a reference range is surely for this person: for everybody, or for people of an age or a sex that is theirs. What
 * it says beside (of pregnancy, of descent, of a phase of the cycle) nobody knows here, and such a range judges nothing.
 */
export function isRangeFor(range: Element, { person, on }: Whose): boolean {
  const age = at(range, 'age')
  return (
    (age === undefined || isOfAge(age, person.birthDate, on)) &&
    all(range, 'appliesTo').every((group) => isOfSex(group, person.gender))
  )
}

const SEXES: Readonly<Record<string, string>> = {
  'http://snomed.info/sct|248152002': 'female',
  'http://snomed.info/sct|248153007': 'male',
  'http://hl7.org/fhir/administrative-gender|female': 'female',
  'http://hl7.org/fhir/administrative-gender|male': 'male',
  'http://terminology.hl7.org/CodeSystem/v3-AdministrativeGender|F': 'female',
  'http://terminology.hl7.org/CodeSystem/v3-AdministrativeGender|M': 'male',
}

function isOfSex(group: Element, gender: string | undefined): boolean {
  if (gender === undefined) return false
  const coded = codesOf(group).map((code) => SEXES[code])
  if (coded.length > 0) return coded.every((sex) => sex === gender)
  const words = /^(?:adult )?(fe)?males?$/i.exec(codedWords(group) ?? '')
  return words !== null && (words[1] === undefined ? 'male' : 'female') === gender
}

const DAY = 86_400_000
const FULL_DATE = /^\d{4}-\d\d-\d\d/

/** Days in a unit of age, as UCUM and people write it. A month and a year are theirs on average. */
const DAYS_IN: readonly (readonly [RegExp, number])[] = [
  [/^(?:a|y(?:ea)?rs?)$/i, 365.25],
  [/^(?:mo|months?)$/i, 30.4375],
  [/^(?:wk|weeks?)$/i, 7],
  [/^(?:d|days?)$/i, 1],
  [/^(?:h|hours?)$/i, 1 / 24],
]

/** Both ends are of the age: `0 to 3 days` is also for the third. */
function isOfAge(age: Element, birthDate: string | undefined, on: string | undefined): boolean {
  const days = daysBetween(birthDate, on)
  const ends = [at(age, 'low'), at(age, 'high')]
  if (days === undefined || days < 0 || ends.every((end) => end === undefined)) return false
  const [low, high] = ends
  return (
    (low === undefined || isAtLeast(days, toSpan(low))) && (high === undefined || isAtMost(days, toSpan(high)))
  )
}

/** A birth date that is a month or a year has no age in days. */
function daysBetween(birthDate = '', on = ''): number | undefined {
  if (!FULL_DATE.test(birthDate) || !FULL_DATE.test(on)) return undefined
  return (Date.parse(on.slice(0, 10)) - Date.parse(birthDate.slice(0, 10))) / DAY
}

interface Span {
  readonly number: number
  /** In days. */
  readonly unit: number
}

function isAtLeast(days: number, span: Span | undefined): boolean {
  return span !== undefined && days >= span.number * span.unit - SLACK
}

function isAtMost(days: number, span: Span | undefined): boolean {
  return span !== undefined && days < (span.number + 1) * span.unit
}

/** A day, by which a mean month and a leap year are off. */
const SLACK = 1

function toSpan(end: Element): Span | undefined {
  const read = readQuantity(end)
  const unit = DAYS_IN.find(([name]) => name.test(read?.unit ?? ''))?.[1]
  return read?.number === undefined || unit === undefined ? undefined : { number: read.number, unit }
}

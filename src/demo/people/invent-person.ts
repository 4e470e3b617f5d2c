import type { NhsNumber } from '../../fhir/nhs-number.js'
import { parseOdsCode, type OdsCode } from '../../fhir/ods-code.js'
import type { Calendar } from '../writing/calendar.js'
import type { DemoAddress, DemoPerson } from './demo-person.js'
import { NAME_LISTS, type NameList } from './names.js'
import { NEIGHBOURHOODS, STREETS, UNUSED_LETTERS, type Neighbourhood } from './places.js'
import type { Random } from './random.js'

/** Who is wanted: the rest is invented. */
export interface Wanted {
  readonly index: number
  readonly nhsNumber: NhsNumber
  readonly ages: readonly [youngest: number, oldest: number]
  readonly gender?: 'female' | 'male'
}

/** Invents a person: name, age, home and practice. The same random numbers give the same person. */
export function inventPerson(
  { index, nhsNumber, ages, gender: wanted }: Wanted,
  random: Random,
  calendar: Calendar,
): DemoPerson {
  const gender = wanted ?? (random.chance(0.52) ? 'female' : 'male')
  const names = byShare(NAME_LISTS, random)
  const place = byShare(NEIGHBOURHOODS, random)
  const age = random.int(...ages)
  const given = [random.pick(names[gender])]
  if (random.chance(0.4)) given.push(random.pick(names[gender]))

  return {
    index,
    nhsNumber,
    prefix: prefixOf(gender, age, random),
    given: [...new Set(given)],
    family: random.pick(names.family),
    gender,
    age,
    birthDate: calendar.birthDate(age, `${two(random.int(1, 12))}-${two(random.int(1, 28))}`),
    address: anAddress(place, random),
    phone: aPhone(age, random),
    practice: odsOf(place.practice),
    ethnicity: names.ethnicity,
    ...languageOf(names, random),
  }
}

export function odsOf(code: string): OdsCode {
  const parsed = parseOdsCode(code)
  if (parsed === undefined) throw new Error(`${code} is not an ODS code.`)
  return parsed
}

function byShare<T extends { readonly share: number }>(list: readonly T[], random: Random): T {
  let left = random.next() * list.reduce((total, { share }) => total + share, 0)
  for (const item of list) {
    left -= item.share
    if (left < 0) return item
  }
  return random.pick(list)
}

function prefixOf(gender: 'female' | 'male', age: number, random: Random): string {
  if (age < 16) return gender === 'female' ? 'Miss' : 'Master'
  if (gender === 'male') return 'Mr'
  return age > 60 ? 'Mrs' : random.pick(['Ms', 'Mrs', 'Miss'])
}

function anAddress({ town, postcode }: Neighbourhood, random: Random): DemoAddress {
  const letter = (): string => UNUSED_LETTERS.charAt(random.int(0, UNUSED_LETTERS.length - 1))
  return {
    line: `${random.int(1, 140)} ${random.pick(STREETS.first)} ${random.pick(STREETS.second)}`,
    town,
    postcode: `${postcode} ${random.int(1, 9)}${letter()}${letter()}`,
  }
}

/** Numbers that Ofcom keeps free for drama. */
function aPhone(age: number, random: Random): string {
  const last = String(random.int(0, 999)).padStart(3, '0')
  return age > 70 && random.chance(0.6) ? `01632 960${last}` : `07700 900${last}`
}

const LANGUAGES: Readonly<Record<string, { readonly code: string; readonly display: string }>> = {
  H: { code: 'gu', display: 'Gujarati' },
  J: { code: 'ur', display: 'Urdu' },
  C: { code: 'pl', display: 'Polish' },
  S: { code: 'ar', display: 'Arabic' },
}

function languageOf({ ethnicity }: NameList, random: Random): Pick<DemoPerson, 'language'> {
  const language = LANGUAGES[ethnicity]
  return language !== undefined && random.chance(0.3) ? { language } : {}
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

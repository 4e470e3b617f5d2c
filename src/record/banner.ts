import { displayNhsNumber, NHS_NUMBER_SYSTEM, parseNhsNumber } from '../fhir/nhs-number.js'
import { toNameKey } from '../fhir/name-key.js'
import { ageText } from './age-text.js'
import { dayOf, toClinicalDate } from './reading/clinical-date.js'
import { all, at, isTrueAt, textAt, type Element } from './reading/element.js'
import { addressOf, formalName, nameInForce, notOver, telephoneOf } from './reading/people-names.js'
import type { ReadResource, RecordView } from './reading/record-view.js'
import type { PatientBanner } from './sections/section.js'

export interface BannerFacts {
  /** The id of the joined Patient. */
  readonly person: string
  /** The joined Patient and each source's own, as far as the reader may see them. */
  readonly patients: readonly ReadResource[]
  readonly view: RecordView
}

/**
 * The patient banner. What is shown is the joined Patient; what a source says differently is said beside it.
 *
 * @see NHS Common User Interface, patient banner (ISB 1505), NHS number (ISB 1504), patient name (ISB 1506)
 */
export function toBanner({ person, patients, view }: BannerFacts): PatientBanner {
  const sources = patients.filter(({ id }) => id !== person)
  const joined = patients.find(({ id }) => id === person) ?? sources[0]
  const json = joined?.json
  const born = textAt(json, 'birthDate')
  const died = diedText(joined, sources)
  return {
    name: nameOf(json),
    preferredName: preferredNameOf(json),
    born: born === undefined ? undefined : toClinicalDate(born),
    age: died === undefined ? ageText(born, view.today) : undefined,
    died,
    ageAtDeath: died === undefined ? undefined : ageAtDeath(born, joined, sources),
    gender: genderOf(json),
    nhsNumber: nhsNumberOf(json),
    address: addressOf(notOver(all(json, 'address'), view.today)) ?? 'Address not known',
    telephone: telephoneOf(notOver(all(json, 'telecom'), view.today)) ?? 'Telephone not known',
    practice: (joined && practiceOf(joined, view)) ?? 'GP practice not known',
    disagreements: [...saidAlive(sources, died), ...differing(json, sources), ...unsafeText(patients)],
  }
}

/** `HOLLAND, Margaret (Mrs)`, or words when there is no name. */
export function nameOf(patient: Element): string {
  return formalName(nameInForce(all(patient, 'name'))) ?? 'name not known'
}

/** The number in 3 3 4 groups, or words when there is none. */
function nhsNumberOf(patient: Element): string {
  const number = all(patient, 'identifier')
    .filter(
      (identifier) =>
        textAt(identifier, 'system') === NHS_NUMBER_SYSTEM && textAt(identifier, 'use') !== 'old',
    )
    .map((identifier) => parseNhsNumber(textAt(identifier, 'value') ?? ''))
    .find((parsed) => parsed !== undefined)
  return number === undefined ? 'not known' : displayNhsNumber(number)
}

const GENDERS: Readonly<Record<string, string>> = {
  female: 'Female',
  male: 'Male',
  other: 'Other',
  unknown: 'Not known',
}

/** The gender in words; what is not said is not known. */
export function genderOf(patient: Element): string {
  const gender = textAt(patient, 'gender')
  if (gender === undefined) return 'Not known'
  return Object.hasOwn(GENDERS, gender) ? (GENDERS[gender] ?? gender) : gender
}

function preferredNameOf(patient: Element): string | undefined {
  const name = all(patient, 'name').find((one) => textAt(one, 'use') === 'nickname')
  return textAt(name, 'given') ?? textAt(name, 'text')
}

function practiceOf(patient: ReadResource, view: RecordView): string | undefined {
  return all(patient.json, 'generalPractitioner')
    .map((practice) => view.nameOf(practice, patient))
    .find((name) => name !== undefined)
}

/** Where sources give different dates of death, each age that follows from them. */
function ageAtDeath(
  born: string | undefined,
  joined: ReadResource | undefined,
  sources: readonly ReadResource[],
): string {
  const dates = [...sources, joined].flatMap((one) => textAt(one?.json, 'deceasedDateTime') ?? [])
  const ages = dates.map((date) => ageText(born, dayOf(date))).filter((age) => age !== undefined)
  return ages.length === 0 ? 'not known' : [...new Set(ages)].join(' or ')
}

/** Whoever says that the person has died is named; a death is never left out because another source is silent. */
function diedText(joined: ReadResource | undefined, sources: readonly ReadResource[]): string | undefined {
  const said = sources
    .map((source) => [deathOf(source.json), source.source.name] as const)
    .filter(([death]) => death !== undefined)
  const deaths = [...new Set(said.map(([death]) => death ?? ''))].map((death) => {
    const names = said.filter(([other]) => other === death).map(([, name]) => name)
    return `${death} (${[...new Set(names)].join(', ')})`
  })
  if (deaths.length > 0) return deaths.join('; ')
  return deathOf(joined?.json)
}

function deathOf(patient: Element): string | undefined {
  const date = textAt(patient, 'deceasedDateTime')
  if (date !== undefined) return toClinicalDate(date).text
  return isTrueAt(patient, 'deceasedBoolean') ? 'date not known' : undefined
}

/** Of somebody who is said to have died: who says otherwise. A source that is silent about it does not. */
function saidAlive(sources: readonly ReadResource[], died: string | undefined): readonly string[] {
  if (died === undefined) return []
  return sources
    .filter(({ json }) => json['deceasedBoolean'] === false)
    .map(({ source }) => `death: ${source.name} says alive`)
}

interface Field {
  readonly label: string
  readonly read: (patient: Element) => string | undefined
  /** What must be equal for two values to agree; the value itself when left out. */
  readonly fold?: (value: string) => string
}

const FIELDS: readonly Field[] = [
  { label: 'name', read: (patient) => formalName(nameInForce(all(patient, 'name'))), fold: toFullNameKey },
  { label: 'birth date', read: (patient) => dateText(textAt(patient, 'birthDate')) },
  {
    label: 'gender',
    read: (patient) => (textAt(patient, 'gender') === undefined ? undefined : genderOf(patient)),
  },
  { label: 'NHS number', read: (patient) => knownNumber(patient) },
  { label: 'postcode', read: (patient) => textAt(at(patient, 'address'), 'postalCode'), fold: toNameKey },
]

/** A title may be missing in one of two names that agree. */
function toFullNameKey(name: string): string {
  return toNameKey(name.replace(/\([^)]*\)/g, ''))
}

function knownNumber(patient: Element): string | undefined {
  const number = nhsNumberOf(patient)
  return number === 'not known' ? undefined : number
}

function dateText(iso: string | undefined): string | undefined {
  return iso === undefined ? undefined : toClinicalDate(iso).text
}

function differing(joined: Element, sources: readonly ReadResource[]): readonly string[] {
  return FIELDS.flatMap(({ label, read, fold = (value) => value }) => {
    const shown = read(joined)
    return sources.flatMap(({ json, source }) => {
      const said = read(json)
      const agrees = said === undefined || (shown !== undefined && fold(said) === fold(shown))
      return agrees ? [] : [`${label}: ${source.name} says ${said}`]
    })
  })
}

function unsafeText(patients: readonly ReadResource[]): readonly string[] {
  const unsafe = patients.filter(({ isSafe }) => !isSafe).map(({ source }) => source.name)
  return [...new Set(unsafe)].map(
    (name) => `what ${name} says about who this is cannot be safely displayed: read the source`,
  )
}

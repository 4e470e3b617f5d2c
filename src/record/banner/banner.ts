import { displayNhsNumber, NHS_NUMBER_SYSTEM, parseNhsNumber } from '../../fhir/nhs-number.js'
import { toNameKey } from '../../fhir/name-key.js'
import { ageText } from './age-text.js'
import { namesAgree, namesToday } from './names-agree.js'
import { diedAtDischargeWords, type DiedAtDischarge } from './died-at-discharge.js'
import { languageNeed } from './language-need.js'
import { lastingAddresses, stayingAt } from './staying-at.js'
import { dayOf, toClinicalDate } from '../reading/clinical-date.js'
import { groupBy } from '../reading/group-by.js'
import { all, at, isTrueAt, textAt, type Element } from '../reading/element.js'
import { addressOf, formalName, nameInForce, notOver, telephoneOf } from '../reading/people-names.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import type { PatientBanner } from '../sections/section.js'

export interface BannerFacts {
  /** The id of the joined Patient. */
  readonly person: string
  /** The joined Patient and each source's own, as far as the reader may see them. */
  readonly patients: readonly ReadResource[]
  readonly view: RecordView
  /** Discharges by which the person was dead; none when left out. */
  readonly diedAtDischarge?: readonly DiedAtDischarge[]
  /** What else tells of a death, in words; none when left out. */
  readonly deathsTold?: readonly string[]
}

/**
 * The patient banner. What is shown is the joined Patient; what a source says differently is said beside it.
 *
 * @see NHS Common User Interface, patient banner (ISB 1505), NHS number (ISB 1504), patient name (ISB 1506)
 */
export function toBanner({
  person,
  patients,
  view,
  diedAtDischarge,
  deathsTold,
}: BannerFacts): PatientBanner {
  const sources = patients.filter(({ id }) => id !== person)
  const joined = patients.find(({ id }) => id === person) ?? sources[0]
  const json = joined?.json
  const born = textAt(json, 'birthDate')
  const died = diedText(joined, sources)
  return {
    name: nameOf(json),
    preferredName: preferredNameOf(json),
    languageNeed: languageNeed(patients.map((patient) => patient.json)),
    born: born === undefined ? undefined : toClinicalDate(born),
    age: died === undefined ? ageText(born, view.today) : undefined,
    died,
    ageAtDeath: died === undefined ? undefined : ageAtDeath(born, joined, sources),
    gender: genderOf(json),
    nhsNumber: nhsNumberOf(json),
    ...placesOf(json, { patients: sources.length > 0 ? sources : patients, today: view.today }),
    telephone: telephoneOf(notOver(all(json, 'telecom'), view.today)) ?? 'Telephone not known',
    practice: (joined && practiceOf(joined, view)) ?? 'GP practice not known',
    disagreements: [
      ...deathDiffers(sources, died),
      ...deathsToldOtherwise(patients, [
        ...diedAtDischargeWords(diedAtDischarge ?? []),
        ...(deathsTold ?? []),
      ]),
      ...differing(json, sources),
      ...unsafeText(patients),
    ],
  }
}

/** Where they live, and where they stay instead for a while. */
function placesOf(
  json: Element,
  { patients, today }: { readonly patients: readonly ReadResource[]; readonly today: string },
): Pick<PatientBanner, 'address' | 'stayingAt'> {
  const addresses = notOver(all(json, 'address'), today)
  const staying = stayingAt(patients, today)
  if (staying.length === 0) return { address: addressOf(addresses) ?? 'Address not known' }
  return { address: addressOf(lastingAddresses(addresses)) ?? 'not known', stayingAt: staying }
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

/** What somebody likes to be called, where a source says so. */
export function preferredNameOf(patient: Element): string | undefined {
  const names = all(patient, 'name')
  const name = names.find((one) => textAt(one, 'use') === 'nickname')
  return textAt(name, 'given') ?? textAt(name, 'text') ?? usualName(names)
}

/** What somebody is usually called, where that is one name and not the first of their official ones: of several nobody can tell which. */
function usualName(names: readonly Element[]): string | undefined {
  const ofUse = (use: string): Element => names.find((one) => textAt(one, 'use') === use)
  if (all(ofUse('usual'), 'given').length > 1) return undefined
  const [official, usual] = ['official', 'usual'].map((use) => textAt(ofUse(use), 'given'))
  return official === undefined || usual === official ? undefined : usual
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

/**
 * Whoever says that the person has died is named. Where one of several sources alone says so it is no fact yet: that is
 * told first among what sources differ in, and the banner stays that of somebody alive.
 */
function diedText(joined: ReadResource | undefined, sources: readonly ReadResource[]): string | undefined {
  if (isSaidByOneAlone(sources)) return undefined
  const said = deathsSaid(sources)
  const deaths = [...groupBy(said, ({ death }) => death)].map(
    ([death, members]) => `${death} (${namesOf(members).join(', ')})`,
  )
  if (deaths.length > 0) return deaths.join('; ')
  return deathOf(joined?.json)
}

/** Where no Patient says that they died. */
function deathsToldOtherwise(patients: readonly ReadResource[], told: readonly string[]): readonly string[] {
  if (deathsSaid(patients).length > 0 || told.length === 0) return []
  const alive = namesOf(patients.filter(({ json }) => json['deceasedBoolean'] === false))
  return alive.length === 0 ? told : [...told, `death: ${sayWords(alive, 'alive')}`]
}

function isSaidByOneAlone(sources: readonly ReadResource[]): boolean {
  return namesOf(deathsSaid(sources)).length === 1 && namesOf(sources).length > 1
}

function deathsSaid(
  sources: readonly ReadResource[],
): readonly (Pick<ReadResource, 'source'> & { readonly death: string })[] {
  return sources.flatMap(({ json, source }) => {
    const death = deathOf(json)
    return death === undefined ? [] : [{ source, death }]
  })
}

/** Each once. */
function namesOf(resources: readonly Pick<ReadResource, 'source'>[]): readonly string[] {
  return [...new Set(resources.map(({ source }) => source.name))]
}

function deathOf(patient: Element): string | undefined {
  const date = textAt(patient, 'deceasedDateTime')
  if (date !== undefined) return toClinicalDate(date).text
  return isTrueAt(patient, 'deceasedBoolean') ? 'date not known' : undefined
}

/** Of somebody who is said to have died: who alone says so, and who says otherwise. A source that is silent does not. */
function deathDiffers(sources: readonly ReadResource[], died: string | undefined): readonly string[] {
  const alive = namesOf(sources.filter(({ json }) => json['deceasedBoolean'] === false))
  if (isSaidByOneAlone(sources)) {
    const [first] = deathsSaid(sources)
    const others = alive.length === 0 ? 'no other source says so' : sayWords(alive, 'alive')
    return [`death: ${first?.source.name ?? ''} says died, ${first?.death ?? ''}; ${others}`]
  }
  return died === undefined || alive.length === 0 ? [] : [`death: ${sayWords(alive, 'alive')}`]
}

/** `Mill Lane Surgery and County Social Care say alive`. */
function sayWords(names: readonly string[], said: string): string {
  const last = names.at(-1) ?? ''
  return names.length < 2
    ? `${last} says ${said}`
    : `${names.slice(0, -1).join(', ')} and ${last} say ${said}`
}

interface Field {
  readonly label: string
  readonly read: (patient: Element) => string | undefined
  /** Whatever else it may be called by: one of them that agrees is enough. */
  readonly others?: (patient: Element) => readonly string[]
  /** Whether two values agree; where it is left out they do when they are the same. */
  readonly agree?: (one: string, other: string) => boolean
}

/** The gravest first: who it could not be. */
const FIELDS: readonly Field[] = [
  { label: 'birth date', read: (patient) => dateText(textAt(patient, 'birthDate')) },
  {
    label: 'gender',
    read: (patient) => (textAt(patient, 'gender') === undefined ? undefined : genderOf(patient)),
  },
  { label: 'NHS number', read: (patient) => knownNumber(patient) },
  {
    label: 'name',
    read: (patient) => formalName(nameInForce(all(patient, 'name'))),
    others: namesToday,
    agree: namesAgree,
  },
  {
    label: 'postcode',
    read: (patient) => textAt(at(patient, 'address'), 'postalCode'),
    agree: (one, other) => toNameKey(one) === toNameKey(other),
  },
]

function knownNumber(patient: Element): string | undefined {
  const number = nhsNumberOf(patient)
  return number === 'not known' ? undefined : number
}

function dateText(iso: string | undefined): string | undefined {
  return iso === undefined ? undefined : toClinicalDate(iso).text
}

/** What each field is said to be that is not what is shown; who say the same stand in one line. */
function differing(joined: Element, sources: readonly ReadResource[]): readonly string[] {
  return FIELDS.flatMap(({ label, read, others: besides = () => [], agree = isSame }) => {
    const shown = read(joined)
    const isShown = (said: string, json: Element): boolean =>
      shown !== undefined &&
      (agree(said, shown) ||
        besides(json).some((one) => agree(one, shown)) ||
        besides(joined).some((one) => agree(said, one)))
    const others = sources.flatMap(({ json, source }) => {
      const said = read(json)
      return said === undefined || isShown(said, json) ? [] : [{ said, source }]
    })
    return [...groupBy(others, ({ said }) => said)].map(
      ([said, members]) => `${label}: ${sayWords(namesOf(members), said)}`,
    )
  })
}

function isSame(one: string, other: string): boolean {
  return one === other
}

function unsafeText(patients: readonly ReadResource[]): readonly string[] {
  const unsafe = patients.filter(({ isSafe }) => !isSafe).map(({ source }) => source.name)
  return [...new Set(unsafe)].map(
    (name) => `what ${name} says about who this is cannot be safely displayed: read the source`,
  )
}

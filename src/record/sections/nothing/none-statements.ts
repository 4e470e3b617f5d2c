import type { Absence } from './absences.js'

/** Of which of a person's lists something says that there is nothing on it. */
export type NoneOf = 'allergies' | 'medicines' | 'problems'

/** What is said by a statement that names nothing: that there is none, or no more than that nobody can tell. */
export interface NoneSaid {
  readonly of: NoneOf
  readonly says: 'none-known' | 'no-information'
  /** Set where it speaks of some of them alone: of a category of allergies, or of a substance by its name. */
  readonly only?: readonly string[]
  /** Set where a code says why there is no name. */
  readonly absence?: Absence
}

const SNOMED = 'http://snomed.info/sct'
/** The code system of the International Patient Summary, by its address and by its number. */
const IPS = [
  'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips',
  'urn:oid:2.16.840.1.113883.5.1150.1',
]

const none = (of: NoneOf, ...only: readonly string[]): NoneSaid => ({
  of,
  says: 'none-known',
  ...(only.length === 0 ? {} : { only }),
})
const noInformation = (of: NoneOf): NoneSaid => ({ of, says: 'no-information' })

const IPS_CODES: Readonly<Record<string, NoneSaid>> = {
  'no-known-allergies': none('allergies'),
  'no-known-medication-allergies': none('allergies', 'medication'),
  'no-known-environmental-allergies': none('allergies', 'environment'),
  'no-known-food-allergies': none('allergies', 'food'),
  'no-allergy-info': noInformation('allergies'),
  'no-known-medications': none('medicines'),
  'no-medication-info': noInformation('medicines'),
  'no-known-problems': none('problems'),
  'no-problem-info': noInformation('problems'),
}

/** Of SNOMED CT, the ones that are no longer active too: they stand in records for decades. */
const SNOMED_CODES: Readonly<Record<string, NoneSaid>> = {
  '716186003': none('allergies'),
  '160244002': none('allergies'),
  '409137002': none('allergies', 'medication'),
  '428607008': none('allergies', 'environment'),
  '429625007': none('allergies', 'food'),
  '428197003': none('allergies', 'insect'),
  '716220001': none('allergies', 'animal'),
  '1003774007': none('allergies', 'latex'),
  '716184000': none('allergies', 'latex'),
  '787481004': none('medicines'),
  '160245001': none('problems'),
}

/** By `system|code`. */
export const NONE_CODES: ReadonlyMap<string, NoneSaid> = new Map([
  ...IPS.flatMap((system) =>
    Object.entries(IPS_CODES).map(([code, said]) => [`${system}|${code}`, said] as const),
  ),
  ...Object.entries(SNOMED_CODES).map(([code, said]) => [`${SNOMED}|${code}`, said] as const),
])

/** The words in which such a statement is written, clause by clause; each is the whole of a clause. */
interface NoneWords {
  /** What the list is a list of. */
  readonly things: string
  /** Short forms of their own. */
  readonly short: Readonly<Record<string, NoneSaid>>
}

export const NONE_WORDS: Readonly<Record<NoneOf, NoneWords>> = {
  allergies: {
    things:
      'allerg(?:y|ies|ic reactions?)|intolerances?|sensitivit(?:y|ies)|hypersensitivit(?:y|ies)|adverse (?:drug )?reactions?|reactions?',
    short: {
      nka: none('allergies'),
      nkda: none('allergies', 'medication'),
      nkma: none('allergies', 'medication'),
      nkfa: none('allergies', 'food'),
    },
  },
  medicines: {
    things: 'medications?|medicines?|meds|drugs?|drug therapy|treatments?|prescriptions?',
    short: {},
  },
  problems: {
    things:
      'problems?|conditions?|diagnos[ie]s|disabilit(?:y|ies)|illness(?:es)?|comorbidit(?:y|ies)|co-morbidit(?:y|ies)|diseases?|medical history|pmhx?',
    short: {},
  },
}

/** Words for a category of allergies, as FHIR calls it. */
export const CATEGORY_WORDS: Readonly<Record<string, string>> = {
  drug: 'medication',
  drugs: 'medication',
  medication: 'medication',
  medications: 'medication',
  medicine: 'medication',
  medicines: 'medication',
  medicinal: 'medication',
  food: 'food',
  foods: 'food',
  environment: 'environment',
  environmental: 'environment',
}

import type { OperationOutcomeIssue } from 'fhir/r4.js'
import type { JsonObject } from '../../fhir/json-value.js'
import { toNameKey } from '../../fhir/name-key.js'
import { nameSpellings } from '../../fhir/name-spellings.js'
import { NHS_NUMBER_SYSTEM, parseNhsNumber, type NhsNumber } from '../../fhir/nhs-number.js'
import { anIssue } from '../../fhir/operation-outcome.js'
import { isWholeDate } from '../../fhir/parse-date.js'
import { readObjects, readText, readTexts } from '../../fhir/read-element.js'
import { wordsOfName } from './words-of-name.js'
import type { PersonName } from '../ingest-store.js'
import type { PersonClaim } from './submission.js'

export interface ReadClaim {
  readonly claim: PersonClaim | undefined
  readonly issues: readonly OperationOutcomeIssue[]
}

/** Whom a source's Patient is, as matching needs it: NHS number, birth date, every name. */
export function readClaim(patient: JsonObject, path: string): ReadClaim {
  const number = readNhsNumber(patient, path)
  const birthDate = readText(patient, 'birthDate') ?? ''
  const names = readNames(patient, birthDate)

  const issues = [...number.issues]
  if (!isWholeDate(birthDate)) {
    issues.push(anIssue('required', 'A Patient has a birthDate of year, month and day.', `${path}.birthDate`))
  }
  if (names.length === 0) {
    issues.push(
      anIssue('required', 'A Patient has a name: family and given, one of both, or text.', `${path}.name`),
    )
  }
  issues.push(...checkLengths(patient, names, path))
  if (patient['link'] !== undefined) issues.push(linkIssue(path))
  if (issues.length > 0 || number.nhsNumber === undefined) return { claim: undefined, issues }
  return { claim: { nhsNumber: number.nhsNumber, names, birthDate, path }, issues }
}

const MOST_NAMES = 20
const LONGEST_NAME = 200

/** Names are compared with each other and looked up: what nobody is called is refused before it costs anybody. */
function checkLengths(
  patient: JsonObject,
  names: readonly PersonName[],
  path: string,
): readonly OperationOutcomeIssue[] {
  const isTooLong = ({ familyKey, givenKey }: PersonName): boolean =>
    familyKey.length > LONGEST_NAME || givenKey.length > LONGEST_NAME
  return [
    ...(readObjects(patient, 'name').length > MOST_NAMES
      ? [anIssue('too-long', `A Patient has at most ${MOST_NAMES} names here.`, `${path}.name`)]
      : []),
    ...(names.some(isTooLong)
      ? [anIssue('too-long', `A name has at most ${LONGEST_NAME} letters here.`, `${path}.name`)]
      : []),
  ]
}

function linkIssue(path: string): OperationOutcomeIssue {
  return anIssue(
    'business-rule',
    'Patient.link is not taken: who is the same person is decided by this record. Leave it out.',
    `${path}.link`,
  )
}

interface ReadNumber {
  readonly nhsNumber: NhsNumber | undefined
  readonly issues: readonly OperationOutcomeIssue[]
}

function readNhsNumber(patient: JsonObject, path: string): ReadNumber {
  const at = `${path}.identifier`
  const sent = readObjects(patient, 'identifier')
    .filter((one) => readText(one, 'system') === NHS_NUMBER_SYSTEM && readText(one, 'use') !== 'old')
    .map((one) => readText(one, 'value') ?? '')
  const distinct = new Set(sent.map((value) => value.replace(/[\s-]/g, '')))

  if (distinct.size === 0) return refuse('required', `An NHS number (${NHS_NUMBER_SYSTEM}) is missing.`, at)
  if (distinct.size > 1) {
    return refuse(
      'business-rule',
      'Two different NHS numbers: send the current one, mark others use=old.',
      at,
    )
  }
  const nhsNumber = parseNhsNumber([...distinct][0] ?? '')
  if (nhsNumber === undefined) {
    return refuse(
      'value',
      'This is no NHS number: ten digits whose check digit is right. Check for a typing error.',
      at,
    )
  }
  return { nhsNumber, issues: [] }
}

function refuse(...issue: Parameters<typeof anIssue>): ReadNumber {
  return { nhsNumber: undefined, issues: [anIssue(...issue)] }
}

/**
 * Every name of a Patient counts, maiden and usual ones too: any of them may be the one another source knows. Half a name
 * counts where there is no whole one: of somebody who has one name only, and agrees with that name alone.
 */
function readNames(patient: JsonObject, birthDate: string): readonly PersonName[] {
  const sent = readObjects(patient, 'name').flatMap(spelled)
  const whole = sent
    .filter(({ familyKey, givenKey }) => familyKey !== '' && givenKey !== '')
    .map(({ familyKey, givenKey }) => ({ familyKey, givenKey, birthDate }))
  const single = sent
    .map(({ familyKey, givenKey, words }) => ({ familyKey: familyKey || givenKey || words.join(''), words }))
    .filter(({ familyKey }) => familyKey !== '')
    .map(({ familyKey, words }) => ({
      familyKey,
      givenKey: '',
      birthDate,
      ...(words.length > 1 && { words }),
    }))
  const names = whole.length > 0 ? whole : single
  return [...new Map(names.map((name) => [`${name.familyKey} ${name.givenKey}`, name])).values()]
}

interface SpelledName {
  readonly familyKey: string
  readonly givenKey: string
  readonly words: readonly string[]
}

/** A name in every spelling of its letters: another source may have no `ü`. */
function spelled(name: JsonObject): readonly SpelledName[] {
  const families = nameSpellings(readText(name, 'family') ?? '')
  const givens = nameSpellings(readTexts(name, 'given')[0] ?? '')
  const texts = nameSpellings(readText(name, 'text') ?? '')
  return families.flatMap((family) =>
    givens.flatMap((given) =>
      texts.map((text) => ({
        familyKey: toNameKey(family),
        givenKey: toNameKey(given),
        words: wordsOfName(text),
      })),
    ),
  )
}

import { nhsNumbersOf } from '../../fhir/join-patients.js'
import type { JsonObject } from '../../fhir/json-value.js'
import { displayNhsNumber, parseNhsNumber } from '../../fhir/nhs-number.js'
import { readText } from '../../fhir/read-element.js'
import { parseOdsCode } from '../../fhir/ods-code.js'
import type { OrganisationDirectory } from '../../identity/organisation.js'
import { genderOf, nameOf } from '../banner/banner.js'
import { toClinicalDate } from '../reading/clinical-date.js'
import type { ClinicalDate } from '../sections/section.js'
import type { PersonId } from '../../fhir/person-id.js'
import { all, textAt, type Element } from '../reading/element.js'
import { similarNames } from './similar-names.js'

/** Enough to tell two people apart, nothing clinical, no address, and no number but the end of it where names are alike. */
export interface PersonMatch {
  readonly person: PersonId
  /** `HOLLAND, Margaret (Mrs)`. */
  readonly name: string
  readonly born: ClinicalDate | undefined
  readonly gender: string
  readonly practice: string
  /** The last group of the NHS number, where somebody of a name that is almost the same was found with them. */
  readonly numberEnd?: string
}

export interface FoundPerson {
  readonly person: PersonId
  readonly patient: JsonObject | undefined
}

/** What a search shows of several people: of those with names that are read for each other, how their numbers end too. */
export function toPersonMatches(
  found: readonly FoundPerson[],
  directory: OrganisationDirectory,
): readonly PersonMatch[] {
  const matches = found.map((one) => toPersonMatch(one, directory))
  const alike = new Set(similarNames(matches.map(({ name }) => name)))
  return matches.map((match, index) => {
    const numberEnd = alike.has(index) ? numberEndOf(found[index]?.patient) : undefined
    return numberEnd === undefined ? match : { ...match, numberEnd }
  })
}

/** What a search shows of somebody, by their joined Patient as the searcher may see it: no address, no number, nothing clinical. */
export function toPersonMatch(
  { person, patient: json }: FoundPerson,
  directory: OrganisationDirectory,
): PersonMatch {
  const born = textAt(json, 'birthDate')
  return {
    person,
    name: nameOf(json),
    born: born === undefined ? undefined : toClinicalDate(born),
    gender: genderOf(json),
    practice: practiceOf(json, directory),
  }
}

/** `3457` of `999 012 3457`. */
function numberEndOf(patient: JsonObject | undefined): string | undefined {
  const [number] = (patient ? nhsNumbersOf([{ resource: patient }]) : []).flatMap(
    (one) => parseNhsNumber(readText(one, 'value') ?? '') ?? [],
  )
  return number && displayNhsNumber(number).split(' ').at(-1)
}

function practiceOf(patient: Element, directory: OrganisationDirectory): string {
  const names = all(patient, 'generalPractitioner').map((practice) => {
    const code = parseOdsCode(textAt(practice, 'identifier', 'value') ?? '')
    return (code && directory.get(code)?.name) ?? textAt(practice, 'display')
  })
  return names.find((name) => name !== undefined) ?? 'not known'
}

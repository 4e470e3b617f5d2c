import type { JsonObject } from '../../fhir/json-value.js'
import { parseOdsCode } from '../../fhir/ods-code.js'
import type { OrganisationDirectory } from '../../identity/organisation.js'
import { genderOf, nameOf } from '../banner/banner.js'
import { toClinicalDate } from '../reading/clinical-date.js'
import type { ClinicalDate } from '../sections/section.js'
import type { PersonId } from '../../fhir/person-id.js'
import { all, textAt, type Element } from '../reading/element.js'

/** Enough to tell two people apart, nothing clinical, no address. */
export interface PersonMatch {
  readonly person: PersonId
  /** `HOLLAND, Margaret (Mrs)`. */
  readonly name: string
  readonly born: ClinicalDate | undefined
  readonly gender: string
  readonly practice: string
}

/** What a search shows of somebody, by their joined Patient as the searcher may see it: no address, no number, nothing clinical. */
export function toPersonMatch(
  { person, patient: json }: { readonly person: PersonId; readonly patient: JsonObject | undefined },
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

function practiceOf(patient: Element, directory: OrganisationDirectory): string {
  const names = all(patient, 'generalPractitioner').map((practice) => {
    const code = parseOdsCode(textAt(practice, 'identifier', 'value') ?? '')
    return (code && directory.get(code)?.name) ?? textAt(practice, 'display')
  })
  return names.find((name) => name !== undefined) ?? 'not known'
}

import { isJsonObject } from '../../fhir/json-value.js'
import { displayNhsNumber, NHS_NUMBER_SYSTEM, parseNhsNumber } from '../../fhir/nhs-number.js'
import { ODS_CODE_SYSTEM } from '../../fhir/ods-code.js'
import { genderOf, nameOf, preferredNameOf } from '../banner/banner.js'
import { toClinicalDate } from '../reading/clinical-date.js'
import { codedWords } from '../reading/coded-text.js'
import { all, at, textAt, type Element } from '../reading/element.js'
import { tracingWords } from './number-tracing.js'
import { otherNames } from './other-names.js'
import { ofSources } from './of-sources.js'
import { insideNamed } from './reached-by.js'
import { addressOf } from '../reading/people-names.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { joined, labelled, toItem } from '../reading/section-item.js'
import { placed, type SectionContent } from './section-content.js'

/** What each source knows of who the person is. The joined Patient, which the banner shows, is made of these. */
export function toPersonalDetails(resources: readonly ReadResource[]): SectionContent {
  return placed(
    ofSources(resources).map((patient) => {
      const { json } = patient
      const born = textAt(json, 'birthDate')
      return {
        item: toItem(patient, {
          what: nameOf(json),
          details: [
            ...otherNames(json),
            labelled('likes to be called', preferredNameOf(json) ?? calledInWords(json)),
            `born: ${born === undefined ? 'not recorded' : toClinicalDate(born).text}`,
            `gender: ${genderOf(json)}`,
            labelled('sex at birth', birthSexOf(json)),
            ...all(json, 'identifier').flatMap(numberTexts),
            ...addressTexts(json),
            ...all(json, 'telecom').map(telecomText),
          ],
        }),
        isPast: textAt(json, 'active') === 'false',
        date: undefined,
      }
    }),
  )
}

/** Which practice each source knows the person to be registered with. */
export function toPractice(resources: readonly ReadResource[], view: RecordView): SectionContent {
  return placed(
    ofSources(resources).flatMap((patient) =>
      all(patient.json, 'generalPractitioner').map((practice) => {
        const named = view.resolve(practice, patient)
        const inside = insideNamed(practice, patient, view)
        const organisation = behindRole(named, 'organization', { inside, view }) ?? named
        const doctor = behindRole(named, 'practitioner', { inside, view })
        const code =
          odsCodeOf(practice) ??
          odsCodeOf(at(named, 'organization')) ??
          all(organisation, 'identifier').map(odsCode).find(isThere)
        return {
          item: toItem(patient, {
            what: view.nameOf(practice, patient),
            details: [
              `practice code: ${code ?? 'not recorded'}`,
              labelled('address', addressOf(all(organisation, 'address'))),
              ...telephonesOf(
                [named, organisation, doctor].flatMap((one) => all(one, 'telecom')),
                view.telephoneOf(practice, patient) ?? view.telephoneOf(at(named, 'organization'), inside),
              ),
            ],
          }),
          isPast: false,
          date: undefined,
        }
      }),
    ),
  )
}

interface Behind {
  readonly inside: ReadResource
  readonly view: RecordView
}

/** For whom, or who, a role is. */
function behindRole(
  named: Element,
  key: 'organization' | 'practitioner',
  { inside, view }: Behind,
): ReadResource['json'] | undefined {
  return textAt(named, 'resourceType') === 'PractitionerRole'
    ? view.resolve(at(named, key), inside)
    : undefined
}

/**
 * `NHS number: 999 012 3457`, and how its source has traced it, which not every source sends and which makes it no other number; of
 * another number what kind of number it is.
 */
function numberTexts(identifier: Element): readonly (string | undefined)[] {
  const value = textAt(identifier, 'value')
  if (value === undefined) return []
  if (textAt(identifier, 'system') !== NHS_NUMBER_SYSTEM) {
    return [`${codedWords(at(identifier, 'type')) ?? 'other number'}: ${value}`]
  }
  const number = parseNhsNumber(value)
  const shown = number === undefined ? `${value} (not valid)` : displayNhsNumber(number)
  return [`NHS number: ${shown}`, labelled('status of the number', tracingWords(identifier))]
}

const BIRTH_SEX = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex'
const SEXES: Readonly<Record<string, string>> = { F: 'female', M: 'male', OTH: 'other', UNK: 'unknown' }

/** By a code of US Core, which has letters alone. */
function birthSexOf(json: ReadResource['json']): string | undefined {
  const told = all(json, 'extension').find((one) => textAt(one, 'url') === BIRTH_SEX)
  const code = textAt(told, 'valueCode') ?? ''
  return Object.hasOwn(SEXES, code) ? SEXES[code] : undefined
}

/** What somebody is usually called, sent as words alone. */
function calledInWords(json: ReadResource['json']): string | undefined {
  const usual = all(json, 'name').find((name) => textAt(name, 'use') === 'usual')
  return all(usual, 'given').length > 0 || textAt(usual, 'family') !== undefined
    ? undefined
    : textAt(usual, 'text')
}

/** Each address with what it is used for; no line of one is an address without its first line. */
function addressTexts(json: ReadResource['json']): readonly string[] {
  const addresses = all(json, 'address')
  return addresses.map((address) => {
    const use = joined([textAt(address, 'use'), textAt(address, 'type')])
    const words = addressOf([isJsonObject(address) ? { ...address, use: 'home' } : address]) ?? 'not recorded'
    const end = textAt(address, 'period', 'end')
    const until = end === undefined ? '' : `, until ${toClinicalDate(end).text}`
    return `address${use === undefined ? '' : ` (${use})`}: ${words}${until}`
  })
}

const SYSTEMS: Readonly<Record<string, string>> = { phone: 'telephone', sms: 'text message', email: 'email' }

function telecomText(telecom: Element): string | undefined {
  const system = textAt(telecom, 'system') ?? 'phone'
  const use = joined([textAt(telecom, 'use'), textAt(telecom, 'rank') === '1' ? 'preferred' : undefined])
  const label = Object.hasOwn(SYSTEMS, system) ? (SYSTEMS[system] ?? system) : system
  const end = textAt(telecom, 'period', 'end')
  const value = textAt(telecom, 'value')
  return labelled(
    use === undefined ? label : `${label} (${use})`,
    end === undefined || value === undefined ? value : `${value}, until ${toClinicalDate(end).text}`,
  )
}

/** What an organisation says of how it is reached; what this deployment knows of it where it says nothing. */
function telephonesOf(
  telecoms: readonly Element[],
  known: string | undefined,
): readonly (string | undefined)[] {
  return telecoms.length === 0
    ? [labelled('telephone', known)]
    : [...new Set(telecoms.map((one) => telecomText(one)))]
}

function odsCodeOf(reference: Element): string | undefined {
  return all(reference, 'identifier').map(odsCode).find(isThere)
}

function odsCode(identifier: Element): string | undefined {
  return textAt(identifier, 'system') === ODS_CODE_SYSTEM ? textAt(identifier, 'value') : undefined
}

function isThere<T>(one: T | undefined): one is T {
  return one !== undefined
}

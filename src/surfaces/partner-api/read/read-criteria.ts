import { NHS_NUMBER_SYSTEM } from '../../../fhir/nhs-number.js'
import { parsePersonId } from '../../../fhir/person-id.js'
import { checkFamilyName } from '../../../record/patients/check-family-name.js'
import { checkNhsNumber } from '../../../record/patients/check-nhs-number.js'
import { isFullDate } from '../../../record/reading/clinical-date.js'
import type { PersonCriteria } from '../../../record/record-store.js'

/** The search parameters of Patient that are answered. */
export const PATIENT_PARAMETERS = ['_id', 'identifier', 'family', 'birthdate'] as const

export type ReadCriteria =
  | { readonly outcome: 'read'; readonly criteria: PersonCriteria }
  | { readonly outcome: 'refused'; readonly parameter: string; readonly diagnostics: string }

/** A search for one person by id, by NHS number, or by family name with birth date: nothing wider, and one of them at once. */
export function readCriteria(values: ReadonlyMap<string, string>): ReadCriteria {
  const identifier = values.get('identifier')
  const family = values.get('family')
  const birthDate = values.get('birthdate')
  const id = values.get('_id')
  if (id !== undefined) return byId(id, values)
  if (identifier === undefined) return byName(family, birthDate)
  if (family !== undefined) return refuse('family', 'cannot be combined with identifier.')
  if (birthDate !== undefined) return refuse('birthdate', 'cannot be combined with identifier.')
  return byIdentifier(identifier)
}

/** As `Patient/<id>` is read, for software that only searches. */
function byId(id: string, values: ReadonlyMap<string, string>): ReadCriteria {
  const other = [...values.keys()].find((name) => name !== '_id')
  if (other !== undefined) return refuse(other, 'cannot be combined with _id.')
  const person = parsePersonId(id)
  return person === undefined
    ? refuse('_id', 'must be the id of one Patient of this record, 32 hexadecimal digits.')
    : { outcome: 'read', criteria: { by: 'id', person } }
}

function byIdentifier(identifier: string): ReadCriteria {
  const [system, value = '', ...more] = identifier.split('|')
  if (system !== NHS_NUMBER_SYSTEM || more.length > 0) {
    return refuse('identifier', `must be ${NHS_NUMBER_SYSTEM}| and one NHS number.`)
  }
  const checked = checkNhsNumber(value)
  if (checked.outcome === 'invalid') return refuse('identifier', `cannot be searched for. ${checked.text}`)
  return { outcome: 'read', criteria: { by: 'nhs-number', nhsNumber: checked.nhsNumber } }
}

function byName(family: string | undefined, birthDate: string | undefined): ReadCriteria {
  if (family === undefined)
    return refuse('family', 'is missing: search by identifier, or by family with birthdate.')
  if (birthDate === undefined) return refuse('birthdate', 'is missing: family alone is not searched for.')
  const checked = checkFamilyName(family)
  if (checked.outcome === 'invalid') return refuse('family', checked.text)
  if (!isFullDate(birthDate))
    return refuse('birthdate', 'must be a whole date, for example 1941-03-04, without a prefix.')
  return { outcome: 'read', criteria: { by: 'name-and-birth-date', familyKey: checked.familyKey, birthDate } }
}

function refuse(parameter: string, why: string): ReadCriteria {
  return { outcome: 'refused', parameter, diagnostics: `The parameter ${parameter} ${why}` }
}

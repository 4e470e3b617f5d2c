import type { JsonObject } from '../../fhir/json-value.js'
import { textAt } from './element.js'

/** What all sources that say it say alike of the person; left out where one says otherwise, or none says it. */
export interface PersonTold {
  /** As it was sent: `1950-05-05`, or a month or a year. */
  readonly birthDate?: string
  /** A code of the administrative genders of FHIR R4. */
  readonly gender?: string
}

/** What of a resource of the record it is read from. */
interface Read {
  readonly type: string
  readonly isSafe: boolean
  readonly json: JsonObject
}

export function toPersonTold(resources: readonly Read[]): PersonTold {
  const patients = resources.filter(({ type, isSafe }) => type === 'Patient' && isSafe)
  const [birthDate, gender] = ['birthDate', 'gender'].map((key) => toldAlike(patients, key))
  return { ...(birthDate === undefined ? {} : { birthDate }), ...(gender === undefined ? {} : { gender }) }
}

function toldAlike(patients: readonly Read[], key: string): string | undefined {
  const told = new Set(patients.map(({ json }) => textAt(json, key)).filter((said) => said !== undefined))
  return told.size === 1 ? [...told][0] : undefined
}

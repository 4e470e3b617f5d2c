import type { JsonObject } from '../../../fhir/json-value.js'
import { hasCode } from '../../reading/coded-text.js'
import { isVerifiedAs } from '../../reading/verified-as.js'

const DOUBTED = ['refuted', 'differential', 'provisional', 'unconfirmed', 'entered-in-error']
const OVER = ['resolved', 'inactive', 'remission']

/** Whether a source says of a problem that it is not sure of it, or that it is none. */
export function isDoubted(json: JsonObject): boolean {
  return isVerifiedAs(json, DOUBTED)
}

/** Whether a source says of a problem, by its status or by a day, that it is over. */
export function isOverAlready(json: JsonObject): boolean {
  return hasCode(json['clinicalStatus'], OVER) || json['abatementDateTime'] !== undefined
}

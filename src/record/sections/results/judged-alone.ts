import type { JsonObject } from '../../../fhir/json-value.js'
import { all, type Element } from '../../reading/element.js'
import { flagUrgency } from '../../results/flag-urgency.js'
import { flagOf, type ObservedValue } from './observed-value.js'

/** What its source calls critical is a result, whatever its value was: it takes the place of the one before. */
export function isCriticalAlone(element: Element): boolean {
  return flagUrgency(flagOf(element)) === 'critical'
}

/** What stands for the value of a result that was sent as critical and without one. */
export function judgedAlone(json: JsonObject): ObservedValue | undefined {
  return isCriticalAlone(json) ? { value: withoutValueWords(json), number: undefined, unit: '' } : undefined
}

export function withoutValueWords(json: JsonObject): string {
  const members = all(json, 'hasMember').length
  return members > 0 ? `${members} results belong to it` : 'no value was sent'
}

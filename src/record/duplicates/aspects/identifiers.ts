import { NHS_NUMBER_SYSTEM } from '../../../fhir/nhs-number.js'
import { all, textAt, type Element } from '../../reading/element.js'
import { createAspect } from '../aspect.js'

/** Identifiers that are shared by several things on purpose, or no longer in use. */
const USES_PASSED_OVER = ['secondary', 'old', 'temp']

/** HL7 v2-0203: numbers of an order, a sample or a visit, which all that belongs to these carries. */
const TYPES_PASSED_OVER = ['PLAC', 'ACSN', 'VN', 'MR', 'NH', 'AN', 'PGN']

/** Business identifiers. That two resources have none in common does not contradict. */
export const identifiers = createAspect<readonly string[]>({
  read({ json }) {
    const found = ['identifier', 'masterIdentifier']
      .flatMap((key) => all(json, key))
      .map(toKey)
      .filter((key) => key !== undefined)
    return found.length === 0 ? undefined : found
  },
  keys: (told) => told,
  compare: (one, other) => (one.some((key) => other.includes(key)) ? 'same' : 'unknown'),
})

function toKey(identifier: Element): string | undefined {
  const [system, value] = [textAt(identifier, 'system'), textAt(identifier, 'value')]
  if (system === undefined || value === undefined || system === NHS_NUMBER_SYSTEM) return undefined
  if (USES_PASSED_OVER.includes(textAt(identifier, 'use') ?? '')) return undefined
  const types = all(identifier, 'type', 'coding').map((coding) => textAt(coding, 'code') ?? '')
  return types.some((type) => TYPES_PASSED_OVER.includes(type)) ? undefined : `${system}|${value}`
}

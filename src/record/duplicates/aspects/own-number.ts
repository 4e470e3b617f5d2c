import { NHS_NUMBER_SYSTEM } from '../../../fhir/nhs-number.js'
import { all, textAt, type Element } from '../../reading/element.js'
import { createAspect } from '../aspect.js'

/** What is numbered one by one by who books, orders or reports it: a referral's UBRN, a spell, an accession number. */
const NUMBERED: ReadonlySet<string> = new Set([
  'Appointment',
  'CarePlan',
  'Composition',
  'DeviceRequest',
  'DiagnosticReport',
  'DocumentReference',
  'Encounter',
  'EpisodeOfCare',
  'ImagingStudy',
  'Observation',
  'Procedure',
  'ServiceRequest',
])

/** Systems in which every copy of one thing has a value of its own. */
const OF_EACH_COPY = /^urn:(?:ietf:rfc:|uuid|oid$)|rfc4122|cross-care-setting-identifier/i

/** Numbers that say whose it is, not what it is, and those that are no longer in use. */
const USES_PASSED_OVER = ['old', 'temp']
const TYPES_PASSED_OVER = ['MR', 'NH', 'AN', 'PI', 'SS']

type Numbers = ReadonlyMap<string, ReadonlySet<string>>

/**
 * The numbers that a thing has of its own, by the system that counts them. Two numbers of one system are two things, whatever
 * else agrees; numbers of two systems say nothing of each other, because every source counts its own.
 */
export const ownNumber = createAspect<{ readonly type: string; readonly numbers: Numbers }>({
  read({ type, json }) {
    if (!NUMBERED.has(type)) return undefined
    const numbers = new Map<string, Set<string>>()
    for (const identifier of ['identifier', 'masterIdentifier'].flatMap((key) => all(json, key))) {
      const [system, value] = numberOf(identifier) ?? []
      if (system === undefined || value === undefined) continue
      numbers.set(system, (numbers.get(system) ?? new Set()).add(value))
    }
    return numbers.size === 0 ? undefined : { type, numbers }
  },
  compare(one, other) {
    if (one.type !== other.type) return 'unknown'
    const shared = [...one.numbers].flatMap(([system, values]) => {
      const others = other.numbers.get(system)
      return others === undefined ? [] : [[...values].some((value) => others.has(value))]
    })
    if (shared.includes(true)) return 'same'
    return shared.length === 0 ? 'unknown' : 'apart'
  },
})

function numberOf(identifier: Element): readonly [system: string, value: string] | undefined {
  const [system, value] = [textAt(identifier, 'system'), textAt(identifier, 'value')]
  if (system === undefined || value === undefined) return undefined
  if (system === NHS_NUMBER_SYSTEM || OF_EACH_COPY.test(system)) return undefined
  if (USES_PASSED_OVER.includes(textAt(identifier, 'use') ?? '')) return undefined
  const types = all(identifier, 'type', 'coding').map((coding) => textAt(coding, 'code') ?? '')
  return types.some((type) => TYPES_PASSED_OVER.includes(type)) ? undefined : [system, plainNumber(value)]
}

/** `0012 3456` and `00123456` are one number. */
function plainNumber(value: string): string {
  return value.toUpperCase().replace(/[\s-]/g, '')
}

import { ABOUT_NOBODY } from '../../../fhir/about-nobody.js'
import type { JsonObject } from '../../../fhir/json-value.js'
import { keepKeys } from '../../../fhir/keep-keys.js'
import { readObjects, readText } from '../../../fhir/read-element.js'
import { INHERITANCE_RULES } from './inheritance.js'
import { redact } from '../redaction/redact.js'
import { objectsAt, targetOf } from '../references.js'

const RULES = INHERITANCE_RULES.filter(({ by }) => by === 'gathered')

/** The links by which a resource gathers others: a report its results. */
export function gatheredIn(resource: JsonObject): readonly JsonObject[] {
  const type = readText(resource, 'resourceType') ?? ''
  return RULES.filter(({ types }) => types.includes(type)).flatMap(({ paths }) =>
    paths.flatMap((path) => objectsAt(resource, path)),
  )
}

const OF_ANY =
  'resourceType id meta implicitRules language contained modifierExtension identifier basedOn status category code ' +
  'subject encounter effectiveDateTime effectivePeriod effectiveTiming effectiveInstant issued performer'

/** What of these says of what kind they are, when, by whom and of whom, and nothing of what was found. */
const SAYS_NO_FINDING: ReadonlyMap<string, readonly string[]> = new Map([
  ['DiagnosticReport', `${OF_ANY} resultsInterpreter result imagingStudy`.split(' ')],
  ['Observation', `${OF_ANY} partOf focus hasMember derivedFrom`.split(' ')],
])

/** Whether an element of what gathers others may repeat what they say. */
export function mayRepeat(type: string | undefined, key: string): boolean {
  const kept = SAYS_NO_FINDING.get(type ?? '')
  return kept !== undefined && !kept.includes(key.replace(/^_/, ''))
}

/**
 * What gathers others without all that may repeat what they say: its conclusion, its sheet, its value, its words, and
 * whatever it contains but who and where.
 */
export function withoutRepeated(resource: JsonObject): JsonObject {
  const type = readText(resource, 'resourceType')
  const kept = keepKeys(
    resource,
    Object.keys(resource).filter((key) => !mayRepeat(type, key)),
  )
  const gone = new Set(
    readObjects(resource, 'contained')
      .filter((one) => !ABOUT_NOBODY.has(readText(one, 'resourceType') ?? ''))
      .map((one) => `#${readText(one, 'id') ?? ''}`),
  )
  if (gone.size === 0) return kept
  return redact(kept, (element, key) => {
    const name = key === 'contained' ? `#${readText(element, 'id') ?? ''}` : targetOf(element)
    return name !== undefined && gone.has(name) ? 'drop' : 'keep'
  }).json
}

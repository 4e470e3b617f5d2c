import type { JsonObject } from '../../fhir/json-value.js'
import { DATA_ABSENT_REASON_URL } from '../../fhir/profiles.js'
import { withoutKeys } from '../../fhir/without-keys.js'
import { readObjects } from '../../fhir/read-element.js'
import { textAt } from '../reading/element.js'
import { ingredientsOf } from '../reading/ingredients.js'
import { timingText } from '../reading/timing.js'

/** What a profile of the International Patient Summary asks for, said in another place or way of the same resource; nothing is guessed. */
export function withNeeded(type: string, resource: JsonObject): JsonObject {
  switch (type) {
    case 'Medication':
      return named(resource)
    case 'DeviceUseStatement':
      return timed(resource)
    case 'AllergyIntolerance':
      return withStatus(resource)
    default:
      return resource
  }
}

/** A medicine that is told by its ingredients is called by them. */
function named(medication: JsonObject): JsonObject {
  if (medication['code'] !== undefined) return medication
  const words = ingredientsOf(medication, (reference) => textAt(reference, 'display')).map((one) => one.words)
  return { ...medication, code: words.length === 0 ? UNKNOWN : { text: words.join(' and ') } }
}

/** How often a device is used is told in words: the profile has a day or a period alone. */
function timed(use: JsonObject): JsonObject {
  const words = timingText(use['timingTiming'])
  const rest = withoutKeys(use, ['timingTiming'])
  return words === undefined
    ? rest
    : { ...rest, note: [...readObjects(use, 'note'), { text: `When: ${words}` }] }
}

/**
 * FHIR asks of an allergy whether it is current, by a code (`ait-1`, and a required binding). One of which no code says it counts
 * as current, as on every page: that nobody said so stands beside the code, and so do the words of its source.
 */
function withStatus(allergy: JsonObject): JsonObject {
  const status = readObjects({ clinicalStatus: allergy['clinicalStatus'] ?? null }, 'clinicalStatus')[0]
  if (readObjects(status ?? {}, 'coding').some(({ system }) => system === CLINICAL)) return allergy
  const words = textAt(status, 'text')
  const code =
    words !== undefined && /^\s*(?:inactive|resolved)\s*$/i.test(words)
      ? words.trim().toLowerCase()
      : 'active'
  const coding = [...readObjects(status ?? {}, 'coding'), { system: CLINICAL, code }]
  return {
    ...allergy,
    clinicalStatus: status === undefined ? { ...UNKNOWN, coding, text: NOT_SENT } : { ...status, coding },
  }
}

const CLINICAL = 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical'
const NOT_SENT = 'Its source sent no status: it counts as current'

const UNKNOWN: JsonObject = { extension: [{ url: DATA_ABSENT_REASON_URL, valueCode: 'unknown' }] }

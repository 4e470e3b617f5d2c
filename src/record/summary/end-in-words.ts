import type { JsonObject } from '../../fhir/json-value.js'
import { readObjects } from '../../fhir/read-element.js'
import { withoutKeys } from '../../fhir/without-keys.js'
import { choiceText } from '../reading/choice-text.js'

/**
 * A Condition that has an end and is not said to be over, as it may stand in a document: FHIR forbids both (`con-4`), and
 * which of both is wrong its source alone knows. So it keeps its status, and its end stands in words.
 */
export function withEndInWords(resource: JsonObject): JsonObject {
  if (resource['resourceType'] !== 'Condition' || isOver(resource)) return resource
  const ends = Object.keys(resource).filter((key) => ABATEMENT.test(key))
  if (ends.length === 0) return resource
  const said = choiceText(resource, 'abatement')
  const text = `Its source says that it ended${said === undefined ? '' : ` (${said})`}, and does not say that it is over.`
  return { ...withoutKeys(resource, ends), note: [...readObjects(resource, 'note'), { text }] }
}

const ABATEMENT = /^_?abatement/

const OVER: readonly unknown[] = ['resolved', 'remission', 'inactive']

function isOver({ clinicalStatus }: JsonObject): boolean {
  return readObjects({ clinicalStatus: clinicalStatus ?? null }, 'clinicalStatus')
    .flatMap((status) => readObjects(status, 'coding'))
    .some(({ system, code }) => system === CLINICAL && OVER.includes(code))
}

const CLINICAL = 'http://terminology.hl7.org/CodeSystem/condition-clinical'

import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../../fhir/json-value.js'
import { INLINE_LABEL_URL } from '../../../fhir/profiles.js'
import { readObject, readObjects } from '../../../fhir/read-element.js'
import { copyLabel } from './copy-meta.js'
import { isInlineLabel } from '../security-labels.js'

/** The labels of an element, as its extensions. */
export function labelled(element: JsonObject): JsonObject {
  const extension = readObjects(element, 'extension').flatMap(copyInlineLabel)
  return extension.length === 0 ? {} : { extension }
}

/** The labels of one primitive. Which of a list they label would no longer be clear. */
export function labelsBeside(beside: JsonValue): readonly JsonObject[] | 'unclear' {
  if (isJsonArray(beside)) return 'unclear'
  return isJsonObject(beside) ? readObjects(beside, 'extension').flatMap(copyInlineLabel) : []
}

/**
 * A label under the address of its extension, however that was written; one that cannot be read is as strict as that is.
 * Nothing of an extension that is no label.
 */
export function copyInlineLabel(extension: JsonObject): readonly JsonObject[] {
  if (!isInlineLabel(extension)) return []
  const concept = readObject(extension, 'valueCodeableConcept')
  const said = concept ? readObjects(concept, 'coding') : readObjects(extension, 'valueCoding')
  const coding = (said.length === 0 ? [{}] : said).flatMap((one) => copyLabel(one, { isInline: true }))
  const [alone] = coding
  if (!alone) return []
  return [
    { url: INLINE_LABEL_URL, ...(concept ? { valueCodeableConcept: { coding } } : { valueCoding: alone }) },
  ]
}

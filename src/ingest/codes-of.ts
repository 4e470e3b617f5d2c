import type { JsonObject } from '../fhir/json-value.js'
import { readObject, readObjects, readText } from '../fhir/read-element.js'

/** Elements that say what a resource is: the test, the problem, the vaccine, the medicine. */
const ELEMENTS = ['code', 'vaccineCode', 'medicationCodeableConcept'] as const

/** What a resource says that it is, `system|code` each; its words when it has no coding. */
export function codesOf(resource: JsonObject): readonly string[] {
  const concept = ELEMENTS.map((element) => readObject(resource, element)).find((one) => one)
  const codings = readObjects(concept, 'coding').flatMap((coding) => {
    const code = readText(coding, 'code')
    return code === undefined ? [] : [`${readText(coding, 'system') ?? ''}|${code}`]
  })
  if (codings.length > 0) return [...new Set(codings)].sort()
  const words = readText(concept, 'text')
  return words === undefined ? [] : [words]
}

/** Whether both say what they are, and have nothing in common: a translation added is no difference. */
export function isAnother(codes: readonly string[], others: readonly string[]): boolean {
  return codes.length > 0 && others.length > 0 && !codes.some((code) => others.includes(code))
}

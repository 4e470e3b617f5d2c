import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../fhir/json-value.js'
import { readObjects, readText } from '../../fhir/read-element.js'

/** The objects at a path of keys, through every list on the way. */
export function objectsAt(object: JsonObject, path: string): readonly JsonObject[] {
  const dot = path.indexOf('.')
  if (dot === -1) return readObjects(object, path)
  return readObjects(object, path.slice(0, dot)).flatMap((one) => objectsAt(one, path.slice(dot + 1)))
}

/** Calls `visit` for every object in a value, outermost first. */
export function eachObject(value: JsonValue, visit: (object: JsonObject) => void): void {
  if (isJsonArray(value)) {
    for (const item of value) eachObject(item, visit)
    return
  }
  if (!isJsonObject(value)) return
  visit(value)
  for (const item of Object.values(value)) eachObject(item, visit)
}

/** What a Reference or an Attachment points at: `Type/id` of whatever server and version, or `#id` of a contained one. */
export function targetOf(element: JsonObject): string | undefined {
  const text = readText(element, 'reference') ?? readText(element, 'url')
  return text === undefined ? undefined : toTarget(text)
}

/** What a text points at, likewise. */
export function toTarget(text: string): string {
  if (text.startsWith('#')) return text
  const version = text.indexOf('/_history/')
  const place = version === -1 ? text : text.slice(0, version)
  const type = place.lastIndexOf('/', place.lastIndexOf('/') - 1)
  return place.slice(type + 1)
}

/** Everything that a resource points at, to any depth: `Type/id`, each once. */
export function targetsIn(resource: JsonObject): ReadonlySet<string> {
  const targets = new Set<string>()
  eachObject(resource, (object) => {
    const target = targetOf(object)
    if (target !== undefined) targets.add(target)
  })
  return targets
}

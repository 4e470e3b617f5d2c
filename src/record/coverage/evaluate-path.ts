import { isJsonObject, type JsonObject, type JsonValue } from '../../fhir/json-value.js'
import { all, at, choiceAt, textAt } from '../reading/element.js'
import type { ElementPath, Step } from './parse-path.js'

/** Everything that stands at a path in a resource of its type; nothing in one of another type. */
export function evaluatePath(path: ElementPath, type: string, json: JsonObject): readonly JsonValue[] {
  if (path.type !== type) return []
  return path.steps.reduce<readonly JsonValue[]>(
    (here, step) => here.flatMap((value) => take(step, value)).filter(isThere),
    [json],
  )
}

function take(step: Step, value: JsonValue): readonly JsonValue[] {
  switch (step.kind) {
    case 'extension':
      return all(value, 'extension').filter((extension) => textAt(extension, 'url') === step.url)
    case 'where':
      return isSo(value, step.path, step.value) ? [value] : []
    case 'element':
      return elements(value, step.name)
  }
}

/** An element, or the choice that stands for it: `onset` is `onsetDateTime`, `onsetAge` … */
function elements(value: JsonValue, name: string): readonly JsonValue[] {
  const own = all(value, name)
  if (own.length > 0) return own
  const choice = choiceAt(value, name)
  return choice === undefined ? [] : [choice.value]
}

function isSo(value: JsonValue, [first, ...rest]: readonly string[], wanted: string): boolean {
  if (first === undefined) return textAt(value) === wanted
  return all(value, first).some((one) => isSo(one, rest, wanted))
}

function isThere(value: JsonValue): boolean {
  if (isJsonObject(value)) return Object.keys(value).length > 0
  return value !== null && (typeof value !== 'string' || value.trim() !== '') && at(value) !== undefined
}

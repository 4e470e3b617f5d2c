import { isJsonArray, isJsonNumber, isJsonObject, LEXEME, type JsonValue } from '../../fhir/json-value.js'
import { toVisible } from './visible-text.js'

/** Something in a resource that may or may not be there, and may or may not have the shape that FHIR gives it. */
export type Element = JsonValue | undefined

/** What stands at a path of keys; a list on the way stands for its first item. */
export function at(element: Element, ...path: readonly string[]): Element {
  return path.reduce<Element>((here, key) => {
    const one = isJsonArray(here) ? here[0] : here
    return isJsonObject(one) ? one[key] : undefined
  }, element)
}

/** Everything in the list at a path; one item when no list stands there. */
export function all(element: Element, ...path: readonly string[]): readonly JsonValue[] {
  const found = at(element, ...path)
  if (isJsonArray(found)) return found
  return found === undefined || found === null ? [] : [found]
}

/** The text at a path, fit to be shown; numbers as their lexemes. `undefined` when there is none or it is blank. */
export function textAt(element: Element, ...path: readonly string[]): string | undefined {
  const found = at(element, ...path)
  const one = isJsonArray(found) ? found[0] : found
  if (isJsonNumber(one)) return one[LEXEME]
  if (typeof one !== 'string') return undefined
  const shown = toVisible(one).trim()
  return shown === '' ? undefined : shown
}

/** Whether `true` stands at a path. */
export function isTrueAt(element: Element, ...path: readonly string[]): boolean {
  return at(element, ...path) === true
}

/** The choice `value[x]`: the type that was chosen and what stands there. */
export function choiceAt(
  element: Element,
  name: string,
): { readonly type: string; readonly value: JsonValue } | undefined {
  if (!isJsonObject(element)) return undefined
  const key = Object.keys(element).find(
    (one) => one.length > name.length && one.startsWith(name) && /[A-Z]/.test(one.charAt(name.length)),
  )
  const value = key === undefined ? undefined : element[key]
  return key === undefined || value === undefined ? undefined : { type: key.slice(name.length), value }
}

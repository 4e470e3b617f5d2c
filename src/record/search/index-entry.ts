import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../fhir/json-value.js'
import { readObject, readObjects, readText } from '../../fhir/read-element.js'
import type { ReadResource } from '../reading/record-view.js'
import { toComparable } from './criterion.js'
import { BEGINNING, END, parseDateRange, type DateRange } from './date-range.js'
import type { ElementPath, SearchGrammar, SearchParameter } from '../../fhir/search-grammar.js'

/** What a search knows of one resource. */
export interface IndexEntry {
  /** `Type/id`. */
  readonly reference: string
  readonly type: string
  readonly id: string
  readonly version: string
  readonly labelClass: string
  /** Whether it is about nobody and in the record only because others refer to it. */
  readonly shared: boolean
  /** Milliseconds since 1970. */
  readonly lastUpdated: number
  readonly values: IndexValues
}

/** By parameter: tokens as `system|code`, references as `Type/id`, strings fit to be compared, dates as ranges. */
export type IndexValues = Readonly<Record<string, readonly IndexValue[]>>
export type IndexValue = string | DateRange

/** The system of a code whose element says which system it is of. */
export const SYSTEM_OF_ELEMENT = '*'

export type Indexable = Pick<
  ReadResource,
  'type' | 'id' | 'reference' | 'labelClass' | 'shared' | 'receivedAt' | 'json'
>

/** What there is to know of a resource for searches by this grammar. Never fails: what cannot be read is not there. */
export function toIndexEntry(resource: Indexable, grammar: SearchGrammar): IndexEntry {
  const { type, id, reference, labelClass, shared, json } = resource
  return {
    reference,
    type,
    id,
    version: readText(readObject(json, 'meta'), 'versionId') ?? '1',
    labelClass,
    shared,
    lastUpdated: Date.parse(resource.receivedAt) || 0,
    values: toIndexValues(type, json, grammar),
  }
}

/** What a resource of this type says, by parameter. */
export function toIndexValues(type: string, json: JsonObject, grammar: SearchGrammar): IndexValues {
  const parameters = [...(grammar.get(type)?.parameters.values() ?? [])]
  const values = parameters
    .map((parameter) => [parameter.name, valuesOf(json, parameter)] as const)
    .filter(([, found]) => found.length > 0)
  return Object.fromEntries(values)
}

function valuesOf(json: JsonObject, { type, paths }: SearchParameter): readonly IndexValue[] {
  return paths.flatMap((path) =>
    elementsAt(json, path.keys).flatMap((element): readonly IndexValue[] => {
      switch (type) {
        case 'token':
          return tokensOf(element)
        case 'date':
          return rangesOf(element)
        case 'reference':
          return targetsOf(element, path)
        case 'string':
          return typeof element === 'string' ? [toComparable(element)] : []
      }
    }),
  )
}

function elementsAt(element: JsonValue | undefined, keys: readonly string[]): readonly JsonValue[] {
  if (element === undefined || element === null) return []
  if (isJsonArray(element)) return element.flatMap((item) => elementsAt(item, keys))
  const [key, ...rest] = keys
  if (key === undefined) return [element]
  return isJsonObject(element) ? elementsAt(element[key], rest) : []
}

function tokensOf(element: JsonValue): readonly string[] {
  if (typeof element === 'string' || typeof element === 'boolean') return [`${SYSTEM_OF_ELEMENT}|${element}`]
  if (!isJsonObject(element)) return []
  const codings = 'coding' in element ? readObjects(element, 'coding') : [element]
  return codings.flatMap((coding) => {
    const code = readText(coding, 'code')
    return code === undefined ? [] : [`${readText(coding, 'system') ?? ''}|${code}`]
  })
}

function rangesOf(element: JsonValue): readonly DateRange[] {
  if (isJsonObject(element)) return periodOf(element)
  const range = typeof element === 'string' ? parseDateRange(element) : undefined
  return range ? [range] : []
}

function periodOf(period: JsonObject): readonly DateRange[] {
  const start = parseDateRange(readText(period, 'start') ?? '')
  const end = parseDateRange(readText(period, 'end') ?? '')
  return start || end ? [[start?.[0] ?? BEGINNING, end?.[1] ?? END]] : []
}

const TARGET = /^([A-Za-z]+\/[A-Za-z0-9.-]{1,64})(?:\/_history\/[A-Za-z0-9.-]{1,64})?$/

function targetsOf(element: JsonValue, { target }: ElementPath): readonly string[] {
  const text = isJsonObject(element) ? readText(element, 'reference') : undefined
  const reference = TARGET.exec(text ?? '')?.[1]
  return reference === undefined || (target !== undefined && !reference.startsWith(`${target}/`))
    ? []
    : [reference]
}

import { parseFormatName } from '../../fhir/format.js'
import type { TypeGrammar } from '../../fhir/search-grammar.js'
import { COMMON_PARAMETERS, isIncludable } from './grammar.js'
import { refuseParameter, type Refusal } from './refusal.js'
import type { ResourceShape, SearchRequest, SortOrder } from './search-request.js'
import type { ParameterValues } from './split-parameters.js'

/** How many matches a page has when the caller does not say, and how many it may have. */
const USUAL_COUNT = 50
const MOST_COUNT = 200

export type ResultsParameters = Pick<SearchRequest, 'count' | 'sort' | 'shape' | 'withTotal' | 'includes'>

/** Reads how the results shall be given. */
export function parseResults(values: ParameterValues, grammar: TypeGrammar): ResultsParameters | Refusal {
  const count = parseCount(values)
  if (typeof count !== 'number') return count
  const sort = parseSort(values, grammar)
  if ('status' in sort) return sort
  const shape = parseShape(values)
  if ('status' in shape) return shape
  const includes = parseIncludes(values, grammar)
  if ('status' in includes) return includes
  const withTotal = parseTotal(values)
  if (typeof withTotal !== 'boolean') return withTotal
  const format = parseFormat(values)
  return format ?? { count, sort, shape, withTotal, includes }
}

/** `_count`, from 1 to 200; 50 when it is not said. */
export function parseCount(values: ParameterValues): number | Refusal {
  const text = only(values, '_count')
  if (text === undefined) return USUAL_COUNT
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return count >= 1 && count <= MOST_COUNT
    ? count
    : refuseParameter('_count', `must be from 1 to ${MOST_COUNT}; for the number alone ask _summary=count.`)
}

/** `_format`, of which there is one. */
export function parseFormat(values: ParameterValues): Refusal | undefined {
  const format = only(values, '_format')
  return format === undefined || parseFormatName(format) === 'json'
    ? undefined
    : refuseParameter('_format', 'must be json: only FHIR JSON is answered.')
}

function parseSort(values: ParameterValues, grammar: TypeGrammar): SortOrder | Refusal {
  const text = only(values, '_sort')
  if (text === undefined) return { by: grammar.mainDate ?? '_lastUpdated', latestFirst: true }
  const latestFirst = text.startsWith('-')
  const by = latestFirst ? text.slice(1) : text
  const dates = [...grammar.parameters.values()].filter(({ type }) => type === 'date').map(({ name }) => name)
  const sortable = [...dates, '_lastUpdated']
  return sortable.includes(by)
    ? { by, latestFirst }
    : refuseParameter('_sort', `must be one of ${sortable.join(', ')}, with - in front for the latest first.`)
}

const SUMMARIES: Readonly<Record<string, ResourceShape>> = {
  true: { of: 'summary' },
  text: { of: 'text' },
  data: { of: 'data' },
  count: { of: 'count' },
  false: { of: 'whole' },
}

const MOST_ELEMENTS = 20

function parseShape(values: ParameterValues): ResourceShape | Refusal {
  const summary = only(values, '_summary')
  const elements = only(values, '_elements')
  if (summary !== undefined && elements !== undefined) {
    return refuseParameter('_elements', 'cannot be combined with _summary.')
  }
  if (elements !== undefined) return parseElements(elements)
  if (summary === undefined) return { of: 'whole' }
  const shape = Object.hasOwn(SUMMARIES, summary) ? SUMMARIES[summary] : undefined
  return shape ?? refuseParameter('_summary', `must be one of ${Object.keys(SUMMARIES).join(', ')}.`)
}

function parseElements(text: string): ResourceShape | Refusal {
  const names = text.split(',')
  return names.length <= MOST_ELEMENTS && names.every((name) => /^[a-z][A-Za-z]{0,40}$/.test(name))
    ? { of: 'elements', names }
    : refuseParameter('_elements', 'must be names of elements of the resource with commas, at most 20.')
}

function parseTotal(values: ParameterValues): boolean | Refusal {
  const text = only(values, '_total') ?? 'accurate'
  return ['none', 'estimate', 'accurate'].includes(text)
    ? text !== 'none'
    : refuseParameter('_total', 'must be none, estimate or accurate.')
}

function parseIncludes(values: ParameterValues, grammar: TypeGrammar): readonly string[] | Refusal {
  const texts = values.get('_include') ?? []
  const names = texts
    .map((text) => text.split(':'))
    .map(([type, name = '', ...more]) =>
      type === grammar.type && more.length === 0 && isIncludable(grammar, name) ? name : undefined,
    )
  const known = names.filter((name) => name !== undefined)
  if (known.length < names.length) {
    return refuseParameter('_include', `must be ${grammar.type}: and one of its reference parameters.`)
  }
  return new Set(known).size === known.length
    ? known
    : refuseParameter('_include', 'names the same parameter twice.')
}

/** The parameters of a type's own and of every type's that a search may sort or ask by, with their kinds. */
export function commonType(name: string): 'token' | 'date' | undefined {
  if (!(COMMON_PARAMETERS as readonly string[]).includes(name)) return undefined
  return name === '_id' ? 'token' : 'date'
}

function only(values: ParameterValues, name: string): string | undefined {
  return values.get(name)?.[0]
}

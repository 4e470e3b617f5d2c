import { parseDateRange, type DateRange } from './date-range.js'
import type { ParameterType } from '../../fhir/search-grammar.js'
import { DATE_PREFIXES, type DatePrefix } from './grammar.js'

/** One thing that every result must answer to. */
export type Criterion =
  | { readonly type: 'token'; readonly name: string; readonly anyOf: readonly TokenValue[] }
  | {
      readonly type: 'date'
      readonly name: string
      readonly prefix: DatePrefix
      readonly range: DateRange
    }
  | { readonly type: 'reference'; readonly name: string; readonly target: ReferenceValue }
  | { readonly type: 'string'; readonly name: string; readonly start: string }

/** `code`, `system|code`, `|code` (of no system) or `system|` (any of it): what is `undefined` is not asked for. */
export interface TokenValue {
  readonly system: string | undefined
  readonly code: string | undefined
}

/** `Type/id`, or an id of whatever type. */
export interface ReferenceValue {
  readonly type: string | undefined
  readonly id: string
}

/** Reads one value of a parameter. Gives words that say what it must be when it is something else. */
export function parseCriterion(
  parameter: { readonly name: string; readonly type: ParameterType },
  value: string,
): Criterion | string {
  const { name } = parameter
  switch (parameter.type) {
    case 'token':
      return parseToken(name, value)
    case 'date':
      return parseDate(name, value)
    case 'reference':
      return parseTarget(name, value)
    case 'string':
      return parseStart(name, value)
  }
}

const MOST_ALTERNATIVES = 20

function parseToken(name: string, value: string): Criterion | string {
  const texts = value.split(',')
  if (texts.length > MOST_ALTERNATIVES) return `has more than ${MOST_ALTERNATIVES} alternatives.`
  const anyOf = texts.map(toTokenValue).filter((token) => token !== undefined)
  if (anyOf.length < texts.length)
    return 'must be a code, system|code, |code or system|, or several with commas.'
  return { type: 'token', name, anyOf }
}

function toTokenValue(text: string): TokenValue | undefined {
  const [first = '', second, ...more] = text.split('|')
  if (more.length > 0 || text === '|' || text.trim() === '') return undefined
  if (second === undefined) return { system: undefined, code: first }
  return { system: first, code: second === '' ? undefined : second }
}

const PREFIXED = new RegExp(`^(${DATE_PREFIXES.join('|')})?(\\d.*)$`)

function parseDate(name: string, value: string): Criterion | string {
  const [, prefix = 'eq', text = ''] = PREFIXED.exec(value) ?? []
  const range = parseDateRange(text)
  if (range === undefined) {
    return `must be a date such as 2026-11 or 2026-11-23T10:00:00Z (+ written as %2B), with one of the prefixes ${DATE_PREFIXES.join(', ')} or none.`
  }
  return { type: 'date', name, prefix: prefix as DatePrefix, range }
}

const TARGET = /^(?:([A-Z][A-Za-z]{1,40})\/)?([A-Za-z0-9.-]{1,64})$/

function parseTarget(name: string, value: string): Criterion | string {
  const [, type, id] = TARGET.exec(value) ?? []
  if (id === undefined) return 'must be one reference, Type/id or id.'
  return { type: 'reference', name, target: { type, id } }
}

const SHORTEST_START = 3

function parseStart(name: string, value: string): Criterion | string {
  if (value.includes(',')) return 'must be one text without commas.'
  const start = toComparable(value)
  if (start.length < SHORTEST_START) return `must have ${SHORTEST_START} letters or more.`
  return { type: 'string', name, start }
}

/** Text without regard to case and accents. */
export function toComparable(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim()
}

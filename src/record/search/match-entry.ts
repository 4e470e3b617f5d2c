import type { Criterion, ReferenceValue, TokenValue } from './criterion.js'
import type { DateRange } from './date-range.js'
import type { DatePrefix } from './grammar.js'
import { SYSTEM_OF_ELEMENT, type IndexEntry, type IndexValue } from './index-entry.js'

/** Whether a resource answers to a criterion. One that says nothing about it does not. */
export function matchesCriterion(entry: IndexEntry, criterion: Criterion): boolean {
  switch (criterion.type) {
    case 'token':
      return tokensOf(entry, criterion.name).some((token) =>
        criterion.anyOf.some((wanted) => isToken(token, wanted)),
      )
    case 'date':
      return datesOf(entry, criterion.name).some((range) => DATES[criterion.prefix](criterion.range, range))
    case 'reference':
      return textsOf(entry, criterion.name).some((reference) => isTarget(reference, criterion.target))
    case 'string':
      return textsOf(entry, criterion.name).some((text) => text.startsWith(criterion.start))
  }
}

/** When a resource is by a parameter; nothing where it does not say. */
export function datesOf(entry: IndexEntry, name: string): readonly DateRange[] {
  if (name === '_lastUpdated') return [[entry.lastUpdated, entry.lastUpdated + 1]]
  return valuesOf(entry, name).filter((value): value is DateRange => typeof value !== 'string')
}

/** What a parameter refers to, `Type/id`, or the texts that it has. */
export function textsOf(entry: IndexEntry, name: string): readonly string[] {
  return valuesOf(entry, name).filter((value): value is string => typeof value === 'string')
}

function tokensOf(entry: IndexEntry, name: string): readonly string[] {
  return name === '_id' ? [`${SYSTEM_OF_ELEMENT}|${entry.id}`] : textsOf(entry, name)
}

function valuesOf({ values }: IndexEntry, name: string): readonly IndexValue[] {
  return Object.hasOwn(values, name) ? (values[name] ?? []) : []
}

function isToken(token: string, { system, code }: TokenValue): boolean {
  const bar = token.indexOf('|')
  const ofSystem = token.slice(0, bar)
  if (code !== undefined && token.slice(bar + 1) !== code) return false
  if (system === undefined || ofSystem === system) return true
  return code !== undefined && ofSystem === SYSTEM_OF_ELEMENT
}

function isTarget(reference: string, { type, id }: ReferenceValue): boolean {
  return type === undefined ? reference.endsWith(`/${id}`) : reference === `${type}/${id}`
}

/**
 * What is asked, against what the resource says; both are ranges.
 *
 * @see https://hl7.org/fhir/R4/search.html#prefix
 */
const DATES: Readonly<Record<DatePrefix, (asked: DateRange, said: DateRange) => boolean>> = {
  eq: contains,
  gt: isAfter,
  ge: (asked, said) => isAfter(asked, said) || contains(asked, said),
  lt: isBefore,
  le: (asked, said) => isBefore(asked, said) || contains(asked, said),
}

function contains([from, to]: DateRange, said: DateRange): boolean {
  return from <= said[0] && said[1] <= to
}

function isAfter([, to]: DateRange, said: DateRange): boolean {
  return said[1] > to
}

function isBefore([from]: DateRange, said: DateRange): boolean {
  return said[0] < from
}

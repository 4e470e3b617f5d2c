import { parseAskedDate, typedDate, type AskedDate } from '../../fhir/asked-date.js'
import type { Period } from '../../review/patient-disclosures.js'
import { placeOfDay, toDateInput, type DateInput } from '../../web/date-input.js'
import { nextDay, parseDay } from './words/say-when.js'

/** The days of a form: as they are asked for, as a period, and what is wrong with them. */
export interface PeriodGiven {
  /** `2026-11-23`; empty where none is asked for, or what was given is none. */
  readonly from: string
  readonly until: string
  readonly period: Period
  /** As they were typed, or as they stand in the address. */
  readonly days: readonly DateInput[]
  readonly errors: readonly { readonly text: string; readonly href: string }[]
}

/** Reads `from` and `until` of a query, or the fields in which they are typed: whole days in the time of the place. */
export function readPeriod(query: Readonly<Record<string, unknown>>): PeriodGiven {
  const from = readDay('from', 'From', query)
  const until = inOrder(from, readDay('until', 'Until', query))
  const start = parseDay(dayOf(from))
  const end = parseDay(dayOf(until))
  return {
    from: dayOf(from),
    until: dayOf(until),
    period: {
      ...(start === undefined ? {} : { from: start }),
      ...(end === undefined ? {} : { before: nextDay(end) }),
    },
    days: [toInput('from', 'From', from), toInput('until', 'Until, this day included', until)],
    errors: [...errorsOf('from', from), ...errorsOf('until', until)],
  }
}

function readDay(key: string, name: string, query: Readonly<Record<string, unknown>>): AskedDate {
  const typed = typedDate(key, (field) => textOf(query[field]))
  return parseAskedDate(name, textOf(query[key]), typed)
}

function inOrder(from: AskedDate, until: AskedDate): AskedDate {
  if (from.outcome !== 'day' || until.outcome !== 'day' || from.day <= until.day) return until
  const words = 'Until must be the same day as From, or after it'
  return { outcome: 'wrong', fields: until.fields, words, parts: ['day', 'month', 'year'] }
}

function dayOf(asked: AskedDate): string {
  return asked.outcome === 'day' ? asked.day : ''
}

function toInput(key: string, title: string, asked: AskedDate): DateInput {
  return toDateInput({ key, title }, asked.fields, asked.outcome === 'wrong' ? asked : undefined)
}

function errorsOf(key: string, asked: AskedDate): PeriodGiven['errors'] {
  return asked.outcome === 'wrong' ? [{ text: asked.words, href: placeOfDay(key, asked.parts) }] : []
}

/** One value of a query; empty when it is missing or given twice. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

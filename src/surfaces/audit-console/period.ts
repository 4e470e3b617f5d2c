import type { Period } from '../../review/patient-disclosures.js'
import { nextDay, parseDay } from './words/say-when.js'

/** The days of a form: as they were given, as a period, and what is wrong with them. */
export interface PeriodGiven {
  readonly from: string
  readonly until: string
  readonly period: Period
  readonly errors: readonly { readonly text: string; readonly href: string }[]
}

/** Reads `from` and `until` of a query, whole days in the time of the place. */
export function readPeriod(query: Readonly<Record<string, unknown>>): PeriodGiven {
  const from = textOf(query['from'])
  const until = textOf(query['until'])
  const start = from === '' ? undefined : parseDay(from)
  const end = until === '' ? undefined : parseDay(until)
  return {
    from,
    until,
    period: {
      ...(start === undefined ? {} : { from: start }),
      ...(end === undefined ? {} : { before: nextDay(end) }),
    },
    errors: [
      ...(from !== '' && start === undefined ? [anError('from', 'From')] : []),
      ...(until !== '' && end === undefined ? [anError('until', 'Until')] : []),
    ],
  }
}

function anError(field: string, name: string): { readonly text: string; readonly href: string } {
  return { text: `${name} must be a date, for example 2026-11-23`, href: `#${field}` }
}

/** One value of a query; empty when it is missing or given twice. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

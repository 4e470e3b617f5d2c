import type { Period } from '../../review/patient-disclosures.js'
import { nextDay, parseDay } from './words/say-when.js'

/**
 * Reads a FHIR date parameter as a period: a day is all of that day in the time of the place, an instant the second or
 * millisecond that it names.
 *
 * @see https://hl7.org/fhir/R4/search.html#date
 */
export function parseSearchDate(text: string): Period | undefined {
  const [, prefix = 'eq', date = ''] = /^(eq|ge|gt|le|lt)?(\d{4}.*)$/.exec(text) ?? []
  const named = periodOf(date)
  if (!named) return undefined
  const { from, before } = named
  switch (prefix) {
    case 'ge':
      return { from }
    case 'gt':
      return { from: before }
    case 'le':
      return { before }
    case 'lt':
      return { before: from }
    default:
      return named
  }
}

function periodOf(date: string): { readonly from: number; readonly before: number } | undefined {
  const day = parseDay(date)
  if (day !== undefined) return { from: day, before: nextDay(day) }
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?(?:Z|[+-]\d{2}:\d{2})$/.exec(date)
  if (!instant || Number.isNaN(Date.parse(date))) return undefined
  const from = Date.parse(date)
  return { from, before: from + (instant[1] === undefined ? 1_000 : 1) }
}

/** The filter within a period as well. */
export function narrow<F extends Period>(filter: F, { from, before }: Period): F {
  return {
    ...filter,
    ...(from === undefined ? {} : { from: Math.max(from, filter.from ?? from) }),
    ...(before === undefined ? {} : { before: Math.min(before, filter.before ?? before) }),
  }
}

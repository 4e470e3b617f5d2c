import { parseSince, writeSince, type Since } from '../../../record/changes/since.js'
import {
  DATE_FIELDS,
  dateFieldNames,
  parseAskedDate,
  typedDate,
  type AskedDate,
} from '../../../fhir/asked-date.js'

/** What is asked for of changes. */
export interface AskedChanges {
  readonly since: Since
  /** From 1. */
  readonly page: number
  /** A day as it was typed into the form, or as it stands in the address. */
  readonly day: AskedDate
  /** Whether it came in the fields of the form: the same question has another address. */
  readonly isTyped: boolean
}

/**
 * A closed grammar: gives `undefined` for a parameter that is not known, is given twice, or has a value that none has. A
 * day that is typed wrongly asks for nothing: it is told since one's own last look, and what is wrong with the day.
 */
export function parseChangesQuery(query: Readonly<Record<string, unknown>>): AskedChanges | undefined {
  const texts = readTexts(query)
  if (!texts) return undefined
  const { page = '1' } = texts
  const fields = typedDate('since', (name) => texts[name] ?? '')
  const isTyped = DATE_FIELDS.some((field) => fields[field] !== '')
  const chosen = parseSince(isTyped ? 'me' : (texts['since'] ?? 'me'))
  if (!chosen || !/^[1-9]\d{0,3}$/.test(page)) return undefined
  const day = parseAskedDate('Since', dayOf(chosen), fields)
  const typed = isTyped && day.outcome === 'day' ? parseSince(day.day) : undefined
  return { since: typed ?? chosen, page: Number(page), day, isTyped }
}

function dayOf(since: Since): string {
  return since.by === 'time' ? since.text.slice(0, 10) : ''
}

/** What is filled in, by its name; `undefined` where there is something that is not known, or something twice. */
function readTexts(query: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> | undefined {
  const texts: Record<string, string> = {}
  for (const [key, value] of Object.entries(query)) {
    if (!KNOWN.includes(key) || typeof value !== 'string') return undefined
    if (value.trim() !== '') texts[key] = value.trim()
  }
  return texts
}

const KNOWN = ['since', 'page', ...dateFieldNames('since')]

/** As it stands in an address: one question has one address. */
export function writeChangesQuery({ since, page }: Pick<AskedChanges, 'since' | 'page'>): string {
  const query = new URLSearchParams({ since: writeSince(since) })
  if (page !== 1) query.set('page', String(page))
  return `?${query.toString()}`
}

import { parseSince, writeSince, type Since } from '../../../record/changes/since.js'

/** What is asked for of changes. */
export interface AskedChanges {
  readonly since: Since
  /** From 1. */
  readonly page: number
}

/** A closed grammar: gives `undefined` for a parameter that is not known, is given twice, or has a value that none has. */
export function parseChangesQuery(query: Readonly<Record<string, unknown>>): AskedChanges | undefined {
  const { since = '', page = '1', ...others } = query
  if (Object.keys(others).length > 0 || typeof since !== 'string' || typeof page !== 'string')
    return undefined
  const parsed = parseSince(since === '' ? 'me' : since)
  return parsed && /^[1-9]\d{0,3}$/.test(page) ? { since: parsed, page: Number(page) } : undefined
}

/** As it stands in an address: one question has one address. */
export function writeChangesQuery({ since, page }: AskedChanges): string {
  const query = new URLSearchParams({ since: writeSince(since) })
  if (page !== 1) query.set('page', String(page))
  return `?${query.toString()}`
}

import { createHash } from 'node:crypto'

/** How much of a query the log keeps, in characters. */
const KEPT = 8192

/** A query as the log keeps it: whole, or its beginning with the hash of all of it. */
export function keptQuery(query: string): string {
  if (query.length <= KEPT) return query
  const hash = createHash('sha256').update(query, 'utf8').digest('hex')
  const end = ` … of ${query.length} characters, SHA-256 ${hash}`
  return query.slice(0, KEPT - end.length) + end
}

import { createHash } from 'node:crypto'
import { withoutTypedPlaces } from './typed-place.js'

/** How much of a query the log keeps, in characters. */
const KEPT = 8192

/** A query as the log keeps it: without places that were typed as names, whole, or its beginning with the hash of all of it. */
export function keptQuery(asked: string): string {
  const query = withoutTypedPlaces(asked)
  if (query.length <= KEPT) return query
  const hash = createHash('sha256').update(query, 'utf8').digest('hex')
  const end = ` … of ${query.length} characters, SHA-256 ${hash}`
  return query.slice(0, KEPT - end.length) + end
}

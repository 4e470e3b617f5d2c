import { LRUCache } from 'lru-cache'

/** A long record says the same few thousand days again and again. */
const midnights = new LRUCache<string, number>({ max: 20_000 })

/** The midnight in UTC with which a day begins, `2026-11-23`; `undefined` for a day that the calendar has not. Pure. */
export function midnightOf(day: string): number | undefined {
  const known = midnights.get(day)
  const midnight = known ?? readMidnight(day)
  if (known === undefined) midnights.set(day, midnight)
  return Number.isNaN(midnight) ? undefined : midnight
}

function readMidnight(day: string): number {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? time : NaN
}

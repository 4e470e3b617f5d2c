import { dayOf, toInstant } from './clinical-date.js'

/**
 * Whether one was surely before the other: only as precise as both are, and by the day. Two clocks may differ by minutes, and
 * of a wrong order a reader cannot know. Of what has no date nobody knows it.
 */
export function isSurelyBefore(one: string | undefined, other: string | undefined): boolean {
  if (toInstant(one) === undefined || toInstant(other) === undefined) return false
  const [before, after] = [dayOf(one ?? ''), dayOf(other ?? '')]
  const precision = Math.min(before.length, after.length)
  return before.slice(0, precision) < after.slice(0, precision)
}

/** A reference range that can be drawn; an open end is `undefined`. */
export interface ReferenceBand {
  readonly low: number | undefined
  readonly high: number | undefined
}

const NUMBER = String.raw`(-?\d+(?:\.\d+)?)`
const BETWEEN = new RegExp(`^${NUMBER}\\s*(?:-|–|—|to)\\s*${NUMBER}$`)
const AT_MOST = new RegExp(`^(?:<=?|≤|up to|below|under|at most)\\s*${NUMBER}$|^${NUMBER}\\s*or less$`, 'i')
const AT_LEAST = new RegExp(`^(?:>=?|≥|from|above|over|at least)\\s*${NUMBER}$|^${NUMBER}\\s*or more$`, 'i')

/**
 * Reads a range as laboratories write it (`3.5–5.3`, `< 42`, `60 or more`), without a unit or in the unit of the value.
 * `undefined` when it says anything else: another unit (HZ10), whom or what it is for, or several ranges; which of them
 * holds for the person is not ours to say.
 */
export function parseReferenceBand(range: string, unit: string): ReferenceBand | undefined {
  const numbers = withoutUnit(range, unit)
  const between = BETWEEN.exec(numbers)
  if (between) return ordered(Number(between[1]), Number(between[2]))
  const high = numberIn(AT_MOST.exec(numbers))
  const low = numberIn(AT_LEAST.exec(numbers))
  if (high === undefined && low === undefined) return undefined
  return { low, high }
}

function withoutUnit(range: string, unit: string): string {
  const known = unit === '' ? range : range.replaceAll(wholeWord(unit), ' ')
  return known.replace(/\s+/g, ' ').trim()
}

function wholeWord(unit: string): RegExp {
  const literal = unit.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}/%])${literal}(?![\\p{L}/%])`, 'gu')
}

function numberIn(found: RegExpExecArray | null): number | undefined {
  const lexeme = found?.[1] ?? found?.[2]
  return lexeme === undefined ? undefined : Number(lexeme)
}

function ordered(low: number, high: number): ReferenceBand | undefined {
  return low <= high ? { low, high } : undefined
}

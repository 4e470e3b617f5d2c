/** A reference range that can be drawn; an open end is `undefined`. */
export interface ReferenceBand {
  readonly low: number | undefined
  readonly high: number | undefined
}

const NUMBER = String.raw`(-?\d+(?:\.\d+)?)`
const BETWEEN = new RegExp(`${NUMBER}\\s*(?:-|–|—|to)\\s*${NUMBER}`)
const AT_MOST = new RegExp(`(?:<=?|≤|up to|below|under|at most)\\s*${NUMBER}|${NUMBER}\\s*or less`, 'i')
const AT_LEAST = new RegExp(`(?:>=?|≥|from|above|over|at least)\\s*${NUMBER}|${NUMBER}\\s*or more`, 'i')

/**
 * Reads a range as laboratories write it (`3.5–5.3`, `< 42`, `60 or more`). `undefined` when it is in other words, or
 * when there are several ranges: which of them holds for the person is not ours to say.
 */
export function parseReferenceBand(range: string): ReferenceBand | undefined {
  if (range.includes(';')) return undefined
  const between = BETWEEN.exec(range)
  if (between) return ordered(Number(between[1]), Number(between[2]))
  const high = numberIn(AT_MOST.exec(range))
  const low = numberIn(AT_LEAST.exec(range))
  if (high === undefined && low === undefined) return undefined
  return { low, high }
}

function numberIn(found: RegExpExecArray | null): number | undefined {
  const lexeme = found?.[1] ?? found?.[2]
  return lexeme === undefined ? undefined : Number(lexeme)
}

function ordered(low: number, high: number): ReferenceBand | undefined {
  return low <= high ? { low, high } : undefined
}

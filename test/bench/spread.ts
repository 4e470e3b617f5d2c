/** Times in milliseconds, as the middle one and the one that nineteen of twenty do not exceed. */
export interface Spread {
  readonly p50: number
  readonly p95: number
}

/** Nearest rank: always a time that was measured. */
export function toSpread(times: readonly number[]): Spread {
  const sorted = [...times].sort((one, other) => one - other)
  const rank = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN
  return { p50: rank(0.5), p95: rank(0.95) }
}

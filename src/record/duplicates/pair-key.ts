/** Two references in an order that does not depend on which came first. */
export type PairKey = string

export function toPairKey(one: string, other: string): PairKey {
  return [one, other].sort().join(' ')
}

/** What is told of each, in the order in which it is told. */
export function gathered<Key, Value>(
  told: Iterable<readonly [Key, Value]>,
): ReadonlyMap<Key, readonly Value[]> {
  const known = new Map<Key, Value[]>()
  for (const [key, value] of told) {
    const before = known.get(key)
    if (before) before.push(value)
    else known.set(key, [value])
  }
  return known
}

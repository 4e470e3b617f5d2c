/** A map that is, at each look, what `read` gives then: for who keeps hold of a map that others replace. */
export function mapAsItIsNow<K, V>(read: () => ReadonlyMap<K, V>): ReadonlyMap<K, V> {
  return {
    get size() {
      return read().size
    },
    get: (key) => read().get(key),
    has: (key) => read().has(key),
    forEach: (each, self) => {
      read().forEach(each, self)
    },
    keys: () => read().keys(),
    values: () => read().values(),
    entries: () => read().entries(),
    [Symbol.iterator]: () => read()[Symbol.iterator](),
  }
}

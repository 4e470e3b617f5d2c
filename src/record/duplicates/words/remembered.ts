import { LRUCache } from 'lru-cache'

/** A name shortened once: a record says the same few hundred names again and again. */
export function remembered(shorten: (name: string) => string): (name: string) => string {
  const known = new LRUCache<string, string>({ max: 5000 })
  return (name) => {
    const before = known.get(name)
    if (before !== undefined) return before
    const short = shorten(name)
    known.set(name, short)
    return short
  }
}

import { LRUCache } from 'lru-cache'

/** A name read once: a record says the same few hundred names again and again. What is read of it MUST never be changed. */
export function remembered<Read>(read: (name: string) => Read): (name: string) => Read {
  const known = new LRUCache<string, { readonly said: Read }>({ max: 5000 })
  return (name) => {
    if (name.length > LONGEST) return read(name)
    const before = known.get(name)
    if (before !== undefined) return before.said
    const said = read(name)
    known.set(name, { said })
    return said
  }
}

/** What is longer is no name, and is hardly said twice. */
const LONGEST = 500

import { LRUCache } from 'lru-cache'
import type { StoredPart } from './record-store.js'

/** Keeps parts of unchanged records at hand. The version is part of the key, and comes from the store on every read. */
export interface PartCache {
  get(key: string): readonly StoredPart[] | undefined
  set(key: string, parts: readonly StoredPart[]): void
}

/** A cache that drops what was used longest ago when the parts in it exceed so many bytes. */
export function createPartCache({ maxBytes }: { readonly maxBytes: number }): PartCache {
  const cache = new LRUCache<string, readonly StoredPart[]>({
    maxSize: Math.max(1, maxBytes),
    sizeCalculation: (parts, key) => parts.reduce((sum, { body }) => sum + body.byteLength, key.length),
  })
  return {
    get: (key) => cache.get(key),
    set: (key, parts) => void cache.set(key, parts),
  }
}

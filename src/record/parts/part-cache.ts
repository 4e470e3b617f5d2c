import { LRUCache } from 'lru-cache'
import type { StoredClass, StoredPart } from '../record-store.js'

/** Keeps parts of unchanged records at hand. The version is part of each key, and comes from the store on every read. */
export interface PartCache {
  readonly parts: Kept<StoredPart>
  /** Which label classes a version has. */
  readonly classes: Kept<StoredClass>
}

interface Kept<T> {
  get(key: string): readonly T[] | undefined
  set(key: string, value: readonly T[]): void
}

/** About what the description of one label class takes, in bytes. */
const CLASS_BYTES = 400

/** A cache that drops what was used longest ago when the parts in it exceed so many bytes. */
export function createPartCache({ maxBytes }: { readonly maxBytes: number }): PartCache {
  return {
    parts: keep<StoredPart>(maxBytes, (parts) => parts.reduce((sum, { body }) => sum + body.byteLength, 0)),
    classes: keep<StoredClass>(maxBytes / 16, (classes) => classes.length * CLASS_BYTES),
  }
}

function keep<T>(maxBytes: number, sizeOf: (value: readonly T[]) => number): Kept<T> {
  const cache = new LRUCache<string, readonly T[]>({
    maxSize: Math.max(1, Math.floor(maxBytes)),
    sizeCalculation: (value, key) => sizeOf(value) + key.length,
  })
  return {
    get: (key) => cache.get(key),
    set: (key, value) => void cache.set(key, value),
  }
}

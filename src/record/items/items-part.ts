import { encode, joinBytes } from '../assembly/join-bytes.js'
import type { ItemDetail } from './item-detail.js'

/** Where in the part an item stands, by its id. */
type ItemIndex = Readonly<Record<string, readonly [at: number, size: number]>>

/** The items one behind another, and the index by which one is cut out: nothing else of the part is read. */
export function writeItems(items: readonly ItemDetail[]): {
  readonly items: Uint8Array
  readonly index: Uint8Array
} {
  const pieces = items.map((item) => encode(JSON.stringify(item)))
  const places: [string, readonly [number, number]][] = []
  let at = 0
  for (const [index, item] of items.entries()) {
    const size = pieces[index]?.byteLength ?? 0
    places.push([idOf(item.reference), [at, size]])
    at += size + 1
  }
  return {
    items: joinBytes(encode(''), pieces, encode('')),
    index: encode(JSON.stringify(Object.fromEntries(places))),
  }
}

const READ = new WeakMap<Uint8Array, ItemIndex>()

/** The item with this id, cut out of what {@link writeItems} wrote; `undefined` when there is none. */
export function readItem(items: Uint8Array, index: Uint8Array, id: string): ItemDetail | undefined {
  const places = READ.get(index) ?? (JSON.parse(new TextDecoder().decode(index)) as ItemIndex)
  READ.set(index, places)
  const [at, size] = (Object.hasOwn(places, id) ? places[id] : undefined) ?? []
  if (at === undefined || size === undefined) return undefined
  return JSON.parse(new TextDecoder().decode(items.subarray(at, at + size))) as ItemDetail
}

export function idOf(reference: string): string {
  return reference.slice(reference.indexOf('/') + 1)
}

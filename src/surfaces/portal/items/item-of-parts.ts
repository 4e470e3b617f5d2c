import { ITEM_PARTS } from '../../../record/parts/part-names.js'
import type { StoredPart } from '../../../record/record-store.js'

const ITEM = /^[A-Za-z0-9.-]{1,64}$/

/** Whether it can be the id of an item of a record. */
export function isItemId(text: string): boolean {
  return ITEM.test(text)
}

/** The parts in which an item is read: the items, and where each of them stands. Throws where one is not there. */
export function itemParts(parts: readonly StoredPart[]): readonly [items: Uint8Array, index: Uint8Array] {
  const [items, index] = [ITEM_PARTS.items, ITEM_PARTS.index].map(
    (name) => parts.find(({ part }) => part === name)?.body,
  )
  if (!items || !index) throw new Error('The record has no part for its items.')
  return [items, index]
}

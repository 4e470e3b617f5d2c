import { ITEM_PARTS } from '../parts/part-names.js'
import type { StoredPart } from '../record-store.js'
import type { MarksNow } from './compare-since.js'

/** The marks that stand among the parts of a record, or are read when they are asked for. */
export function marksIn(
  parts: readonly StoredPart[],
  read: () => Promise<readonly StoredPart[]> = async () => parts,
): MarksNow {
  return {
    name: new TextDecoder().decode(bodyOf(parts, ITEM_PARTS.marksName)),
    read: async () => bodyOf(await read(), ITEM_PARTS.marks),
  }
}

function bodyOf(parts: readonly StoredPart[], name: string): Uint8Array {
  const part = parts.find((one) => one.part === name)
  if (!part) throw new Error(`The record has no part ${name}.`)
  return part.body
}

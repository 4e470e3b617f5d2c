import { PIECES, type EntryInPart } from '../assembly/entry-pieces.js'
import type { StoredPart } from '../record-store.js'
import { byReference } from './current-index.js'
import { entriesOf } from './entries-of.js'

interface Ordered {
  /** Of what it is the order: indexes and entries of each class. */
  readonly of: readonly Uint8Array[]
  readonly entries: readonly EntryInPart[]
}

/** The last order by its first index: which parts it is of is decided by who asks, and compared each time. */
const ORDERED = new WeakMap<Uint8Array, Ordered>()

/** The entries of one kind, in an order that does not tell how they are grouped. */
export function entriesInOrder(parts: readonly StoredPart[], kind: 'own' | 'shared'): readonly EntryInPart[] {
  const names = PIECES[kind]
  const concerned = parts.filter(({ part }) => part === names.index || part === names.entries)
  const bodies = concerned.map(({ body }) => body)
  const [first] = bodies
  if (!first) return []
  const known = ORDERED.get(first)
  if (known && isSame(known.of, bodies)) return known.entries

  const entries = inOrder(concerned, names)
  ORDERED.set(first, { of: bodies, entries })
  return entries
}

function isSame(some: readonly Uint8Array[], others: readonly Uint8Array[]): boolean {
  return some.length === others.length && some.every((one, place) => one === others[place])
}

function inOrder(
  parts: readonly StoredPart[],
  names: (typeof PIECES)['own' | 'shared'],
): readonly EntryInPart[] {
  const bodies = new Map(
    parts
      .filter(({ part }) => part === names.entries)
      .map(({ labelClass, body }) => [labelClass, body] as const),
  )
  return parts
    .filter(({ part }) => part === names.index)
    .flatMap(entriesOf)
    .sort(byReference)
    .flatMap((entry) => {
      const body = bodies.get(entry.labelClass)
      return body ? [{ body, entry }] : []
    })
}

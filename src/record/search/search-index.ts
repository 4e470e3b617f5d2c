import type { IndexEntry, IndexValues } from './index-entry.js'

/** An entry, and where its resource stands in the stored part of the same label class, in bytes. */
export interface PlacedEntry extends IndexEntry {
  readonly at: number
  readonly size: number
}

/** What all entries of a stored index have in common. */
export interface IndexedPart {
  readonly labelClass: string
  readonly shared: boolean
}

type Line = readonly [
  type: string,
  id: string,
  version: string,
  lastUpdated: number,
  at: number,
  size: number,
  values: IndexValues,
]

/** The text of an index, one line a resource, for entries of one label class. */
export function writeIndex(entries: readonly PlacedEntry[]): string {
  const lines = entries.map(({ type, id, version, lastUpdated, at, size, values }): Line => [
    type,
    id,
    version,
    lastUpdated,
    at,
    size,
    values,
  ])
  return `[${lines.map((line) => JSON.stringify(line)).join(',\n')}]`
}

/** Reads what {@link writeIndex} wrote. */
export function readIndex(text: string, { labelClass, shared }: IndexedPart): readonly PlacedEntry[] {
  const lines = JSON.parse(text) as readonly Line[]
  return lines.map(([type, id, version, lastUpdated, at, size, values]) => ({
    reference: `${type}/${id}`,
    type,
    id,
    version,
    labelClass,
    shared,
    lastUpdated,
    at,
    size,
    values,
  }))
}

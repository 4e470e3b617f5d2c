import { digestOf } from './content-digest.js'
import { fullUrlOf } from './full-url.js'
import { encode, joinBytes } from './join-bytes.js'
import { DERIVED_PARTS, JOINED_PARTS, RECORD_PARTS } from '../parts/part-names.js'
import type { ReadResource } from '../reading/record-view.js'
import type { StoredPart } from '../record-store.js'
import { SEARCH_GRAMMAR } from '../../fhir/search-grammar.js'
import { toIndexEntry } from '../search/index-entry.js'
import { writeIndex, type PlacedEntry } from '../search/search-index.js'

/** A part before it is said of which version of the record it is. */
export type Piece = Pick<StoredPart, 'part' | 'labelClass' | 'resources' | 'digest' | 'latest' | 'body'>

export interface EntryPieceFacts {
  readonly labelClass: string
  /** Where the gateway is reached, without a slash at the end. */
  readonly baseUrl: string
  /** Whether these are about the person, the person as joined, about nobody and referred to, or made of what sources sent. */
  readonly kind: keyof typeof PIECES
}

/** The parts of each kind, and what their entries are in a searchset. */
export const PIECES = {
  own: { entries: RECORD_PARTS.everything, index: RECORD_PARTS.index, mode: 'match' },
  joined: { entries: JOINED_PARTS.entries, index: JOINED_PARTS.index, mode: 'match' },
  derived: { entries: DERIVED_PARTS.entries, index: DERIVED_PARTS.index, mode: 'match' },
  shared: { entries: RECORD_PARTS.shared, index: RECORD_PARTS.sharedIndex, mode: 'include' },
} as const

/**
 * The searchset entries of resources of one label class, joined by commas, and the index that says where in them the
 * text of each resource stands: one can be cut out by its bytes, and nothing need be parsed.
 */
export function toEntryPieces(
  resources: readonly ReadResource[],
  { labelClass, baseUrl, kind }: EntryPieceFacts,
): readonly [entries: Piece, index: Piece] {
  const { entries: part, index: indexPart, mode } = PIECES[kind]
  const closing = closingOf(mode)
  const entries: Uint8Array[] = []
  const index: PlacedEntry[] = []
  let place = 0
  for (const resource of resources) {
    const opening = openingOf(resource.reference, baseUrl)
    const text = encode(resource.text)
    const entry = joinBytes(opening, [text], closing)
    index.push({
      ...toIndexEntry(resource, SEARCH_GRAMMAR),
      at: place + opening.byteLength,
      size: text.byteLength,
    })
    entries.push(entry)
    place += entry.byteLength + 1
  }

  const stamp = { labelClass, resources: resources.length }
  return [
    { ...stamp, part, digest: digestOf(resources), body: joinBytes(encode(''), entries, encode('')) },
    { ...stamp, part: indexPart, body: encode(writeIndex(index)) },
  ]
}

function openingOf(reference: string, baseUrl: string): Uint8Array {
  const fullUrl = JSON.stringify(fullUrlOf(reference, baseUrl))
  return encode(`{"fullUrl":${fullUrl},"resource":`)
}

function closingOf(mode: 'match' | 'include'): Uint8Array {
  return encode(`,"search":{"mode":"${mode}"}}`)
}

/** Of what the record makes whole entries are not cut out: no answer gives all of it. */
interface EntriesToCut extends Pick<EntryPieceFacts, 'baseUrl'> {
  readonly kind: 'own' | 'shared'
}

/** An entry, and the part in which it stands. */
export interface EntryInPart {
  readonly body: Uint8Array
  readonly entry: Pick<PlacedEntry, 'reference' | 'at' | 'size'>
}

/**
 * Cuts whole entries out of the parts in which they stand, by where their resources stand in them: nothing is written
 * anew. What stands side by side in a part, and is wanted so, is cut as one piece with its commas.
 */
export function createCutEntries({ kind, baseUrl }: EntriesToCut) {
  // References are ASCII: each of their characters is one byte.
  const before = openingOf('', baseUrl).byteLength
  const behind = closingOf(PIECES[kind].mode).byteLength
  return function cutEntries(wanted: readonly EntryInPart[]): readonly Uint8Array[] {
    const pieces: { readonly body: Uint8Array; readonly from: number; to: number }[] = []
    for (const { body, entry } of wanted) {
      const from = entry.at - before - entry.reference.length
      const to = entry.at + entry.size + behind
      const last = pieces.at(-1)
      if (last?.body === body && last.to + 1 === from) last.to = to
      else pieces.push({ body, from, to })
    }
    return pieces.map(({ body, from, to }) => body.subarray(from, to))
  }
}

import { createHash } from 'node:crypto'
import { encode } from '../assembly/join-bytes.js'

/** By what it is known whether an item has changed: nothing of what it says. */
export interface ItemMark {
  /** `Type/id`. */
  readonly reference: string
  /** Of what the reader is shown of it; empty for what was entered in error. */
  readonly digest: string
  readonly version: number
  /** Milliseconds since 1970. */
  readonly receivedAt: number
  /** How much of it is kept back: the more, the higher. Another number is no change that its source made. */
  readonly lacks: number
}

export type ItemMarks = ReadonlyMap<string, ItemMark>

type Row = readonly [reference: string, digest: string, version: number, receivedAt: number, lacks: number]

/** Always in the same order: what is the same gives the same bytes. */
export function writeMarks(marks: readonly ItemMark[]): Uint8Array {
  const rows = [...marks]
    .sort((one, other) => (one.reference < other.reference ? -1 : 1))
    .map(({ reference, digest, version, receivedAt, lacks }): Row => [
      reference,
      digest,
      version,
      receivedAt,
      lacks,
    ])
  return encode(JSON.stringify(rows))
}

const READ = new WeakMap<Uint8Array, ItemMarks>()

/** Reads what {@link writeMarks} wrote; once, as long as it is at hand. */
export function readMarks(body: Uint8Array): ItemMarks {
  const known = READ.get(body)
  if (known) return known
  const rows = JSON.parse(new TextDecoder().decode(body)) as readonly Row[]
  const marks = new Map(
    rows.map(([reference, digest, version, receivedAt, lacks]) => [
      reference,
      { reference, digest, version, receivedAt, lacks },
    ]),
  )
  READ.set(body, marks)
  return marks
}

/** A name for marks: of one name are those that are the same. */
export function nameOfMarks(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 32)
}

import { ENTRY_COLUMNS, type EntryColumns } from './entry-columns.js'

/** What the bytes begin with: another layout MUST begin with another name, so that no two can be mistaken. */
const FORMAT = Buffer.from('neighbourhood-record/audit-entry/v1\n', 'utf8')

const NULL = 0
const TEXT = 1
const INTEGER = 2

/**
 * The bytes of an entry that are hashed: the format's name, then each column in order as a type byte and its value
 * (nothing for null; for text its length in four bytes, most significant first, and its UTF-8; for a number eight bytes,
 * most significant first). Different entries never have the same bytes, and what comes back from the database gives
 * the same bytes as what was put in.
 *
 * @throws RangeError for a number that is not a whole number within 2^53
 */
export function encodeEntry(entry: EntryColumns): Uint8Array {
  const bytes = Buffer.allocUnsafe(sizeOf(entry))
  let at = FORMAT.copy(bytes)
  for (const [column] of ENTRY_COLUMNS) at = writeField(bytes, at, entry[column])
  return bytes
}

function sizeOf(entry: EntryColumns): number {
  return ENTRY_COLUMNS.reduce((size, [column]) => size + fieldSize(entry[column]), FORMAT.length)
}

function fieldSize(value: string | number | null): number {
  if (value === null) return 1
  return typeof value === 'number' ? 9 : 5 + Buffer.byteLength(value, 'utf8')
}

function writeField(bytes: Buffer, at: number, value: string | number | null): number {
  if (value === null) return bytes.writeUInt8(NULL, at)
  if (typeof value === 'number')
    return bytes.writeBigInt64BE(wholeNumber(value), bytes.writeUInt8(INTEGER, at))

  const start = bytes.writeUInt8(TEXT, at) + 4
  const length = bytes.write(value, start, 'utf8')
  bytes.writeUInt32BE(length, start - 4)
  return start + length
}

function wholeNumber(value: number): bigint {
  if (!Number.isSafeInteger(value)) throw new RangeError('A log entry holds whole numbers only.')
  return BigInt(value)
}

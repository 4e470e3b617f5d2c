/** Pieces of JSON between an opening and a closing, with commas between those that are not empty. */
export function joinBytes(
  opening: Uint8Array,
  entries: readonly Uint8Array[],
  closing: Uint8Array,
): Uint8Array {
  const there = entries.filter(({ byteLength }) => byteLength > 0)
  const length = there.reduce(
    (sum, { byteLength }) => sum + byteLength,
    opening.byteLength + closing.byteLength,
  )
  const bytes = new Uint8Array(length + Math.max(0, there.length - 1))
  bytes.set(opening, 0)
  let place = opening.byteLength
  for (const [index, entry] of there.entries()) {
    if (index > 0) bytes[place++] = COMMA
    bytes.set(entry, place)
    place += entry.byteLength
  }
  bytes.set(closing, place)
  return bytes
}

const COMMA = 0x2c

/** Text as UTF-8. */
export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

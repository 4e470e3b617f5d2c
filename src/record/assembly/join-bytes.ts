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

/** Above this it takes longer to copy a piece than to send it by itself. */
const LARGE = 16_384

/** As {@link joinBytes}, in as few pieces as can be had without copying one that is large. */
export function joinSmall(
  opening: Uint8Array,
  entries: readonly Uint8Array[],
  closing: Uint8Array,
): readonly Uint8Array[] {
  const pieces: Uint8Array[] = []
  let small: Uint8Array[] = []
  function flush(): void {
    if (small.length > 0) pieces.push(Buffer.concat(small))
    small = []
  }
  function take(piece: Uint8Array): void {
    if (piece.byteLength < LARGE) {
      small.push(piece)
      return
    }
    flush()
    pieces.push(piece)
  }
  take(opening)
  for (const [index, entry] of entries.filter(({ byteLength }) => byteLength > 0).entries()) {
    if (index > 0) small.push(BETWEEN)
    take(entry)
  }
  take(closing)
  flush()
  return pieces
}

const COMMA = 0x2c
const BETWEEN = Uint8Array.of(COMMA)

/** Text as UTF-8. */
export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

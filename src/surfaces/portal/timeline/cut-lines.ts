import nunjucks from 'nunjucks'

interface PlacedBytes {
  readonly at: number
  readonly size: number
}

/** Lines as they stand in the stored part, where everything was escaped when it was rendered. */
export function cutLines(part: Uint8Array, lines: readonly PlacedBytes[]): nunjucks.runtime.SafeString {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
  return new nunjucks.runtime.SafeString(
    lines.map(({ at, size }) => bytes.toString('utf8', at, at + size)).join('\n'),
  )
}

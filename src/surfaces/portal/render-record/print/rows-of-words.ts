/** How wide letters are, in hundredths of their size: by DejaVu Sans, the widest that a browser falls back on. */
const WIDTHS: readonly (readonly [letters: string, plain: number, strong: number])[] = [
  ["'", 27, 31],
  ['ijlIJ', 29, 37],
  [' ,.·:;/|\\f-()[]!', 38, 45],
  ['tr"', 43, 50],
  ['*_`–szc?', 54, 60],
  ['LFkvxyPTYaoe', 62, 70],
  ['ESbdghnpqu$0123456789', 64, 73],
  ['KAVBRXZCU', 71, 80],
  ['HNDGOQ&w', 82, 92],
]
const WIDEST = { plain: 100, strong: 110 }
const BY_LETTER = new Map(
  WIDTHS.flatMap(([letters, plain, strong]) =>
    Array.from(letters, (one) => [one, { plain, strong }] as const),
  ),
)

/** Words of a line one after another; strong ones are wider. */
export interface MeasuredWords {
  readonly text: string
  readonly isStrong?: boolean
}

/** How many rows words take that break between words, of rows that are `width` times the size of the letters wide. */
export function rowsOfWords(words: readonly MeasuredWords[], width: number): number {
  const widths = words.flatMap(({ text, isStrong = false }) =>
    text.split(/(?<= )/).map((word) => widthOf(word, isStrong)),
  )
  let rows = 1
  let used = 0
  for (const word of widths) {
    if (used > 0 && used + word > width) {
      rows += 1
      used = 0
    }
    // A word longer than a row breaks where the row ends.
    rows += Math.floor(word / width)
    used = (used + word) % width
  }
  return rows
}

/** In sizes of the letters. */
export function widthOf(text: string, isStrong: boolean): number {
  let sum = 0
  for (const letter of text) {
    const { plain, strong } = BY_LETTER.get(letter) ?? WIDEST
    sum += (isStrong ? strong : plain) / 100
  }
  return sum
}

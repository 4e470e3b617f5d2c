/** How a letter is written where it does not exist: without its mark, and as two letters. */
const SPELLINGS: Readonly<Record<string, readonly [plain: string, long: string]>> = {
  Ä: ['A', 'AE'],
  Æ: ['AE', 'AE'],
  Å: ['A', 'AA'],
  Ö: ['O', 'OE'],
  Ø: ['O', 'OE'],
  Œ: ['OE', 'OE'],
  Ü: ['U', 'UE'],
  Ð: ['D', 'DH'],
  Đ: ['D', 'DJ'],
  Þ: ['TH', 'TH'],
  Ł: ['L', 'L'],
}
const LETTERS = new RegExp(`[${Object.keys(SPELLINGS).join('')}]`, 'gu')

/**
 * A name as it was sent, and as it is written where its letters do not exist: `Müller`, `MULLER` and `MUELLER`. A name that has
 * no such letter has no other spelling: `Mueller` is never read as `Muller`.
 */
export function nameSpellings(name: string): readonly string[] {
  const upper = name.normalize('NFC').toUpperCase()
  const written = ([0, 1] as const).map((place) =>
    upper.replace(LETTERS, (letter) => SPELLINGS[letter]?.[place] ?? letter),
  )
  return [...new Set([name, ...written.filter((one) => one !== upper)])]
}

const ORDINALS: Readonly<Record<string, string>> = {
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  fifth: '5',
}

/** Behind the name and in brackets, never a part of it: `MMR 1`, `6-in-1 (2nd)`; not `PCV13`, `Prevenar 20`, `Covid-19`. */
const BEHIND =
  /(?<!\b(?:in|type|group|serotype)\s*)(?:\s+[-–(,]*\s*|[(,]\s*|#)(?:(?:dose|part|jab|no\.?|number|#)\s*)?([1-5])(?:st|nd|rd|th)?(?:\s*(?:dose|jab|vaccination|immuni[sz]ation|injection))?(?:\s*(?:\/|of)\s*[1-5])?\)?\s*$/i
const SAID =
  /\b(?:dose|part)\s*(?:no\.?|number|#)?\s*([1-5])\b|\b([1-5])(?:st|nd|rd|th)\b(?:\s*(?:dose|jab|vaccination|immuni[sz]ation|injection|primary)?)|\b(first|second|third|fourth|fifth)\b|^\s*([1-5])\s*$/i

/** Which dose of a course words say it was, by its number. */
export function doseNumberIn(words: string): string | undefined {
  const [, one, two, ordinal, alone] = SAID.exec(words) ?? []
  const number = one ?? two ?? alone ?? BEHIND.exec(words)?.[1]
  return number ?? (ordinal === undefined ? undefined : ORDINALS[ordinal.toLowerCase()])
}

/** A name without which dose it was. */
export function withoutDoseNumber(words: string): string {
  return words.replace(BEHIND, ' ').replace(SAID, ' ')
}

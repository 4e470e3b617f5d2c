import { inDigits } from '../../sections/medicines/dose-rate.js'

/**
 * What one source adds to a dose and another may leave out without giving another dose: until which month, not on the day of
 * methotrexate. Two that add different things are two; where one alone adds it, the line that stands for both says so.
 */
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const ADDITIONS: Readonly<Record<string, RegExp>> = {
  until: new RegExp(
    String.raw`\b(?:to continue |continue |to )?(?:until|till?) (?:the )?(?:end (?:of )?)?(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?${MONTH}\b(?: (?:20)?\d\d\b(?! ?(?:mg|ml|mcg)))?`,
    'g',
  ),
  apartFrom:
    /\b(?:(?:but )?(?:not|never|omit|except|avoid)(?: (?:to be )?taken)?(?: on)?(?: the)?(?: same)?(?: day)?(?: as)?|(?:on )?(?:the|a) (?:different |other )?day (?:after|to|from|before))(?: the)?(?: your)? (?:methotrexate|mtx)(?: (?:day|dose)s?)?\b/g,
}

/** What a wording in digits adds, by kind, and the wording without it. */
export function takeAdditions(words: string): {
  readonly added: Readonly<Record<string, readonly string[]>>
  readonly without: string
} {
  let without = words
  const added: Record<string, readonly string[]> = {}
  for (const [kind, pattern] of Object.entries(ADDITIONS)) {
    added[kind] = (without.match(pattern) ?? []).map((said) => said.replace(/^(?:to )?(?:continue )?/, ''))
    without = without.replace(pattern, ' ')
  }
  return { added, without }
}

/** What a wording adds, as a reader is told it. */
export function additionsIn(text: string): readonly string[] {
  return Object.values(takeAdditions(inDigits(text)).added).flat()
}

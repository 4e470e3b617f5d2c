import { inDigits } from './dose-rate.js'

/** What a wording gives at one part of the day: `3 tablets`, `100mg`. */
interface AtPart {
  readonly part: string
  readonly words: string
}

const NUMBER = String.raw`(?:half|\d+(?:[.,]\d+)*)`
const UNIT = 'micrograms?|mcg|milligrams?|mg|nanograms?|grams?|g|ml|units?|iu'
const FORM = 'tablets?|capsules?|puffs?|drops?|sachets?|sprays?|tabs?|caps?'
const PARTS: Readonly<Record<string, string>> = {
  morning: 'mornings?|breakfast|mane|om|am',
  noon: 'midday|noon|lunch(?:time)?',
  afternoon: 'afternoons?',
  evening: 'evenings?(?: meal)?|tea ?time|tea|dinner|supper',
  night: 'nights?|bed ?time|bed|nocte|pm',
}
const AT_PART = new RegExp(
  `\\b(${NUMBER}(?: to ${NUMBER})? ?(?:${UNIT})?) ?(?:${FORM})? ?(?:to be taken |taken )?` +
    `(?:(?:in|at|with|before|after|on) (?:the )?|each |every )?(?:${Object.entries(PARTS)
      .map(([name, words]) => `(?<${name}>${words})`)
      .join('|')})\\b`,
  'g',
)

/** Amounts at parts of the day, in the order of the day, where a wording gives two of them at the least, and not all alike. */
export function unequalPartsIn(text: string): readonly AtPart[] {
  const found = [...inDigits(text).matchAll(AT_PART)].flatMap(({ 1: words = '', groups = {} }) =>
    Object.keys(PARTS)
      .filter((part) => groups[part] !== undefined)
      .map((part) => ({ part, words: words.trim() })),
  )
  const byPart = new Map(found.map((one) => [one.part, one]))
  const isPlain = byPart.size === found.length && new Set(found.map(({ words }) => words)).size > 1
  return isPlain ? Object.keys(PARTS).flatMap((part) => byPart.get(part) ?? []) : []
}

/** The wording with all of them taken out of it. */
export function withoutParts(text: string): string {
  return unequalPartsIn(text).length === 0 ? text : inDigits(text).replace(AT_PART, ' ')
}

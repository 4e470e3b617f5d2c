import type { SectionItem } from '../../../record/sections/section.js'

/** Of a long list, the lines that say all that they say, and those of which what they are called has to do. */
interface WholeOrShort {
  readonly whole: readonly SectionItem[]
  readonly short: readonly SectionItem[]
}

/** Fewer than these are not worth it: the line that leads to them takes as much room. */
const WORTH_SHORTENING = 2

/** What somebody may be harmed by who reads no more than what it is called. */
const HARM =
  /\b(?:risk|danger|harm|suicid|overdos|violen|aggress|weapon|knife|arson|abus|safeguard|resuscit|dnacpr|dna?r\b|cpr\b|allerg|anaphyla|infect|chok|bleed|do not|don[’']t)/i

/**
 * As many as there is room for stand whole, in their order, and every one that is about harm wherever it stands. No line
 * is in neither: of each at least what it is called and its marks are seen.
 */
export function wholeOrShort(items: readonly SectionItem[], room: number): WholeOrShort {
  const whole = new Set(items.filter((item, index) => index < room || isOfHarm(item)))
  const short = items.filter((item) => !whole.has(item))
  if (short.length < WORTH_SHORTENING) return { whole: items, short: [] }
  return { whole: [...whole], short }
}

function isOfHarm({ reference, what, details, isKept }: SectionItem): boolean {
  return isKept === true || reference.startsWith('RiskAssessment/') || HARM.test([what, ...details].join(' '))
}

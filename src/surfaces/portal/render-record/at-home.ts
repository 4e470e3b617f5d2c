import type { SectionItem } from '../../../record/sections/section.js'

/** What whoever goes to the home must know before they are there, the most needed first. */
const NEEDED: readonly RegExp[] = [
  /\bkey ?safe|\baccess\b|\b(?:door|entry|gate) (?:code|entry)|\bkey ?holder|\bdogs?\b/i,
  /\blives? (?:alone|with|by)|\bliving (?:alone|with|situation)|\bhousehold\b/i,
  /\bcarer\b|\bdependants?\b|\bdependent child/i,
  // Beside oxygen at home it is a danger of fire.
  /\b(?:smok(?:er|es|ed|ing)|vap(?:es?|ing)|tobacco|cigarettes?)\b/i,
  /\bhousing\b|\baccommodation\b|\bcare home\b/i,
]

/** Of the social context the way in first, then who lives there; everything else stays in its order behind them. */
export function wayInFirst(items: readonly SectionItem[]): readonly SectionItem[] {
  return items.toSorted((one, other) => placeOf(one) - placeOf(other))
}

function placeOf({ what, details }: SectionItem): number {
  const words = [what, ...details].join(' · ')
  const place = NEEDED.findIndex((needed) => needed.test(words))
  return place === -1 ? NEEDED.length : place
}

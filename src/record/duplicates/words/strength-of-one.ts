/** The strength of one tablet or capsule, by its name. */
export interface StrengthOfOne {
  /** As it is written: `100microgram`. */
  readonly words: string
  readonly micrograms: number
}

const AMOUNT = /(\d+(?:\.\d+)?)\s*(micrograms?|mcg|µg|milligrams?|mg|grams?|g)\b/gi
const IN_MICROGRAMS: readonly (readonly [RegExp, number])[] = [
  [/^(?:mic|mcg|µg)/i, 1],
  [/^(?:mil|mg)/i, 1000],
  [/^g/i, 1_000_000],
]

/** Of what is counted, and has one amount in its name: of a mixture and of what is poured the strength is another matter. */
export function strengthOfOne(name: string): StrengthOfOne | undefined {
  if (!/\b(?:tab(?:let)?s?|cap(?:sule)?s?)\b/i.test(name) || /\/|\bper\b|\bin \d/i.test(name))
    return undefined
  const [found, ...others] = [...name.matchAll(AMOUNT)]
  const factor = IN_MICROGRAMS.find(([unit]) => unit.test(found?.[2] ?? ''))?.[1]
  if (found === undefined || others.length > 0 || factor === undefined) return undefined
  return { words: found[0], micrograms: Number(found[1]) * factor }
}

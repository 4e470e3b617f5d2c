/**
 * Inhalers of which one name says what leaves the valve and another what leaves the mouthpiece: dm+d names the generic of Anoro
 * `65micrograms/dose / 22micrograms/dose`, its box `55/22`. Micrograms, as the BNF has the two side by side.
 */
const DELIVERED: ReadonlyMap<string, string> = new Map([
  ['22/65', '22/55'],
  ['25/62.5', '22/55'],
  ['100/25', '22/92'],
  ['200/25', '184/22'],
  ['100/25/62.5', '22/55/92'],
  ['10/100/6', '5/87/9'],
])

/** Micrograms that leave the mouthpiece, in order, of a strength of several parts; `undefined` of any other. */
export function deliveredBy(strength: string): string | undefined {
  const parts = strength.split('/').map((part) => /^([\d.]+)(?: mcg in 1 dose)?$/.exec(part)?.[1])
  if (parts.length < 2 || parts.includes(undefined)) return undefined
  const told = parts.sort().join('/')
  return DELIVERED.get(told) ?? told
}

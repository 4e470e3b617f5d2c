import { BRANDS } from '../../duplicates/words/brands.js'
import { isInClass } from './allergen-classes.js'
import { isMixture } from './held-in.js'
import type { Substance } from './same-substance.js'

/** What brands hold: of these both the name and the brands are known here. */
const HELD: ReadonlySet<string> = new Set(
  [...BRANDS.values()].flatMap((holds) => [holds, ...holds.split('/')]),
)

/**
 * Whether what an allergy is to is known here as a medicine, or as a class of them. Of anything else that no medicine has its name says
 * nothing: it may be a class or a brand that nobody has written down.
 */
export function isComparable(substance: Substance): boolean {
  return isInClass(substance) || isMixture(substance) || substance.names.some((name) => HELD.has(name))
}

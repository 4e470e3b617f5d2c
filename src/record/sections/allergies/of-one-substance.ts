import { metAmong } from '../../reading/met-among.js'
import { isSameSubstance, sharedInName, type Substance } from './same-substance.js'

/** Finds which of these are of one substance with another, in the order in which they stand here: see {@link metAmong}. */
export function ofOneSubstance<One extends { readonly substance: Substance }>(
  those: readonly One[],
): (substance: Substance) => readonly One[] {
  return metAmong(those, ({ substance }) => substance, {
    keyOf: keyOfSubstance,
    sharedBy: sharedInName,
    isMet: isSameSubstance,
  })
}

/** Two that read alike are alike to all others. */
export function keyOfSubstance({ codes, names, words }: Substance): string {
  return JSON.stringify([codes, names, words])
}

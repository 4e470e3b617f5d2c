import { isPlace } from '../../access/typed-place.js'
import { toNameKey } from '../../fhir/name-key.js'

export type CheckedFamilyName =
  | { readonly outcome: 'valid'; readonly familyKey: string }
  | { readonly outcome: 'invalid'; readonly text: string }

/** A family name as people are searched for by it: a place is none, whoever lives there. */
export function checkFamilyName(family: string): CheckedFamilyName {
  if (isPlace(family)) return { outcome: 'invalid', text: 'is no name: nobody is found by where they are.' }
  const familyKey = toNameKey(family)
  return familyKey === '' ? { outcome: 'invalid', text: 'has no letters.' } : { outcome: 'valid', familyKey }
}

import type { DelegationForm } from '../../../record/delegates/check-delegation.js'

type Basis = NonNullable<DelegationForm['basis']>

/** Why somebody may act for another, in words. */
export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  'parental-responsibility': 'they have parental responsibility',
  'lasting-power-of-attorney-health': 'they have a lasting power of attorney for health and welfare',
  'person-consents': 'the person agreed to it',
  'court-appointed-deputy': 'a court appointed them as deputy',
  advocate: 'they are an advocate',
}

export const BASES = Object.keys(BASIS_WORDS) as readonly Basis[]

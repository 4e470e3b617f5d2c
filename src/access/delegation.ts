/** On what ground somebody may act for another. */
export const DELEGATION_BASES = [
  'parental-responsibility',
  'lasting-power-of-attorney-health',
  'person-consents',
  'court-appointed-deputy',
  'advocate',
] as const
export type DelegationBasis = (typeof DELEGATION_BASES)[number]

/** That somebody acts for the person, as it was recorded: who it is comes from the look-up. */
export interface Delegation {
  /** `delegation/id`. */
  readonly evidence: string
  readonly basis: DelegationBasis
  /**
   * Kinds of source and codes of sensitivity that it covers: something is covered when the kind of its source and all
   * that it is sensitive for are among them, each by whichever code of its category. An empty list covers nothing. `all`:
   * whatever a delegate may ever see.
   */
  readonly covers: 'all' | readonly string[]
  /** ISO instants or dates: from inclusive, to exclusive. Without an end for parental responsibility alone: age ends it. */
  readonly from: string
  readonly to?: string
}

/** Why nobody may act for the person with what was recorded. */
export type DelegationFault =
  | 'no-delegation'
  | 'person-died'
  | 'person-too-young'
  | 'birth-date-unknown'
  | 'child-grown-up'
  | 'young-person-decides'

/** How somebody comes to have a legitimate relationship with a person. */
export type RelationshipKind =
  'registered-practice' | 'team' | 'referral' | 'contact' | 'appointment' | 'self-claimed'

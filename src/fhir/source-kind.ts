/** The kinds of organisation that contribute to a record, as tagged on every resource. */
export const SOURCE_KINDS = [
  'acute',
  'community',
  'mental-health',
  'social-care',
  'primary-care',
  'pharmacy',
  'ambulance',
  'vcse',
] as const

export type SourceKind = (typeof SOURCE_KINDS)[number]

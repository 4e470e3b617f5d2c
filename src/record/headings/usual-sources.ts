import type { SourceKind } from '../../fhir/source-kind.js'

/** Everybody may know of it. */
export const ANY: readonly SourceKind[] = [
  'acute',
  'community',
  'mental-health',
  'social-care',
  'primary-care',
  'pharmacy',
  'ambulance',
  'vcse',
]

/** Who examines and treats. */
export const CLINICAL: readonly SourceKind[] = ['primary-care', 'acute', 'mental-health', 'community']

/** Who has beds. */
export const WARDS: readonly SourceKind[] = ['acute', 'mental-health', 'community']

import type { SourceKind } from '../../../fhir/source-kind.js'

/** What clinicians call each kind of source. */
export const KIND_WORDS: Readonly<Record<SourceKind, string>> = {
  acute: 'hospital',
  community: 'community health',
  'mental-health': 'mental health',
  'social-care': 'social care',
  'primary-care': 'GP practice',
  pharmacy: 'pharmacy',
  ambulance: 'ambulance',
  vcse: 'voluntary sector',
}

import type { SourceKind } from '../fhir/source-kind.js'

/** What each kind of source is called on a page. */
export const SOURCE_KIND_WORDS: Readonly<Record<SourceKind, string>> = {
  acute: 'Hospital',
  community: 'Community health',
  'mental-health': 'Mental health',
  'social-care': 'Social care',
  'primary-care': 'GP',
  pharmacy: 'Pharmacy',
  ambulance: 'Ambulance',
  vcse: 'Voluntary sector',
}

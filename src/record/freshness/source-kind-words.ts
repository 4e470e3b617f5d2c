import type { SourceKind } from '../../fhir/source-kind.js'

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

/** What a kind is called in a sentence that says it never sent anything: of a practice that is known, by its name too. */
export function withPractice(words: string, kind: SourceKind, practice: string | undefined): string {
  return kind === 'primary-care' && practice !== undefined ? `${words} (${practice})` : words
}

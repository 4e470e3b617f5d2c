import type { SourceKind } from '../../fhir/source-kind.js'
import { headingOf } from '../headings/headings.js'
import type { SectionKey } from '../sections/section.js'

/** The kinds of source from which things of these sections come. */
export function kindsTelling(sections: readonly SectionKey[]): ReadonlySet<SourceKind> {
  return new Set(sections.flatMap((key) => (key === 'other' ? [] : headingOf(key).from)))
}

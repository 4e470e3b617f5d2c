import type { SourceKind } from '../../fhir/source-kind.js'
import type { HeadingKey } from '../sections/section.js'

/** Under which part of the navigation a heading stands. */
export type HeadingGroup = 'Person' | 'Safety' | 'Health' | 'Results' | 'Care' | 'People' | 'Documents'

/** How far the standard asks for what a heading holds. */
export type Obligation = 'mandatory' | 'required' | 'optional'

/**
 * A part of the record of which it is said as a whole that something of it is withheld: a heading as narrow as
 * safeguarding or pregnancy would tell by its name what it is that is kept back. Adjustments are said apart: that one is
 * withheld is said where one may be, and not because of a flag of safeguarding.
 */
export type NoticePart =
  | 'about-me'
  | 'person'
  | 'alerts'
  | 'adjustments'
  | 'allergies'
  | 'medicines'
  | 'problems'
  | 'contacts'
  | 'appointments'
  | 'plans'
  | 'services'
  | 'people'
  | 'results'
  | 'examination'
  | 'procedures'
  | 'vaccinations'
  | 'social-context'
  | 'documents'
  | 'other'

/** One of the 38 headings of the PRSB Core Information Standard. */
export interface Heading {
  /** Its place in the standard, 1 to 38. */
  readonly number: number
  /** Stands in addresses, and never changes. */
  readonly key: HeadingKey
  /** What its page is called. */
  readonly title: string
  /** What the standard calls it. */
  readonly name: string
  /** The code of its section, of UK Core or, where that has none, of ours. */
  readonly code: { readonly system: string; readonly code: string }
  readonly obligation: Obligation
  readonly group: HeadingGroup
  readonly noticePart: NoticePart
  /** What an empty one would have held, in words. */
  readonly things: string
  /** The kinds of source from which it would have come. */
  readonly from: readonly SourceKind[]
}

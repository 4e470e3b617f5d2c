import type { ClinicalArea } from '../clinical-areas.js'
import type { SectionItem, SectionKey } from '../sections/section.js'
import type { DateSpan } from './date-span.js'

/** One thing of the record, when it was: a line of the timeline, with the other tellings behind it. */
export interface TimelineEvent {
  readonly item: SectionItem
  readonly keys: TimelineKeys
}

/** By what a line is found and put in order. */
export interface TimelineKeys {
  /** Left out for what has no date that can be read. */
  readonly when: DateSpan | undefined
  /** Set where that date cannot be right for such a thing: it says nothing about what is to come. */
  readonly isOddDate?: true
  /** Everybody who told it. */
  readonly sources: readonly TimelineSource[]
  /** The section it stands in, the first where there are several. */
  readonly thing: SectionKey
  /** The other sections it stands in: a legal status is an alert too. */
  readonly also?: readonly SectionKey[]
  readonly areas: readonly ClinicalArea[]
  /** How many resources the line tells of. */
  readonly resources: number
}

export interface TimelineSource {
  /** What stands in an address: an ODS code, or a kind of source where the organisation must not be told. */
  readonly key: string
  readonly name: string
  readonly kind: string
}

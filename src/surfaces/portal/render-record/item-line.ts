import type { ClinicalDate, Mark, SectionItem, Source } from '../../../record/sections/section.js'
import { KIND_WORDS } from './source-words.js'

/** An item as a template prints it. */
export interface ItemLine {
  readonly what: string
  readonly details: readonly string[]
  readonly marks: readonly MarkTag[]
  readonly dateLabel: string
  readonly date: ClinicalDate | undefined
  readonly source: SourceWords
}

/** A mark as a tag of the design system; the word says it, the colour only helps. */
export interface MarkTag {
  readonly text: string
  readonly classes: string
}

export interface SourceWords {
  readonly name: string
  readonly kind: string
}

const TONE_CLASSES: Readonly<Record<Mark['tone'], string>> = {
  warning: 'nhsuk-tag--red',
  caution: 'nhsuk-tag--yellow',
  plain: 'nhsuk-tag--grey',
}

export function toItemLine({ what, details, marks, when, source }: SectionItem): ItemLine {
  return {
    what,
    details,
    marks: marks.map(toMarkTag),
    dateLabel: when?.label ?? '',
    date: when?.date,
    source: toSourceWords(source),
  }
}

export function toMarkTag({ text, tone }: Mark): MarkTag {
  return { text, classes: TONE_CLASSES[tone] }
}

export function toSourceWords({ name, kind }: Source): SourceWords {
  return { name, kind: KIND_WORDS[kind] }
}

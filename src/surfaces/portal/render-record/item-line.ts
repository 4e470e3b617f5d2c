import type {
  ClinicalDate,
  DetailGroup,
  Mark,
  RecordGroup,
  SectionItem,
  Source,
} from '../../../record/sections/section.js'
import { MEDICINE_COLUMNS, type MedicineColumns } from '../../../record/sections/medicines/medicine-column.js'
import { documentPath, groupPath, itemPath } from './record-paths.js'
import { KIND_WORDS } from './source-words.js'

/** An item as a template prints it. */
export interface ItemLine {
  readonly what: string
  /** Where a document can be opened; of anything else, the address of all that is held of it. */
  readonly href: string
  readonly details: readonly string[]
  /** Those of the details that are never cut. */
  readonly whole: readonly string[]
  /** Details that stand apart, and what is left of them then. */
  readonly groups: readonly DetailGroup[]
  readonly ungrouped: readonly string[]
  readonly marks: readonly MarkTag[]
  /** Those of them that do not say how many tell it: that leads to the others. */
  readonly ownMarks: readonly MarkTag[]
  readonly dateLabel: string
  readonly date: ClinicalDate | undefined
  readonly source: SourceWords
  /** Of a medicine: each column of the list, in its order; what was not said is left empty. */
  readonly cells: readonly MedicineCell[]
  /** The same thing as others told it. */
  readonly together: TogetherLines | undefined
}

export interface MedicineCell {
  readonly title: string
  readonly value: string
}

/** Tellings behind a line, why they stand there, and where each can be seen as it was told. */
export interface TogetherLines {
  readonly words: string
  /** How many tell it: `2 sources`. */
  readonly many: string
  readonly others: readonly ItemLine[]
  readonly href: string
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

export function toItemLine(item: SectionItem, person: string): ItemLine {
  const { reference, what, details, whole = [], groups = [], marks, when, source, together } = item
  const grouped = new Set(groups.flatMap(({ lines }) => lines.map(({ detail }) => detail)))
  return {
    what,
    href: documentPath(person, reference) ?? itemPath(person, reference),
    details,
    whole,
    groups,
    ungrouped: details.filter((detail) => !grouped.has(detail)),
    marks: marks.map(toMarkTag),
    ownMarks: marks.filter((mark) => !isOfMany(mark)).map(toMarkTag),
    dateLabel: when?.label ?? '',
    date: when?.date,
    source: toSourceWords(source),
    cells: item.columns ? toCells(item.columns) : [],
    together: together && toTogether(together, marks, person),
  }
}

function toTogether(
  together: NonNullable<SectionItem['together']>,
  marks: readonly Mark[],
  person: string,
): TogetherLines {
  return {
    words: whyTogether(together),
    many: marks.find(isOfMany)?.text ?? `${together.others.length + 1} entries`,
    others: together.others.map((other) => toItemLine(other, person)),
    href: groupPath(person, together.group),
  }
}

function isOfMany({ text, tone }: Mark): boolean {
  return tone === 'plain' && /^\d+ (?:sources|entries)$/.test(text)
}

/** A cell for every column, whatever a source says: none moves under the header of another. */
function toCells(columns: MedicineColumns): readonly MedicineCell[] {
  return MEDICINE_COLUMNS.map(([key, title]) => ({ title, value: columns[key] ?? '' }))
}

/** `Probably the same: …`; nothing but an identifier makes it more than that. */
export function whyTogether({ certainty, words }: Pick<RecordGroup, 'certainty' | 'words'>): string {
  return `${certainty === 'certain' ? 'The same' : 'Probably the same'}: ${words}`
}

export function toMarkTag({ text, tone }: Mark): MarkTag {
  return { text, classes: TONE_CLASSES[tone] }
}

export function toSourceWords({ name, kind }: Source): SourceWords {
  return { name, kind: KIND_WORDS[kind] }
}

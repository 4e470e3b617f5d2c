import { TWO_VALUES } from '../../../record/results/two-values.js'
import type { JoinedRecord } from '../../../record/sections/section.js'
import { toConflictLines } from './conflict-line.js'
import { contradicted } from './contradictions.js'
import type { ItemLine, MarkTag, SourceWords } from './item-line.js'
import { conflictPath } from './record-paths.js'

/** A contradiction in one line: in what sources differ, and in short what each of them says. */
export interface ContradictionLine {
  readonly words: string
  /** Where both stand side by side with all that they say. */
  readonly href: string | undefined
  readonly sides: readonly {
    readonly what: string
    readonly said: string | undefined
    readonly marks: readonly MarkTag[]
    readonly source: SourceWords
  }[]
}

/** The contradictions that the summary tells apart from where they stand, each once. */
export function toContradictionLines(record: JoinedRecord): readonly ContradictionLine[] {
  return toConflictLines(contradicted(record), record.person).map(({ id, words, columns }) => ({
    words,
    href: pageOf(record, id),
    sides: columns.flatMap(({ tellings }) => tellings.map(toSide)),
  }))
}

function toSide({ what, details: [said], marks, source }: ItemLine): ContradictionLine['sides'][number] {
  // That there are two is what the line itself says.
  return { what, said, marks: marks.filter(({ text }) => text !== TWO_VALUES.text), source }
}

function pageOf({ sections, person }: JoinedRecord, id: string): string | undefined {
  const section = sections.find(({ conflicts }) => conflicts.some((one) => one.id === id))
  return section && conflictPath(person, section.key, id)
}

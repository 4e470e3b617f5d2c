import { gathered } from '../../../record/reading/gathered.js'
import { TWO_VALUES } from '../../../record/results/two-values.js'
import type { ClinicalDate, JoinedRecord } from '../../../record/sections/section.js'
import { toConflictLines } from './conflict-line.js'
import { contradicted } from './contradictions.js'
import type { ItemLine, MarkTag, SourceWords } from './item-line.js'
import { conflictPath, sectionPath } from './record-paths.js'
import { pageOfConflict } from './section-pages.js'

/** A contradiction in one line: in what sources differ, and in short what each of them says. */
export interface ContradictionLine {
  readonly words: string
  /** Where both stand side by side with all that they say. */
  readonly href: string | undefined
  readonly sides: readonly {
    readonly what: string
    readonly said: string | undefined
    /** The date of it, where it has one: a contradiction of long ago is not taken for one of today. */
    readonly date: ClinicalDate | undefined
    readonly marks: readonly MarkTag[]
    readonly source: SourceWords
  }[]
}

/** The contradictions that the summary tells apart from where they stand, each once. */
export function toContradictionLines(record: JoinedRecord): readonly ContradictionLine[] {
  const pageOf = pagesOf(record)
  return toConflictLines(contradicted(record), record.person).map(({ id, words, columns }) => ({
    words,
    href: pageOf(id),
    sides: columns.flatMap(({ tellings }) => tellings.map(toSide)),
  }))
}

function toSide({
  what,
  details: [said],
  date,
  marks,
  source,
}: ItemLine): ContradictionLine['sides'][number] {
  // That there are two is what the line itself says.
  return { what, said, date, marks: marks.filter(({ text }) => text !== TWO_VALUES.text), source }
}

/** The first section on which each stands, and the page of it. */
function pagesOf(record: JoinedRecord): (id: string) => string | undefined {
  const sections = gathered(
    record.sections.flatMap((section) => section.conflicts.map(({ id }) => [id, section] as const)),
  )
  return (id) => {
    const [section] = sections.get(id) ?? []
    return (
      section &&
      conflictPath(sectionPath(record.person, section.key, pageOfConflict(record, section, id)), id)
    )
  }
}

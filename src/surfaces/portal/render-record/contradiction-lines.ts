import { gathered } from '../../../record/reading/gathered.js'
import { TWO_VALUES } from '../../../record/results/two-values.js'
import type { ConflictRow, JoinedRecord, Section } from '../../../record/sections/section.js'
import { toConflictLines } from './conflict-line.js'
import { contradicted, olderWords } from './contradictions.js'
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
    readonly marks: readonly MarkTag[]
    readonly source: SourceWords
    /** `on 26-Dec-2012`; nothing where it has no date. */
    readonly on: string | undefined
  }[]
}

/** The contradictions that the summary tells apart from where they stand, each once, those that bear most on now first. */
export interface ContradictionLines {
  /** How many there are of now, and of long ago. */
  readonly shown: string
  readonly first: readonly ContradictionLine[]
  /** Those behind the first, in a fold. */
  readonly folded: readonly ContradictionLine[]
  /** What has no line here, each with where it stands. */
  readonly elsewhere: readonly { readonly words: string; readonly pages: readonly ContradictedPage[] }[]
}

interface ContradictedPage {
  readonly title: string
  readonly href: string
}

/** No number of contradictions pushes medicines and problems off the first screen, nor makes a page that nobody can load. */
const MOST = { first: 4, folded: 20 }

export function toContradictionLines(record: JoinedRecord): ContradictionLines {
  const told = contradicted(record)
  const find = sectionsOf(record)
  const lines = toConflictLines(told.ofNow, record.person)
  const rowOf = new Map(told.ofNow.map((row) => [row.id, row]))
  const toLine = ({ id, words, columns }: (typeof lines)[number]): ContradictionLine => ({
    words,
    href: pathOf(record, find(id)[0], id),
    sides: columns.flatMap(({ tellings }) => tellings.map(toSide)),
  })
  const further = lines.slice(MOST.first + MOST.folded)
  const older = olderWords(told)
  return {
    shown: shownWords(lines.length, older !== undefined),
    first: lines.slice(0, MOST.first).map(toLine),
    folded: lines.slice(MOST.first, MOST.first + MOST.folded).map(toLine),
    elsewhere: [
      ...(further.length === 0
        ? []
        : [
            {
              words: `${further.length} more`,
              pages: pagesOf(
                record,
                find,
                further.flatMap(({ id }) => rowOf.get(id) ?? []),
              ),
            },
          ]),
      ...(older === undefined ? [] : [{ words: older, pages: pagesOf(record, find, told.older) }]),
    ],
  }
}

function shownWords(ofNow: number, hasOlder: boolean): string {
  if (ofNow === 0) return 'none of now'
  return hasOlder ? `${ofNow}, and older ones` : String(ofNow)
}

function toSide({
  what,
  details: [said],
  marks,
  source,
  date,
  dateLabel,
}: ItemLine): ContradictionLine['sides'][number] {
  return {
    what,
    said,
    // That there are two is what the line itself says.
    marks: marks.filter(({ text }) => text !== TWO_VALUES.text),
    source,
    on: date && `${dateLabel} ${date.text}`.trim(),
  }
}

type FindSections = (id: string) => readonly Section[]

/** The sections on which each stands. */
function sectionsOf(record: JoinedRecord): FindSections {
  const sections = gathered(
    record.sections.flatMap((section) => section.conflicts.map(({ id }) => [id, section] as const)),
  )
  return (id) => sections.get(id) ?? []
}

function pathOf(record: JoinedRecord, section: Section | undefined, id: string): string | undefined {
  return (
    section && conflictPath(sectionPath(record.person, section.key, pageOfConflict(record, section, id)), id)
  )
}

/** Each section on which some of them stand, where the first of them does. */
function pagesOf(
  record: JoinedRecord,
  find: FindSections,
  rows: readonly ConflictRow[],
): readonly ContradictedPage[] {
  const firsts = new Map<Section, string>()
  for (const { id } of rows) {
    const [section] = find(id)
    if (section && !firsts.has(section)) firsts.set(section, id)
  }
  return [...firsts].map(([section, id]) => ({
    title: section.title,
    href: pathOf(record, section, id) ?? '',
  }))
}

import { readOnce } from '../../../record/reading/read-once.js'
import type { JoinedRecord, Section } from '../../../record/sections/section.js'
import { countShown } from './count-shown.js'
import { packed } from './packed.js'
import { toPagesInWords, type PagesInWords } from './pages-in-words.js'
import { conflictAnchor, sectionPath } from './record-paths.js'
import { toSectionPage, type SectionPage } from './section-page.js'

/** Lines on one page of a section. */
export const LINES_ON_PAGE = 200

/** What a page of a section lists. */
type ListName =
  | 'conflicts'
  | 'results'
  | 'medicineLines'
  | 'current'
  | 'noneStated'
  | 'saidNotSo'
  | 'pastMedicines'
  | 'past'
  | 'olderConflicts'

/** One of the pages of a section: everything of it where there is one alone. */
export interface PagedSection extends SectionPage {
  /** How many there are of each kind on all pages. */
  readonly totals: Readonly<Record<ListName, number>>
  readonly pages: PagesInWords | undefined
  /** Whether it goes on from a page before. */
  readonly isContinued: boolean
  /** How many resources stand on it. */
  readonly resources: number
}

/** The pages of a section, each with so many lines at the most, in the order in which the lines stand. */
export function toSectionPages(record: JoinedRecord, section: Section): readonly PagedSection[] {
  return pagesOf(record)(section)
}

/** On which page of its section a contradiction stands. */
export function pageOfConflict(record: JoinedRecord, section: Section, id: string): number {
  const anchor = conflictAnchor(id)
  const place = toSectionPages(record, section).findIndex(({ conflicts, olderConflicts }) =>
    [...conflicts, ...olderConflicts].some(({ anchors }) => anchors.includes(anchor)),
  )
  return Math.max(0, place) + 1
}

const pagesOf = readOnce((record: JoinedRecord) =>
  readOnce((section: Section): readonly PagedSection[] => {
    const whole = toSectionPage(record, section)
    const totals = countLists((list) => whole[list].length)
    const lines = inOrder(whole).flatMap((list) => whole[list].map((one) => ({ list, lines: linesOf(one) })))
    const pages = packed(lines, (one) => one.lines, LINES_ON_PAGE)
    const total = pages.at(-1)?.to ?? 0
    const firsts = countLists(
      (list) => pages.findIndex(({ ones }) => ones.some((one) => one.list === list)) + 1,
    )
    const starts = inOrder(whole)
      .filter((list) => totals[list] > 0)
      .map((list) => ({ title: titleOf(list, whole), count: totals[list], page: firsts[list] }))

    const used = countLists(() => 0)
    return pages.map(({ ones, from, to }, place): PagedSection => {
      const cut = countLists((list) => ones.filter((one) => one.list === list).length)
      const slice = <One>(list: ListName, all: readonly One[]): readonly One[] => {
        const begin = used[list]
        used[list] += cut[list]
        return all.slice(begin, used[list])
      }
      const page = {
        ...whole,
        conflicts: slice('conflicts', whole.conflicts),
        results: slice('results', whole.results),
        medicineLines: slice('medicineLines', whole.medicineLines),
        current: slice('current', whole.current),
        noneStated: slice('noneStated', whole.noneStated),
        saidNotSo: slice('saidNotSo', whole.saidNotSo),
        pastMedicines: slice('pastMedicines', whole.pastMedicines),
        past: slice('past', whole.past),
        olderConflicts: slice('olderConflicts', whole.olderConflicts),
        alike: place === 0 ? whole.alike : undefined,
        totals,
        isContinued: place > 0,
        pages: toPagesInWords(
          { page: place + 1, pages: pages.length, from, to, total },
          (number) => sectionPath(record.person, section.key, number),
          starts,
        ),
      }
      const isAll = pages.length === 1 && whole.results.every(({ more }) => more === undefined)
      return { ...page, resources: isAll ? countShown(section) : countOn(page) }
    })
  }),
)

const LISTS: readonly ListName[] = [
  'conflicts',
  'results',
  'medicineLines',
  'current',
  'noneStated',
  'saidNotSo',
  'pastMedicines',
  'past',
  'olderConflicts',
]

/** As the template has them. */
function inOrder({ medicinesLast }: SectionPage): readonly ListName[] {
  return medicinesLast === undefined
    ? LISTS
    : [
        'conflicts',
        'results',
        'current',
        'medicineLines',
        'noneStated',
        'saidNotSo',
        'pastMedicines',
        'past',
        'olderConflicts',
      ]
}

function countLists(count: (list: ListName) => number): Record<ListName, number> {
  return {
    conflicts: count('conflicts'),
    results: count('results'),
    medicineLines: count('medicineLines'),
    current: count('current'),
    noneStated: count('noneStated'),
    saidNotSo: count('saidNotSo'),
    pastMedicines: count('pastMedicines'),
    past: count('past'),
    olderConflicts: count('olderConflicts'),
  }
}

function titleOf(list: ListName, { currentTitle, medicinesLast, pastTitle }: SectionPage): string {
  const titles: Readonly<Record<ListName, string>> = {
    conflicts: 'Where sources differ',
    results: 'Tests',
    medicineLines: medicinesLast ?? 'Medicines',
    current: currentTitle,
    noneStated: 'Said to be none, or not known',
    saidNotSo: 'Said not to be so',
    pastMedicines: 'Past medicines',
    past: pastTitle,
    olderConflicts: 'Older contradictions between results',
  }
  return titles[list]
}

/** A table has a line for each row, a contradiction for each telling. */
function linesOf(one: SectionPage[ListName][number]): number {
  if ('rows' in one) return one.rows.length
  return 'columns' in one ? one.columns.reduce((sum, { tellings }) => sum + tellings.length, 0) : 1
}

/** Each once, with what stands behind it. */
function countOn(page: Pick<SectionPage, ListName>): number {
  const lines = [
    ...[...page.conflicts, ...page.olderConflicts].flatMap(({ columns }) =>
      columns.flatMap(({ tellings }) => tellings),
    ),
    ...page.medicineLines,
    ...page.current,
    ...page.noneStated,
    ...page.saidNotSo,
    ...page.pastMedicines,
    ...page.past,
  ].flatMap((line) => [line, ...(line.together?.others ?? [])])
  const rows = page.results.flatMap((table) => table.rows)
  const behind = rows.reduce((sum, { together }) => sum + (together?.others.length ?? 0), 0)
  return new Set([...lines, ...rows].map(({ href }) => href)).size + behind
}

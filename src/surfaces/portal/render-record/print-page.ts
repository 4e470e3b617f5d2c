import type { JoinedRecord, Section, SectionItem, SectionKey } from '../../../record/sections/section.js'
import { fitToRows } from './fit-to-rows.js'
import { sectionOfRecord } from './section-of-record.js'
import { toSourceWords } from './item-line.js'
import { toldOnce } from './told-once.js'
import { whoToCall } from './who-to-call.js'

/** What of a record goes on two sheets of paper. */
export interface PrintPage {
  readonly blocks: readonly PrintBlock[]
  readonly isWithheld: boolean
}

interface PrintBlock {
  readonly key: SectionKey
  readonly title: string
  readonly lines: readonly PrintLine[]
  /** `8 of 20 shown`, when not all of it is; what is over is counted. */
  readonly shown: string
  readonly nothing: string | undefined
  readonly isWithheld: boolean
}

interface PrintLine {
  readonly what: string
  readonly marks: readonly string[]
  readonly details: string
  /** Whether the details go on in the record. */
  readonly isCut: boolean
  /** `since 02-Nov-2026, Oak Street Surgery (GP practice)`. */
  readonly told: string
}

interface BlockRule {
  readonly keys: readonly [SectionKey, ...SectionKey[]]
  readonly title: string
  readonly isFirst: boolean
  /** How many rows of paper one of its lines may take. */
  readonly rows: number
  /** What stands in it, where that is not what is current of its sections one after another. */
  readonly items?: (record: JoinedRecord) => readonly SectionItem[]
}

/** What somebody carries to a person's home, in the order in which they need it. */
const BLOCKS: readonly BlockRule[] = [
  { keys: ['allergies'], title: 'Allergies', isFirst: true, rows: 3 },
  {
    keys: ['alerts', 'risks', 'safeguarding', 'individual-requirements'],
    title: 'Alerts, safeguarding and adjustments',
    isFirst: true,
    rows: 3,
  },
  {
    keys: ['end-of-life', 'contingency-plans', 'legal'],
    title: 'In a crisis: plans, decisions, legal status',
    isFirst: false,
    rows: 5,
  },
  { keys: ['medicines'], title: 'Current medicines', isFirst: false, rows: 2 },
  { keys: ['problems', 'pregnancy'], title: 'Active problems', isFirst: false, rows: 2 },
  {
    keys: ['professional-contacts', 'personal-contacts'],
    title: 'Who to call',
    isFirst: false,
    rows: 2,
    items: whoToCall,
  },
  { keys: ['appointments', 'actions', 'referrals'], title: 'What is next', isFirst: false, rows: 2 },
  { keys: ['about-me'], title: 'What matters to the person', isFirst: false, rows: 4 },
]

/** Rows of two A4 pages that are left when banner, sources and the lines around the page have theirs. */
const ROWS = 112
/** Characters of a row, reckoned small: capitals are wide. */
const ROW = 105
/** A title with the space around it. */
const TITLE_ROWS = 2

/** The two pages, of a record as a reader may see it. What does not fit is counted, never dropped in silence. */
export function toPrintPage(record: JoinedRecord): PrintPage {
  const filled = fill(record)
  return {
    blocks: filled.map(({ rule, sections, items, past, lines }) => ({
      key: rule.keys[0],
      title: rule.title,
      lines,
      shown: shownWords(lines.length, items.length, past),
      nothing: lines.length > 0 ? undefined : nothingWords(sections, items.length),
      isWithheld: isWithheld(sections),
    })),
    isWithheld: record.sections.some(({ withheld }) => withheld > 0),
  }
}

/** How many resources stand on it. */
export function countOnPrint(record: JoinedRecord): number {
  const shown = fill(record).flatMap(({ items, lines }) => items.slice(0, lines.length))
  return new Set(shown.map(({ reference }) => reference)).size
}

interface Filled {
  readonly rule: BlockRule
  readonly sections: readonly Section[]
  readonly items: readonly SectionItem[]
  readonly past: number
  /** Those for which there is room. */
  readonly lines: readonly PrintLine[]
}

function fill(record: JoinedRecord): readonly Filled[] {
  const seen = new Set<string>()
  const blocks = BLOCKS.map((rule) => {
    const sections = rule.keys.map((key) => sectionOfRecord(record, key))
    const current = rule.items?.(record) ?? sections.flatMap((section) => section.current)
    const left = toldOnce(current, seen)
    const items = rule.keys.includes('end-of-life') ? medicinesLast(left) : left
    for (const { reference } of items) seen.add(reference)
    const past = new Set(sections.flatMap((section) => section.past.map(({ reference }) => reference))).size
    return { rule, sections, items, past, lines: items.map((item) => toLine(item, rule)) }
  })
  const shown = fitToRows(
    blocks.map(({ rule, sections, lines }) => ({
      own: TITLE_ROWS + (lines.length === 0 ? 1 : 0) + (isWithheld(sections) ? 1 : 0),
      lines: lines.map(rowsOf),
      isFirst: rule.isFirst,
    })),
    ROWS,
  )
  return blocks.map((block, place) => ({ ...block, lines: block.lines.slice(0, shown[place]) }))
}

/** Whether something is withheld that the words of an empty section do not say. */
function isWithheld(sections: readonly Section[]): boolean {
  return sections.some(({ withheld, nothing }) => withheld > 0 && nothing?.kind !== 'withheld')
}

/** Medicines kept at hand stand behind what was decided. */
function medicinesLast(items: readonly SectionItem[]): readonly SectionItem[] {
  return items.toSorted(
    (one, other) => Number(one.columns !== undefined) - Number(other.columns !== undefined),
  )
}

function toLine({ what, marks, details, when, source }: SectionItem, rule: BlockRule): PrintLine {
  const { name, kind } = toSourceWords(source)
  const told = `${when ? `${when.label} ${when.date.text}` : 'no date given'}, ${name} (${kind})`
  const words = marks.map(({ text }) => text)
  const all = details.join(' · ')
  const room = Math.max(0, rule.rows * ROW - what.length - told.length - words.join('  ').length)
  const isCut = all.length > room
  return { what, marks: words, details: isCut ? wholeWords(all, room) : all, isCut, told }
}

/** As many whole words as there is room for. */
function wholeWords(text: string, room: number): string {
  const end = text.lastIndexOf(' ', room)
  return text.slice(0, Math.max(0, end))
}

function rowsOf({ what, marks, details, told }: PrintLine): number {
  return Math.ceil((what.length + marks.join('  ').length + details.length + told.length + 12) / ROW)
}

function shownWords(shown: number, all: number, past: number): string {
  return [
    shown < all ? `${shown} of ${all} shown` : '',
    past > 0 ? `${past} past or not in force: not printed` : '',
  ]
    .filter((words) => words !== '')
    .join(', ')
}

function nothingWords(sections: readonly Section[], all: number): string {
  if (all > 0) return 'There was no room for it: look in the record.'
  if (sections.some(({ current }) => current.length > 0)) return 'All of it stands above.'
  const nothings = sections.flatMap(({ nothing }) => nothing?.text ?? [])
  return nothings.length === sections.length ? [...new Set(nothings)].join(' ') : 'Nothing current.'
}

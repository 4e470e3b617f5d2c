import type { JoinedRecord, Section, SectionItem, SectionKey } from '../../../../record/sections/section.js'
import { readOnce } from '../../../../record/reading/read-once.js'
import { untoldKeys } from '../untold-keys.js'
import { nothingWords as sectionsNothing } from '../nothing-words.js'
import { fitToRows } from './fit-to-rows.js'
import { nameLeftOut } from '../name-left-out.js'
import { PRINT_BLOCKS, type BlockRule } from './print-blocks.js'
import { leastOf } from './pressing-first.js'
import { ROW, rowsOf, toPrintLine, type PrintLine } from './print-line.js'
import { rowsOfWords, widthOf } from './rows-of-words.js'
import { noneOfSomeLast } from '../shown-words.js'
import { sectionOfRecord } from '../section-of-record.js'
import { toldOnce } from '../told-once.js'

/** What of a record goes on two sheets of paper. */
export interface PrintPage {
  readonly blocks: readonly PrintBlock[]
  /** Every heading of which there is more than stands here, with how much: nobody takes paper for the whole. */
  readonly notHere: string
  readonly isWithheld: boolean
  /** Whether some of that was reported as another person's. */
  readonly isHeldBack: boolean
}

interface PrintBlock {
  readonly key: string
  readonly title: string
  readonly lines: readonly PrintLine[]
  /** `8 of 20 shown`, when not all of it is; what is over is counted. */
  readonly shown: string
  readonly nothing: string | undefined
  /** Set where a source that is late makes these words untrue: see `fillUntold`. */
  readonly untold: string | undefined
  /** What is said of all of it, before its lines. */
  readonly lead: string | undefined
  /** What there was no room for, by name, where that is told. */
  readonly leftOut: string | undefined
  readonly isWithheld: boolean
}

/** Rows of two A4 pages that are left when head, foot, sources and what breaks over the page have theirs. */
const ROWS = 131
/** A title with the space around it. */
const TITLE_ROWS = 1.6
/** The banner without what sources differ in. */
const BANNER_ROWS = 4
/** How much of the paper those that are never left out may have before their words are made fewer. */
const MOST_FOR_FIRST = 0.6
/** Rows for the names of what there is no room for. */
const LEFT_OUT_ROWS = 3

/** The two pages, of a record as a reader may see it. What does not fit is counted, never dropped in silence. */
export function toPrintPage(record: JoinedRecord): PrintPage {
  const filled = fill(record)
  const printed = printedReferences(filled)
  return {
    blocks: filled.map((block) => ({
      key: block.rule.id ?? block.rule.keys[0],
      title: block.rule.title,
      lines: block.shown.map(({ line }) => line),
      shown: shownWords(block, printed),
      nothing: block.shown.length > 0 ? undefined : nothingShown(block),
      untold: block.rule.nothing ? undefined : untoldKeys(block.sections),
      lead: block.lead,
      leftOut: leftOutWords(block),
      isWithheld: isWithheld(block.sections),
    })),
    notHere: notHereWords(record, filled),
    isWithheld: record.sections.some(({ withheld }) => withheld > 0),
    isHeldBack: record.sections.some((section) => section.isHeldBack),
  }
}

/** How many resources stand on it. */
export function countOnPrint(record: JoinedRecord): number {
  return printedReferences(fill(record)).size
}

function printedReferences(
  filled: readonly Filled[],
  isCounted: (item: SectionItem) => boolean = () => true,
): ReadonlySet<string> {
  const items = filled.flatMap(({ shown }) => shown.map(({ item }) => item))
  return new Set(
    items.filter(isCounted).flatMap(({ reference, alsoTells = [] }) => [reference, ...alsoTells]),
  )
}

interface Candidate {
  readonly item: SectionItem
  readonly line: PrintLine
}

interface Block {
  readonly rule: BlockRule
  readonly sections: readonly Section[]
  /** In which words it is empty where it is. */
  readonly nothing: string
  readonly lead: string | undefined
  /** How many of its first lines have room before others take more. */
  readonly least: number
  /** What may stand in it. */
  readonly all: readonly Candidate[]
}

interface Filled extends Block {
  /** Those for which there is room, in the order of the section. */
  readonly shown: readonly Candidate[]
}

const fill = readOnce((record: JoinedRecord): readonly Filled[] => {
  const room =
    ROWS - BANNER_ROWS - whereRows(record) - record.banner.disagreements.length - notHereRows(record)
  const first = [3, 2, 1].map((rows) => toBlocks(record, rows))
  const blocks = first.find((some) => firstRows(some) <= room * MOST_FOR_FIRST) ?? first.at(-1) ?? []
  const fitting = fitted(blocks, room, 0)
  const isCut = fitting.some(({ rule, all, shown }) => isNamed(rule) && shown.length < all.length)
  return isCut
    ? withFullWords(fitted(blocks, room, LEFT_OUT_ROWS), room, LEFT_OUT_ROWS)
    : withFullWords(fitting, room, 0)
})

/** Room that is left is given to lines that were cut: what is marked with a warning first, then in the order of the blocks. */
function withFullWords(filled: readonly Filled[], rows: number, leftOutRows: number): readonly Filled[] {
  let left =
    rows -
    filled
      .flatMap((block) => [ownRows(block, leftOutRows), ...block.shown.map(({ line }) => rowsOf(line))])
      .reduce((sum, used) => sum + used, 0)
  const full = new Map<Candidate, Candidate>()
  const cut = filled.flatMap(({ shown }) => shown.filter(({ line }) => line.isCut))
  for (const one of cut.toSorted((some, other) => warningsOf(other) - warningsOf(some))) {
    const had = rowsOf(one.line)
    const line = toPrintLine(one.item, had + Math.floor(left))
    const more = rowsOf(line) - had
    // A line that is whole may take no more rows than it did with the words that it goes on.
    if (more > left || (line.isCut && more <= 0)) continue
    left -= more
    full.set(one, { ...one, line })
  }
  const widened = (all: readonly Candidate[]): readonly Candidate[] => all.map((one) => full.get(one) ?? one)
  return filled.map((block) => ({ ...block, all: widened(block.all), shown: widened(block.shown) }))
}

function warningsOf({ item }: Candidate): number {
  return Number(item.marks.some(({ tone }) => tone === 'warning'))
}

/** What a block takes besides its lines. */
function ownRows({ rule, sections, nothing, lead, all }: Block, leftOutRows: number): number {
  return (
    TITLE_ROWS +
    (lead === undefined ? 0 : rowsOfWords([{ text: lead, isStrong: true }], ROW)) +
    (all.length === 0 ? rowsOfWords([{ text: nothing }], ROW) : 0) +
    (isWithheld(sections) ? 1 : 0) +
    (isNamed(rule) ? leftOutRows : 0)
  )
}

function fitted(blocks: readonly Block[], rows: number, leftOutRows: number): readonly Filled[] {
  const graveFirst = blocks.map(({ rule, all }) => inGravity(rule, all))
  const counts = fitToRows(
    blocks.map((block, place) => ({
      own: ownRows(block, leftOutRows),
      lines: (graveFirst[place] ?? []).map(({ line }) => rowsOf(line)),
      turn: block.rule.turn,
      least: block.least,
    })),
    rows,
  )
  return blocks.map((block, place) => {
    const chosen = new Set((graveFirst[place] ?? []).slice(0, counts[place]))
    return { ...block, shown: block.all.filter((one) => chosen.has(one)) }
  })
}

function inGravity({ gravity }: BlockRule, all: readonly Candidate[]): readonly Candidate[] {
  if (!gravity) return all
  return all.toSorted((one, other) => gravity(one.item) - gravity(other.item))
}

/** Each thing once: what stands above is not told again. `most` is how many rows a line of the first may have. */
function toBlocks(record: JoinedRecord, most: number): readonly Block[] {
  const seen = new Set<string>()
  return PRINT_BLOCKS.flatMap((rule) => {
    const sections = rule.keys.map((key) => sectionOfRecord(record, key))
    const current = rule.items?.(record) ?? noneOfSomeLast(sections.flatMap((section) => section.current))
    const items = rule.isToldAgain
      ? current
      : toldOnce(current, seen).filter(({ reference, isPart }) => isPart || !seen.has(reference))
    for (const { reference, isPart } of items) if (!isPart) seen.add(reference)
    const lead = rule.lead?.(record)
    if (rule.isAbsentIfEmpty && isUntold({ items, lead })) return []
    const rows = rule.turn === 'always' ? Math.min(rule.rows, most) : rule.rows
    const nothing = nothingWords(rule, sections, { record, isAbove: items.length < current.length })
    const all = items.map((item) => ({ item, line: toPrintLine(item, rows) }))
    return [{ rule, sections, nothing, lead, all, least: leastOf(rule, items, record.today) }]
  })
}

function isUntold({ items, lead }: { items: readonly SectionItem[]; lead: string | undefined }): boolean {
  return items.length === 0 && lead === undefined
}

function firstRows(blocks: readonly Block[]): number {
  return blocks
    .filter(({ rule }) => rule.turn === 'always')
    .flatMap(({ all }) => all.map(({ line }) => rowsOf(line)))
    .reduce((sum, rows) => sum + rows, 0)
}

/** Whether something is withheld that the words of an empty section do not say. */
function isWithheld(sections: readonly Section[]): boolean {
  return sections.some(({ withheld, nothing }) => withheld > 0 && nothing?.kind !== 'withheld')
}

function shownWords({ rule, sections, all, shown }: Filled, printed: ReadonlySet<string>): string {
  const over = sections.flatMap((section) => section.past.map(({ reference }) => reference))
  const past = rule.isChoice ? 0 : new Set(over.filter((reference) => !printed.has(reference))).size
  return [
    shown.length < all.length ? `${shown.length} of ${all.length} shown` : '',
    past > 0 ? `${past} past or not in force: not printed` : '',
  ]
    .filter((words) => words !== '')
    .join(', ')
}

/** By name what there was no room for, as far as there is room for the names. */
function leftOutWords({ rule, all, shown }: Filled): string | undefined {
  if (!isNamed(rule) || shown.length === all.length) return undefined
  const there = new Set(shown)
  const names = inGravity(rule, all)
    .filter((one) => !there.has(one))
    .map(({ item }) => nameLeftOut(item))
  const order = rule.gravity ? ', high-risk medicines last of all' : ''
  const title = `${names.length} left out for lack of room${order}: `
  const room = LEFT_OUT_ROWS * ROW - widthOf(`${title} and 999 more.`, true) - ROW / 4
  let used = 0
  const told = names.filter((name) => (used += widthOf(`${name}; `, false)) <= room)
  const more = names.length - told.length
  return `${title}${told.join('; ')}${more > 0 ? ` and ${more} more` : ''}.`
}

/** Of which it is told by name what there was no room for. */
function isNamed({ gravity, isNamedIfLeft }: BlockRule): boolean {
  return gravity !== undefined || isNamedIfLeft === true
}

function nothingShown({ all, nothing }: Block): string {
  return all.length > 0 ? 'There was no room for it: look in the record.' : nothing
}

interface Beside {
  readonly record: JoinedRecord
  readonly isAbove: boolean
}

function nothingWords(rule: BlockRule, sections: readonly Section[], { record, isAbove }: Beside): string {
  if (isAbove) return 'All of it stands above.'
  if (rule.nothing !== undefined) return rule.nothing(record)
  const isThere = sections.some(({ current, series }) => current.length + series.length > 0)
  if (isThere)
    return rule.isChoice ? 'None of these: what there is stands in the record.' : 'All of it stands above.'
  return sectionsNothing(sections) ?? 'Nothing current.'
}

/** Who the person is stands in the banner. */
const IN_BANNER: readonly SectionKey[] = ['demographics', 'gp-practice']

/** Sections of which all stands in blocks, or is counted in their titles. */
const COUNTED: ReadonlySet<SectionKey> = new Set(
  PRINT_BLOCKS.filter(({ isChoice }) => !isChoice).flatMap(({ keys }) => keys),
)

function notHereWords(record: JoinedRecord, filled: readonly Filled[]): string {
  const printed = printedReferences(filled, ({ isPart }) => !isPart)
  const left = record.sections.flatMap((section) => {
    if (IN_BANNER.includes(section.key) || COUNTED.has(section.key)) return []
    const count = countLeft(section, printed)
    return count === 0 ? [] : [`${section.title} ${count}`]
  })
  const cut = filled.filter(({ rule, all, shown }) => !rule.isChoice && shown.length < all.length)
  const words = [...left, ...cut.map(({ rule, all, shown }) => `${rule.title} ${all.length - shown.length}`)]
  return words.length === 0
    ? 'Not on these pages: of what is shown to whoever printed them, nothing but what is counted above as past.'
    : `Not on these pages: ${words.join('; ')}. Ask the record.`
}

/** How many lines and tests of a section are not printed, past ones too. */
function countLeft({ current, past, series }: Section, printed: ReadonlySet<string>): number {
  const items = new Set(
    [...current, ...past].map(({ reference }) => reference).filter((one) => !printed.has(one)),
  )
  return (
    items.size + series.filter(({ points }) => !points.some(({ reference }) => printed.has(reference))).length
  )
}

/** The line below the banner, and as much again for who is late with telling more. */
function whereRows({ whereNow }: JoinedRecord): number {
  return whereNow === undefined ? 0 : rowsOfWords([{ text: whereNow, isStrong: true }], ROW) + 1
}

function notHereRows(record: JoinedRecord): number {
  return rowsOfWords([{ text: notHereWords(record, []), isStrong: true }], ROW) + 2
}

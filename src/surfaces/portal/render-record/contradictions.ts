import { TWO_VALUES } from '../../../record/results/two-values.js'
import type { ConflictRow, JoinedRecord, SectionItem, SectionKey } from '../../../record/sections/section.js'
import { inBoxes } from './conflict-line.js'
import { sectionOfRecord } from './section-of-record.js'

/** What stands on every summary and on paper, where each line that is contradicted tells so by itself. */
const ALWAYS_THERE: readonly SectionKey[] = [
  'allergies',
  'medicines',
  'alerts',
  'risks',
  'end-of-life',
  'legal',
  'safeguarding',
]

/** The contradictions that may do harm and that not every summary shows where they stand. */
export interface Contradicted {
  /** Each is told: a lens has no panel for everything, and nobody must have to open a page to learn of one. */
  readonly ofNow: readonly ConflictRow[]
  /** Between results that others have taken the place of, or of long ago: counted, and told on the page of their section. */
  readonly older: readonly ConflictRow[]
}

export function contradicted(record: JoinedRecord): Contradicted {
  const there = new Set(
    ALWAYS_THERE.flatMap((key) => sectionOfRecord(record, key).conflicts.map(({ id }) => id)),
  )
  const grave = record.conflicts.filter(
    ({ id, severity, sides }) => severity === 'high' && !there.has(id) && !isOfIdentity(sides),
  )
  return {
    ofNow: grave.filter(({ isOlder }) => !isOlder),
    older: grave.filter(({ isOlder }) => isOlder),
  }
}

/** Whatever a contradiction of now is between. */
export function contradictedItems(record: JoinedRecord): readonly SectionItem[] {
  const sides = contradicted(record).ofNow.flatMap((row) => row.sides)
  return [...new Map(sides.map((side) => [side.reference, side])).values()]
}

/** `142 older contradictions between results, the latest of 26-Dec-2012`; nothing where there is none. */
export function olderWords({ older }: Contradicted): string | undefined {
  const count = inBoxes(older).length
  if (count === 0) return undefined
  const [latest] = older
    .flatMap(({ sides }) => sides.flatMap(({ when }) => when ?? []))
    .sort((one, other) => (one.date.iso < other.date.iso ? 1 : -1))
  const noun = count === 1 ? 'older contradiction' : 'older contradictions'
  const last = count === 1 ? 'of' : 'the latest of'
  return `${count} ${noun} between results${latest ? `, ${last} ${latest.date.text}` : ''}`
}

/** How many contradictions have a line on paper: no number of them takes the room of what is done every day. */
const MOST_ON_PAPER = 5
/** How much of what a side says stands on its line. */
const MOST_LETTERS = 90

/** Each in one line with both sides, for paper, that has no page to turn to. */
export function contradictionsOnPaper(record: JoinedRecord): readonly SectionItem[] {
  return inBoxes(contradicted(record).ofNow).slice(0, MOST_ON_PAPER).flatMap(toLine)
}

/** How many have no line on paper. */
export function contradictionsLeft(record: JoinedRecord): string | undefined {
  const told = contradicted(record)
  const left = inBoxes(told.ofNow).length - MOST_ON_PAPER
  const words = [left > 0 ? `${left} more` : undefined, olderWords(told)].filter((one) => one !== undefined)
  return words.length === 0 ? undefined : `Not on these pages: ${words.join(', and ')}. See the record.`
}

function toLine(rows: readonly ConflictRow[]): readonly SectionItem[] {
  const sides = [...new Map(rows.flatMap((row) => row.sides.map((side) => [side.reference, side]))).values()]
  const last = sides.at(-1)
  if (!last) return []
  const others = sides.slice(0, -1).map((side) => `${saidBy(side)} (${toldBy(side)})`)
  return [
    {
      reference: last.reference,
      alsoTells: sides.slice(0, -1).map(({ reference }) => reference),
      what: [...new Set(rows.map(({ words }) => words))].join(' · '),
      details: [[...others, saidBy(last)].join(' against ')],
      when: last.when,
      source: last.source,
      marks: [],
    },
  ]
}

function saidBy({ what, details: [said], marks }: SectionItem): string {
  const own = marks.filter(({ text }) => text !== TWO_VALUES.text).map(({ text }) => ` [${text}]`)
  return `${said === undefined ? what : `${what} ${shortened(said)}`}${own.join('')}`
}

function shortened(said: string): string {
  if (said.length <= MOST_LETTERS) return said
  return `${said.slice(0, MOST_LETTERS).replace(/\s+\S*$/, '')} …`
}

function toldBy({ source, when }: SectionItem): string {
  return when === undefined ? source.name : `${source.name}, ${when.label} ${when.date.text}`
}

/** What sources say of who the person is differs in the banner, each with what it says: as a line it has no words. */
function isOfIdentity(sides: readonly SectionItem[]): boolean {
  return sides.every(({ reference }) => reference.startsWith('Patient/'))
}

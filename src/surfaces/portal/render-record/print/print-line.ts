import type { SectionItem } from '../../../../record/sections/section.js'
import { readOnce } from '../../../../record/reading/read-once.js'
import { graveParts } from '../grave-words.js'
import { toSourceWords } from '../item-line.js'
import { rowsOfWords } from './rows-of-words.js'

/** A line on paper. */
export interface PrintLine {
  readonly what: string
  readonly marks: readonly string[]
  readonly details: string
  /** Whether the details go on in the record. */
  readonly isCut: boolean
  /** `since 02-Nov-2026, Oak Street Surgery (GP practice)`. */
  readonly told: string
}

/** How wide a row is, in sizes of its letters. */
export const ROW = 60

/** An item as a line of so many rows at the most, and more where what is grave or told whole has no room in them. */
export function toPrintLine(item: SectionItem, rows: number): PrintLine {
  const known = linesOf(item)
  const line = known.get(rows) ?? toLine(item, rows)
  known.set(rows, line)
  return line
}

/** It is asked for again and again while what stands on the paper is chosen. */
const linesOf = readOnce((): Map<number, PrintLine> => new Map())

function toLine(item: SectionItem, rows: number): PrintLine {
  const { what, marks, details, when, source } = item
  const { name, kind } = toSourceWords(source)
  const date = when && `${when.label} ${when.date.text}`.trim()
  const told = `${date ?? 'no date given'}, ${name} (${kind})`
  const words = marks.map(({ text }) => text)
  const whole = { what, marks: words, details: details.join(' · '), isCut: false, told }
  return rowsOf(whole) <= rows ? whole : cut(whole, rows, item)
}

/** What the details begin with and is not to be cut: of a medicine the dose, and what is told whole behind it. */
function leadingOf({ details, whole = [], columns }: SectionItem): readonly string[] {
  const firstToCut = details.findIndex(
    (detail, index) => !(whole.includes(detail) || (columns && index === 0)),
  )
  return firstToCut === -1 ? details : details.slice(0, firstToCut)
}

/**
 * The line with as many whole words of its details as there is room for, all that turns round what stands there, and what
 * is told whole, a dose and its end always.
 */
function cut(line: PrintLine, rows: number, item: SectionItem): PrintLine {
  const { whole: toldWhole = [] } = item
  const words = line.details.split(/(?<= )/)
  const fits = (count: number): boolean =>
    rowsOf({ ...line, details: words.slice(0, count).join(''), isCut: true }) <= rows
  const leading = leadingOf(item).join(' · ')
  let count = leading === '' ? 0 : leading.split(/(?<= )/).length
  while (count < words.length && fits(count + 1)) count += 1
  if (count === words.length) return line
  // What is grave is said with the whole part in which it stands, though a piece of it was there already.
  const kept = words.slice(0, count).join('').trim()
  const owed = toldWhole.filter((detail) => !kept.includes(detail))
  const left = graveParts(words.slice(count).join('')).filter(
    (part) => !owed.some((detail) => detail.includes(part)),
  )
  return { ...line, details: [kept, ...left, ...owed].filter((part) => part !== '').join(' … '), isCut: true }
}

const GOES_ON = ' … [goes on in the record] '

/** How many rows it takes. */
export const rowsOf = readOnce(({ what, marks, details, isCut, told }: PrintLine): number =>
  rowsOfWords(
    [
      { text: `${what} `, isStrong: true },
      ...marks.map((mark) => ({ text: `[${mark}] `, isStrong: true })),
      { text: `· ${details} ` },
      ...(isCut ? [{ text: GOES_ON, isStrong: true }] : []),
      { text: `· ${told}` },
    ],
    ROW,
  ),
)

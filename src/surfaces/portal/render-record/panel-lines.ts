import type { JoinedRecord, SectionItem } from '../../../record/sections/section.js'
import type { PanelRule } from '../lenses/parse-lenses.js'
import { toContradictionLines, type ContradictionLines } from './contradiction-lines.js'
import { toItemLine, type ItemLine } from './item-line.js'
import { shortenLine } from './shorten-line.js'
import { wholeOrShort } from './whole-or-short.js'

/** The lines of a panel. */
export interface PanelLines {
  readonly items: readonly ItemLine[]
  /** Of a list that is long: those of which what they are called stands there, and all else in a fold behind. */
  readonly inShort: readonly ItemLine[]
  /** In what sources contradict each other. */
  readonly contradicted: ContradictionLines | undefined
  /** What the lines are made of that say all that they say. */
  readonly whole: readonly SectionItem[]
  /** How many lines there are of all kinds. */
  readonly count: number
}

export function toPanelLines(
  record: JoinedRecord,
  rule: PanelRule,
  lines: readonly SectionItem[],
): PanelLines {
  if (rule.holds === 'contradictions') {
    const contradicted = toContradictionLines(record)
    const { first, elsewhere } = contradicted
    return { count: first.length + elsewhere.length, items: [], inShort: [], whole: [], contradicted }
  }
  const { whole, short } = wholeOrShort(lines, rule.whole)
  const toLine = (item: SectionItem): ItemLine =>
    shortenLine(toItemLine(item, record.person), detailsOf(rule, item))
  return {
    count: lines.length,
    items: whole.map(toLine),
    inShort: short.map(toLine),
    whole,
    contradicted: undefined,
  }
}

/** Of a plan about treatment or the end of life, how much is read at two in the morning; the rest stands on its page. */
const PLAN_DETAILS = 4

function detailsOf({ details }: PanelRule, { decision }: SectionItem): number {
  return decision === 'plan' ? Math.min(details, PLAN_DETAILS) : details
}

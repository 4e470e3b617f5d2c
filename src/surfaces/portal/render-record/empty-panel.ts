import type { Section, SectionItem } from '../../../record/sections/section.js'

/** What of the current items of a panel stands in a panel before it. */
export interface Above {
  /** The titles of those panels. */
  readonly panels: readonly string[]
  readonly items: readonly SectionItem[]
}

/** Whether a panel is of what is in force or not: that nothing is MUST NOT be said of it while some of it stands elsewhere. */
function isOfDecisions(key: string): boolean {
  return DECISIONS.includes(key)
}

const DECISIONS = ['alerts', 'legal']

/** Where the decisions are that a panel would hold, had a panel before it not shown them: `Shown above, under Alerts: …`. */
export function aboveWords(key: string, { panels, items }: Above): string | undefined {
  if (!isOfDecisions(key) || items.length === 0) return undefined
  return `Shown above, under ${panels.join(' and ')}: ${items.map(inWords).join('; ')}.`
}

/** With its warnings, because the words may be those of an order that is over. */
function inWords({ what, marks }: SectionItem): string {
  const warnings = marks.filter(({ tone }) => tone === 'warning').map(({ text }) => text)
  return warnings.length === 0 ? what : `${what} (${warnings.join(', ')})`
}

/** Where nothing is in force, that something was: somebody asks whether there is, and since when there is not. */
export function emptyWords(
  key: string,
  { current, past, series }: Pick<Section, 'current' | 'past' | 'series'>,
  above: Above,
): string | undefined {
  if (current.length + series.length > 0) return undefined
  if (above.items.length > 0) return aboveAlone(key, past, above)
  if (key === 'contacts') return lastContactWords(past)
  if (!isOfDecisions(key)) return 'Nothing current.'
  return past.length === 0 ? 'Nothing in force.' : `Nothing in force; ${past.length} ended: see all.`
}

function aboveAlone(key: string, past: readonly SectionItem[], above: Above): string {
  const named = aboveWords(key, above)
  if (named !== undefined) return past.length === 0 ? named : `${named} ${past.length} ended: see all.`
  return past.length === 0 ? 'All of it is shown above.' : 'All that is current is shown above.'
}

/** When the person was last seen is asked of everybody, however long ago it was. */
function lastContactWords(past: readonly SectionItem[]): string {
  const [last] = past
  if (!last) return 'None shown.'
  const when = last.when ? `${last.when.label} ${last.when.date.text}` : 'no date given'
  return `None in the last twelve months. The last before: ${last.what}, ${when}, ${last.source.name}.`
}

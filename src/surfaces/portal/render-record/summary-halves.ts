import type { JoinedRecord, Section } from '../../../record/sections/section.js'
import type { PanelRule } from '../lenses/parse-lenses.js'
import { emptyHalves, type Half } from './empty-halves.js'

/** What a panel says below its lines: which of its sections are empty where another is not, and what was stopped lately. */
export function halvesOf(
  record: JoinedRecord,
  { key, holds }: PanelRule,
  sections: readonly Section[],
): readonly Half[] {
  return [
    ...(holds === 'items' ? emptyHalves(key, sections) : []),
    ...(key === 'medicines' ? stoppedWords(record) : []),
  ]
}

/** What was stopped lately, with the day and the reason: it may have been given again since. */
function stoppedWords({ latelyStopped = [] }: JoinedRecord): readonly Half[] {
  const stopped = latelyStopped.filter(({ details: [standing = ''] }) => standing.startsWith('stopped'))
  return stopped.map(({ what, details: [standing = ''], source }) => ({
    title: what,
    text: `${standing} (${source.name})`,
  }))
}

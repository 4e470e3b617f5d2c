import { HEADINGS } from '../../../record/headings/headings.js'
import type { SectionKey } from '../../../record/sections/section.js'
import { ABSENT_IF_EMPTY, type PanelRule } from '../lenses/parse-lenses.js'

/** Who the person is stands in the banner. */
const IN_BANNER: readonly SectionKey[] = ['demographics', 'gp-practice']

/** Every section that no panel shows, or none that is always there, so that each has its place on the summary. */
export function sectionsWithoutPanel(panels: readonly PanelRule[]): readonly SectionKey[] {
  const lasting = panels.filter(({ holds }) => !ABSENT_IF_EMPTY.includes(holds))
  const shown = new Set([...lasting.flatMap(({ sections }) => sections), ...IN_BANNER])
  return [...HEADINGS.map(({ key }) => key), 'other' as const].filter((key) => !shown.has(key))
}

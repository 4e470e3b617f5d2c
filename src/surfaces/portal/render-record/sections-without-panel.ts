import { HEADINGS } from '../../../record/headings/headings.js'
import type { SectionKey } from '../../../record/sections/section.js'
import type { PanelRule } from '../lenses/parse-lenses.js'

/** Who the person is stands in the banner. */
const IN_BANNER: readonly SectionKey[] = ['demographics', 'gp-practice']

/** Every section that no panel shows, so that each has its place on the summary. */
export function sectionsWithoutPanel(panels: readonly PanelRule[]): readonly SectionKey[] {
  const shown = new Set([...panels.flatMap(({ sections }) => sections), ...IN_BANNER])
  return [...HEADINGS.map(({ key }) => key), 'other' as const].filter((key) => !shown.has(key))
}

import type { Section } from '../../../record/sections/section.js'

/** Panels in which the silence of one section could be read as its answer: of alerts, that there is no risk. */
const TOLD_APART = ['alerts']

/** Of a panel that shows something, what its other sections say: that one tells of something says nothing of the other. */
export function emptyHalves(key: string, sections: readonly Section[]): readonly string[] {
  if (!TOLD_APART.includes(key) || sections.every(({ nothing }) => nothing)) return []
  const isShown = sections.some((one) => isCurrent(one))
  return sections.flatMap((section) => {
    const { title, past, nothing } = section
    if (nothing) return [`${title}: ${nothing.text}`]
    return isShown && !isCurrent(section)
      ? [`${title}: nothing in force; ${past.length} ended: see all.`]
      : []
  })
}

function isCurrent({ current, series }: Section): boolean {
  return current.length + series.length > 0
}

import type { Section } from '../../../record/sections/section.js'
import { untoldKeys } from './untold-keys.js'

/** What is said below the lines of a panel. */
export interface Half {
  /** Of what it is said; empty where the words say so themselves. */
  readonly title: string
  readonly text: string
  /** Set where a source that is late makes these words untrue: see `fillUntold`. */
  readonly untold?: string | undefined
}

/** Panels in which the silence of one section could be read as its answer: of alerts, that there is no risk. */
const TOLD_APART = ['alerts']

/** Of a panel that shows something, what its other sections say: that one tells of something says nothing of the other. */
export function emptyHalves(key: string, sections: readonly Section[]): readonly Half[] {
  if (!TOLD_APART.includes(key) || sections.every(({ nothing }) => nothing)) return []
  const isShown = sections.some((one) => isCurrent(one))
  return sections.flatMap((section) => {
    const { title, past, nothing } = section
    if (nothing) return [{ title, text: nothing.text, untold: untoldKeys([section]) }]
    return isShown && !isCurrent(section)
      ? [{ title, text: `nothing in force; ${past.length} ended: see all.` }]
      : []
  })
}

function isCurrent({ current, series }: Section): boolean {
  return current.length + series.length > 0
}

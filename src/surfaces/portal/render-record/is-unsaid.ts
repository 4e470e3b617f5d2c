import type { Nothing, Section } from '../../../record/sections/section.js'
import { ABSENT_IF_EMPTY, type PanelRule } from '../lenses/parse-lenses.js'

/** Of these it is told in their own place, where everybody looks, that nobody has said anything. */
const ALWAYS_IN_PLACE = ['allergies', 'alerts']

/** Whether a panel is told with others like it, on one line, because no source has said anything about its sections. */
export function isUnsaid({ key, holds }: PanelRule, sections: readonly Section[]): boolean {
  return (
    !ALWAYS_IN_PLACE.includes(key) &&
    holds !== 'open-loops' &&
    !ABSENT_IF_EMPTY.includes(holds) &&
    sections.every(({ nothing, isHeldBack }) => isUnsaidBy(nothing) && !isHeldBack)
  )
}

function isUnsaidBy(nothing: Nothing | undefined): boolean {
  return nothing?.kind === 'not-asked' || nothing?.practice !== undefined
}

import type { ReadResource } from '../../reading/record-view.js'
import { pastEndMark } from '../due-marks.js'
import type { Mark } from '../section.js'
import { readDecisions } from './read-decisions.js'

/**
 * Of a decision for the end of life that its source still has as in force after its date: that it is to be looked at again. It
 * stands among the decisions until its source ends it, or another one takes its place (HZ34). Nothing for whatever else it is.
 */
export function pastItsEnd(resource: ReadResource, today: string): readonly Mark[] {
  const held = readDecisions(resource, today).find(({ isValid }) => isValid)
  return held?.wasToEnd === undefined ? [] : [pastEndMark('was to end or to be reviewed', held.wasToEnd)]
}

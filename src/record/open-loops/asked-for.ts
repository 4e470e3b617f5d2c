import { textAt } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'
import type { SectionContent } from '../sections/section-content.js'
import type { SectionItem } from '../sections/section.js'
import { answeredBy, isPartOfReport, isWaiting, TO_DO } from './open-loops.js'
import { isOnlyRegistered } from './pending-results.js'

/**
 * The lines of what was asked for and is not answered here: requests without a result or an outcome, and actions that are not
 * done. Whether one of them is late is told by the open loops.
 */
export function toAskedFor(
  resources: readonly ReadResource[],
  contents: readonly SectionContent[],
): readonly SectionItem[] {
  const own = resources.filter(({ shared, isSafe }) => !shared && isSafe)
  const answered = answeredBy(own.filter((one) => !isOnlyRegistered(one) && !isPartOfReport(one)))
  const waiting = new Set(own.filter((one) => isAsked(one, answered)).map(({ reference }) => reference))
  const lines = contents.flatMap(({ current }) => current).filter(({ reference }) => waiting.has(reference))
  return [...new Map(lines.map((line) => [line.reference, line])).values()]
}

function isAsked({ type, json, reference }: ReadResource, answered: ReadonlySet<string>): boolean {
  if (answered.has(reference)) return false
  if (type === 'ServiceRequest') return isWaiting(json) && !NOT_YET.includes(textAt(json, 'intent') ?? '')
  return type === 'Task' && TO_DO.includes(textAt(json, 'status') ?? '')
}

/** The intents of what nobody has asked for yet. */
const NOT_YET = ['proposal', 'option']

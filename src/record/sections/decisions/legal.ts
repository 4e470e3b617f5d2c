import { textAt } from '../../reading/element.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { toAlerts } from '../alerts.js'
import { inForceMarks } from '../due-marks.js'
import { observedOn } from '../results/observations.js'
import { isMarkedNotBegun } from '../not-begun.js'
import { placed, type SectionContent } from '../section-content.js'
import type { SectionItem } from '../section.js'
import { toStatements } from '../statements.js'
import { legalOfStays } from './legal-of-stays.js'
import { pastItsEnd } from './past-its-end.js'

/**
 * Legal status across all sources in one order of time: detention, also as a stay in hospital tells it, community treatment, deprivation of liberty, capacity,
 * attorneys, advance decisions. What is in force says so, and when it ends; what has not begun stands behind it, what is over apart.
 */
export function toLegal(resources: readonly ReadResource[], view: RecordView): SectionContent {
  const said = [
    toAlerts(
      resources.filter(({ type }) => !['Observation', 'Encounter'].includes(type)),
      view,
    ),
    toStatements(resources.filter(({ type }) => type === 'Observation')),
  ]
  const lines = new Map<string, { readonly item: SectionItem; readonly isPast: boolean }>()
  for (const { current, past } of said) {
    for (const item of current) lines.set(item.reference, { item, isPast: false })
    for (const item of past) lines.set(item.reference, { item, isPast: true })
  }
  const stays = resources.filter(({ type }) => type === 'Encounter')
  return placed([
    ...legalOfStays(stays, view),
    ...resources.flatMap((resource) => {
      const line = lines.get(resource.reference)
      if (!line) return []
      const { start, end } = periodOf(resource)
      // A decision whose date alone is over says so already, and stands.
      const isHeld = pastItsEnd(resource, view.today).length > 0
      const inForce = isHeld
        ? []
        : inForceMarks({ start, end, isActive: !line.isPast || isActive(resource) }, view.today)
      const hasEnded = inForce.some(({ text }) => text.startsWith('ended '))
      return [
        {
          item: { ...line.item, marks: [...inForce.filter(isNews(resource, line.item)), ...line.item.marks] },
          isPast: line.isPast || hasEnded,
          rank: Number(isMarkedNotBegun(line.item)),
          date: start,
        },
      ]
    }),
  ])
}

/**
 * What stands there already in other words is not said twice. A finding, such as of capacity for one decision, was so when it
 * was made: it is not in force.
 */
function isNews(
  { type }: ReadResource,
  { marks }: SectionItem,
): (mark: { readonly text: string }) => boolean {
  const isSettled = marks.some(({ text }) =>
    /^(?:no longer in force|over by|may not be in force|not in force yet|draft|rejected|proposed|its source also)/.test(
      text,
    ),
  )
  return ({ text }) =>
    text === 'in force' ? !(isSettled || type === 'Observation') : marks.every((one) => one.text !== text)
}

function isActive({ json }: ReadResource): boolean {
  return textAt(json, 'status') === 'active'
}

function periodOf(resource: ReadResource): {
  readonly start: string | undefined
  readonly end: string | undefined
} {
  const { json } = resource
  return {
    start:
      textAt(json, 'period', 'start') ??
      textAt(json, 'provision', 'period', 'start') ??
      textAt(json, 'dateTime') ??
      observedOn(resource),
    end:
      textAt(json, 'period', 'end') ??
      textAt(json, 'provision', 'period', 'end') ??
      textAt(json, 'effectivePeriod', 'end'),
  }
}

import { dayOf, toClinicalDate } from '../../reading/clinical-date.js'
import { at, textAt, type Element } from '../../reading/element.js'
import { isInpatient } from '../../reading/inpatient.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import type { Mark } from '../section.js'
import { changedOn } from './medicine-columns.js'

/**
 * Of what a hospital has on hold since a stay that is over: who looked after somebody there holds it no more, and nobody has said that
 * it is taken again. The stay is the one that it names, or else the last of its source in which it was ordered or held.
 */
export function heldInStayMarks(resource: ReadResource, view: RecordView): readonly Mark[] {
  const { json } = resource
  if (!ORDERED.includes(resource.type) || textAt(json, 'status') !== 'on-hold') return []
  const end = endOf(stayOf(resource, view), view.today)
  if (end === undefined) return []
  const on = toClinicalDate(end).text
  return [{ text: `on hold in a stay that ended ${on}: whether it goes on is not told`, tone: 'warning' }]
}

const ORDERED = ['MedicationRequest', 'MedicationStatement']

function stayOf(resource: ReadResource, view: RecordView): Element {
  const named = view.resolve(at(resource.json, 'encounter') ?? at(resource.json, 'context'), resource)
  if (named !== undefined) return isInpatient(named) ? named : undefined
  const told =
    changedOn(resource.json) ?? textAt(resource.json, 'authoredOn') ?? textAt(resource.json, 'dateAsserted')
  if (told === undefined) return undefined
  return view
    .ofType('Encounter')
    .filter(({ source, json }) => source.organisation === resource.source.organisation && isInpatient(json))
    .map(({ json }) => json)
    .findLast((stay) => isWithin(dayOf(told), stay))
}

function isWithin(day: string, stay: Element): boolean {
  const [start, end] = ['start', 'end'].map((key) => textAt(stay, 'period', key))
  return start !== undefined && end !== undefined && dayOf(start) <= day && day <= dayOf(end)
}

/** The day on which it ended, where it has. */
function endOf(stay: Element, today: string): string | undefined {
  const end = textAt(stay, 'period', 'end')
  if (end === undefined || textAt(stay, 'status') !== 'finished') return undefined
  return dayOf(end) <= today ? dayOf(end) : undefined
}

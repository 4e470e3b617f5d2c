import { at, type Element } from '../reading/element.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { insideOf } from '../reading/role.js'
import type { Mark } from './section.js'

/** On somebody whom a team or a service names and who does not work there any more. */
export const NO_LONGER_THERE: Mark = { text: 'said not to work there any more', tone: 'caution' }

/** Whether whoever is named is out of use, as the person or in the role in which they are named: nobody is to ring them. */
export function isNoLongerThere(named: Element, from: ReadResource, view: RecordView): boolean {
  const one = view.resolve(named, from)
  if (one === undefined) return false
  const inside = { ...from, json: insideOf({ reference: named, within: from.json }, one) }
  const person =
    one['resourceType'] === 'PractitionerRole' ? view.resolve(at(one, 'practitioner'), inside) : undefined
  return [one, person].some((told) => told?.['active'] === false)
}

import type { JsonObject } from '../../fhir/json-value.js'
import { dayOf } from './clinical-date.js'
import { all, at, textAt, type Element } from './element.js'
import { openHours, type OpenHours } from './open-hours.js'
import { notOver, telephoneOf } from './people-names.js'
import type { ReadResource, RecordView } from './record-view.js'

/** A number by which a service is reached. */
export interface ServiceLine {
  readonly number: string
  /** Nothing where the service says no hours: then nobody knows of any. */
  readonly hours: OpenHours | undefined
  /** `any hour, every day: 01632 960899`; without hours, `telephone: 01632 960899`. */
  readonly words: string
}

/**
 * The numbers of a service, or of somebody's role and the services of that role. The hours of one are never those of the number
 * of another.
 */
export function serviceLines(
  reference: Element,
  from: ReadResource,
  view: RecordView,
): readonly ServiceLine[] {
  const named = view.resolve(reference, from)
  if (named === undefined) return []
  return servicesOf(named, { reference, from, view }).flatMap((service) => lineOf(service, view))
}

interface Named {
  readonly reference: Element
  readonly from: ReadResource
  readonly view: RecordView
}

const SERVICES = ['HealthcareService', 'PractitionerRole']

function servicesOf(named: JsonObject, { reference, from, view }: Named): readonly JsonObject[] {
  const type = textAt(named, 'resourceType') ?? ''
  if (!SERVICES.includes(type) || named['active'] === false) return []
  // What a resource contains is known inside of it alone: another one may use the same id.
  const isContained = textAt(reference, 'reference')?.startsWith('#') === true
  const inside = isContained ? from : { ...from, json: named }
  const services = all(named, 'healthcareService')
    .map((one) => view.resolve(one, inside))
    .filter((service) => service !== undefined)
  return [named, ...services.filter(({ active }) => active !== false)]
}

function lineOf(service: JsonObject, view: RecordView): readonly ServiceLine[] {
  const begun = notOver(all(service, 'telecom'), view.today).filter((telecom) => {
    const start = textAt(at(telecom, 'period'), 'start')
    return start === undefined || dayOf(start) <= view.today
  })
  const number = telephoneOf(begun)
  if (number === undefined) return []
  const hours = openHours(service, view.today)
  return [{ number, hours, words: `${wordsOf(hours)}: ${number}` }]
}

function wordsOf(hours: OpenHours | undefined): string {
  if (!hours) return 'telephone'
  return hours.kind === 'out-of-hours' ? `out of hours, ${hours.words}` : hours.words
}

import type { JsonObject } from '../../fhir/json-value.js'
import { dayOf } from './clinical-date.js'
import { codedWords } from './coded-text.js'
import { all, at, textAt, type Element } from './element.js'
import { openHours, type OpenHours } from './open-hours.js'
import { notOver, telephoneOf } from './people-names.js'
import { insideOf } from './role.js'
import { saidHours } from './said-hours.js'
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
  const services = servicesOf(named, { reference, from, view })
  return [
    ...services.flatMap((service) => lineOf(service, view)),
    ...[...services, ...organisationsOf(named)].flatMap((one) => saidLines(one, view)),
  ]
}

/** An organisation has no hours in R4: what stands beside a number in words tells them, or its own name. */
function organisationsOf(named: JsonObject): readonly JsonObject[] {
  return named['resourceType'] === 'Organization' && named['active'] !== false ? [named] : []
}

function saidLines(one: JsonObject, view: RecordView): readonly ServiceLine[] {
  const ofName = one['resourceType'] === 'Organization' ? textAt(one, 'name') : undefined
  const numbers = [
    ...inForce(all(one, 'telecom'), view).map((telecom) => ({
      telecom,
      words: commentOf(telecom) ?? ofName,
    })),
    ...all(one, 'contact').flatMap((contact) =>
      inForce(all(contact, 'telecom'), view).map((telecom) => ({
        telecom,
        words: commentOf(telecom) ?? codedWords(at(contact, 'purpose')) ?? textAt(contact, 'name', 'text'),
      })),
    ),
  ]
  return numbers.flatMap(({ telecom, words = '' }) => {
    const number = telephoneOf([telecom])
    const hours = saidHours(words)
    return number === undefined || !hours ? [] : [{ number, hours, words: `${words}: ${number}` }]
  })
}

/** @see http://hl7.org/fhir/StructureDefinition/contactpoint-comment */
function commentOf(telecom: Element): string | undefined {
  const comment = all(telecom, 'extension').find((one) =>
    (textAt(one, 'url') ?? '').endsWith('/contactpoint-comment'),
  )
  return textAt(comment, 'valueString')
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
  const inside = { ...from, json: insideOf({ reference, within: from.json }, named) }
  const services = all(named, 'healthcareService')
    .map((one) => view.resolve(one, inside))
    .filter((service) => service !== undefined)
  return [named, ...services.filter(({ active }) => active !== false)]
}

function lineOf(service: JsonObject, view: RecordView): readonly ServiceLine[] {
  const number = telephoneOf(inForce(all(service, 'telecom'), view))
  if (number === undefined) return []
  const hours = openHours(service, view.today)
  return [{ number, hours, words: `${wordsOf(hours)}: ${number}` }]
}

function inForce(telecoms: readonly Element[], { today }: RecordView): readonly Element[] {
  return notOver(telecoms, today).filter((telecom) => {
    const start = textAt(at(telecom, 'period'), 'start')
    return start === undefined || dayOf(start) <= today
  })
}

function wordsOf(hours: OpenHours | undefined): string {
  if (!hours) return 'telephone'
  return hours.kind === 'out-of-hours' ? `out of hours, ${hours.words}` : hours.words
}

import { dayOf, toInstant } from './reading/clinical-date.js'
import { wordsOf } from './reading/coded-text.js'
import { all, at, textAt, type Element } from './reading/element.js'
import { isInpatient } from './reading/inpatient.js'
import type { ReadResource } from './reading/record-view.js'
import { kindOf } from './sections/contacts.js'
import type { SectionContent } from './sections/section-content.js'
import type { SectionItem } from './sections/section.js'

export interface UrgentCareFacts {
  /** Contacts with professionals, each line once. */
  readonly contacts: SectionContent
  /** What the reader sees. */
  readonly resources: readonly ReadResource[]
  /** The day in Europe/London, `2026-11-23`. */
  readonly today: string
}

/**
 * How often somebody came to an emergency department or was admitted as an emergency in the last twelve months, in words,
 * and who told it. Only hospitals that have ever told of an attendance or a stay can tell that there was none: where there
 * is no such hospital, it is not known.
 */
export function urgentCare({ contacts, resources, today }: UrgentCareFacts): string {
  const encounters = new Map(
    resources
      .filter(({ type, json }) => type === 'Encounter' && !NOT_HELD.includes(textAt(json, 'status') ?? ''))
      .map((one) => [one.reference, one]),
  )
  const lines = [...contacts.current, ...contacts.past].map((line) =>
    referencesOf(line).flatMap((reference) => encounters.get(reference) ?? []),
  )
  const told = [...new Set([...encounters.values()].filter(tellsOfHospital).map(({ source }) => source.name))]
  if (told.length === 0)
    return 'No hospital has told of an attendance or a stay here: how often the person came as an emergency is not known.'

  const lately = lines.filter((tellings) => tellings.some((one) => isOfLastYear(one, today)))
  const attendances = countOnce(lately.filter((tellings) => tellings.some(isAttendance)))
  const admissions = lately.filter((tellings) => tellings.some(isEmergencyAdmission)).length
  const unsaid = lately.filter(
    (tellings) => tellings.some(isStay) && tellings.every((one) => methodOf(one) === undefined),
  ).length
  const undated = lines.filter(
    (tellings) => tellings.some(tellsOfHospital) && tellings.every((one) => startOf(one) === undefined),
  ).length
  // Never that there was none beside a stay that may have been one.
  const admitted =
    admissions === 0 && unsaid > 0 ? 'no stay told as an emergency' : count(admissions, 'emergency admission')
  return [
    `In the last twelve months ${count(attendances, 'ED attendance')} and ${admitted}, as far as ${told.sort().join(' and ')} told and it is shown here.`,
    ...(unsaid === 0
      ? []
      : [
          `Of ${count(unsaid, admissions === 0 ? 'stay' : 'further stay')} it is not said whether it was an emergency.`,
        ]),
    ...(undated === 0
      ? []
      : [
          `${count(undated, 'attendance or stay', 'attendances or stays')} without a date ${undated === 1 ? 'is' : 'are'} not counted.`,
        ]),
  ].join(' ')
}

/**
 * Nobody comes to two departments in one minute: what the practice and the hospital tell of one time, and tell differently, is one
 * attendance. Of a day alone nobody can tell.
 */
function countOnce(lines: readonly (readonly ReadResource[])[]): number {
  const keys = lines.map((tellings, place) => {
    const starts = tellings.flatMap((one) => startOf(one) ?? [])
    const timed = starts.find((start) => start.includes('T'))
    return timed === undefined ? `line ${place}` : String(toInstant(timed))
  })
  return new Set(keys).size
}

/** What has not taken place, or is not to be. */
const NOT_HELD = ['planned', 'cancelled', 'entered-in-error']

function referencesOf({ reference, together }: SectionItem): readonly string[] {
  return [reference, ...(together?.others ?? []).map((other) => other.reference)]
}

function isAttendance(resource: ReadResource): boolean {
  return kindOf(resource) === 'ED attendance'
}

function isStay({ json }: ReadResource): boolean {
  return isInpatient(json)
}

/** A practice that has sent a consultation knows nothing of who came to a hospital. */
function tellsOfHospital(resource: ReadResource): boolean {
  return resource.source.kind === 'acute' && (isAttendance(resource) || isStay(resource))
}

function startOf({ json }: ReadResource): string | undefined {
  return textAt(json, 'period', 'start') ?? textAt(json, 'period', 'end')
}

function isOfLastYear(resource: ReadResource, today: string): boolean {
  const start = startOf(resource)
  if (start === undefined) return false
  const day = dayOf(start)
  return day >= `${Number(today.slice(0, 4)) - 1}${today.slice(4)}` && day <= today
}

/** How a stay began, where its source says it: emergency or not. */
function methodOf(resource: ReadResource): 'emergency' | 'planned' | undefined {
  const { json } = resource
  const method = [...all(json, 'extension'), ...all(at(json, 'hospitalization'), 'extension')]
    .filter((extension) => /AdmissionMethod/.test(textAt(extension, 'url') ?? ''))
    .map((extension) => at(extension, 'valueCodeableConcept'))
    .find((one) => one !== undefined)
  if (method !== undefined) return isEmergencyMethod(method) ? 'emergency' : 'planned'

  const priority = all(json, 'priority', 'coding').map((coding) => textAt(coding, 'code'))
  if (priority.includes('EM')) return 'emergency'
  if (priority.includes('EL')) return 'planned'
  const words = [...all(json, 'type'), ...all(json, 'serviceType')].map((one) => wordsOf(one)).join(' ')
  if (PLANNED.test(words)) return 'planned'
  return EMERGENCY.test(words) ? 'emergency' : undefined
}

/** The NHS Data Dictionary has emergencies as 21 to 2D: by an emergency department, a GP, a bed bureau, a crisis team. */
function isEmergencyMethod(method: Element): boolean {
  const codes = all(method, 'coding').flatMap((coding) => textAt(coding, 'code') ?? [])
  return codes.length > 0
    ? codes.some((code) => /^2[1-58A-D]$/.test(code))
    : EMERGENCY.test(wordsOf(method)) && !PLANNED.test(wordsOf(method))
}

/** What hospitals that send no method call their stays. */
const EMERGENCY = /\b(?:emergency|non-?elective|unplanned|acute medical take)\b/i
const PLANNED = /\bnon-?emergency\b|(?<!non-?)\belective\b|(?<!un)planned\b|\bday case\b|\bwaiting list\b/i

function isEmergencyAdmission(resource: ReadResource): boolean {
  return isStay(resource) && methodOf(resource) === 'emergency'
}

function count(many: number, one: string, several = `${one}s`): string {
  return `${many === 0 ? 'no' : many} ${many === 1 ? one : several}`
}

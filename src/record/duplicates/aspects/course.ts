import { hasCode, wordsOf } from '../../reading/coded-text.js'
import { dosagesOf } from '../../reading/dosage.js'
import { all, at, isTrueAt, textAt, type Element } from '../../reading/element.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { isPastMedicine } from '../../sections/medicines/medicine-currency.js'
import { objectingWords } from '../../sections/medicines/medicine-objection.js'
import { createAspect, sameText } from '../aspect.js'
import { isCourseSaid } from '../words/dose-additions.js'
import { readMedicine } from './medicine.js'

const EVENTS = ['MedicationDispense', 'MedicationAdministration']
const NOT_DONE = ['not-done', 'declined', 'cancelled', 'not-taken']

/** Whether a medicine is on somebody's list now, on hold, or over. What was supplied or given is an event: it is neither. */
export const standing = createAspect<Standing>({
  read: (resource, view) => ({
    told: standingOf(resource, view),
    isCourse: readCourse(resource, view) === 'course',
  }),
  compare(one, other) {
    if (one.told === other.told) return 'same'
    const both = [one.told, other.told]
    if (both.includes('not done')) return 'apart'
    if (both.includes('done')) return 'unknown'
    // Of a course the one may have heard of its end, and the other not yet.
    const isEnding = one.isCourse && other.isCourse && both.includes('over') && both.includes('current')
    return isEnding ? 'unknown' : 'apart'
  },
})

interface Standing {
  readonly told: string
  readonly isCourse: boolean
}

const CUT_SHORT = ['stopped', 'cancelled']

function standingOf(resource: ReadResource, { today }: RecordView): string {
  const status = textAt(resource.json, 'status') ?? ''
  if (NOT_DONE.includes(status)) return 'not done'
  if (EVENTS.includes(resource.type)) return 'done'
  if (['on-hold', 'draft', 'intended', 'unknown'].includes(status)) return status
  if (objectingWords(resource.json)) return 'stopped in words'
  // Why a status was given to what is active may be why it was stopped: the reader is to see it.
  const reasons = all(resource.json, 'statusReason').map(wordsOf).join(', ')
  if (status === 'active' && reasons !== '') return `active: ${reasons}`
  if (CUT_SHORT.includes(status)) return 'cut short'
  return isPastMedicine(resource, today) ? 'over' : 'current'
}

/** Whether it is current: of two that are, the dates on which they were written need not be near. */
export const current = createAspect<boolean>({
  read: (resource, { today }) => !isPastMedicine(resource, today),
  compare: (one, other) => (one && other ? 'same' : 'apart'),
  keys: (isCurrent) => (isCurrent ? ['current'] : []),
})

/** Medicines that are courses by their nature. */
const COURSES =
  /cillin|co-amoxiclav|mycin|doxycycline|nitrofurantoin|trimethoprim|floxacin|cefalexin|cef[a-z]+ime|metronidazole|aciclovir|fluconazole/

/** How what is else a course is taken for good: to prevent the next infection. */
const PREVENTS =
  /prophyla|long[- ]?term|prevent|\bnocte\b|\bat night\b|\bON\b|(?:three|3) (?:times|days)? ?(?:a|per|each|x) ?week|thrice weekly|for acne|rosacea/

const LENGTH =
  /\bfor (?:a further )?(?:\d+|one|two|three|five|seven|ten|fourteen) (?:days?|weeks?|\/7)\b|\b\d+[ -]?(?:day|week) course\b|\b\d+\/7\b/i

/** Whether it is an order to give, an order not to, or no order yet. */
export const order = createAspect<string>({
  read({ type, json }) {
    if (isTrueAt(json, 'doNotPerform')) return 'not to be given'
    if (type !== 'MedicationRequest') return 'order'
    const intent = textAt(json, 'intent') ?? ''
    if (intent === 'plan' && isAuthorised(json)) return 'order'
    return ['proposal', 'plan', 'option'].includes(intent) ? 'no order yet' : 'order'
  },
  compare: sameText,
})

/**
 * What a practice has authorised is a `plan` in GP Connect, of which each issue is an `order`: it is taken, as what it says of
 * its supply or its course shows.
 *
 * @see https://digital.nhs.uk/developer/api-catalogue/gp-connect-access-record-structured-fhir
 */
export function isAuthorised(json: Element): boolean {
  return (at(json, 'dispenseRequest') ?? at(json, 'courseOfTherapyType')) !== undefined
}

type Course = 'course' | 'lasting'

function readCourse(resource: ReadResource, view: RecordView): Course | undefined {
  const { json } = resource
  const kind = `${wordsOf(json['courseOfTherapyType'])} ${prescriptionType(resource)}`
  if (hasCode(json['courseOfTherapyType'], ['acute']) || /acute/i.test(kind)) return 'course'
  if (hasCode(json['courseOfTherapyType'], ['continuous']) || /repeat|continuous|long/i.test(kind))
    return 'lasting'
  const dosages = dosagesOf(resource.json)
  const isBound = dosages.some(
    (dosage) =>
      LENGTH.test(textAt(dosage, 'text') ?? '') ||
      isCourseSaid(textAt(dosage, 'text') ?? '') ||
      at(dosage, 'timing', 'repeat', 'boundsDuration') !== undefined ||
      textAt(dosage, 'timing', 'repeat', 'boundsPeriod', 'end') !== undefined,
  )
  if (isBound) return 'course'
  if (dosages.some((dosage) => PREVENTS.test(textAt(dosage, 'text') ?? ''))) return undefined
  const names = readMedicine(resource, view)?.names ?? []
  return names.some(({ substance }) => COURSES.test(substance)) ? 'course' : undefined
}

/** A course with an end, or a medicine that goes on. */
export const course = createAspect<Course>({ read: readCourse, compare: sameText })

/** That a medicine is no course, as far as anybody says. */
export const lasting = createAspect<Course>({
  read: (resource, view) => readCourse(resource, view) ?? 'lasting',
  compare: (one, other) => (one === 'lasting' && other === 'lasting' ? 'same' : 'apart'),
})

function prescriptionType({ json }: ReadResource): string {
  return all(json, 'extension')
    .filter((extension) => /prescription-?type/i.test(textAt(extension, 'url') ?? ''))
    .map(
      (extension) =>
        ` ${wordsOf(at(extension, 'valueCodeableConcept'))} ${textAt(extension, 'valueCodeableConcept', 'coding', 'code') ?? ''}`,
    )
    .join('')
}

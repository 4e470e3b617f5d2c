import { dayOf, toClinicalDate, toInstant } from '../reading/clinical-date.js'
import { codedWords, codingWords, hasCode } from '../reading/coded-text.js'
import { all, at, textAt } from '../reading/element.js'
import { isInpatient } from '../reading/inpatient.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { joined, labelled, toItem } from '../reading/section-item.js'
import { statusMarks } from '../reading/status-marks.js'
import { placed, type SectionContent } from './section-content.js'
import type { Mark } from './section.js'

/** Contacts with professionals, latest first. Those of the last year, those to come, and those that go on, are current. */
export function toContacts(resources: readonly ReadResource[], view: RecordView): SectionContent {
  const yearAgo = `${Number(view.today.slice(0, 4)) - 1}${view.today.slice(4)}`
  return placed(
    resources.map((resource) => {
      const { json } = resource
      const start = textAt(json, 'period', 'start')
      return {
        item: toItem(resource, {
          what: joined([kindOf(resource), reasonOf(resource, view)], ': '),
          details: detailsOf(resource, view),
          when: whenOf(json),
          till: hasEnded(json) ? undefined : untilWords(start, textAt(json, 'period', 'end')),
          marks: [...statusMarks(json), ...goingOnMarks(resource), ...attendanceMarks(resource)],
        }),
        isPast: !isGoingOn(json) && isLongAgo(json, yearAgo),
        rank: isGoingOn(json) && isStay(json) ? 0 : 1,
        date: start,
      }
    }),
  )
}

const KINDS: Readonly<Record<string, string>> = {
  EMER: 'ED attendance',
  IMP: 'Inpatient stay',
  ACUTE: 'Inpatient stay',
  NONAC: 'Inpatient stay',
  SS: 'Short stay',
  OBSENC: 'Observation stay',
  PRENC: 'Pre-admission visit',
  HH: 'Home visit',
  VR: 'Remote contact',
  FLD: 'Ambulance call-out',
}

/**
 * What kind of contact it was: from its class, from its type when the class says no more than outpatient. Only a hospital
 * has an emergency department: what others call an emergency is called by its type.
 */
export function kindOf({ json, source }: ReadResource): string {
  if (source.kind === 'ambulance') return 'Ambulance call-out'
  const code = textAt(json, 'class', 'code') ?? ''
  const known = Object.hasOwn(KINDS, code) ? KINDS[code] : undefined
  const [type] = typesOf(json)
  const isElsewhere = code === 'EMER' && source.kind !== 'acute'
  const first = isElsewhere ? (type ?? known) : (known ?? type)
  return first ?? unnamedKind(json, code, source.kind)
}

function unnamedKind(json: ReadResource['json'], code: string, kind: string): string {
  if (code !== 'AMB') return codingWords(json['class']) ?? 'Contact'
  return kind === 'primary-care' ? 'GP contact' : 'Clinic visit'
}

/** A contact may be of several types: its title is the first, and the others are told beside it. */
function typesOf(json: ReadResource['json']): readonly string[] {
  return all(json, 'type').flatMap((one) => codedWords(one) ?? [])
}

/** Why it was. */
export function reasonOf(resource: ReadResource, view: RecordView): string | undefined {
  const { json } = resource
  return (
    joined(all(json, 'reasonCode').map((reason) => codedWords(reason))) ??
    joined(all(json, 'reasonReference').map((reason) => view.nameOf(reason, resource)))
  )
}

function detailsOf(resource: ReadResource, view: RecordView): readonly (string | undefined)[] {
  const { json } = resource
  const words = saidOf(json)
  return [
    // What came of it stands first and in one piece: a list of few details is cut after the first.
    joined([...endOf(resource), ...words], '; '),
    ...typesOf(json).filter((type) => type !== kindOf(resource) && !words.includes(type)),
    labelled('service', codedWords(json['serviceType'])),
    whereText(resource, view),
    labelled(
      'seen by',
      joined(all(json, 'participant').map((one) => view.nameOf(at(one, 'individual'), resource))),
    ),
    labelled('at', view.nameOf(json['serviceProvider'], resource)),
    labelled('came from', codedWords(at(json, 'hospitalization', 'admitSource'))),
    ...stayDetailsOf(resource, view),
    ...arrangementsOf(json),
  ]
}

/** What it was found to be, that it is one more for the same, and the place to which somebody went. */
export function stayDetailsOf(resource: ReadResource, view: RecordView): readonly (string | undefined)[] {
  const { json } = resource
  const reason = reasonOf(resource, view)
  const found = all(json, 'diagnosis').flatMap((one) => {
    const name = view.nameOf(at(one, 'condition'), resource)
    const use = codedWords(at(one, 'use'))
    if (name === undefined || name === reason) return []
    return use === undefined ? name : `${name} (${use})`
  })
  const again = at(json, 'hospitalization', 'reAdmission')
  const isReadmission = hasCode(again, ['R'])
  const went = codedWords(at(json, 'hospitalization', 'dischargeDisposition'))
  const place = view.nameOf(at(json, 'hospitalization', 'destination'), resource)
  return [
    labelled('diagnosis', joined(found, '; ')),
    isReadmission ? 'readmission' : labelled('readmission', codedWords(again)),
    place === went ? undefined : labelled('went to', place),
  ]
}

/** What is to be seen to while somebody is there: what they may eat, a wheelchair, an interpreter. */
export function arrangementsOf(json: ReadResource['json']): readonly (string | undefined)[] {
  const told = (key: string): string | undefined =>
    joined(all(at(json, 'hospitalization'), key).map((one) => codedWords(one)))
  return [labelled('diet', told('dietPreference')), labelled('arrangements', told('specialArrangement'))]
}

/** A further type without a code is no type: people write there what came of it, `No answer; message left`. */
function saidOf(json: ReadResource['json']): readonly string[] {
  return all(json, 'type')
    .slice(1)
    .filter((one) => all(one, 'coding').length === 0)
    .flatMap((one) => codedWords(one) ?? [])
}

/** `from 01-Nov-2026 to 25-Nov-2026` of a stay that has ended: when somebody left is never one detail among others. */
function whenOf(json: ReadResource['json']): readonly (readonly [string, string | undefined])[] {
  const [start, end] = [textAt(json, 'period', 'start'), textAt(json, 'period', 'end')]
  if (start === undefined || !hasEnded(json)) return [['from', start]]
  return [[`from ${toClinicalDate(start).text} to`, end]]
}

/** Of a stay over several days it is known when it ended. */
function hasEnded(json: ReadResource['json']): boolean {
  const [start, end] = [textAt(json, 'period', 'start'), textAt(json, 'period', 'end')]
  return isStay(json) && start !== undefined && end !== undefined && dayOf(start) !== dayOf(end)
}

/** `to 20-Nov-2026 19:30`; of the same day the clock alone, and nothing where no time has passed. */
function untilWords(start: string | undefined, end: string | undefined): string | undefined {
  if (end === undefined || toInstant(start) === toInstant(end)) return undefined
  const { text } = toClinicalDate(end)
  if (start === undefined || dayOf(start) !== dayOf(end)) return `to ${text}`
  return text.includes(' ') ? `to ${text.slice(text.indexOf(' ') + 1)}` : undefined
}

/** Wards, clinics, places. */
export function whereText(resource: ReadResource, view: RecordView): string | undefined {
  return joined(all(resource.json, 'location').map((place) => view.nameOf(at(place, 'location'), resource)))
}

/** Where somebody went and how it ended; what two elements say alike is said once. */
function endOf({ json, source }: ReadResource): readonly (string | undefined)[] {
  const outcomes = all(json, 'extension').map((extension) => outcomeText(extension))
  const went = withoutRepeat(codedWords(at(json, 'hospitalization', 'dischargeDisposition')))
  if (went === undefined || outcomes.includes(went)) return outcomes
  return [/^died\b/i.test(went) || source.kind === 'ambulance' ? went : `discharged to: ${went}`, ...outcomes]
}

/** Text and display of one code sent as a single text: `Died Died`. */
function withoutRepeat(words: string | undefined): string | undefined {
  return words?.replace(/^(.+?)[ ,;]+\1$/i, '$1')
}

/** UK Core says how an attendance ended in an extension. */
function outcomeText(extension: Parameters<typeof at>[0]): string | undefined {
  const url = textAt(extension, 'url') ?? ''
  if (!/OutcomeOfAttendance|DischargeMethod|LegalStatus/.test(url)) return undefined
  return codedWords(at(extension, 'valueCodeableConcept'))
}

const GOING_ON = ['in-progress', 'arrived', 'triaged', 'onleave']

export function isGoingOn(json: ReadResource['json']): boolean {
  return GOING_ON.includes(textAt(json, 'status') ?? '')
}

export function isStay(json: ReadResource['json']): boolean {
  return isInpatient(json) || textAt(json, 'class', 'code') === 'EMER'
}

/** Before that day; of what has ended, and nobody says when, it is not known that it is of late. */
function isLongAgo(json: ReadResource['json'], day: string): boolean {
  const date = textAt(json, 'period', 'start') ?? textAt(json, 'period', 'end')
  return date === undefined ? textAt(json, 'status') === 'finished' : dayOf(date) < day
}

/** That it has not ended. */
export function goingOnMarks({ json, source }: ReadResource): readonly Mark[] {
  if (!isGoingOn(json)) return []
  if (textAt(json, 'status') === 'onleave') return [{ text: 'on leave from hospital', tone: 'caution' }]
  const code = textAt(json, 'class', 'code')
  if (code === 'EMER' && source.kind === 'acute') return [{ text: 'in the department now', tone: 'caution' }]
  return [
    code !== 'EMER' && isStay(json)
      ? { text: 'still in hospital', tone: 'caution' }
      : { text: 'not ended', tone: 'plain' },
  ]
}

const DID_NOT_ATTEND = /did not attend|failed to attend|not attend/i

function attendanceMarks({ json }: ReadResource): readonly Mark[] {
  const outcomes = all(json, 'extension').map((extension) => outcomeText(extension) ?? '')
  return outcomes.some((outcome) => DID_NOT_ATTEND.test(outcome))
    ? [{ text: 'did not attend', tone: 'warning' }]
    : []
}

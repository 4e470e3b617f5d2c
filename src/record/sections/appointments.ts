import { dayOf, toClinicalDate } from '../reading/clinical-date.js'
import { codedWords, readCoded } from '../reading/coded-text.js'
import { all, at, textAt, type Element } from '../reading/element.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { joined, labelled, toItem } from '../reading/section-item.js'
import { statusMarks } from '../reading/status-marks.js'
import { isStay, kindOf } from './contacts.js'
import { howToReach } from './how-to-reach.js'
import { placed, type SectionContent } from './section-content.js'
import type { Mark } from './section.js'

/** What is to come, soonest first, from today on; then what was, latest first, with what was not attended. */
export function toAppointments(resources: readonly ReadResource[], view: RecordView): SectionContent {
  const items = resources.map((resource) => {
    const { json } = resource
    const { start, end } = timesOf(json)
    const isPast = isOver(json, end ?? start, view.today)
    return {
      item: toItem(resource, {
        what: whatOf(resource),
        details: [
          joined(all(json, 'reasonCode').map((reason) => codedWords(reason))),
          ...plannedDetails(resource, view),
          labelled('with', participants(resource, view)),
          textAt(json, 'patientInstruction'),
          textAt(json, 'comment'),
          ...(isPast ? [] : howToReach(placesOf(resource), resource, view)),
        ],
        when: [[end === undefined ? 'on' : 'from', start]],
        till: end === undefined ? undefined : `to ${toClinicalDate(end).text}`,
        marks: [...statusMarks(json), ...answerMarks(json)],
      }),
      isPast,
      rank: isOff(json) ? 1 : 0,
      date: start,
    }
  })
  return { current: placed(items, 'soonest-first').current, past: placed(items).past }
}

/** When it begins, and the end of what goes on to another day. */
function timesOf(json: ReadResource['json']): { readonly start?: string; readonly end?: string } {
  const start =
    textAt(json, 'start') ?? textAt(json, 'period', 'start') ?? textAt(json, 'requestedPeriod', 'start')
  const end = textAt(json, 'end') ?? textAt(json, 'period', 'end')
  const goesOn = end !== undefined && (start === undefined || dayOf(end) !== dayOf(start))
  return { ...(start !== undefined && { start }), ...(goesOn && { end }) }
}

function whatOf(resource: ReadResource): ReturnType<typeof readCoded> | string {
  const { json, type } = resource
  if (type === 'Encounter') return plannedStay(resource)
  return (
    readCoded(at(json, 'serviceType')) ??
    readCoded(json['appointmentType']) ??
    readCoded(at(json, 'specialty')) ??
    textAt(json, 'description') ??
    'Appointment'
  )
}

/** `Inpatient stay, planned: Hip replacement`; what goes on for days is no visit, and is called by its type. */
function plannedStay(resource: ReadResource): string {
  const { json } = resource
  const kind = kindOf(resource)
  const type = codedWords(at(json, 'type'))
  if (type === undefined || type === kind) return `${kind}, planned`
  const isVisitForDays = timesOf(json).end !== undefined && !isStay(json)
  return isVisitForDays ? `${type}, planned` : `${kind}, planned: ${type}`
}

function plannedDetails(resource: ReadResource, view: RecordView): readonly (string | undefined)[] {
  const { json, type } = resource
  if (type !== 'Encounter') return []
  return [
    ...all(json, 'type')
      .slice(1)
      .map((one) => codedWords(one)),
    labelled('service', codedWords(json['serviceType'])),
    labelled('at', view.nameOf(json['serviceProvider'], resource)),
  ]
}

function placesOf({ json }: ReadResource): readonly Element[] {
  return [
    ...all(json, 'participant').map((one) => at(one, 'actor') ?? at(one, 'individual')),
    ...all(json, 'location').map((one) => at(one, 'location')),
  ]
}

function participants(resource: ReadResource, view: RecordView): string | undefined {
  return joined(
    ['participant', 'location']
      .flatMap((key) => all(resource.json, key))
      .map((one) => at(one, 'actor') ?? at(one, 'individual') ?? at(one, 'location'))
      .filter((reference) => !(textAt(reference, 'reference') ?? '').startsWith('Patient/'))
      .map((reference) => view.nameOf(reference, resource)),
  )
}

const OF_PERSON = /(?:^|\/)(?:Patient|RelatedPerson)\//

/** What the person, or whoever answers for them, has said to the time. */
function answerOf(json: ReadResource['json']): string | undefined {
  const own = all(json, 'participant').filter((one) =>
    OF_PERSON.test(textAt(one, 'actor', 'reference') ?? ''),
  )
  return own.map((one) => textAt(one, 'status')).find((status) => status !== undefined)
}

const ANSWERS: Readonly<Record<string, Mark>> = {
  declined: { text: 'declined by the person', tone: 'warning' },
  tentative: { text: 'not confirmed by the person', tone: 'caution' },
}

function answerMarks(json: ReadResource['json']): readonly Mark[] {
  const answer = answerOf(json) ?? ''
  return Object.hasOwn(ANSWERS, answer) ? [ANSWERS[answer]].filter((mark) => mark !== undefined) : []
}

/** What will not take place stands behind what will. */
function isOff(json: ReadResource['json']): boolean {
  return ['cancelled', 'declined'].includes(textAt(json, 'status') ?? '') || answerOf(json) === 'declined'
}

function isOver(json: ReadResource['json'], until: string | undefined, today: string): boolean {
  const status = textAt(json, 'status') ?? ''
  if (['fulfilled', 'noshow'].includes(status)) return true
  return until !== undefined && dayOf(until) < today
}

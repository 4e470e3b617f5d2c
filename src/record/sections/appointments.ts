import { dayOf } from '../reading/clinical-date.js'
import { codedWords, readCoded } from '../reading/coded-text.js'
import { all, at, textAt } from '../reading/element.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { joined, labelled, toItem } from '../reading/section-item.js'
import { statusMarks } from '../reading/status-marks.js'
import { kindOf } from './contacts.js'
import { placed, type SectionContent } from './section-content.js'
import type { Mark } from './section.js'

/** What is to come, soonest first, from today on; then what was, latest first, with what was not attended. */
export function toAppointments(resources: readonly ReadResource[], view: RecordView): SectionContent {
  const items = resources.map((resource) => {
    const { json } = resource
    const start =
      textAt(json, 'start') ?? textAt(json, 'period', 'start') ?? textAt(json, 'requestedPeriod', 'start')
    return {
      item: toItem(resource, {
        what: whatOf(resource),
        details: [
          joined(all(json, 'reasonCode').map((reason) => codedWords(reason))),
          labelled('with', participants(resource, view)),
          textAt(json, 'patientInstruction'),
          textAt(json, 'comment'),
        ],
        when: [['on', start]],
        marks: [...statusMarks(json), ...answerMarks(json)],
      }),
      isPast: isOver(json, start, view.today),
      rank: isOff(json) ? 1 : 0,
      date: start,
    }
  })
  return { current: placed(items, 'soonest-first').current, past: placed(items).past }
}

function whatOf(resource: ReadResource): ReturnType<typeof readCoded> | string {
  const { json, type } = resource
  if (type === 'Encounter') return `${kindOf(resource)}, planned`
  return (
    readCoded(at(json, 'serviceType')) ??
    readCoded(json['appointmentType']) ??
    readCoded(at(json, 'specialty')) ??
    textAt(json, 'description') ??
    'Appointment'
  )
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

function isOver(json: ReadResource['json'], start: string | undefined, today: string): boolean {
  const status = textAt(json, 'status') ?? ''
  if (['fulfilled', 'noshow'].includes(status)) return true
  return start !== undefined && dayOf(start) < today
}

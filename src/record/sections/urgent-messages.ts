import { dayOf } from '../reading/clinical-date.js'
import { codedWords, readCoded } from '../reading/coded-text.js'
import { all, at, textAt } from '../reading/element.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { joined, labelled, notesOf, toItem } from '../reading/section-item.js'
import { statusMarks } from '../reading/status-marks.js'
import { ownDate } from './own-date.js'
import { placed, type PlacedItem, type SectionContent } from './section-content.js'

type Told = Pick<ReadResource, 'type' | 'json'>

const MESSAGES = ['Communication', 'CommunicationRequest']
const URGENT = ['stat', 'asap', 'urgent']

/** Whether it is a message that its sender calls urgent, or a danger that software of a source has found and calls high. */
export function isUrgentMessage({ type, json }: Told): boolean {
  if (type === 'DetectedIssue') return textAt(json, 'severity') === 'high'
  return MESSAGES.includes(type) && URGENT.includes(textAt(json, 'priority') ?? '')
}

/** What was sent or found as urgent, among the alerts with its own words. A message of more than a month ago has been acted on or never will be. */
export function toUrgentMessages(resources: readonly ReadResource[], view: RecordView): SectionContent {
  return placed(resources.map((resource) => toUrgent(resource, view)))
}

function toUrgent(resource: ReadResource, view: RecordView): PlacedItem {
  const { type, json } = resource
  const date = ownDate(resource)
  const isIssue = type === 'DetectedIssue'
  return {
    item: toItem(resource, {
      what: isIssue
        ? issueWords(resource)
        : `Urgent message: ${messageWords(resource) ?? 'its words are not shown here'}`,
      details: [
        ...(isIssue ? [textAt(json, 'detail')] : []),
        ...all(json, 'implicated').map((one) => labelled('about', view.nameOf(one, resource))),
        ...all(json, 'mitigation').map((one) => labelled('done about it', codedWords(at(one, 'action')))),
        labelled('because of', joined(all(json, 'reasonCode').map((reason) => codedWords(reason)))),
        labelled('from', view.nameOf(json['sender'], resource)),
        labelled('to', joined(all(json, 'recipient').map((one) => view.nameOf(one, resource)))),
        ...notesOf(resource),
      ],
      when: date === undefined ? [] : [date],
      marks: statusMarks(json),
    }),
    isPast: isOver(resource, date?.[1], view.today),
    date: date?.[1],
  }
}

function issueWords({ json }: ReadResource): string {
  return `Danger found by software: ${readCoded(json['code'])?.text ?? textAt(json, 'detail') ?? 'its words are not shown here'}`
}

function messageWords({ json }: ReadResource): string | undefined {
  const contents = all(json, 'payload').map((one) => textAt(one, 'contentString'))
  return joined([codedWords(json['topic']), ...contents], '; ')
}

const CLOSED = ['stopped', 'not-done', 'cancelled', 'revoked']
const STANDS_FOR_DAYS = 30
const DAY = 86_400_000

function isOver({ type, json }: ReadResource, date: string | undefined, today: string): boolean {
  if (CLOSED.includes(textAt(json, 'status') ?? '')) return true
  if (type === 'DetectedIssue' || date === undefined) return false
  return Date.parse(today) - Date.parse(dayOf(date)) > STANDS_FOR_DAYS * DAY
}

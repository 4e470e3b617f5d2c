import { headingsOf } from '../headings/headings-of.js'
import { dayOf, toClinicalDate } from '../reading/clinical-date.js'
import { codedWords, readCoded } from '../reading/coded-text.js'
import { all, at, textAt } from '../reading/element.js'
import { quantityText } from '../reading/quantity.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { ownName } from '../reading/role.js'
import { joined, labelled, notesOf, toItem, untilText } from '../reading/section-item.js'
import { timingText } from '../reading/timing.js'
import { requestDue } from '../reading/when-due.js'
import { priorityMarks, requestMarks, statusMarks } from '../reading/status-marks.js'
import { dueWords, withDue } from './due-words.js'
import { toCarePlan } from './plans.js'
import { nameAndSiteMarks } from './name-and-site.js'
import { isNotBegun, NOT_BEGUN } from './not-begun.js'
import { overdueRequestMarks } from './results/result-overdue.js'
import type { Mark } from './section.js'
import { placed, type PlacedItem, type SectionContent } from './section-content.js'

/** Care packages, services that have the person on their books, referrals and requests, equipment and devices. */
export function toServices(resources: readonly ReadResource[], view: RecordView): SectionContent {
  return placed(
    resources.map((resource) => {
      switch (resource.type) {
        case 'CarePlan':
          return { ...toCarePlan(resource, view), rank: 0 }
        case 'EpisodeOfCare':
          return toEpisode(resource, view)
        default:
          return resource.type === 'ServiceRequest' ? toReferral(resource, view) : toEquipment(resource, view)
      }
    }),
  )
}

function toEpisode(resource: ReadResource, view: RecordView): PlacedItem {
  const { json } = resource
  const start = textAt(json, 'period', 'start')
  const end = textAt(json, 'period', 'end')
  const isToCome = isNotBegun(start, view.today)
  return {
    item: toItem(resource, {
      what:
        readCoded(at(json, 'type')) ??
        view.nameOf(json['managingOrganization'], resource) ??
        'Under a service',
      details: [
        ...all(json, 'type')
          .slice(1)
          .map((type) => codedWords(type)),
        labelled('care manager', view.nameOf(json['careManager'], resource)),
        labelled('team', joined(all(json, 'team').map((team) => view.nameOf(team, resource)))),
        labelled('provided by', view.nameOf(json['managingOrganization'], resource)),
        labelled(
          'for',
          joined(all(json, 'diagnosis').map((one) => view.nameOf(at(one, 'condition'), resource))),
        ),
      ],
      when: [[isToCome ? 'from' : 'since', start]],
      till: untilText(end),
      marks: [...(isToCome ? [NOT_BEGUN] : []), ...statusMarks(json)],
    }),
    isPast:
      ['finished', 'cancelled'].includes(textAt(json, 'status') ?? '') ||
      (end !== undefined && dayOf(end) < view.today),
    rank: 1,
    date: start,
  }
}

function toReferral(resource: ReadResource, view: RecordView): PlacedItem {
  const { json } = resource
  const date = textAt(json, 'authoredOn')
  const isPast = ['completed', 'revoked'].includes(textAt(json, 'status') ?? '')
  const due = requestDue(json, view.today)
  const item = toItem(resource, {
    what: readCoded(json['code']) ?? readCoded(at(json, 'category')) ?? 'Referral or request',
    details: [
      dueWords(due, view.today),
      timingText(at(json, 'occurrenceTiming')),
      labelled('for', joined(all(json, 'reasonCode').map((reason) => codedWords(reason)))),
      labelled('by', view.nameOf(json['requester'], resource)),
      labelled('to', joined(all(json, 'performer').map((performer) => view.nameOf(performer, resource)))),
      joined(all(json, 'category').map((category) => codedWords(category))),
      labelled('status', textAt(json, 'status')),
      ...notesOf(resource),
    ],
    when: [['asked', date]],
    marks: [
      ...nameAndSiteMarks(json),
      ...(isPast ? [] : priorityMarks(json)),
      ...(isTest(resource) ? overdueRequestMarks(resource, view) : []),
      ...requestMarks(json),
      ...statusMarks(json),
    ],
  })
  return {
    item: withDue(item, isPast ? undefined : due),
    isPast,
    rank: 2,
    date,
  }
}

/** A referral asks for somebody to be seen, a test for a result. */
function isTest(resource: ReadResource): boolean {
  return headingsOf(resource, { named: new Set() }).includes('requests')
}

function toEquipment(resource: ReadResource, view: RecordView): PlacedItem {
  const { json } = resource
  const when = equipmentDates(json)
  const recorded = textAt(json, 'recordedOn')
  const isTimed = when[0]?.[0] !== 'recorded'
  const isToCome = isNotBegun(textAt(json, 'timingPeriod', 'start'), view.today)
  return {
    item: toItem(resource, {
      what: equipmentName(resource, view) ?? 'Equipment',
      details: [
        ...all(json, 'deviceName').map((name) => textAt(name, 'name')),
        quantityText(at(json, 'suppliedItem', 'quantity')),
        labelled('body site', codedWords(json['bodySite'])),
        ...safetyOf(resource, view),
        isTimed && recorded !== undefined ? `recorded ${toClinicalDate(recorded).text}` : undefined,
        ...notesOf(resource),
      ],
      when,
      till: untilText(textAt(json, 'timingPeriod', 'end')),
      marks: [...(isToCome ? [NOT_BEGUN] : []), ...statusMarks(json), ...intentMarks(json)],
    }),
    isPast: isGone(resource, view),
    rank: 3,
    date: when[0]?.[1],
  }
}

/** Of equipment that is asked for: a plan or a choice is no order. */
function intentMarks(json: ReadResource['json']): readonly Mark[] {
  return json['resourceType'] === 'DeviceRequest' ? requestMarks(json) : []
}

/** Whether it may go near a magnet, and the like: of the device itself, or of the one that is in use. */
function safetyOf(resource: ReadResource, view: RecordView): readonly (string | undefined)[] {
  const device = resource.type === 'Device' ? resource.json : view.resolve(resource.json['device'], resource)
  return all(device, 'safety').map((one) => labelled('safety', codedWords(one)))
}

/** The dates that are there, the one that matters most first. */
function equipmentDates(json: ReadResource['json']): readonly (readonly [label: string, iso: string])[] {
  const dates = [
    ['since', textAt(json, 'timingPeriod', 'start')],
    ['used', textAt(json, 'timingDateTime')],
    ['recorded', textAt(json, 'recordedOn')],
    ['for', textAt(json, 'occurrenceDateTime')],
    ['asked', textAt(json, 'authoredOn')],
  ] as const
  return dates.flatMap(([label, iso]) => (iso === undefined ? [] : [[label, iso] as const]))
}

function equipmentName(resource: ReadResource, view: RecordView): ReturnType<typeof readCoded> | string {
  const { json } = resource
  return (
    readCoded(json['codeCodeableConcept']) ??
    readCoded(at(json, 'suppliedItem', 'itemCodeableConcept')) ??
    readCoded(json['itemCodeableConcept']) ??
    deviceOf(resource, view) ??
    readCoded(json['type']) ??
    ownName(json)
  )
}

/** What is used, asked for or supplied, where it is a device that is referred to. */
function deviceOf(resource: ReadResource, view: RecordView): string | undefined {
  const { json } = resource
  return ['device', 'codeReference', 'itemReference']
    .flatMap((key) => [json[key], at(json, 'suppliedItem', key)])
    .flatMap((reference) => (reference === undefined ? [] : (view.nameOf(reference, resource) ?? [])))[0]
}

/** Given back, taken out, or no longer used. What was delivered stays. */
function isGone({ json, type }: ReadResource, view: RecordView): boolean {
  const end = textAt(json, 'timingPeriod', 'end')
  if (end !== undefined && dayOf(end) < view.today) return true
  if (type === 'SupplyDelivery') return false
  return ['completed', 'revoked', 'inactive'].includes(textAt(json, 'status') ?? '')
}

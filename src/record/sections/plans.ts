import { REVIEW_DATE_URL } from '../../fhir/profiles.js'
import { toClinicalDate } from '../reading/clinical-date.js'
import { codedWords, readCoded } from '../reading/coded-text.js'
import { all, at, textAt, type Element } from '../reading/element.js'
import { quantityText } from '../reading/quantity.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { joined, labelled, notesOf, toItem, untilText } from '../reading/section-item.js'
import { priorityMarks, requestMarks, statusMarks } from '../reading/status-marks.js'
import { actionDue } from '../reading/when-due.js'
import { pastItsEnd } from './decisions/past-its-end.js'
import { isOver, overdueMarks, pastEndMark } from './due-marks.js'
import { dueWords, withDue } from './due-words.js'
import { isNotBegun, NOT_BEGUN } from './not-begun.js'
import { isActedBy, olderVersionMarks } from './plan-versions.js'
import { planGroups, whoseGoal } from './plan-steps.js'
import type { Mark } from './section.js'
import { placed, type PlacedItem, type SectionContent } from './section-content.js'

/** Plans: for a crisis and for safety first, then other care plans, goals, and actions; each latest first. */
export function toPlans(resources: readonly ReadResource[], view: RecordView): SectionContent {
  const inForce = resources.filter(({ type, json }) => type === 'CarePlan' && isPlanInForce(json, view.today))
  return placed(
    resources.map((resource) => {
      if (resource.type === 'Goal') return toGoal(resource, view)
      if (resource.type === 'Task') return toTask(resource, view)
      return toCarePlan(resource, view, inForce)
    }),
  )
}

/** A plan that is one of several to choose from, or is put forward, is nobody's yet. */
function intentMarks(json: ReadResource['json']): readonly Mark[] {
  const intent = textAt(json, 'intent') ?? ''
  return requestMarks({ ...json, intent: ['proposal', 'option'].includes(intent) ? intent : '' })
}

const OVER = ['completed', 'revoked', 'cancelled', 'rejected', 'failed', 'inactive', 'superseded']

/** A care plan as an item, among the plans in force beside it; social care packages are made the same way. */
export function toCarePlan(
  resource: ReadResource,
  view: RecordView,
  inForce: readonly ReadResource[] = [],
): PlacedItem {
  const { json } = resource
  const categories = all(json, 'category')
  const title = textAt(json, 'title')
  const start = textAt(json, 'period', 'start') ?? textAt(json, 'created')
  const end = textAt(json, 'period', 'end')
  const isOver = isEnded(json)
  const lapsed = isOver ? [] : lapsedMarks(resource, view.today)
  const isToCome = isNotBegun(start, view.today)
  const groups = planGroups(resource, view)
  return {
    item: toItem(resource, {
      what: title ?? readCoded(categories[0]) ?? textAt(json, 'description'),
      details: [
        title === undefined ? undefined : joined(categories.map((category) => codedWords(category))),
        textAt(json, 'description'),
        ...groups.flatMap(({ lines }) => lines.map(({ detail }) => detail)),
        labelled('by', view.nameOf(json['author'], resource)),
        ...notesOf(resource),
      ],
      groups,
      when: [[isToCome ? 'from' : 'since', start]],
      till: untilText(end),
      marks: [
        ...lapsed,
        ...(isOver ? [] : currencyMarks(json, { isToCome, today: view.today })),
        ...(isOver ? [] : olderVersionMarks(resource, { inForce, today: view.today })),
        ...intentMarks(json),
        ...statusMarks(json),
      ],
    }),
    isPast: isOver,
    rank: rankOf(resource, lapsed),
    date: start,
  }
}

/** One that nobody looked at again stands behind those that are in force. */
function rankOf(plan: ReadResource, lapsed: readonly Mark[]): number {
  if (isActedBy(plan)) return 0
  return lapsed.length > 0 ? 1.5 : 1
}

/**
 * That the day on which it was to end is over, where its source has it as active: it stands, because a date alone tells nobody whether
 * the plan was dropped, or no more than not looked at again.
 */
function lapsedMarks(resource: ReadResource, today: string): readonly Mark[] {
  const end = textAt(resource.json, 'period', 'end')
  if (end === undefined || !isOver(end, today)) return []
  const held = pastItsEnd(resource, today)
  return held.length > 0 ? held : [pastEndMark('was to end', end)]
}

interface Currency {
  readonly isToCome: boolean
  readonly today: string
}

function currencyMarks(json: ReadResource['json'], { isToCome, today }: Currency): readonly Mark[] {
  return [...(isToCome ? [NOT_BEGUN] : []), ...overdueMarks('review', reviewOf(json), today)]
}

/** Whether a plan is to be acted by: decided on, and not over. */
export function isPlanInForce(json: ReadResource['json'], today: string): boolean {
  const isDecided =
    !['draft', 'entered-in-error'].includes(textAt(json, 'status') ?? '') &&
    !['proposal', 'option'].includes(textAt(json, 'intent') ?? '')
  return isDecided && !isOverAt(json, today)
}

function isOverAt(json: ReadResource['json'], today: string): boolean {
  const end = textAt(json, 'period', 'end')
  return isEnded(json) || (end !== undefined && isOver(end, today))
}

function isEnded(json: ReadResource['json']): boolean {
  return OVER.includes(textAt(json, 'status') ?? '')
}

/** When a plan is to be looked at again. */
function reviewOf(json: ReadResource['json']): string | undefined {
  return all(json, 'extension')
    .filter((one) => textAt(one, 'url') === REVIEW_DATE_URL)
    .map((one) => textAt(one, 'valueDate') ?? textAt(one, 'valueDateTime'))
    .find((date) => date !== undefined)
}

function toGoal(resource: ReadResource, view: RecordView): PlacedItem {
  const { json } = resource
  const date = textAt(json, 'startDate') ?? textAt(json, 'statusDate')
  return {
    item: toItem(resource, {
      what: readCoded(json['description']),
      details: [
        whoseGoal(resource, view),
        codedWords(json['achievementStatus']),
        labelled('priority', codedWords(json['priority'])),
        ...all(json, 'target').map((target) =>
          labelled(
            'target',
            joined([
              codedWords(at(target, 'measure')),
              quantityText(at(target, 'detailQuantity')),
              textAt(target, 'detailString'),
              dueText(target),
            ]),
          ),
        ),
        ...notesOf(resource),
      ],
      when: [
        ['since', textAt(json, 'startDate')],
        ['as of', textAt(json, 'statusDate')],
      ],
      marks: statusMarks(json),
    }),
    isPast: OVER.includes(textAt(json, 'lifecycleStatus') ?? ''),
    rank: 2,
    date,
  }
}

function dueText(target: Element): string | undefined {
  const due = textAt(target, 'dueDate')
  if (due !== undefined) return `by ${toClinicalDate(due).text}`
  return labelled('within', quantityText(at(target, 'dueDuration')))
}

function toTask(resource: ReadResource, view: RecordView): PlacedItem {
  const { json } = resource
  const date = textAt(json, 'authoredOn') ?? textAt(json, 'lastModified')
  const isPast = OVER.includes(textAt(json, 'status') ?? '')
  const due = actionDue(json, view.today)
  const item = toItem(resource, {
    what: textAt(json, 'description') ?? readCoded(json['code']),
    details: [
      dueWords(due, view.today),
      labelled('owner', view.nameOf(json['owner'], resource)),
      'action',
      codedWords(json['code']),
      labelled('status', codedWords(json['businessStatus']) ?? textAt(json, 'status')?.replaceAll('-', ' ')),
      ...notesOf(resource),
    ],
    when: [['asked', date]],
    marks: [
      ...(isPast ? [] : [...priorityMarks(json), ...overdueMarks('action', due, view.today)]),
      ...statusMarks(json),
    ],
  })
  return {
    item: withDue(item, isPast ? undefined : due),
    isPast,
    rank: 3,
    date,
  }
}

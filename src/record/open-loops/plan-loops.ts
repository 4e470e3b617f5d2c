import { hasContactSince } from './contacts-since.js'
import { isStayThatEnded } from './discharge-summaries.js'
import type { OpenLoop } from './open-loop.js'
import { dayOf, toClinicalDate } from '../reading/clinical-date.js'
import { codedWords } from '../reading/coded-text.js'
import { all, at, isTrueAt, textAt, type Element } from '../reading/element.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { labelled } from '../reading/section-item.js'
import { isOver } from '../sections/due-marks.js'
import { byWhom, isForWhenever } from '../sections/plan-steps.js'
import { isPlanInForce } from '../sections/plans.js'
import type { Source } from '../sections/section.js'
import { hoursAfter, stepDue } from './step-due.js'

interface AroundPlan {
  readonly own: readonly ReadResource[]
  readonly view: RecordView
}

/**
 * Steps of a plan in force whose time is over and of which the plan does not say that they are done. What is to be done within
 * so many hours of a discharge is one from the discharge on, with the time by which it is due; where the plan does not say how
 * far it is, until there is a contact. What is for when something happens is due at no time.
 */
export function planLoops(plan: ReadResource, around: AroundPlan): readonly OpenLoop[] {
  if (!isPlanInForce(plan.json, around.view.today)) return []
  return all(plan.json, 'activity').flatMap((activity) => {
    const detail = at(activity, 'detail')
    const what = codedWords(at(detail, 'code')) ?? textAt(detail, 'description')
    if (what === undefined || isTrueAt(detail, 'doNotPerform') || isForWhenever(activity)) return []
    const late = lateness(detail, plan, around)
    if (late === undefined) return []
    const { view } = around
    const details = [
      codedWords(at(detail, 'code')) === undefined ? undefined : textAt(detail, 'description'),
      byWhom(all(detail, 'performer'), plan, view),
      labelled('in the plan', planName(plan)),
    ].filter((text) => text !== undefined)
    const { words, due, isAfterDischarge } = late
    return [
      {
        reference: plan.reference,
        words,
        since: dayOf(due),
        ...(isAfterDischarge ? { isAfterDischarge } : {}),
        step: { what, details, due },
      },
    ]
  })
}

export function planName({ json }: ReadResource): string {
  return textAt(json, 'title') ?? codedWords(all(json, 'category')[0]) ?? 'a plan without a name'
}

interface Late {
  readonly words: string
  readonly due: string
  readonly isAfterDischarge?: true
}

/** Of which states a plan says that something is still to be done. */
export const TO_BE_DONE: readonly string[] = ['not-started', 'scheduled', 'in-progress']

function lateness(detail: Element, plan: ReadResource, around: AroundPlan): Late | undefined {
  const when = stepDue(detail)
  const status = textAt(detail, 'status') ?? 'unknown'
  if (when?.outcome === 'dated') return datedLateness(when.due, status, around.view.today)
  return when && lateAfterDischarge({ hours: when.hours, status, plan }, around)
}

function datedLateness(due: string, status: string, today: string): Late | undefined {
  if (!TO_BE_DONE.includes(status) || !isOver(due, today)) return undefined
  return { due, words: `overdue since ${toClinicalDate(due).text}: ${saidOf(status)}` }
}

interface FollowUp {
  readonly hours: number
  readonly status: string
  readonly plan: ReadResource
}

function lateAfterDischarge({ hours, status, plan }: FollowUp, { own, view }: AroundPlan): Late | undefined {
  const stay = stayOf(plan, own)
  const left = textAt(stay?.json, 'period', 'end')
  const due = hoursAfter(left ?? '', hours)
  if (!stay || left === undefined || due === undefined) return undefined
  const unseen = unseenSince(left, [plan.source, stay.source], own)
  const why = TO_BE_DONE.includes(status) ? [saidOf(status), ...unseen] : status === 'unknown' ? unseen : []
  if (why.length === 0) return undefined
  const when = isOver(due, view.today) ? 'overdue since' : 'due by'
  return {
    due,
    isAfterDischarge: true,
    words: `${when} ${toClinicalDate(due).text}: ${why.join(', ')}`,
  }
}

/** That none of these has recorded a contact since; nothing where one has. */
function unseenSince(
  left: string,
  sources: readonly Source[],
  own: readonly ReadResource[],
): readonly string[] {
  const organisations = sources.map(({ organisation }) => organisation)
  if (hasContactSince(left, organisations, own)) return []
  const names = [...new Set(sources.map(({ name }) => name))]
  return [`no contact by ${names.join(' or ')} here since the discharge`]
}

function saidOf(status: string): string {
  return `the plan has it as ${status.replaceAll('-', ' ')}`
}

/**
 * The discharge from which a plan counts: of the stay in which it was made. A plan that names no contact counts from the first
 * stay of its own organisation that ended on its day or later.
 */
function stayOf(plan: ReadResource, own: readonly ReadResource[]): ReadResource | undefined {
  const named = textAt(plan.json, 'encounter', 'reference')
  const stays = own.filter(isStayThatEnded)
  if (named !== undefined) return stays.find(({ reference }) => reference === named)
  const made = textAt(plan.json, 'period', 'start') ?? textAt(plan.json, 'created')
  if (made === undefined) return undefined
  return stays
    .filter(({ source }) => source.organisation === plan.source.organisation)
    .filter((stay) => endOf(stay) >= dayOf(made))
    .sort((one, other) => (endOf(one) < endOf(other) ? -1 : 1))[0]
}

function endOf({ json }: ReadResource): string {
  return dayOf(textAt(json, 'period', 'end') ?? '')
}

import { hasDischargeSummary, isStayThatEnded } from './discharge-summaries.js'
import { bookedLoop } from './booked-loop.js'
import { daysAfter } from '../reading/days-after.js'
import type { OpenLoop } from './open-loop.js'
import { isOnlyRegistered, pendingLoop } from './pending-results.js'
import { turnedDownLoop } from './turned-down.js'
import { planLoops, planName } from './plan-loops.js'
import { dayOf, toClinicalDate } from '../reading/clinical-date.js'
import { wordsOf } from '../reading/coded-text.js'
import { all, textAt } from '../reading/element.js'
import { groupBy } from '../reading/group-by.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { actionDue, requestDue } from '../reading/when-due.js'
import { isOver } from '../sections/due-marks.js'
import { isPlanInForce } from '../sections/plans.js'
import type { SectionContent } from '../sections/section-content.js'
import type { Mark, SectionItem } from '../sections/section.js'

interface LoopFacts {
  readonly resources: readonly ReadResource[]
  /** References of those that are referrals. */
  readonly referrals: ReadonlySet<string>
  readonly contents: readonly SectionContent[]
  readonly view: RecordView
}

/**
 * Referrals without an outcome, requests and samples without a result, what was turned down, appointments that were not attended or of which that is not told, discharges without a summary,
 * stays of who is fit to leave, actions past their day, and steps of plans whose time is over: each as the line that its section has of it, a step under the
 * reference of its plan, with what is missing. What is due after a discharge stands first. Made of what the reader sees; what answers
 * one of them and is withheld answers nothing here, so the words are of what is here.
 */
export function toOpenLoops({ resources, referrals, contents, view }: LoopFacts): readonly SectionItem[] {
  const own = resources.filter(({ shared, isSafe }) => !shared && isSafe)
  const answering = own.filter((one) => !isOnlyRegistered(one) || pendingLoop(one, own, view))
  const answered = answeredBy(answering.filter((one) => !isPartOfReport(one)))
  const partly = answeredBy(answering.filter(isPartOfReport))
  const plans = plansByStep(own, view)
  const around = { own, answered, partly, referrals, steps: new Set(plans.keys()), view, today: view.today }
  const loops = own
    .flatMap((resource) => loopsOf(resource, around))
    .sort(
      (one, other) =>
        compare(rankOf(one), rankOf(other)) ||
        compare(one.since, other.since) ||
        compare(one.reference, other.reference),
    )
  const lines = new Map(
    contents.flatMap(({ current, past }) =>
      [...past, ...current].map((item) => [item.reference, item] as const),
    ),
  )
  return loops.flatMap(({ reference, words, step }) => {
    const line = lines.get(reference)
    if (!line) return []
    const { what, when, source, marks } = line
    const missing = { text: words, tone: 'caution' } as const
    if (step) {
      const due = { label: 'due', date: toClinicalDate(step.due) }
      return [
        {
          reference,
          what: step.what,
          details: step.details,
          when: due,
          source,
          marks: [missing],
          isPart: true,
        },
      ]
    }
    const waits = marks.some(isOfWaiting) ? [] : [missing]
    const details = plans.get(reference) ?? []
    return [{ reference, what, details, when, source, marks: [...waits, ...marks] }]
  })
}

function rankOf({ isAfterDischarge, isUntold }: OpenLoop): string {
  if (isAfterDischarge) return '0'
  return isUntold ? '2' : '1'
}

/** In which plans in force something stands as a step. */
function plansByStep(own: readonly ReadResource[], view: RecordView): ReadonlyMap<string, readonly string[]> {
  const steps = own
    .filter(({ type, json }) => type === 'CarePlan' && isPlanInForce(json, view.today))
    .flatMap((plan) =>
      all(plan.json, 'activity').flatMap((activity) => {
        const reference = textAt(activity, 'reference', 'reference')
        return reference === undefined ? [] : [{ reference, words: `in the plan: ${planName(plan)}` }]
      }),
    )
  const byReference = groupBy(steps, ({ reference }) => reference)
  return new Map([...byReference].map(([reference, told]) => [reference, told.map(({ words }) => words)]))
}

/** Whether the line says already that nothing came of it: then it says so better, with the day. */
function isOfWaiting({ text }: Mark): boolean {
  return /^(?:overdue: )?no (?:(?:result|final report) is shown|result names this request)\b|^no result yet$|^action overdue since |^did not attend\b/.test(
    text,
  )
}

interface Around {
  readonly own: readonly ReadResource[]
  /** What others say they are based on. */
  readonly answered: ReadonlySet<string>
  /** What has a part of a report, of which the rest is to come. */
  readonly partly: ReadonlySet<string>
  /** Which of them are referrals. */
  readonly referrals: ReadonlySet<string>
  /** What is a step of a plan in force. */
  readonly steps: ReadonlySet<string>
  readonly view: RecordView
  readonly today: string
}

function loopsOf(resource: ReadResource, around: Around): readonly OpenLoop[] {
  if (resource.type === 'CarePlan') return planLoops(resource, around)
  const loop = loopOf(resource, around) ?? turnedDown(resource, around)
  return loop === undefined ? [] : [loop]
}

function loopOf(resource: ReadResource, around: Around): OpenLoop | undefined {
  switch (resource.type) {
    case 'ServiceRequest':
      return requestLoop(resource, around)
    case 'Appointment':
      return missedLoop(resource, around) ?? bookedLoop(resource, around)
    case 'Task':
      return actionLoop(resource, around)
    case 'DiagnosticReport':
    case 'Observation':
      return pendingLoop(resource, around.own, around.view)
    case 'Encounter':
      return dischargeLoop(resource, around) ?? stillThereLoop(resource)
    default:
      return undefined
  }
}

/** How many days something may take where nobody has said by when: the more urgent it was asked, the fewer. */
const DAYS_TO_ANSWER: Readonly<Record<string, number>> = { stat: 1, asap: 2, urgent: 7 }
const USUAL_DAYS_TO_ANSWER = 14
/** How long ago something may have been for somebody to close it still. */
const DAYS_BACK = { missed: 90, discharge: 90, turnedDown: 90 }

function requestLoop(
  resource: ReadResource,
  { answered, partly, referrals, today }: Around,
): OpenLoop | undefined {
  const { json, reference } = resource
  if (!isWaiting(json) || answered.has(reference)) return undefined
  const missing = referrals.has(reference) ? 'outcome' : partly.has(reference) ? 'full report' : 'result'
  const due = dueOf(json, today)
  if (due === undefined) {
    const words = 'no outcome here, and since when is not known'
    return missing === 'outcome' ? { reference, since: '', words } : undefined
  }
  if (!isBefore(due, today)) return undefined
  const since = dayOf(textAt(json, 'authoredOn') ?? due)
  return { reference, since, words: `overdue: no ${missing} here` }
}

export function isWaiting(json: ReadResource['json']): boolean {
  return ['active', 'on-hold'].includes(textAt(json, 'status') ?? '') && json['doNotPerform'] !== true
}

/** By when somebody wanted it, or some days after it was asked; `undefined` where neither is known. */
function dueOf(json: ReadResource['json'], today: string): string | undefined {
  const wanted = requestDue(json, today)
  if (wanted !== undefined) return dayOf(wanted)
  const asked = textAt(json, 'authoredOn')
  if (asked === undefined) return undefined
  return daysAfter(dayOf(asked), DAYS_TO_ANSWER[textAt(json, 'priority') ?? ''] ?? USUAL_DAYS_TO_ANSWER)
}

function missedLoop({ json, reference }: ReadResource, { today }: Around): OpenLoop | undefined {
  const start = textAt(json, 'start')
  if (textAt(json, 'status') !== 'noshow' || start === undefined) return undefined
  if (dayOf(start) < daysAfter(today, -DAYS_BACK.missed)) return undefined
  return { reference, since: dayOf(start), words: 'not attended' }
}

function actionLoop({ json, reference }: ReadResource, { today }: Around): OpenLoop | undefined {
  const due = actionDue(json, today)
  if (!TO_DO.includes(textAt(json, 'status') ?? '') || due === undefined || !isOver(due, today)) {
    return undefined
  }
  return { reference, since: dayOf(due), words: `action overdue since ${toClinicalDate(due).text}` }
}

/** Not of long ago: it was dealt with, or is told anew. */
function turnedDown(resource: ReadResource, { answered, today }: Around): OpenLoop | undefined {
  const loop = turnedDownLoop(resource, answered)
  const isOld =
    loop !== undefined && loop.since !== '' && loop.since < daysAfter(today, -DAYS_BACK.turnedDown)
  return isOld ? undefined : loop
}

export const TO_DO: readonly string[] = [
  'draft',
  'requested',
  'received',
  'accepted',
  'ready',
  'in-progress',
  'on-hold',
]

function dischargeLoop(stay: ReadResource, { own, today }: Around): OpenLoop | undefined {
  const end = textAt(stay.json, 'period', 'end')
  if (end === undefined || !isStayThatEnded(stay)) return undefined
  if (dayOf(end) < daysAfter(today, -DAYS_BACK.discharge) || hasDischargeSummary(stay, own)) return undefined
  return {
    reference: stay.reference,
    since: dayOf(end),
    words: `no discharge summary here since ${toClinicalDate(dayOf(end)).text}`,
  }
}

/** Of somebody who is said to be fit to leave, and has not left. */
function stillThereLoop({ json, reference }: ReadResource): OpenLoop | undefined {
  if (textAt(json, 'status') !== 'in-progress') return undefined
  const said = all(json, 'type').map(wordsOf)
  const fit = said.find((words) => FIT_TO_LEAVE.test(words) && !NOT_FIT.test(words))
  if (fit === undefined) return undefined
  return { reference, since: dayOf(textAt(json, 'period', 'start') ?? ''), words: `still there: ${fit}` }
}

const FIT_TO_LEAVE =
  /\bmedically (?:fit|optimi[sz]ed|stable for discharge)\b|\bfit (?:to leave|to go home|for discharge)\b|\b(?:no longer|does not|not) meets? (?:the )?criteria to reside\b|\bno criteria to reside\b|\bdelayed (?:discharge|transfer of care)\b/i

const NOT_FIT = /\b(?:not|never)(?: yet)? (?:medically )?(?:fit|optimi[sz]ed|stable)\b|\bunfit\b/i

const ANSWERS = ['basedOn', 'incomingReferral', 'referralRequest', 'replaces']

export function isPartOfReport({ type, json }: ReadResource): boolean {
  return type === 'DiagnosticReport' && textAt(json, 'status') === 'partial'
}

export function answeredBy(resources: readonly ReadResource[]): ReadonlySet<string> {
  return new Set(
    resources.flatMap(({ json }) =>
      ANSWERS.flatMap((key) => all(json, key)).flatMap((one) => textAt(one, 'reference') ?? []),
    ),
  )
}

/** Of a month or a year: whether all of it is over. */
function isBefore(day: string, today: string): boolean {
  return day < today.slice(0, day.length)
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

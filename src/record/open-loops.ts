import { hasDischargeSummary, isStayThatEnded } from './discharge-summaries.js'
import { dayOf, toClinicalDate } from './reading/clinical-date.js'
import { all, textAt } from './reading/element.js'
import type { ReadResource } from './reading/record-view.js'
import type { SectionContent } from './sections/section-content.js'
import type { Mark, SectionItem } from './sections/section.js'

/** What was begun and nobody has closed, as far as the record that a reader sees tells. */
interface OpenLoop {
  readonly reference: string
  /** What is missing. */
  readonly words: string
  /** Since when, a day; nothing where nobody knows. Those that wait longest come first, and may be these. */
  readonly since: string
}

interface LoopFacts {
  readonly resources: readonly ReadResource[]
  /** References of those that are referrals. */
  readonly referrals: ReadonlySet<string>
  readonly contents: readonly SectionContent[]
  /** The day in Europe/London, `2026-11-23`. */
  readonly today: string
}

/**
 * Referrals without an outcome, requests without a result, appointments that were not attended, and discharges without a
 * summary: each as the line that its section has of it, with what is missing. Made of what the reader sees; what answers
 * one of them and is withheld answers nothing here, so the words are of what is here.
 */
export function toOpenLoops({ resources, referrals, contents, today }: LoopFacts): readonly SectionItem[] {
  const own = resources.filter(({ shared, isSafe }) => !shared && isSafe)
  const answered = answeredBy(own)
  const loops = own
    .flatMap((resource) => loopOf(resource, { own, answered, referrals, today }) ?? [])
    .sort((one, other) => compare(one.since, other.since) || compare(one.reference, other.reference))
  const lines = new Map(
    contents.flatMap(({ current, past }) =>
      [...past, ...current].map((item) => [item.reference, item] as const),
    ),
  )
  return loops.flatMap(({ reference, words }) => {
    const line = lines.get(reference)
    if (!line) return []
    const { what, when, source, marks } = line
    const waits = marks.some(isOfWaiting) ? [] : [{ text: words, tone: 'caution' } as const]
    return [{ reference, what, details: [], when, source, marks: [...waits, ...marks] }]
  })
}

/** Whether the line says already that nothing came of it: then it says so better, with the day. */
function isOfWaiting({ text }: Mark): boolean {
  return /^(?:overdue: )?no (?:result|final report) is shown\b/.test(text)
}

interface Around {
  readonly own: readonly ReadResource[]
  /** What others say they are based on. */
  readonly answered: ReadonlySet<string>
  /** Which of them are referrals. */
  readonly referrals: ReadonlySet<string>
  readonly today: string
}

function loopOf(resource: ReadResource, around: Around): OpenLoop | undefined {
  switch (resource.type) {
    case 'ServiceRequest':
      return requestLoop(resource, around)
    case 'Appointment':
      return missedLoop(resource, around)
    case 'Encounter':
      return dischargeLoop(resource, around)
    default:
      return undefined
  }
}

/** How long something may take where nobody has said by when: two weeks. */
const DAYS_TO_ANSWER = 14
/** How long ago something may have been for somebody to close it still. */
const DAYS_BACK = { missed: 90, discharge: 90 }

function requestLoop(resource: ReadResource, { answered, referrals, today }: Around): OpenLoop | undefined {
  const { json, reference } = resource
  if (!isWaiting(json) || answered.has(reference)) return undefined
  const missing = referrals.has(reference) ? 'outcome' : 'result'
  const due = dueOf(json)
  if (due === undefined) {
    const words = 'no outcome here, and since when is not known'
    return missing === 'outcome' ? { reference, since: '', words } : undefined
  }
  if (!isBefore(due, today)) return undefined
  const since = dayOf(textAt(json, 'authoredOn') ?? due)
  return { reference, since, words: `overdue: no ${missing} here` }
}

function isWaiting(json: ReadResource['json']): boolean {
  return ['active', 'on-hold'].includes(textAt(json, 'status') ?? '') && json['doNotPerform'] !== true
}

/** By when somebody wanted it, or two weeks after it was asked; `undefined` where neither is known. */
function dueOf(json: ReadResource['json']): string | undefined {
  const wanted = textAt(json, 'occurrenceDateTime') ?? textAt(json, 'occurrencePeriod', 'end')
  if (wanted !== undefined) return dayOf(wanted)
  const asked = textAt(json, 'authoredOn')
  return asked === undefined ? undefined : daysAfter(dayOf(asked), DAYS_TO_ANSWER)
}

function missedLoop({ json, reference }: ReadResource, { today }: Around): OpenLoop | undefined {
  const start = textAt(json, 'start')
  if (textAt(json, 'status') !== 'noshow' || start === undefined) return undefined
  if (dayOf(start) < daysAfter(today, -DAYS_BACK.missed)) return undefined
  return { reference, since: dayOf(start), words: 'not attended' }
}

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

const ANSWERS = ['basedOn', 'incomingReferral', 'referralRequest', 'replaces']

function answeredBy(resources: readonly ReadResource[]): ReadonlySet<string> {
  return new Set(
    resources.flatMap(({ json }) =>
      ANSWERS.flatMap((key) => all(json, key)).flatMap((one) => textAt(one, 'reference') ?? []),
    ),
  )
}

/** A day so many days later; of a month or a year alone, from its first day: later than that it was asked. */
function daysAfter(day: string, days: number): string {
  const instant = Date.parse(day)
  return Number.isNaN(instant) ? day : new Date(instant + days * 86_400_000).toISOString().slice(0, 10)
}

/** Of a month or a year: whether all of it is over. */
function isBefore(day: string, today: string): boolean {
  return day < today.slice(0, day.length)
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

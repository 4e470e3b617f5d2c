import { toPlainName } from '../duplicates/words/plain-name.js'
import { dayOf, isFullDate, toClinicalDate } from '../reading/clinical-date.js'
import { codesOf, wordsOf } from '../reading/coded-text.js'
import { all, at, choiceAt, textAt, type Element } from '../reading/element.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { isStayThatEnded } from './discharge-summaries.js'
import type { OpenLoop } from './open-loop.js'

/**
 * A report or a finding that is only registered, of which the sample is taken, until a result comes: what names the same
 * request, sample or number, or is of the same test and taken on the same day. One taken during a stay that is over stands
 * before others: what was pending at a discharge is what gets lost.
 */
export function pendingLoop(
  pending: ReadResource,
  own: readonly ReadResource[],
  view: RecordView,
): OpenLoop | undefined {
  if (!isOnlyRegistered(pending)) return undefined
  const day = dayTaken(pending, view)
  if (day === undefined || day > view.today.slice(0, day.length)) return undefined
  if (own.some((one) => isReportOf(one, pending))) return undefined
  if (isAnswered(pending, day, view)) return undefined
  const taken = day === '' ? 'the sample is taken' : `taken ${toClinicalDate(day).text}`
  return {
    reference: pending.reference,
    since: day,
    words: `no result yet: ${taken}`,
    ...(own.some((stay) => isDuring(stay, day)) ? { isAfterDischarge: true } : {}),
  }
}

/** Whether it says no more than that a result is to come; it answers no request. */
export function isOnlyRegistered({ type, json }: ReadResource): boolean {
  return (
    (type === 'DiagnosticReport' || type === 'Observation') &&
    textAt(json, 'status') === 'registered' &&
    choiceAt(json, 'value') === undefined
  )
}

/** The day on which the sample was taken; empty where it is there and has no day, `undefined` where nothing says that it was taken. */
function dayTaken(pending: ReadResource, view: RecordView): string | undefined {
  const { json } = pending
  const samples = all(json, 'specimen')
  const collected = samples
    .map((sample) => at(view.resolve(sample, pending), 'collection'))
    .map((collection) => timeAt(collection, 'collected'))
    .find((time) => time !== undefined)
  const taken = timeAt(json, 'effective') ?? collected
  return taken === undefined ? (samples.length === 0 ? undefined : '') : dayOf(taken)
}

function timeAt(element: Element, choice: string): string | undefined {
  return (
    textAt(element, `${choice}DateTime`) ??
    textAt(element, `${choice}Period`, 'start') ??
    textAt(element, `${choice}Instant`)
  )
}

/** Of a report and the findings that it waits for the report alone is told. */
function isReportOf(report: ReadResource, { reference }: ReadResource): boolean {
  return isOnlyRegistered(report) && referencesIn(report, 'result').includes(reference)
}

function isAnswered(pending: ReadResource, day: string, view: RecordView): boolean {
  const parts = referencesIn(pending, 'result')
  return view
    .results()
    .some(
      (result) =>
        parts.includes(result.reference) ||
        (isOfTest(result, pending) &&
          (['basedOn', 'specimen'].some((key) => shares(key, result, pending)) ||
            (isFullDate(day) && dayTaken(result, view) === day))) ||
        sharesNumber(result, pending),
    )
}

function isOfTest(result: ReadResource, pending: ReadResource): boolean {
  const [one, other] = [at(result.json, 'code'), at(pending.json, 'code')]
  const codes = codesOf(one)
  if (codesOf(other).some((code) => codes.includes(code))) return true
  const name = nameOf(one)
  return name !== '' && name === nameOf(other)
}

function nameOf(code: Element): string {
  return toPlainName(textAt(code, 'text') ?? wordsOf(code))
}

function shares(key: string, one: ReadResource, other: ReadResource): boolean {
  const references = referencesIn(one, key)
  return referencesIn(other, key).some((reference) => references.includes(reference))
}

function sharesNumber(one: ReadResource, other: ReadResource): boolean {
  const numbers = all(one.json, 'identifier').flatMap(numberOf)
  return all(other.json, 'identifier')
    .flatMap(numberOf)
    .some((number) => numbers.includes(number))
}

/** A number of a system; one alone may be of anything. */
function numberOf(identifier: Element): readonly string[] {
  const [system, value] = [textAt(identifier, 'system'), textAt(identifier, 'value')]
  return system === undefined || value === undefined ? [] : [`${system}|${value}`]
}

function referencesIn({ json }: ReadResource, key: string): readonly string[] {
  return all(json, key).flatMap((one) => textAt(one, 'reference') ?? [])
}

function isDuring(stay: ReadResource, day: string): boolean {
  if (!isFullDate(day) || !isStayThatEnded(stay)) return false
  const [start, end] = ['start', 'end'].map((key) => dayOf(textAt(stay.json, 'period', key) ?? ''))
  return start !== undefined && end !== undefined && start !== '' && start <= day && day <= end
}

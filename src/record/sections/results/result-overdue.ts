import { dayOf, toClinicalDate } from '../../reading/clinical-date.js'
import { all, textAt } from '../../reading/element.js'
import { wordsOf } from '../../reading/coded-text.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { ANY_TEST, RESULT_TIMES } from './result-times.js'
import { unnamedResult } from './unnamed-results.js'
import type { Mark } from '../section.js'

/**
 * The mark of a test that was asked for and of which no result is shown when one is due. It says what is shown here, and no
 * more: a result may be kept from the reader, or have gone elsewhere. A result that names the request answers it,
 * unless it is only registered; one of the same test that does not name it is said, and whether it answers is for the reader.
 */
export function overdueRequestMarks(request: ReadResource, view: RecordView): readonly Mark[] {
  const { json } = request
  if (textAt(json, 'status') !== 'active' || !ORDERS.includes(textAt(json, 'intent') ?? 'order')) return []
  if (view.answersTo(request).some(isResult)) return []
  const asked =
    textAt(json, 'occurrenceDateTime') ??
    textAt(json, 'occurrencePeriod', 'end') ??
    textAt(json, 'authoredOn')
  const elsewhere = asked === undefined ? undefined : unnamedResult(request, asked, view)
  const missing =
    elsewhere === undefined ? 'no result is shown' : `no result names this request (there is ${elsewhere})`
  return toMarks({ asked, days: daysFor(json), missing, today: view.today })
}

/** The mark of a report that was begun and is not final when it is due. */
export function overdueReportMarks({ json }: ReadResource, { today }: RecordView): readonly Mark[] {
  const status = textAt(json, 'status') ?? ''
  if (!UNFINISHED.includes(status)) return []
  const asked =
    textAt(json, 'effectiveDateTime') ?? textAt(json, 'effectivePeriod', 'end') ?? textAt(json, 'issued')
  return toMarks({ asked, days: daysFor(json), missing: 'no final report is shown', today })
}

const ORDERS = ['order', 'original-order', 'reflex-order', 'filler-order', 'instance-order']
const UNFINISHED = ['registered', 'partial', 'preliminary']

function isResult({ type, json }: ReadResource): boolean {
  return (type === 'DiagnosticReport' || type === 'Observation') && textAt(json, 'status') !== 'registered'
}

function daysFor(json: ReadResource['json']): number {
  const words = [...all(json, 'category'), json['code'], ...all(json, 'orderDetail')].map(wordsOf).join(' ')
  const time = RESULT_TIMES.find((one) => one.words.test(words)) ?? ANY_TEST
  return ['urgent', 'asap', 'stat'].includes(textAt(json, 'priority') ?? '') ? time.urgent : time.routine
}

interface Due {
  /** The date from which it is reckoned, as given. */
  readonly asked: string | undefined
  readonly days: number
  readonly missing: string
  readonly today: string
}

const DAY = 86_400_000

function toMarks({ asked, days, missing, today }: Due): readonly Mark[] {
  const from = asked === undefined ? undefined : lastDayOf(asked)
  if (asked === undefined || from === undefined) {
    return [{ text: `${missing}, and since when is not known`, tone: 'caution' }]
  }
  const due = from + days * DAY
  if (!(Date.parse(today) > due)) return []
  const dueText = toClinicalDate(new Date(due).toISOString().slice(0, 10)).text
  return [{ text: `overdue: ${missing}, due by ${dueText}`, tone: 'warning' }]
}

/** The last day that a date can mean: `2026-10` may be the 31st, and nothing is overdue before that. */
function lastDayOf(iso: string): number | undefined {
  const [year, month, day] = dayOf(iso).split('-').map(Number)
  if (year === undefined || Number.isNaN(year)) return undefined
  if (day !== undefined) return asNumber(Date.parse(dayOf(iso)))
  return Date.UTC(month === undefined ? year + 1 : year, month ?? 0, 0)
}

function asNumber(instant: number): number | undefined {
  return Number.isNaN(instant) ? undefined : instant
}

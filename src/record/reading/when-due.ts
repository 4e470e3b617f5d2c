import type { JsonObject } from '../../fhir/json-value.js'
import { dayOf, isFullDate, toInstant } from './clinical-date.js'
import { all, at, textAt, type Element } from './element.js'

/**
 * By when something that was asked for is to be done, next or at last: on its day, in its period, or as often as its timing says.
 * What has no end is due when it begins, as long as that is to come.
 */
export function requestDue(json: JsonObject, today: string): string | undefined {
  return (
    textAt(json, 'occurrenceDateTime') ??
    endOf(at(json, 'occurrencePeriod'), today) ??
    timingDue(at(json, 'occurrenceTiming'), today)
  )
}

/** By when an action is to be done: what its end is limited to, else the time in which it is to be carried out. */
export function actionDue(json: JsonObject, today: string): string | undefined {
  return textAt(json, 'restriction', 'period', 'end') ?? endOf(at(json, 'executionPeriod'), today)
}

function endOf(period: Element, today: string): string | undefined {
  return textAt(period, 'end') ?? ifToCome(textAt(period, 'start'), today)
}

function ifToCome(start: string | undefined, today: string): string | undefined {
  return start !== undefined && dayOf(start) >= today ? start : undefined
}

function timingDue(timing: Element, today: string): string | undefined {
  const times = all(timing, 'event')
    .flatMap((event) => textAt(event) ?? [])
    .toSorted((one, other) => (toInstant(one) ?? 0) - (toInstant(other) ?? 0))
  const next = times.find((time) => dayOf(time) >= today) ?? times.at(-1)
  if (next !== undefined) return next
  const repeat = at(timing, 'repeat')
  const bounds = at(repeat, 'boundsPeriod')
  const end = textAt(bounds, 'end')
  return ifToCome(textAt(bounds, 'start'), today) ?? (isDaily(repeat) && isOn(bounds, today) ? today : end)
}

function isOn(bounds: Element, today: string): boolean {
  const [start, end] = [textAt(bounds, 'start'), textAt(bounds, 'end')]
  if (start === undefined || !isFullDate(dayOf(start))) return false
  return dayOf(start) <= today && (end === undefined || dayOf(end) >= today)
}

/** Done every day or more often, so that it is due on each of them. */
function isDaily(repeat: Element): boolean {
  const unit = textAt(repeat, 'periodUnit') ?? ''
  const isShort =
    ['s', 'min', 'h'].includes(unit) || (unit === 'd' && Number(textAt(repeat, 'period') ?? 1) <= 1)
  return isShort && all(repeat, 'dayOfWeek').length === 0
}

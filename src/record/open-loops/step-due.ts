import { dayOf, isFullDate, toInstant } from '../reading/clinical-date.js'
import { all, at, textAt, type Element } from '../reading/element.js'

/** When a step of a plan is to be done: on a date as given, or so many hours after a discharge. */
export type StepDue =
  | { readonly outcome: 'dated'; readonly due: string }
  | { readonly outcome: 'after-discharge'; readonly hours: number }

/** By when a step is to be done, as far as it can be read; what cannot be read is `undefined`, never a guess. */
export function stepDue(detail: Element): StepDue | undefined {
  const dated = periodEnd(detail) ?? timingEnd(detail) ?? dayInWords(textAt(detail, 'scheduledString') ?? '')
  if (dated !== undefined)
    return toInstant(dated) === undefined ? undefined : { outcome: 'dated', due: dated }
  const words = [
    textAt(detail, 'scheduledString'),
    textAt(detail, 'description'),
    textAt(detail, 'code', 'text'),
  ]
  const hours = words.map((text) => hoursAfterDischarge(text ?? '')).find((count) => count !== undefined)
  return hours === undefined ? undefined : { outcome: 'after-discharge', hours }
}

/** So many hours after a day or an instant, as precise as that was given; of a month or a year, nothing. */
export function hoursAfter(iso: string, hours: number): string | undefined {
  const instant = toInstant(iso)
  if (instant === undefined || !isFullDate(dayOf(iso))) return undefined
  const due = new Date(instant + hours * 3_600_000).toISOString()
  return isFullDate(iso) ? due.slice(0, 10) : due
}

/** What has begun is late when its time is over, what has not when its time has come and has no end. */
function periodEnd(detail: Element): string | undefined {
  const end = textAt(detail, 'scheduledPeriod', 'end')
  return end ?? (hasBegun(detail) ? undefined : textAt(detail, 'scheduledPeriod', 'start'))
}

/** Of single times the first one where nothing has begun, else the last. How often something recurs is no time to be late for. */
function timingEnd(detail: Element): string | undefined {
  const bounds = textAt(detail, 'scheduledTiming', 'repeat', 'boundsPeriod', 'end')
  const events = all(at(detail, 'scheduledTiming'), 'event').flatMap((event) => textAt(event) ?? [])
  const ordered = [...events].sort((one, other) => (toInstant(one) ?? 0) - (toInstant(other) ?? 0))
  return bounds ?? ordered.at(hasBegun(detail) ? -1 : 0)
}

function hasBegun(detail: Element): boolean {
  return textAt(detail, 'status') === 'in-progress'
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const LEAD = /^(?:(?:due|planned|booked) )?(?:(?:by|on|until) )?/i
const ISO = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d))?$/
const NAMED = /^(\d{1,2})[- ]([a-z]{3})[a-z]*[- ](\d{4})$/i

/** A date that is all that the words say: `by 24 Nov 2026`. Days and months in numbers alone are read in two ways, so not at all. */
function dayInWords(words: string): string | undefined {
  const said = words.replace(LEAD, '').replace(/\.$/, '')
  if (ISO.test(said)) return isFullDate(said.slice(0, 10)) ? said : undefined
  const [, day = '', name = '', year = ''] = NAMED.exec(said) ?? []
  const month = MONTHS.indexOf(name.toLowerCase()) + 1
  const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isFullDate(iso) ? iso : undefined
}

const WITHIN =
  /\bwithin (\d{1,3})[ -]?(hours?|hrs?|h|days?|weeks?) (?:of|after|from|following) (?:(?:the|his|her|their|being|going) )?(?:discharged?|home|leaving)\b/i
/** `72-hour follow-up`: what mental health services call the first contact after a discharge. */
const HOURS_FOLLOW_UP = /\b(\d{1,3})[ -]?(hours?|hrs?|h) follow[ -]?up\b/i

function hoursAfterDischarge(words: string): number | undefined {
  const [, count, unit = ''] = WITHIN.exec(words) ?? HOURS_FOLLOW_UP.exec(words) ?? []
  if (count === undefined) return undefined
  return Number(count) * (HOURS[unit.charAt(0).toLowerCase()] ?? 1)
}

const HOURS: Readonly<Record<string, number>> = { h: 1, d: 24, w: 7 * 24 }

import { dayOf, toClinicalDate } from '../reading/clinical-date.js'
import { all, textAt } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'
import { isOver } from '../sections/due-marks.js'
import { hasContactSince } from './contacts-since.js'
import { daysAfter } from '../reading/days-after.js'
import { isStayThatEnded } from './discharge-summaries.js'
import type { OpenLoop } from './open-loop.js'

/** For how many days before it a discharge is what an appointment was booked after. */
const DAYS_AFTER_DISCHARGE = 30
/** How long ago an appointment may have been for somebody to find out what came of it. */
const DAYS_UNTOLD = 365
/** How long a source may take to say what came of an appointment: outcomes of clinics are entered within days. */
const DAYS_TO_TELL = 14

interface AroundBooking {
  readonly own: readonly ReadResource[]
  /** What is a step of a plan in force. */
  readonly steps: ReadonlySet<string>
  readonly today: string
}

/**
 * An appointment whose day is over and of which nobody says that it took place: booked after a discharge, as a step of a plan, or for
 * anything else; what was for none of these stands behind all that is late.
 */
export function bookedLoop(booked: ReadResource, { own, steps, today }: AroundBooking): OpenLoop | undefined {
  const { json, reference, source } = booked
  const start = textAt(json, 'start')
  if (!BOOKED.includes(textAt(json, 'status') ?? '') || start === undefined || !isOver(start, today)) {
    return undefined
  }
  if (own.some((one) => isContactFor(one, reference))) return undefined
  const since = { reference, since: dayOf(start) }
  if (steps.has(reference)) {
    return { ...since, words: `a step of a plan: no contact here for it on ${toClinicalDate(start).text}` }
  }
  const left = lastDischargeBefore(dayOf(start), own)
  if (left === undefined) return untoldLoop(booked, start, { own, steps, today })
  if (hasContactSince(left, [source.organisation], own)) return undefined
  return {
    ...since,
    isAfterDischarge: true,
    words: `booked after a discharge: no contact by ${source.name} here since`,
  }
}

/** What each state asks: what was put forward or waited for was never for that day. */
const ASKED: Readonly<Record<string, string>> = {
  booked: 'booked for',
  pending: 'asked for, and not accepted here, for',
}

function untoldLoop(
  booked: ReadResource,
  start: string,
  { own, today }: AroundBooking,
): OpenLoop | undefined {
  const { json, reference } = booked
  const asked = ASKED[textAt(json, 'status') ?? '']
  const day = dayOf(start)
  if (asked === undefined || day < daysAfter(today, -DAYS_UNTOLD)) return undefined
  if (day > daysAfter(today, -DAYS_TO_TELL)) return undefined
  if (own.some((one) => isContactOf(one, booked, day) || isSameTold(one, booked))) return undefined
  return {
    reference,
    since: day,
    isUntold: true,
    words: `${asked} ${toClinicalDate(day).text}: whether it took place is not told`,
  }
}

/** A contact by whoever booked it on its day, though it does not name it. */
function isContactOf({ type, json, source }: ReadResource, booked: ReadResource, day: string): boolean {
  return (
    type === 'Encounter' &&
    MET.includes(textAt(json, 'status') ?? '') &&
    source.organisation === booked.source.organisation &&
    dayOf(textAt(json, 'period', 'start') ?? '') === day
  )
}

/** Another telling of the appointment that says what came of it: of two at one instant a person attends one. */
function isSameTold({ type, json }: ReadResource, booked: ReadResource): boolean {
  return (
    type === 'Appointment' &&
    TOLD.includes(textAt(json, 'status') ?? '') &&
    textAt(json, 'start') === textAt(booked.json, 'start')
  )
}

const TOLD = ['arrived', 'checked-in', 'fulfilled', 'noshow']
const MET = ['in-progress', 'finished']

function isContactFor({ type, json }: ReadResource, appointment: string): boolean {
  return (
    type === 'Encounter' &&
    MET.includes(textAt(json, 'status') ?? '') &&
    all(json, 'appointment').some((one) => textAt(one, 'reference') === appointment)
  )
}

const BOOKED = ['proposed', 'pending', 'booked', 'waitlist']

function lastDischargeBefore(day: string, own: readonly ReadResource[]): string | undefined {
  return own
    .filter(isStayThatEnded)
    .map(({ json }) => textAt(json, 'period', 'end') ?? '')
    .filter((end) => dayOf(end) <= day && dayOf(end) >= daysAfter(day, -DAYS_AFTER_DISCHARGE))
    .toSorted()
    .at(-1)
}

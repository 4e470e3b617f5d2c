import { ageWords } from './conflicts/age-words.js'
import { dayOf, toClinicalDate, toInstant } from './reading/clinical-date.js'
import { codedWords } from './reading/coded-text.js'
import { at, textAt } from './reading/element.js'
import type { ReadResource, RecordView } from './reading/record-view.js'
import {
  endOf,
  endedBy,
  isAfter,
  isGoingOn,
  NOT_HELD,
  placeOf,
  startOf,
  whyOf,
  type Telling,
} from './telling-of-contact.js'

/** What is told of somebody in urgent care, and since when. */
export interface UrgentLine {
  readonly words: string
  readonly since: string | undefined
}

/** An attendance of which no end was sent for so many days has been forgotten: nobody is there so long. */
const FORGOTTEN_DAYS = 14
const DAY = 86_400_000

/**
 * The emergency departments where the person is now, and the ambulances that came today, or yesterday after noon, behind which
 * nobody tells of anything. A record is assembled for a day: the hour at which it is opened is not known here.
 */
export function inUrgentCare(
  contacts: readonly Telling[],
  all: readonly ReadResource[],
  view: RecordView,
): readonly UrgentLine[] {
  return [
    ...contacts.filter((one) => isAttended(one, view.today)).map((one) => toAttendance(one, all, view)),
    ...contacts
      .filter((one) => isAmbulanceOfLate(one, view.today) && !isFollowed(one, all, view.today))
      .map((one) => toAmbulance(one, view)),
  ]
}

function isAmbulance({ source }: ReadResource): boolean {
  return source.kind === 'ambulance'
}

function isAttended(contact: Telling, today: string): boolean {
  const start = startOf(contact)
  const isForgotten =
    start !== undefined && Date.parse(today) - Date.parse(dayOf(start)) > FORGOTTEN_DAYS * DAY
  return (
    !isForgotten &&
    contact.some(
      (one) => textAt(one.json, 'class', 'code') === 'EMER' && !isAmbulance(one) && isGoingOn(one, today),
    )
  )
}

function toAttendance(contact: Telling, all: readonly ReadResource[], view: RecordView): UrgentLine {
  const since = startOf(contact)
  const where = contact.some(({ source }) => source.kind === 'acute')
    ? 'In the emergency department now'
    : 'In urgent care now'
  const doubts = doubtsOf(contact, all, view)
  return {
    since,
    words: `${where}: ${placeOf(contact, view)} ${sinceWords(since, view.today)}${whyOf(contact, view)}${doubts.length > 0 ? `. Not sure: ${doubts.join('; ')}` : ''}`,
  }
}

function doubtsOf(contact: Telling, all: readonly ReadResource[], view: RecordView): readonly string[] {
  const since = startOf(contact)
  const day = dayOf(since ?? '')
  const age = ageWords(day, view.today)
  const later = all
    .filter((one) => !contact.includes(one) && isHeld(one) && isAfter(startOf([one]), day))
    .sort((one, other) => ((startOf([one]) ?? '') < (startOf([other]) ?? '') ? 1 : -1))[0]
  return [
    ...contact
      .filter((one) => endedBy(one, view.today))
      .map(({ source }) => `${source.name} tells that it has ended`),
    ...(age === undefined || age === 'today' || age === 'yesterday'
      ? []
      : [`it began ${age}, and no end was sent`]),
    ...(later === undefined
      ? []
      : [
          `${later.source.name} tells of a later contact on ${toClinicalDate(dayOf(startOf([later]) ?? '')).text}`,
        ]),
  ]
}

function isHeld({ json }: ReadResource): boolean {
  return !NOT_HELD.includes(textAt(json, 'status') ?? '')
}

const NOON = '12:00'

function isAmbulanceOfLate(contact: Telling, today: string): boolean {
  if (!contact.some(isAmbulance) || !contact.some(isHeld)) return false
  const start = startOf(contact)
  if (start === undefined) return contact.some((one) => isGoingOn(one, today))
  const day = dayOf(start)
  if (day === today) return true
  return Date.parse(today) - Date.parse(day) === DAY && (clockOf(start) ?? NOON) >= NOON
}

/** Whether anything else began since: where somebody was taken, or who came to them afterwards. */
function isFollowed(contact: Telling, all: readonly ReadResource[], today: string): boolean {
  const start = startOf(contact)
  if (start === undefined) return false
  return all.some((one) => {
    const begun = startOf([one])
    if (begun === undefined || isAmbulance(one) || contact.includes(one) || !isHeld(one)) return false
    if (dayOf(begun) > today) return false
    return begun.includes('T')
      ? (toInstant(begun) ?? 0) >= (toInstant(start) ?? 0)
      : dayOf(begun) >= dayOf(start)
  })
}

function toAmbulance(contact: Telling, view: RecordView): UrgentLine {
  const since = startOf(contact)
  const [first] = contact.filter(isAmbulance)
  const isThere = contact.some((one) => isGoingOn(one, view.today))
  const went = contact
    .map(({ json }) => codedWords(at(json, 'hospitalization', 'dischargeDisposition')))
    .find((words) => words !== undefined)
  const name = first?.source.name ?? ''
  return {
    since,
    words: isThere
      ? `With an ambulance now: ${name} ${sinceWords(since, view.today)}${whyOf(contact, view)}`
      : `Ambulance ${spanWords(contact, view.today)}${whyOf(contact, view)} · ${name} · ${went ?? 'where the person went was not sent'}`,
  }
}

/** `today 14:25 to 15:05`, `yesterday 23:10`. */
function spanWords(contact: Telling, today: string): string {
  const start = startOf(contact)
  if (start === undefined) return 'on a day that was not sent'
  const end = contact.map(endOf).find((one) => one !== undefined)
  const [from, to] = [clockOf(start), end === undefined ? undefined : clockOf(end)]
  const day = ageWords(dayOf(start), today) ?? toClinicalDate(dayOf(start)).text
  return [day, from, to === undefined || from === undefined || to === from ? undefined : `to ${to}`]
    .filter((words) => words !== undefined)
    .join(' ')
}

/** `since 12:00 today`, `since 27-Nov-2026 12:00`. */
function sinceWords(start: string | undefined, today: string): string {
  if (start === undefined) return '(since when was not sent)'
  if (dayOf(start) !== today) return `since ${toClinicalDate(start).text}`
  return ['since', clockOf(start), 'today'].filter((words) => words !== undefined).join(' ')
}

/** The clock of a time as it is written: `12:00`, with the name of the zone where the hour comes twice. */
function clockOf(iso: string): string | undefined {
  const { text } = toClinicalDate(iso)
  return text.includes(' ') ? text.slice(text.indexOf(' ') + 1) : undefined
}

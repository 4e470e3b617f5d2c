import { all, isTrueAt, textAt, type Element } from './element.js'
import { dayOf } from './clinical-date.js'

/** When a service can be reached, as far as it says so. */
export interface OpenHours {
  /** Out of hours: no hour of it is one of a working day, from 08:00 to 18:00 on Monday to Friday. */
  readonly kind: 'any-hour' | 'out-of-hours' | 'some-hours'
  readonly words: string
}

/**
 * The hours of a service or of somebody's role. `undefined` where it says none, where one of them cannot be read, and while it
 * says that it cannot be reached: nobody is to be told of an hour at which no one answers.
 */
export function openHours(service: Element, today: string): OpenHours | undefined {
  const times = all(service, 'availableTime').map(toTime)
  const known = times.filter((time) => time !== undefined)
  if (known.length === 0 || known.length < times.length || isAway(service, today)) return undefined
  const open = new Set(known.flatMap(({ days, isAllDay }) => (isAllDay ? days : [])))
  if (open.size === WEEK.length) return { kind: 'any-hour', words: 'any hour, every day' }
  const kind = known.every(isOutside) ? 'out-of-hours' : 'some-hours'
  return { kind, words: known.map(toWords).join('; ') }
}

interface OpenTime {
  readonly days: readonly string[]
  readonly isAllDay: boolean
  /** `18:30`; of a whole day they are empty. */
  readonly start: string
  readonly end: string
}

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const WEEKEND = ['sat', 'sun']
const WORK = { from: '08:00', until: '18:00' }

function toTime(time: Element): OpenTime | undefined {
  const given = all(time, 'daysOfWeek').map((day) => textAt(day) ?? '')
  const days = given.length === 0 ? WEEK : WEEK.filter((day) => given.includes(day))
  if (given.some((day) => !WEEK.includes(day))) return undefined
  if (isTrueAt(time, 'allDay')) return { days, isAllDay: true, start: '', end: '' }
  const start = CLOCK.exec(textAt(time, 'availableStartTime') ?? '')?.[1]
  const end = CLOCK.exec(textAt(time, 'availableEndTime') ?? '')?.[1]
  return start === undefined || end === undefined ? undefined : { days, isAllDay: false, start, end }
}

const CLOCK = /^((?:[01]\d|2[0-4]):[0-5]\d)(?::\d\d(?:\.\d+)?)?$/

/** Whether no hour of it is one of a working day. What ends before it begins goes on over midnight. */
function isOutside({ days, isAllDay, start, end }: OpenTime): boolean {
  if (days.every((day) => WEEKEND.includes(day))) return true
  if (isAllDay) return false
  return end > start ? start >= WORK.until || end <= WORK.from : start >= WORK.until && end <= WORK.from
}

function toWords({ days, isAllDay, start, end }: OpenTime): string {
  return `${daysInWords(days)} ${isAllDay ? 'all day' : `${start} to ${end}`}`
}

function daysInWords(days: readonly string[]): string {
  if (days.length === WEEK.length) return 'every day'
  const places = days.map((day) => WEEK.indexOf(day))
  const [first = 0] = places
  const last = places.at(-1) ?? first
  const isRun = places.length > 2 && last - first === places.length - 1
  const names = places.map((place) => NAMES[place] ?? '')
  return isRun ? `${NAMES[first] ?? ''} to ${NAMES[last] ?? ''}` : names.join(', ')
}

function isAway(service: Element, today: string): boolean {
  return all(service, 'notAvailable').some((time) => {
    const [start, end] = [textAt(time, 'during', 'start'), textAt(time, 'during', 'end')]
    return (
      (start === undefined || dayOf(start) <= today) &&
      (end === undefined || dayOf(end) >= today.slice(0, dayOf(end).length))
    )
  })
}

/** Dates relative to the day for which the neighbourhood is made. Offsets before today are negative. */
export interface Calendar {
  /** `YYYY-MM-DD`, days from today. */
  day(offset: number): string
  /** An instant with London's offset, for example `2026-11-20T10:42:00+00:00`; `time` is local, `HH:MM`. */
  at(offset: number, time: string): string
  /** An instant some hours from the moment for which the neighbourhood is made. */
  hours(offset: number): string
  /**
   * The time of a planned contact some hours from that moment: on that day, between 09:00 and 17:00, to ten minutes.
   * Whatever the hour at which a neighbourhood is made, nobody rings at night.
   */
  workingTime(offset: number): string
  /** `YYYY-MM`, months from this month. */
  month(offset: number): string
  /** `YYYY`, years from this year. */
  year(offset: number): string
  /** The birth date of somebody who is `age` today and has their birthday on `MM-DD`. */
  birthDate(age: number, birthday: string): string
}

const DAY = 86_400_000
const HOUR = 3_600_000

/** The calendar of one day. `now` is the ISO instant from which hours are counted; noon when left out. */
export function createCalendar(today: string, now?: string): Calendar {
  const midnight = Date.parse(`${today}T00:00:00Z`)
  if (!/^\d{4}-\d\d-\d\d$/.test(today) || Number.isNaN(midnight)) {
    throw new Error(`The demo neighbourhood is made for a day such as 2026-11-23, not for "${today}".`)
  }
  const from = now === undefined ? midnight + 12 * HOUR : Date.parse(now)
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  const day = (offset: number): string => isoDay(midnight + offset * DAY)

  return {
    day,
    at: (offset, time) => local(day(offset), time),
    hours: (offset) => toLondon(from + offset * HOUR),
    workingTime: (offset) => toWorkingTime(toLondon(from + offset * HOUR)),
    month(offset) {
      const months = year * 12 + month - 1 + offset
      return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
    },
    year: (offset) => String(year + offset),
    birthDate: (age, birthday) => `${year - age - (birthday > today.slice(5) ? 1 : 0)}-${birthday}`,
  }
}

function isoDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}

function local(day: string, time: string): string {
  return `${day}T${time}:00${isSummer(Date.parse(`${day}T${time}:00Z`)) ? '+01:00' : '+00:00'}`
}

function toLondon(milliseconds: number): string {
  const summer = isSummer(milliseconds)
  const text = new Date(milliseconds + (summer ? HOUR : 0)).toISOString().slice(0, 19)
  return `${text}${summer ? '+01:00' : '+00:00'}`
}

function toWorkingTime(instant: string): string {
  const time = `${instant.slice(11, 15)}0`
  const planned = time < '09:00' ? '09:00' : time > '17:00' ? '17:00' : time
  return local(instant.slice(0, 10), planned)
}

/** British Summer Time: from 01:00 UTC on the last Sunday of March to the same of October. */
function isSummer(milliseconds: number): boolean {
  const year = new Date(milliseconds).getUTCFullYear()
  return milliseconds >= lastSunday(year, 2) && milliseconds < lastSunday(year, 9)
}

function lastSunday(year: number, month: number): number {
  const end = Date.UTC(year, month + 1, 0, 1)
  return end - new Date(end).getUTCDay() * DAY
}

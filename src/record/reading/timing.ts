import { toClinicalDate } from './clinical-date.js'
import { codedWords } from './coded-text.js'
import { all, at, choiceAt, textAt, type Element } from './element.js'
import { quantityText, rangeText } from './quantity.js'
import { joined } from './section-item.js'
import { timeUnit } from './time-unit.js'

/** When and how often something is done, in words, as far as the structure says it. */
export function timingText(timing: Element): string | undefined {
  const repeat = at(timing, 'repeat')
  return joined([howOftenText(timing), daysText(repeat), whenText(repeat), howLongText(timing)])
}

/** `twice a day`, `1 to 4 times a day`, `every 6 hours`: what the code says, and what the numbers say. */
export function howOftenText(timing: Element): string | undefined {
  const repeat = at(timing, 'repeat')
  const frequency = spanText(textAt(repeat, 'frequency'), textAt(repeat, 'frequencyMax'))
  const every = everyText(repeat)
  const times =
    frequency === undefined && every === undefined
      ? undefined
      : joined([timesText(frequency ?? '1'), every], ' ')
  const coded = codeText(at(timing, 'code'))
  return coded === times ? coded : joined([coded, times])
}

/** From when to when, for how long, how often in all. */
export function howLongText(timing: Element): string | undefined {
  const repeat = at(timing, 'repeat')
  const count = spanText(textAt(repeat, 'count'), textAt(repeat, 'countMax'))
  const duration = spanText(textAt(repeat, 'duration'), textAt(repeat, 'durationMax'))
  return joined([
    boundsText(repeat),
    count === undefined ? undefined : `${count} ${count === '1' ? 'time' : 'times'} in all`,
    duration === undefined
      ? undefined
      : `each lasting ${duration} ${unitText(repeat, 'durationUnit', duration)}`,
    ...all(timing, 'event').map((event) => dateText(textAt(event))),
  ])
}

/** `on Monday and Thursday`. */
export function daysText(repeat: Element): string | undefined {
  const days = textsAt(repeat, 'dayOfWeek').map((day) => DAYS[day.toLowerCase()] ?? day)
  return days.length === 0 ? undefined : `on ${listText(days)}`
}

/** `30 minutes before meals`, `at 08:00 and 20:00`. */
export function whenText(repeat: Element): string | undefined {
  const offset = textAt(repeat, 'offset')
  const events = textsAt(repeat, 'when').map((code) => WHEN[code] ?? `at the time coded ${code}`)
  const times = textsAt(repeat, 'timeOfDay').map((time) => time.replace(/^(\d\d:\d\d):00$/, '$1'))
  return joined([
    events.length === 0
      ? undefined
      : joined(
          [offset === undefined || offset === '0' ? undefined : minutesText(offset), listText(events)],
          ' ',
        ),
    times.length === 0 ? undefined : `at ${listText(times)}`,
  ])
}

const DAYS: Readonly<Record<string, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

/** @see https://hl7.org/fhir/R4/valueset-event-timing.html */
const WHEN: Readonly<Record<string, string>> = {
  MORN: 'in the morning',
  'MORN.early': 'early in the morning',
  'MORN.late': 'late in the morning',
  NOON: 'at noon',
  AFT: 'in the afternoon',
  'AFT.early': 'early in the afternoon',
  'AFT.late': 'late in the afternoon',
  EVE: 'in the evening',
  'EVE.early': 'early in the evening',
  'EVE.late': 'late in the evening',
  NIGHT: 'at night',
  PHS: 'after sleep',
  HS: 'before sleep',
  WAKE: 'on waking',
  C: 'with meals',
  CM: 'with breakfast',
  CD: 'with lunch',
  CV: 'with dinner',
  AC: 'before meals',
  ACM: 'before breakfast',
  ACD: 'before lunch',
  ACV: 'before dinner',
  PC: 'after meals',
  PCM: 'after breakfast',
  PCD: 'after lunch',
  PCV: 'after dinner',
}

/** @see https://hl7.org/fhir/R4/valueset-timing-abbreviation.html */
const CODES: Readonly<Record<string, string>> = {
  BID: 'twice a day',
  TID: '3 times a day',
  QID: '4 times a day',
  AM: 'every morning',
  PM: 'every afternoon',
  QD: 'once a day',
  QOD: 'every other day',
  Q1H: 'every hour',
  Q2H: 'every 2 hours',
  Q3H: 'every 3 hours',
  Q4H: 'every 4 hours',
  Q6H: 'every 6 hours',
  Q8H: 'every 8 hours',
  BED: 'at bedtime',
  WK: 'once a week',
  MO: 'once a month',
}

function codeText(code: Element): string | undefined {
  const known = all(code, 'coding').map((coding) => textAt(coding, 'code') ?? '')
  const words = known.find((one) => Object.hasOwn(CODES, one))
  return textAt(code, 'text') ?? (words === undefined ? codedWords(code) : CODES[words])
}

function everyText(repeat: Element): string | undefined {
  const period = spanText(textAt(repeat, 'period'), textAt(repeat, 'periodMax'))
  if (period === undefined) return undefined
  const unit = unitText(repeat, 'periodUnit', period)
  if (period !== '1') return `every ${period} ${unit}`
  return unit === 'hour' ? `an ${unit}` : `a ${unit}`
}

function unitText(repeat: Element, key: string, amount: string): string {
  const code = textAt(repeat, key)
  return code === undefined ? '(no unit given)' : timeUnit(code, amount)
}

function boundsText(repeat: Element): string | undefined {
  const bounds = choiceAt(repeat, 'bounds')
  if (bounds === undefined) return undefined
  if (bounds.type !== 'Period') {
    const length = bounds.type === 'Range' ? rangeText(bounds.value) : quantityText(bounds.value)
    return length === undefined ? undefined : `for ${length}`
  }
  const [start, end] = ['start', 'end'].map((key) => dateText(textAt(bounds.value, key)))
  return joined([start && `from ${start}`, end && `until ${end}`], ' ')
}

function dateText(iso: string | undefined): string | undefined {
  return iso === undefined ? undefined : toClinicalDate(iso).text
}

function spanText(low: string | undefined, high: string | undefined): string | undefined {
  const [least, most] = [low, high].map(plainNumber)
  if (least === undefined) return most === undefined ? undefined : `up to ${most}`
  return most === undefined || most === least ? least : `${least} to ${most}`
}

/** How often is counted: `4 times every 1.0 hours` is no more exact than without the nought. */
function plainNumber(number: string | undefined): string | undefined {
  return number?.replace(/^(\d+)\.0+$/, '$1')
}

function timesText(frequency: string): string {
  if (frequency === '1') return 'once'
  return frequency === '2' ? 'twice' : `${frequency} times`
}

function minutesText(offset: string): string {
  const minutes = Number(offset)
  if (minutes >= 60 && minutes % 60 === 0) return minutes === 60 ? '1 hour' : `${minutes / 60} hours`
  return `${offset} minutes`
}

function textsAt(element: Element, key: string): readonly string[] {
  return all(element, key)
    .map((one) => textAt(one))
    .filter((text) => text !== undefined)
}

function listText(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}

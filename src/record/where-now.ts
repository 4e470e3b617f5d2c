import { ageWords } from './conflicts/age-words.js'
import { dayOf, isFullDate, latestFirst, toClinicalDate } from './reading/clinical-date.js'
import { codedWords } from './reading/coded-text.js'
import { at, textAt } from './reading/element.js'
import { daysAfter } from './reading/days-after.js'
import { isInpatient } from './reading/inpatient.js'
import type { ReadResource, RecordView } from './reading/record-view.js'
import { inUrgentCare } from './in-urgent-care.js'
import type { SectionContent } from './sections/section-content.js'
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

interface WhereFacts {
  /** Contacts with professionals, each line once. */
  readonly contacts: SectionContent
  /** What the reader sees. */
  readonly resources: readonly ReadResource[]
  readonly view: RecordView
}

/** How many days after somebody left a hospital everybody who opens the record is told so. */
const LATELY = 14

/** One line of several, and since when it is so; on leave from somewhere is behind whatever else is told. */
interface WhereLine {
  readonly words: string
  readonly since: string | undefined
  readonly isOnLeave: boolean
}

/**
 * Where the person is, as far as the contacts that the reader may see tell it, what began last first: in an emergency department
 * or with an ambulance, in hospital now, or out of it for no more than a fortnight. Where sources tell otherwise, or something
 * later does not go with it, it says so.
 */
export function whereNow({ contacts, resources, view }: WhereFacts): string | undefined {
  const encounters = new Map(
    resources
      .filter(({ type, isSafe, shared }) => type === 'Encounter' && isSafe && !shared)
      .map((one) => [one.reference, one]),
  )
  const lines = [...contacts.current, ...contacts.past].map(({ reference, together }) =>
    [reference, ...(together?.others ?? []).map((other) => other.reference)].flatMap(
      (one) => encounters.get(one) ?? [],
    ),
  )
  const stays = lines.filter((tellings) => tellings.some(({ json }) => isInpatient(json)))
  const all = [...encounters.values()]
  const told: readonly WhereLine[] = [
    ...inUrgentCare(lines, all, view).map((one) => ({ ...one, isOnLeave: false })),
    ...stayLines({ stays, all, view }),
  ]
  return told.length === 0 ? undefined : [...told].sort(latestSince).map(wordsOf).join('. ')
}

function wordsOf({ words }: WhereLine): string {
  return words
}

function latestSince(one: WhereLine, other: WhereLine): number {
  return Number(one.isOnLeave) - Number(other.isOnLeave) || latestFirst(one.since, other.since)
}

function stayLines(around: Around): readonly WhereLine[] {
  const { stays, view } = around
  const open = stays.filter((stay) => stay.some((one) => isGoingOn(one, view.today)))
  const [first] = open
  if (first)
    return [{ words: openWords(open, around), since: startOf(first), isOnLeave: open.every(isOnLeave) }]
  const left = stays.filter((stay) => isOfLate(stay, view.today)).sort(latestEnd)[0]
  return left ? [{ words: leftWords(left, view), since: lastEnd(left), isOnLeave: false }] : []
}

function isOnLeave(stay: Telling): boolean {
  return stay.some(({ json }) => textAt(json, 'status') === 'onleave')
}

interface Around {
  readonly stays: readonly Telling[]
  readonly all: readonly ReadResource[]
  readonly view: RecordView
}

function openWords(open: readonly Telling[], { stays, all, view }: Around): string {
  const [first = []] = open
  const lead = leadOf(first)
  const each = open.map((stay) => `${placeOf(stay, view)} ${sinceWords(stay)}${whyOf(stay, view)}`)
  const since = dayOf(startOf(first) ?? '')
  const doubts = [
    open.length > 1 ? 'sources tell of more than one stay that goes on' : '',
    ...first
      .filter((one) => endedBy(one, view.today))
      .map(({ source, json }) => `${source.name} tells that it ended ${endText(json)}`),
    ...stays
      .filter((stay) => !open.includes(stay) && stay.some((one) => isAfter(endOf(one), since)))
      .slice(0, 1)
      .map((stay) => `a later stay ended ${endText(stay[0]?.json ?? {})}`),
    ...all
      .filter((one) => isHomeVisit(one) && isAfter(startOf([one]), since))
      .sort((one, other) => ((startOf([one]) ?? '') < (startOf([other]) ?? '') ? 1 : -1))
      .slice(0, 1)
      .map(({ source, json }) => `${source.name} tells of a home visit on ${startText(json)}`),
  ].filter((words) => words !== '')
  return `${lead}: ${each.join('; ')}${doubts.length > 0 ? `. Not sure: ${doubts.join('; ')}` : ''}`
}

/** Only of who keeps beds for the ill is a stay one in hospital; a practice tells of those of others. */
function leadOf(stay: Telling): string {
  if (isOnLeave(stay)) return 'On leave from hospital'
  return isOfHospital(stay) ? 'In hospital now' : 'Staying there now'
}

const NO_HOSPITALS: readonly string[] = ['social-care', 'vcse', 'pharmacy']

function isOfHospital(stay: Telling): boolean {
  return stay.some(({ source }) => !NO_HOSPITALS.includes(source.kind))
}

function leftWords(stay: Telling, view: RecordView): string {
  const [first] = stay.toSorted((one, other) => ((endOf(one) ?? '') < (endOf(other) ?? '') ? 1 : -1))
  if (!first) return ''
  const end = endOf(first)
  const where = isOfHospital(stay) ? 'Left hospital' : 'Left'
  const went = codedWords(at(first.json, 'hospitalization', 'dischargeDisposition'))
  const behind = `${whyOf(stay, view)} · ${placeOf(stay, view)}${went === undefined ? '' : ` · ${goneWords(went)}`}`
  if (end === undefined) return `${where} on a day that was not sent, after ${startText(first.json)}${behind}`
  const day = dayOf(end)
  const age = isFullDate(day) ? ageWords(day, view.today) : 'day not sent'
  const ends = new Set(stay.flatMap((one) => (endOf(one) === undefined ? [] : dayOf(endOf(one) ?? ''))))
  const differ = ends.size > 1 ? `. Not sure: sources tell different days` : ''
  return `${where} ${toClinicalDate(day).text}${age === undefined ? '' : ` (${age})`}${behind}${differ}`
}

function goneWords(went: string): string {
  return /\b(?:died|dead|death|deceased)\b/i.test(went) ? went : `discharged to: ${went}`
}

function sinceWords(stay: Telling): string {
  const start = startOf(stay)
  return start === undefined ? '(since when was not sent)' : `since ${toClinicalDate(dayOf(start)).text}`
}

function isHomeVisit({ json }: ReadResource): boolean {
  return textAt(json, 'class', 'code') === 'HH' && textAt(json, 'status') === 'finished'
}

/** Ended in the last fortnight; of which only the month is told, or no day at all, if it may have been. */
function isOfLate(stay: Telling, today: string): boolean {
  const from = daysAfter(today, -LATELY)
  return stay.some((one) => {
    if (NOT_HELD.includes(textAt(one.json, 'status') ?? '') || !endedBy(one, today)) return false
    const day = dayOf(endOf(one) ?? startOf([one]) ?? '')
    return day.length >= 7 && day >= from.slice(0, day.length)
  })
}

function latestEnd(one: Telling, other: Telling): number {
  return lastEnd(one) < lastEnd(other) ? 1 : -1
}

function lastEnd(stay: Telling): string {
  return (
    stay
      .map((telling) => endOf(telling) ?? '')
      .sort()
      .at(-1) ?? ''
  )
}

function startText(json: ReadResource['json']): string {
  const start = textAt(json, 'period', 'start')
  return start === undefined ? 'a day that was not sent' : toClinicalDate(dayOf(start)).text
}

function endText(json: ReadResource['json']): string {
  const end = textAt(json, 'period', 'end')
  return end === undefined ? 'on a day that was not sent' : toClinicalDate(dayOf(end)).text
}

import { ageWords } from './conflicts/age-words.js'
import { dayOf, isFullDate, toClinicalDate } from './reading/clinical-date.js'
import { codedWords } from './reading/coded-text.js'
import { at, textAt } from './reading/element.js'
import { isInpatient } from './reading/inpatient.js'
import type { ReadResource, RecordView } from './reading/record-view.js'
import { reasonOf } from './sections/contacts.js'
import type { SectionContent } from './sections/section-content.js'

interface WhereFacts {
  /** Contacts with professionals, each line once. */
  readonly contacts: SectionContent
  /** What the reader sees. */
  readonly resources: readonly ReadResource[]
  readonly view: RecordView
}

/** How many days after somebody left a hospital everybody who opens the record is told so. */
const LATELY = 14

/** A stay that nobody has told twice: each source that tells it. */
type Stay = readonly ReadResource[]

/**
 * Where the person is, in one line, as far as the contacts that the reader may see tell it: in hospital now, or out of it for
 * no more than a fortnight. Where sources tell otherwise, or something later does not go with it, the line says so.
 */
export function whereNow({ contacts, resources, view }: WhereFacts): string | undefined {
  const encounters = new Map(
    resources
      .filter(({ type, isSafe, shared }) => type === 'Encounter' && isSafe && !shared)
      .map((one) => [one.reference, one]),
  )
  const stays = [...contacts.current, ...contacts.past]
    .map(({ reference, together }) =>
      [reference, ...(together?.others ?? []).map((other) => other.reference)].flatMap(
        (one) => encounters.get(one) ?? [],
      ),
    )
    .filter((tellings) => tellings.some(({ json }) => isInpatient(json)))
  const open = stays.filter((stay) => stay.some((one) => isGoingOn(one, view.today)))
  if (open.length > 0) return openWords(open, { stays, all: [...encounters.values()], view })
  const left = stays.filter((stay) => isOfLate(stay, view.today)).sort(latestEnd)[0]
  return left && leftWords(left, view)
}

interface Around {
  readonly stays: readonly Stay[]
  readonly all: readonly ReadResource[]
  readonly view: RecordView
}

function openWords(open: readonly Stay[], { stays, all, view }: Around): string {
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
function leadOf(stay: Stay): string {
  if (stay.some(({ json }) => textAt(json, 'status') === 'onleave')) return 'On leave from hospital'
  return isOfHospital(stay) ? 'In hospital now' : 'Staying there now'
}

const NO_HOSPITALS: readonly string[] = ['social-care', 'vcse', 'pharmacy']

function isOfHospital(stay: Stay): boolean {
  return stay.some(({ source }) => !NO_HOSPITALS.includes(source.kind))
}

function leftWords(stay: Stay, view: RecordView): string {
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

function placeOf(stay: Stay, view: RecordView): string {
  const [first] = stay
  if (!first) return ''
  const provider = view.nameOf(first.json['serviceProvider'], first)
  const { name } = first.source
  return provider === undefined || provider === name ? name : `${provider}, told by ${name}`
}

function whyOf(stay: Stay, view: RecordView): string {
  const why = stay.map((one) => reasonOf(one, view)).find((words) => words !== undefined)
  return why === undefined ? '' : `: ${why}`
}

function sinceWords(stay: Stay): string {
  const start = startOf(stay)
  return start === undefined ? '(since when was not sent)' : `since ${toClinicalDate(dayOf(start)).text}`
}

function isHomeVisit({ json }: ReadResource): boolean {
  return textAt(json, 'class', 'code') === 'HH' && textAt(json, 'status') === 'finished'
}

const GOING_ON = ['in-progress', 'arrived', 'triaged', 'onleave']

/** Begun by today, and not told to have ended before. */
function isGoingOn(one: ReadResource, today: string): boolean {
  const start = startOf([one])
  const hasBegun = start === undefined || dayOf(start) <= today
  return GOING_ON.includes(textAt(one.json, 'status') ?? '') && hasBegun && !endedBy(one, today)
}

function endedBy(one: ReadResource, today: string): boolean {
  const end = endOf(one)
  return end === undefined ? textAt(one.json, 'status') === 'finished' : dayOf(end) <= today
}

/** Ended in the last fortnight; of which only the month is told, or no day at all, if it may have been. */
function isOfLate(stay: Stay, today: string): boolean {
  const from = new Date(Date.parse(today) - LATELY * 86_400_000).toISOString().slice(0, 10)
  return stay.some((one) => {
    if (NOT_HELD.includes(textAt(one.json, 'status') ?? '') || !endedBy(one, today)) return false
    const day = dayOf(endOf(one) ?? startOf([one]) ?? '')
    return day.length >= 7 && day >= from.slice(0, day.length)
  })
}

const NOT_HELD = ['planned', 'cancelled', 'entered-in-error', 'unknown']

function latestEnd(one: Stay, other: Stay): number {
  const last = (stay: Stay): string =>
    stay
      .map((telling) => endOf(telling) ?? '')
      .sort()
      .at(-1) ?? ''
  return last(one) < last(other) ? 1 : -1
}

function isAfter(iso: string | undefined, day: string): boolean {
  return iso !== undefined && day !== '' && dayOf(iso) > day
}

function startOf(stay: Stay): string | undefined {
  return stay.map(({ json }) => textAt(json, 'period', 'start')).find((start) => start !== undefined)
}

function endOf({ json }: ReadResource): string | undefined {
  return textAt(json, 'period', 'end')
}

function startText(json: ReadResource['json']): string {
  const start = textAt(json, 'period', 'start')
  return start === undefined ? 'a day that was not sent' : toClinicalDate(dayOf(start)).text
}

function endText(json: ReadResource['json']): string {
  const end = textAt(json, 'period', 'end')
  return end === undefined ? 'on a day that was not sent' : toClinicalDate(dayOf(end)).text
}

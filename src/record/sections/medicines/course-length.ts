import { isFullDate, dayOf } from '../../reading/clinical-date.js'
import { hasCode } from '../../reading/coded-text.js'
import { dosagesOf, dosageWords } from '../../reading/dosage.js'
import { all, at, isTrueAt, textAt, type Element } from '../../reading/element.js'
import { quantityText } from '../../reading/quantity.js'
import type { ReadResource } from '../../reading/record-view.js'
import { lastIssuedOf } from './last-issued.js'

/** A course that says how long it is. */
export interface CourseLength {
  /** `5 days`. */
  readonly words: string
  /** The day on which it would be over, counted from the latest day on which it can have begun; left out where none is known. */
  readonly end: string | undefined
  /** Whether it is an acute course and no repeat, as its source says, so that it is over for good a week after that day. */
  readonly isSurelyOver: boolean
}

const DAY = 86_400_000

/** Who was to begin later, or forgot a dose, is done by then. */
const DAYS_OF_GRACE = 7

/** How long a course is and when it would have ended; nothing for what goes on, is taken when needed or has no length. */
export function courseLengthOf(
  { json }: Pick<ReadResource, 'json'>,
  today: string,
): CourseLength | undefined {
  if (textAt(json, 'status') !== 'active' || isWhenNeeded(json)) return undefined
  const length = lengthOf(json)
  if (length === undefined) return undefined
  const begun = begunOn(json)
  const end = begun === undefined || length.days === undefined ? undefined : later(begun, length.days)
  return {
    words: length.words,
    end,
    isSurelyOver: end !== undefined && isAcute(json) && later(end, DAYS_OF_GRACE) < today,
  }
}

interface Length {
  readonly words: string
  /** Left out where its unit is none of time. */
  readonly days: number | undefined
}

/** In the structure, in words, or of an acute prescription as long as what is supplied for it. */
function lengthOf(json: ReadResource['json']): Length | undefined {
  return (
    inStructure(json) ??
    inWords(json) ??
    (isAcute(json) && dosagesOf(json).length < 2
      ? toLength(at(json, 'dispenseRequest', 'expectedSupplyDuration'))
      : undefined)
  )
}

/** The last dosage has a length, or there is no end. Steps follow one another. */
function inStructure(json: ReadResource['json']): Length | undefined {
  const lengths = dosagesOf(json).map((dosage) => {
    const repeat = at(dosage, 'timing', 'repeat')
    return (
      toLength(at(repeat, 'boundsDuration')) ?? toLength(at(repeat, 'boundsRange', 'high')) ?? lasting(repeat)
    )
  })
  const last = lengths.at(-1)
  if (last === undefined) return undefined
  const all = lengths.flatMap((length) => length?.days ?? [])
  return all.length < lengths.length
    ? { ...last, days: lengths.length === 1 ? last.days : undefined }
    : { words: wordsOfSteps(lengths), days: all.reduce((sum, days) => sum + days, 0) }
}

function wordsOfSteps(lengths: readonly (Length | undefined)[]): string {
  return lengths.flatMap((length) => length?.words ?? []).join(', then ')
}

/** No dose lasts for days: where one would, it is for how long it is taken. */
function lasting(repeat: Element): Length | undefined {
  const value = textAt(repeat, 'duration')
  const unit = textAt(repeat, 'durationUnit') ?? ''
  return value === undefined || !['d', 'wk', 'mo'].includes(unit) ? undefined : ofUnit(Number(value), unit)
}

function toLength(quantity: Element): Length | undefined {
  const words = quantityText(quantity)
  if (words === undefined) return undefined
  const value = Number(textAt(quantity, 'value'))
  const unit = textAt(quantity, 'code') ?? textAt(quantity, 'unit') ?? ''
  const days = daysIn(unit)
  return { words, days: days === undefined || Number.isNaN(value) ? undefined : Math.ceil(value * days) }
}

function ofUnit(value: number, unit: string): Length {
  const days = daysIn(unit) ?? 1
  const name = { 1: 'day', 7: 'week', 31: 'month' }[days] ?? unit
  return { words: `${value} ${name}${value === 1 ? '' : 's'}`, days: Math.ceil(value * days) }
}

function daysIn(unit: string): number | undefined {
  if (/^(?:d|days?|\/7)$/i.test(unit)) return 1
  if (/^(?:wk|weeks?|\/52)$/i.test(unit)) return 7
  return /^(?:mo|months?|\/12)$/i.test(unit) ? 31 : undefined
}

const NUMBERS: readonly string[] =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen'.split(' ')
const NUMBER = String.raw`(\d+|${NUMBERS.slice(1).join('|')})`
const UNIT = String.raw`(days?|weeks?|months?|\/7|\/52|\/12)`
const LENGTH = new RegExp(
  String.raw`(?:\bfor (?:a )?(?:further |total of |another )?|\bx ?)${NUMBER}[\s-]?${UNIT}(?![a-z])|\b${NUMBER}[\s-]?${UNIT} course\b`,
  'gi',
)
/** What takes the end away: it goes on, it comes again, it depends. */
const NO_END =
  /\b(?:repeat\w*|continue\w*|if|unless|until|review\w*|cycle|off|break|up to|at least|maximum|max|minimum|first|next|when|restart|alternat\w*|monthly|on days?)\b|\b(?:before|after|prior to) (?!food|meals?|breakfast|lunch|dinner|eating|bed)|\b(?:every|each|per) (?!\d* ?(?:hours?|hrs?|h\b|day|morning|night|evening|meal|dose))|\bthen (?!.*\bfor\b)/i

/** `For 5 days, then stop` has an end as it has without these words. */
const THEN_STOP = /[,;.]?\s*\b(?:and )?then (?:stop|finish)\s*\.?\s*$/i

function inWords(json: ReadResource['json']): Length | undefined {
  if (dosagesOf(json).length !== 1) return undefined
  const said = [...new Set(dosageWords(json).map((text) => text.replace(THEN_STOP, '')))]
  if (said.some((text) => NO_END.test(text))) return undefined
  const told = said.map((text) => [...text.matchAll(LENGTH)]).filter((found) => found.length > 0)
  const [first = []] = told
  const lengths = first.map(([, number, unit, ofCourse, unitOfCourse]) =>
    ofUnit(toNumber(number ?? ofCourse ?? ''), unit ?? unitOfCourse ?? ''),
  )
  if (lengths.length === 0 || told.length > 1) return undefined
  return { words: wordsOfSteps(lengths), days: lengths.reduce((sum, { days = 0 }) => sum + days, 0) }
}

function toNumber(said: string): number {
  const place = NUMBERS.indexOf(said.toLowerCase())
  return place > 0 ? place : Number(said)
}

/** The latest day that can be meant: what is issued again begins again. */
function begunOn(json: ReadResource['json']): string | undefined {
  const starts = [
    textAt(json, 'authoredOn'),
    textAt(json, 'effectivePeriod', 'start'),
    textAt(json, 'effectiveDateTime'),
    textAt(json, 'dispenseRequest', 'validityPeriod', 'start'),
    lastIssuedOf({ json }),
  ].filter((date) => date !== undefined)
  const known =
    starts.length > 0 ? starts : [textAt(json, 'dateAsserted')].filter((date) => date !== undefined)
  const days = known.map(dayOf).filter(isFullDate)
  return days.length < known.length ? undefined : days.sort().at(-1)
}

function later(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
}

/** As its source says: acute, and of what is supplied once. */
function isAcute(json: ReadResource['json']): boolean {
  const repeats = Number(textAt(json, 'dispenseRequest', 'numberOfRepeatsAllowed') ?? 0)
  const isRepeat = all(json, 'extension').some((one) =>
    /MedicationRepeatInformation/.test(textAt(one, 'url') ?? ''),
  )
  return hasCode(json['courseOfTherapyType'], ['acute']) && repeats === 0 && !isRepeat
}

function isWhenNeeded(json: ReadResource['json']): boolean {
  return (
    dosagesOf(json).some(
      (dosage) => isTrueAt(dosage, 'asNeededBoolean') || at(dosage, 'asNeededCodeableConcept') !== undefined,
    ) ||
    dosageWords(json).some((text) =>
      /\b(?:prn|when (?:needed|required)|as (?:needed|required)|if (?:needed|required))\b/i.test(text),
    )
  )
}

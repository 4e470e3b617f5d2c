import { intervalIn } from './dose-interval.js'
import { spelledOut } from './dose-shorthand.js'
import { exactly, type Range } from '../results/range.js'

/**
 * How often a day a wording says that a dose is taken: 2 for `twice daily`, a seventh for `once a week`. A wording that
 * speaks of weeks or months in a way not known here is still less often than daily; `undefined` when it says nothing.
 */
export function rateIn(text: string): Range | undefined {
  const words = withoutAsides(inDigits(text))
  return WAYS.map((way) => way(words)).find((rate) => rate !== undefined)
}

/** The first that can be read counts: `once a week in the morning` is weekly. */
const WAYS: readonly ((words: string) => Range | undefined)[] = [
  everyOther,
  everySo,
  daysAWeek,
  onWeekdays,
  timesEach,
  onceEach,
  abbreviated,
  byMeals,
  byDay,
  byInterval,
  seldom,
]

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** A wording with its numbers in digits, in lower case: `one-two b.d.` is `1 to 2 bd`. */
export function inDigits(text: string): string {
  // In capitals at the end it is every night; in small letters it is a preposition that says nothing.
  const said = text.replace(/(?<=(?:\d ?|\b[iI])\p{L}* )ON(?=\s*(?:$|[.,;()]))/gu, 'at night').toLowerCase()
  const words = spelledOut(said)
    .replace(/(\d)\s*[-–]\s*(?=\d)/g, '$1 to ')
    .replace(/\b([a-z])\.([a-z])\.(?:([a-z])\.)?/g, '$1$2$3')
    .replace(/\bq(\d+)h\b/g, 'every $1 hours')
    .replace(/\b(\d+) ?(?:hrs?|h)\b/g, '$1 hours')
    .replace(IN_PARTS, (...[, before, number = '', part = '']: readonly string[]) =>
      inUnits(number, part, before),
    )
  return NUMBERS.reduce(
    (rest, number, index) => rest.replace(new RegExp(`\\b${number}\\b`, 'g'), String(index + 1)),
    words.replace(/[-–]/g, ' ').replace(/\s+/g, ' '),
  )
    .replace(/\bonce\b/g, '1 time')
    .replace(/\btwice\b/g, '2 times')
}

/** `2/52` is two weeks, `3/12` three months; by itself it says how often, behind `for`, `in` or `after` for how long. */
const IN_PARTS =
  /(\b(?:for|in|after|within|over|of|every|each|last|next|past|until|review|x) )?(?<![\d/.])([1-9]|1[0-8]|(?<=\b(?:for|x) )[1-9]\d)\/(7|52|12)(?![\d/]|\s*(?:mg|mcg|micrograms?|tablets?|capsules?|puffs?))(?:ly\b)?/g
const PARTS: Readonly<Record<string, string>> = { '7': 'days', '52': 'weeks', '12': 'months' }

function inUnits(number: string, part: string, before: string | undefined): string {
  const often = before === undefined && part !== '7' ? 'every ' : ''
  return `${before ?? often}${number} ${PARTS[part] ?? ''}`
}

const WEEKDAYS = '(mon|tues|wednes|thurs|fri|satur|sun)days?'

/** What does not say how often: never so, at most so much, for how long, from when. */
export const ASIDES: readonly RegExp[] = [
  /\b(?:never|not|don't)\s+(?:\w+\s+){0,3}?(?:daily|every day|each day|a day)\b/g,
  /\b(?:max|maximum|no more than|not more than|at most)\b[^;]*/g,
  /\b(?:for|in|after|within|over)\s+(?:a|another|\d+(?: to \d+)?)\s+(?:days?|weeks?|months?|years?)\b/g,
  /\b\d+ (?:day|week|month) course\b/g,
  new RegExp(`\\b(?:from|since|starting|start|until|till|review)\\s+(?:on\\s+|next\\s+)?${WEEKDAYS}\\b`, 'g'),
]

function withoutAsides(words: string): string {
  return ASIDES.reduce((rest, aside) => rest.replace(aside, ' '), words)
}

/** How much of each unit goes into a day, at least and at most: months are not of one length. */
const PER_DAY: Readonly<Record<string, Range>> = {
  minute: exactly(1440),
  hour: exactly(24),
  day: exactly(1),
  dai: exactly(1),
  week: exactly(1 / 7),
  fortnight: exactly(1 / 14),
  month: { least: 1 / 31, most: 1 / 28 },
  year: { least: 1 / 366, most: 1 / 365 },
}

const UNIT = '(minute|hour|day|week|fortnight|month|year)'
const COUNT = String.raw`(\d+(?:\.\d+)?)(?: (?:to|or) (\d+(?:\.\d+)?))?`
const TIMES_BEFORE = new RegExp(`${COUNT} times? $`)

/** `every other day`, `alternate days`. */
function everyOther(words: string): Range | undefined {
  const [, every, alternate] =
    /\b(?:every|each) (?:other|second|2nd|alternate) (day|week|month)\b|\balternate (day|week|month)s?\b/.exec(
      words,
    ) ?? []
  return scaled(every ?? alternate, exactly(1 / 2))
}

const EVERY_SO = new RegExp(`\\b(?:every|each) ${COUNT} ${UNIT}s?\\b|\\b${COUNT} (hour|week|month|year)ly\\b`)

/** `every 6 hours`, `4 to 6 hourly`, `twice every 3 days`. */
function everySo(words: string): Range | undefined {
  const found = EVERY_SO.exec(words)
  // `Every 0 hours` says nothing of how often.
  if (!found || /\b0+ /.test(found[0])) return undefined
  const few = Number(found[1] ?? found[4])
  const many = Number(found[2] ?? found[5] ?? few)
  const [, times = '1', timesMost = times] = TIMES_BEFORE.exec(words.slice(0, found.index)) ?? []
  return scaled(found[3] ?? found[6], { least: Number(times) / many, most: Number(timesMost) / few })
}

/** `3 days a week`. */
function daysAWeek(words: string): Range | undefined {
  const days = /\b(\d) days? (?:a|per|each|every|in a|out of) ?week\b/.exec(words)?.[1]
  return days === undefined ? undefined : exactly(Number(days) / 7)
}

const TIMES_EACH = new RegExp(
  `(up to )?\\b${COUNT} times? (?:(?:a|per|each|every|in a|/) ?${UNIT}\\b|(dai|week|fortnight|month|year)ly\\b)`,
)

/** `twice a day`, `1 to 4 times daily`, `once a week`. */
function timesEach(words: string): Range | undefined {
  const [found, upTo, few, many = few, unit, ly] = TIMES_EACH.exec(words) ?? []
  if (found === undefined) return undefined
  return scaled(unit ?? ly, { least: upTo === undefined ? Number(few) : 0, most: Number(many) })
}

/** `weekly`, `every month`. */
function onceEach(words: string): Range | undefined {
  const [, unit, ly] =
    /\b(?:a|per|each|every) (week|fortnight|month|year)\b|\b(week|fortnight|month|year)ly\b/.exec(words) ?? []
  return scaled(unit ?? ly, exactly(1))
}

function scaled(unit: string | undefined, times: Range): Range | undefined {
  const perDay = PER_DAY[unit ?? '']
  return perDay && { least: perDay.least * times.least, most: perDay.most * times.most }
}

/** `Monday and Thursday` are two days of seven, however often on each. */
function onWeekdays(words: string): Range | undefined {
  const days = new Set([...words.matchAll(new RegExp(`\\b${WEEKDAYS}\\b`, 'g'))].map(([, day]) => day)).size
  if (days === 0 || /week|fortnight|month/.test(words)) return undefined
  const { least, most } = timesEach(words) ?? abbreviated(words) ?? byDay(words) ?? exactly(1)
  return { least: (least * days) / 7, most: (most * days) / 7 }
}

const ABBREVIATIONS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:qds|qid)\b/, 4],
  [/\b(?:tds|tid)\b/, 3],
  [/\b(?:bd|bid)\b/, 2],
  [/\b(?:od|om|mane|nocte)\b/, 1],
]

function abbreviated(words: string): Range | undefined {
  const found = ABBREVIATIONS.find(([pattern]) => pattern.test(words))
  if (!found) return undefined
  const isUpTo = new RegExp(`\\bup to (?:${found[0].source})`).test(words)
  return { least: isUpTo ? 0 : found[1], most: found[1] }
}

/** After each meal and once more for the night. */
export const MEALS_AND_NIGHT =
  /\b(?:after|with|before) (?:each |every |main )?(?:meals?|food) and (?:(?:at|before|on|in the|for the) )?(?:night|bed ?time|bed|nocte|on retiring)\b/

function byMeals(words: string): Range | undefined {
  return MEALS_AND_NIGHT.test(words) ? exactly(4) : undefined
}

const PARTS_OF_DAY = [
  /\bmornings?\b|\bbreakfast\b|\bon waking\b/,
  /\bmidday\b|\bnoon\b|\blunch(?:time)?\b/,
  /\bafternoons?\b/,
  /\bevenings?\b|\bteatime\b|\bdinner\b|\bsupper\b/,
  /\bnights?\b|\bbedtime\b|\bbefore sleep\b/,
]

/** `at 08:00 and 20:00`, `in the morning and at night`, `daily`. */
function byDay(words: string): Range | undefined {
  const times = new Set(words.match(/\b\d{1,2}:\d{2}\b/g)).size
  const parts = PARTS_OF_DAY.filter((part) => part.test(words)).length
  if (times + parts > 0) return exactly(Math.max(times, parts))
  return /\bdaily\b|\b(?:every|each|a|per|1) day\b/.test(words) ? exactly(1) : undefined
}

function seldom(words: string): Range | undefined {
  return /\b(?:weeks?|months?)\b/.test(words) ? { least: 0, most: 6 / 7 } : undefined
}

/** `at least 4 hours apart`: so often at the most. */
function byInterval(words: string): Range | undefined {
  const { hours } = intervalIn(words)
  return hours === undefined ? undefined : { least: 0, most: 24 / hours }
}

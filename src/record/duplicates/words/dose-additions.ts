import { inDigits } from '../../sections/medicines/dose-rate.js'

/**
 * What one source adds to a dose and another may leave out without giving another dose: until which month, not on the day of
 * methotrexate. Two that add different things are two; where one alone adds it, the line that stands for both says so.
 */
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const ADDITIONS: Readonly<Record<string, RegExp>> = {
  until: new RegExp(
    String.raw`\b(?:to continue |continue |to )?(?:until|till?) (?:the )?(?:end (?:of )?)?(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?${MONTH}\b(?: (?:20)?\d\d\b(?! ?(?:mg|ml|mcg)))?`,
    'g',
  ),
  // A course that one source gives an end and the other, of the same days, does not.
  length:
    /(?:\b(?:to complete |complete |take |continue )?(?:for |x ?)(?:a (?:total|further|course) of )?(?:a|\d+) ?(?:days?|weeks?)\b|\b(?:a )?\d+ (?:day|week) course\b|(?<!\b(?:in|after|within|over|every|each|last|next|past|until|review|to|or) )\b\d+ (?:days|weeks)\b)(?! ?(?:then (?!stop\b)|and then|before|after|prior|later|off|break|each|every|a |per|of|out|in |following|apart|on\b|to \d))(?:['’]s?)?(?: (?:only|in total|course))?(?:,? then stop)?/g,
  // When a course was begun: the day itself is held against the day of the prescription by `prescribedNear`.
  begun: new RegExp(
    String.raw`(?:\b(?:course )?(?:was )?(?:started|commenced|begun)(?: on)?(?: the)? )(\d{1,2}\/\d{1,2}(?:\/(?:20)?\d\d)?|\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?: (?:20)?\d\d)?)\b(?: by (?:the )?(?:gp|surgery|practice|hospital|ooh|out of hours|ed|a&e|ward|walk[- ]in centre))?`,
    'g',
  ),
  apartFrom:
    /\b(?:(?:but )?(?:not|never|omit|except|avoid)(?: (?:to be )?taken)?(?: on)?(?: the)?(?: same)?(?: day)?(?: as)?|(?:on )?(?:the|a) (?:different |other )?day (?:after|to|from|before))(?: the)?(?: your)? (?:methotrexate|mtx)(?: (?:day|dose)s?)?\b/g,
}

/** One text for what is meant by several: the month, and before or after which day. */
function meant(kind: string, said: string): string {
  if (kind === 'length') return inDays(said)
  if (kind === 'begun') return /\d.*?(?= by |$)/.exec(said)?.[0] ?? said
  if (kind === 'apartFrom') return /\bafter\b/.test(said) ? 'the day after' : 'not on the day'
  return new RegExp(`${MONTH}\\b`).exec(said)?.[0].slice(0, 3) ?? said
}

/** `1 week`, `7/7` and `7 days` are of one length. */
function inDays(said: string): string {
  const number = Number(/\d+/.exec(said)?.[0] ?? 1)
  return `${String(/week/.test(said) ? number * 7 : number)} days`
}

/** Whether a wording says for how many days or weeks. */
export function isCourseSaid(text: string): boolean {
  return (takeAdditions(inDigits(text)).added['length'] ?? []).length > 0
}

/** What a wording in digits adds, by kind, as it is meant and as it is said, and the wording without it. */
export function takeAdditions(words: string): {
  readonly added: Readonly<Record<string, readonly string[]>>
  readonly said: readonly string[]
  readonly without: string
} {
  let without = words
  const all = Object.entries(ADDITIONS).map(([kind, pattern]) => {
    const said = without.match(pattern) ?? []
    without = without.replace(pattern, ' ')
    return { kind, said }
  })
  return {
    added: Object.fromEntries(all.map(({ kind, said }) => [kind, said.map((one) => meant(kind, one))])),
    said: all.flatMap(({ said }) => said.map((one) => one.trim().replace(/^(?:to )?(?:continue )?/, ''))),
    without,
  }
}

/** The day and the month on which a wording says that a course was begun: `13/3`. */
export function begunIn(text: string): { readonly day: number; readonly month: number } | undefined {
  const [said = ''] = takeAdditions(inDigits(text)).added['begun'] ?? []
  const [, day, number, name] =
    new RegExp(`^(\\d{1,2})(?:\\/(\\d{1,2})|(?:st|nd|rd|th)? (${MONTH}))`).exec(said) ?? []
  const month = number === undefined ? MONTHS.indexOf((name ?? '').slice(0, 3)) + 1 : Number(number)
  return day === undefined || month < 1 || month > 12 ? undefined : { day: Number(day), month }
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** What a wording adds, as a reader is told it. */
export function additionsIn(text: string): readonly string[] {
  return takeAdditions(inDigits(text)).said
}

import { countIn } from '../../sections/medicines/dose-amount.js'
import { withoutParts } from '../../sections/medicines/dose-by-part.js'
import { ASIDES, MEALS_AND_NIGHT } from '../../sections/medicines/dose-rate.js'
import { takeBeside } from '../../sections/medicines/taken-beside.js'
import { mostADayIn } from '../../sections/medicines/most-a-day.js'
import { intervalIn } from '../../sections/medicines/dose-interval.js'
import { dividesDose } from './divides-dose.js'
import { takeAdditions } from './dose-additions.js'
import { eventsIn } from './event-in-dose.js'
import { GIVEN_BY, HARMLESS } from './harmless-in-dose.js'
import { LABEL_WARNINGS } from './label-warnings.js'
import { takeReasons } from './reason-in-dose.js'

/** What a wording of a dose says beyond how much and how often. */
export interface RestOfDose {
  /** Everything that may change the dose: two that are one dose have the same. */
  readonly rest: readonly string[]
  /** Of what one may say more than the other, and both may not say otherwise: parts of the day, days of the week. */
  readonly details: Readonly<Record<string, readonly string[]>>
  /** What it is for. */
  readonly reasons: readonly string[]
  /** On what of the body it is put: one may say more than the other. */
  readonly areas: readonly string[]
  /** What changes no dose and is shown all the same: who watches it being taken, with what, where. */
  readonly more: readonly string[]
}

const NUMBER = String.raw`(?:half|\d+(?:[.,]\d+)*)`
const RANGE = `${NUMBER}(?:\\s*(?:to|or)\\s*${NUMBER})?`
const UNITS = ['micrograms?|mcg|ug|µg|milligrams?|mg|nanograms?|ng|grams?|g', 'ml|l', 'units?|iu'].map(
  (units) =>
    new RegExp(`(?:${NUMBER}\\s*(?:${units})?\\s*(?:to)\\s*)?${NUMBER}\\s*(?:${units})(?![\\p{L}/])`, 'u'),
)
/** A number that is of no unit: how many tablets, puffs … */
const BARE = new RegExp(
  `(?<![\\d.<>=])${RANGE}(?![\\d.]|\\s*(?:%|(?:micrograms?|mcg|ug|µg|milligrams?|mg|nanograms?|ng|grams?|g|ml|l|units?|iu)(?!\\p{L})))`,
  'u',
)

/** How often, once: another after it is another dose, and stays. */
const OFTEN: readonly RegExp[] = [
  /\b(?:every|each) (?:other|second|2nd|alternate) (?:day|week|month)\b|\b(?:on )?alternate (?:day|week|month)s?\b/,
  /(?:\b\d+ times? )?\b(?:every|each) \d+(?: (?:to|or) \d+)? (?:minute|hour|day|week|month|year)s?\b/,
  /\b\d+(?: (?:to|or) \d+)? (?:hour|week|month)ly\b/,
  /\b\d days? (?:a|per|each|every|in a|out of) ?week\b/,
  /(?:\bup to )?\b\d+(?: (?:to|or) \d+)? times? (?:(?:a|per|each|every|in a|\/) ?(?:hour|day|week|fortnight|month|year)\b|(?:dai|week|fortnight|month|year)ly\b)/,
  /(?:\bup to )?\b(?:qds|qid|tds|tid|bd|bid|od)\b/,
  /\b(?:a|per|each|every) (?:hour|week|fortnight|month|year)\b|\b(?:hour|week|fortnight|month|year)ly\b/,
]
const DAILY = /\b(?:1 time )?(?:daily|(?:every|each|a|per) day)\b/

const DETAILS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  partOfDay: [
    [
      /\bmornings?\b|(?:\b(?:at least )?(?:\d+ (?:minutes?|mins?)|(?:1|an|0\.5 an) hour) before )?\bbreakfast\b|\b(?:on|when) waking\b|\bmane\b|\bom\b|\bam\b/g,
      'morning',
    ],
    [/\bmidday\b|\bnoon\b|\blunch(?:time)?\b/g, 'noon'],
    [/\bafternoons?\b/g, 'afternoon'],
    [
      /\bevenings?(?: meal)?\b|\btea ?time\b|\bdinner\b|\bsupper\b|\bnight(?:s|ly)?\b|\bbed ?time\b|\b(?:\d+(?: to \d+)? (?:hours?|minutes?|mins?) )?before (?:bed ?time|bed|sleep|going to bed)\b|\bnocte\b|\bpm\b/g,
      'night',
    ],
  ],
  day: ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'].map((day) => [
    new RegExp(`\\b${day}days?\\b`, 'g'),
    day,
  ]),
  route: [
    [/\bby mouth\b|\borally\b|\boral\b|\bpo\b/g, 'oral'],
    [/\bsubcutaneous(?:ly)?\b|\bsub ?cut(?:aneously)?\b|\bsc\b|\bs\/c\b|\bunder the skin\b/g, 'subcutaneous'],
    [/\bdeep(?= (?:im|i\/m|intra ?muscular))|\bintra ?muscular(?:ly)?\b|\bim\b|\bi\/m\b/g, 'intramuscular'],
    [/\bintravenous(?:ly)?\b|\biv\b|\bi\/v\b/g, 'intravenous'],
    [/\b(?:under|beneath) the tongue\b|\bsub ?lingual(?:ly)?\b|\bs\/l\b|\bsl\b/g, 'sublingual'],
    [
      /\bbuccal(?:ly)?\b|\b(?:against|under|between) the (?:gum|lip|cheek)(?: and (?:gum|lip|cheek))?\b/g,
      'buccal',
    ],
    [/\brectal(?:ly)?\b|\bpr\b|\b(?:into|in) the (?:rectum|back passage)\b/g, 'rectal'],
    [/\bvaginal(?:ly)?\b|\bpv\b|\b(?:into|in) the vagina\b/g, 'vaginal'],
    [/\btopical(?:ly)?\b|\b(?:to|on) the skin\b/g, 'skin'],
  ],
  // Into which muscle: a sentence that names one and a sentence that names none are of one injection.
  place: [
    [/\bdeltoids?\b(?: muscle)?/g, 'deltoid'],
    [
      /\b(?:(?:ventro|dorso)?glute(?:al|us)|buttocks?|upper outer quadrant)\b(?: muscle)?(?: of (?:the )?buttock)?/g,
      'gluteal',
    ],
    [/\b(?:abdomen|abdominal wall|tummy)\b/g, 'abdomen'],
    [/\b(?:lateral )?thighs?\b/g, 'thigh'],
  ],
}

/** What a patch gives is its strength: `25mcg/hr` is no other dose than one patch of it. */
const AN_HOUR = /(?<=\d ?(?:mcg|micrograms?|mg)) ?(?:\/|per) ?(?:hrs?|hours?|h|24 ?(?:h|hrs?|hours?))\b/g
const MEALS = /\b(?:with|before|after|at)(?: (?:or|and) after)? (?:a )?meals?\b/g

const FILLERS = new Set(
  (
    'a an the to be contents is taken take use used using apply applied inhale inject given give of in into at on each every and with by it ' +
    'per for via into before after one tablet tablets tab tabs capsule capsules cap caps patch patches puff puffs dose doses sachet ' +
    'sachets drop drops spray sprays time times sparingly thinly liberally please inhalation inhalations actuation actuations bottle bottles ' +
    'carton cartons pump pumps suppository suppositories pessary pessaries lozenge lozenges ampoule ampoules vial vials plaster plasters ' +
    'chew chewed chewing sucked suck injection injections injected inhaled nebulised change changed wear new administer administered instil instilled insert inserted'
  ).split(' '),
)

/** A pump that drips all day, beside those of a cream. */
const DRIPPED =
  /\b(?:insulin|syringe|infusion|cadd|mckinley|ambulatory|portable) pump\b|\bvia (?:[\p{L}-]+ ){0,3}pump\b/u

const AREA =
  /\b(?:face|facial|forehead|scalp|trunk|torso|body|groins?|flexures?|elbows?|knees?|legs?|shins?|arms?|hands?|palms?|feet|foot|toes?|soles?|nails?|neck|eyelids?|lips?|vulval?|perine\w+|perianal|anus|bottom|sacrum|heels?|penis|foreskin|nappy|breasts?|wounds?)\b/g

/** Reads what is left of a wording when the first amount of each kind, the first count and how often are taken out of it. */
export function restOfDose(wording: string, own: ReadonlySet<string> = NONE): RestOfDose {
  const { without: text, beside } = takeBeside(wording)
  const { added, without } = takeAdditions(mostADayIn(text).without)
  const interval = intervalIn(withoutParts(without))
  let words = interval.without.replace(/\bhalf\b/g, '0.5').replace(AN_HOUR, ' ')
  for (const warning of LABEL_WARNINGS) words = words.replace(warning, ' ')

  const isTimed = [DAILY, MEALS_AND_NIGHT, ...OFTEN].some((pattern) => pattern.test(words))
  const events = [...eventsIn(words), ...(DRIPPED.exec(words) ?? []), ...(text.includes('?') ? ['?'] : [])]
  const { asides, without: bound } = takeAsides(words)
  const { details, without: detailed } = takeDetails(bound)
  const { reasons, without: purposeless } = takeReasons(detailed)
  words = purposeless
  for (const harmless of [...HARMLESS, GIVEN_BY]) words = words.replace(harmless, ' ')
  const areas = (words.match(AREA) ?? []).map((area) => area.replace(/^feet$/, 'foot').replace(/s$/, ''))
  words = words.replace(AREA, ' ')
  const clauses = withoutHowMuch(words, { text, isTimed })
    .split(/[,;()]|\.(?!\d)/u)
    .map(wordsLeftIn)
  const isTelling = (clause: readonly string[]): boolean => clause.some((word) => dividesDose(word, own))
  return {
    // Beside what divides every word counts: `until seen` is not `until mobile`.
    rest: [...events, ...asides, ...clauses.filter(isTelling).flat()].sort(),
    details: {
      ...added,
      interval: interval.hours === undefined ? [] : [String(interval.hours)],
      ...details,
    },
    reasons,
    areas,
    more: [...clauses.filter((clause) => !isTelling(clause)).flat(), ...beside.flatMap(wordsLeftIn)],
  }
}

/** The wording without how often it is taken, and how much of it: the first of each kind. */
function withoutHowMuch(
  said: string,
  { text, isTimed }: { readonly text: string; readonly isTimed: boolean },
): string {
  const often = OFTEN.find((pattern) => pattern.test(said))
  const daily = (often ? said.replace(often, ' ') : said).replace(DAILY, ' ')
  const untimed = isTimed ? daily.replace(MEALS, ' ') : daily
  const measured = UNITS.filter((unit) => unit.test(untimed))
  const words = measured.reduce((rest, unit) => rest.replace(unit, ' '), untimed)
  return countIn(words) !== undefined || countIn(text) !== undefined ? words.replace(BARE, ' ') : words
}

/** What bounds a dose: never so, at most so much, for how long. */
function takeAsides(words: string): { readonly asides: readonly string[]; readonly without: string } {
  const asides: string[] = []
  const take = (said: string): string => {
    asides.push(
      said
        .replace(/[.,;:()]+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    return ' ; '
  }
  return { asides, without: ASIDES.reduce((rest, aside) => rest.replace(new RegExp(aside), take), words) }
}

function takeDetails(words: string): Pick<RestOfDose, 'details'> & { readonly without: string } {
  let without = words
  const details = Object.entries(DETAILS).map(([name, patterns]) => {
    const found = patterns.flatMap(([pattern, value]) => {
      const rest = without.replace(pattern, ' ')
      const isFound = rest !== without
      without = rest
      return isFound ? [value] : []
    })
    return [name, found] as const
  })
  return { details: Object.fromEntries(details), without }
}

const NONE: ReadonlySet<string> = new Set()

function wordsLeftIn(clause: string): readonly string[] {
  return clause
    .split(/[^\p{L}\p{N}.%<>=]+/u)
    .map((word) => word.replace(/^\.+|\.+$/g, ''))
    .filter((word) => word !== '' && !FILLERS.has(word))
}

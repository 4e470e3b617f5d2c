import { countIn } from '../../sections/medicines/dose-amount.js'
import { withoutParts } from '../../sections/medicines/dose-by-part.js'
import { ASIDES } from '../../sections/medicines/dose-rate.js'
import { mostADayIn } from '../../sections/medicines/most-a-day.js'

/** What a wording of a dose says beyond how much and how often. */
export interface RestOfDose {
  /** Everything that may change the dose: two that are one dose have the same. */
  readonly rest: readonly string[]
  /** Of what one may say more than the other, and both may not say otherwise: parts of the day, days of the week, what for. */
  readonly details: Readonly<Record<string, readonly string[]>>
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
    [/\bmornings?\b|\bbreakfast\b|\b(?:on|when) waking\b|\bmane\b|\bom\b|\bam\b/g, 'morning'],
    [/\bmidday\b|\bnoon\b|\blunch(?:time)?\b/g, 'noon'],
    [/\bafternoons?\b/g, 'afternoon'],
    [
      /\bevenings?(?: meal)?\b|\btea ?time\b|\bdinner\b|\bsupper\b|\bnight(?:s|ly)?\b|\bbed ?time\b|\bbefore (?:bed|sleep)\b|\bnocte\b|\bpm\b/g,
      'night',
    ],
  ],
  day: ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'].map((day) => [
    new RegExp(`\\b${day}days?\\b`, 'g'),
    day,
  ]),
  route: [
    [/\bby mouth\b|\borally\b|\boral\b|\bpo\b/g, 'oral'],
    [/\bsubcutaneous(?:ly)?\b|\bsc\b|\bs\/c\b|\bunder the skin\b/g, 'subcutaneous'],
    [/\bintramuscular(?:ly)?\b|\bim\b/g, 'intramuscular'],
    [/\bintravenous(?:ly)?\b|\biv\b/g, 'intravenous'],
  ],
  reason: [
    [
      /\b(?:for|to (?:help|treat|prevent|reduce|lower|control)(?: with)?) (?:the |your |high )?(?:pain|blood pressure|hypertension|cholesterol|reflux|heartburn|depression|low mood|mood|anxiety|agitation|distress|sleep|insomnia|diabetes|asthma|copd|breathlessness|heart failure|angina|chest pain|constipation|nausea|vomiting|itch(?:ing)?|allerg(?:y|ies)|hay ?fever|epilepsy|seizures?|gout|bones?|osteoporosis|fluid|swelling|indigestion|stomach|wind|spasms?|cramps?|stroke|clots?|thyroid|prostate|bladder|parkinson['’]?s?|migraine|dizziness|eczema|dry (?:eyes?|skin))\b/g,
      '',
    ],
  ],
}

/** With or without them a dose is the same dose. */
const HARMLESS: readonly RegExp[] = [
  /\b(?:take )?(?:with|with or (?:just )?after|after|before|just before) (?:or (?:just )?after )?(?:some )?food\b/g,
  /\bon an empty stomach\b/g,
  // Who gives it changes nothing of how much is given.
  /\b(?:given|administered|supplied|prescribed|issued) (?:by|at|in) (?:the |your )?(?:community |district |practice |ward |depot |mental health |hospital )*(?:cmht|dn|nurses?|nursing|team|clinic|hospital|carers?|staff|surgery|service)\b/g,
  /\bdissolved? (?=1 |in |on )|\bon the tongue\b/g,
  /\(?\b(?:hospital|specialist)[- ](?:only|prescribed|supplied|issued)(?: (?:drug|medicine|medication|item|prescribing|supply))?\b\)?/g,
  /\(?\b(?:prescribed|supplied|issued|given) by (?:the )?(?:hospital|specialist|cmht|mental health team)(?: only)?\b\)?/g,
  /\b(?:red|amber) (?:drug|list|medicine)\b/g,
  /\b(?:with|in) (?:plenty of |a glass of |a full glass of )?water\b/g,
  /\bswallow(?:ed)?(?: them| it)?(?: whole)?\b/g,
  /\b(?:do not|don['’]t) (?:crush|chew)(?:(?:,| or| and) (?:crush|chew))?\b/g,
  /\b(?:do not|don['’]t) (?:take|drink) (?:with |any )?alcohol\b/g,
  /\bstop if (?:vomiting|rash)\b/g,
  /\bp\.?r\.?n\b|\b(?:when|if|as) (?:required|needed|necessary)\b/g,
  /\bas (?:directed|instructed|advised)(?: by (?:the |your )?[a-z]+(?: [a-z]+)?(?: clinic| team)?)?/g,
  // Into which eye, on which leg is an aspect of its own.
  /\b(?:left|right|both|each|affected|lt?|rt?)\.? (?:(?:the|affected) )?(?:eye|ear|nostril|arm|leg|knee|hip|shoulder|foot|hand|thigh|breast|side)s?\b/g,
  /\baffected (?:areas?|parts?|skin)\b/g,
]
const MEALS = /\b(?:with|before|after|at)(?: (?:or|and) after)? (?:a )?meals?\b/g

const FILLERS = new Set(
  (
    'a an the to be is taken take use used using apply applied inhale inject given give of in into at on each every and with by it ' +
    'per for via into before after one tablet tablets tab tabs capsule capsules cap caps patch patches puff puffs dose doses sachet ' +
    'sachets drop drops spray sprays time times sparingly thinly liberally please inhalation inhalations actuation actuations bottle bottles ' +
    'carton cartons pump pumps suppository suppositories pessary pessaries lozenge lozenges ampoule ampoules vial vials plaster plasters ' +
    'chew chewed chewing sucked suck injection injections injected inhaled nebulised change changed wear new administer administered instil instilled insert inserted'
  ).split(' '),
)

/** Reads what is left of a wording when the first amount of each kind, the first count and how often are taken out of it. */
export function restOfDose(text: string): RestOfDose {
  let words = withoutParts(mostADayIn(text).without).replace(/\bhalf\b/g, '0.5')
  const isTimed = [DAILY, ...OFTEN].some((pattern) => pattern.test(words))
  const rest: string[] = []
  for (const aside of ASIDES) {
    words = words.replace(new RegExp(aside), (said) => {
      rest.push(
        said
          .replace(/[.,;:()]+/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      )
      return ' ; '
    })
  }
  const details: Record<string, readonly string[]> = {}
  for (const [name, patterns] of Object.entries(DETAILS)) {
    details[name] = patterns.flatMap(([pattern, value]) => {
      const found = words.match(pattern) ?? []
      words = words.replace(pattern, ' ')
      return found.length === 0 ? [] : [value || (found[0] ?? '').replace(/^for |^to \w+ (?:with )?/, '')]
    })
  }
  for (const harmless of HARMLESS) words = words.replace(harmless, ' ')
  const often = OFTEN.find((pattern) => pattern.test(words))
  if (often) words = words.replace(often, ' ')
  words = words.replace(DAILY, ' ')
  if (isTimed) words = words.replace(MEALS, ' ')
  const measured = UNITS.filter((unit) => unit.test(words))
  for (const unit of measured) words = words.replace(unit, ' ')
  if (countIn(words) !== undefined || countIn(text) !== undefined) words = words.replace(BARE, ' ')
  const left = words
    .split(/[^\p{L}\p{N}.%<>=/]+|\.(?!\d)/u)
    .filter((word) => word !== '' && !FILLERS.has(word))
  return { rest: [...rest, ...left].sort(), details }
}

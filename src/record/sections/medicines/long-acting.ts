import { codedWords } from '../../reading/coded-text.js'
import { dosagesOf } from '../../reading/dosage.js'
import { at, textAt } from '../../reading/element.js'
import { readOnce } from '../../reading/read-once.js'
import type { Medicine } from './medicine.js'

/** For how long one dose acts where neither its product nor its dosage says more: nearly every such injection is given again by then. */
const DAYS_OF_ONE_DOSE = 90

/**
 * For how many days a dose of this stays in somebody: of an injection that acts for weeks, by its product, its dosage or the usual
 * ninety. `undefined` for what is given from day to day.
 */
export const daysOfOneDose = readOnce((medicine: Medicine): number | undefined => {
  const words = wordsOf(medicine)
  if (!LONG_ACTING.test(words) || isSwallowed(words)) return undefined
  const byProduct = LONGER.find(([name]) => name.test(words))?.[1] ?? 0
  return Math.max(byProduct, intervalOf(medicine) ?? 0, DAYS_OF_ONE_DOSE)
})

/** What is had more often than once a week is not looked for dose by dose. */
const LEAST_INTERVAL = 7

/** Whether a medicine is had at long intervals, by its dosage or because one dose of it acts for weeks. */
export function isAtIntervals(medicine: Medicine): boolean {
  return longIntervalOf(medicine) !== undefined || daysOfOneDose(medicine) !== undefined
}

/** The interval of what is had once a week or less often. */
export function longIntervalOf(medicine: Pick<Medicine, 'dosage'>): number | undefined {
  const interval = intervalOf(medicine)
  return interval !== undefined && interval >= LEAST_INTERVAL ? interval : undefined
}

/** In days, the longest that its dosage can mean; `undefined` where it says none. */
function intervalOf({ dosage }: Pick<Medicine, 'dosage'>): number | undefined {
  const intervals = dosage.doses.flatMap(({ rate }) =>
    rate === undefined || rate.least <= 0 ? [] : [Math.round(1 / rate.least)],
  )
  return intervals.length === 0 ? undefined : Math.max(...intervals)
}

/** By salt, brand or the strength that only the long-acting form has. Summaries of product characteristics; BNF, depot injections. */
const LONG_ACTING = new RegExp(
  [
    String.raw`decanoate|palmitate|pamoate|embonate|enant?h?ate|undecanoate|\bdepot\b|long[- ]acting (?:\w+ )?injection|\blai\b`,
    String.raw`xeplion|trevicta|byannli|clopixol conc|depixol|modecate|piportil|haldol dec|maintena|consta\b|okedi|zypadhera`,
    String.raw`risperidone .*(?:inject|intramuscular|\bi\.?m\b)|paliperidone .*(?:inject|intramuscular|\bi\.?m\b)`,
    String.raw`aripiprazole (?:300|400|720|960) ?mg|olanzapine (?:210|300|405) ?mg|risperidone .*\bprolonged`,
    String.raw`buvidal|sublocade|buprenorphine .*prolonged[- ]release (?:\w+ )*inject|naltrexone .*inject|vivitrol`,
    String.raw`depo-?provera|sayana|medroxyprogesterone .*(?:inject|intramuscular|subcut|\bi\.?m\b)|nebido|sustanon`,
    String.raw`leuprorelin|prostap|goserelin|zoladex|triptorelin|decapeptyl|gonapeptyl|denosumab|prolia|xgeva`,
    String.raw`hydroxocobalamin|octreotide lar|lanreotide|benzathine`,
    String.raw`prolonged[- ]release suspension for injection|suspension for injection .*prolonged`,
  ].join('|'),
  'i',
)

/** Of those that are swallowed too: a tablet of them is no depot. */
function isSwallowed(words: string): boolean {
  return /\b(?:tablets?|capsules?|oral(?:ly)?|by mouth|orodispersible)\b/i.test(words)
}

/** Products of which one dose is meant for more than the usual ninety days. */
const LONGER: readonly (readonly [name: RegExp, days: number])[] = [
  [/byannli|denosumab|prolia|prostap 6|triptorelin 22|decapeptyl sr 22|leuprorelin 30/i, 183],
  [/testosterone undecanoate|nebido/i, 98],
  [/trevicta|medroxyprogesterone|depo-?provera|sayana|hydroxocobalamin|goserelin 10|zoladex la/i, 92],
]

function wordsOf({ resource: { json }, substance }: Medicine): string {
  return [
    // Those of a Medication that is referred to without a name.
    ...substance.words,
    codedWords(json['medicationCodeableConcept']),
    textAt(json, 'medicationReference', 'display'),
    ...dosagesOf(json).flatMap((dosage) => [textAt(dosage, 'text'), codedWords(at(dosage, 'route'))]),
  ]
    .filter((words) => words !== undefined)
    .join(' ')
}

import { countIn, amountsIn } from './dose-amount.js'

const NUMBER = String.raw`\d[\d.,]*`
const MASS = 'milligrams?|micrograms?|nanograms?|grams?|units?|iu|mcg|ug|µg|mg|ng|g'
const HOW_MANY = '(?:(?:the|a|an|his|her|your|their|its|one|two|three|half|other|[1-9]|x) )*'
const AMOUNT = `${NUMBER}\\s*(?:${MASS})(?!\\p{L}|\\s*/)(?:\\s*(?:tablets?|tabs?|capsules?|caps?|patch(?:es)?|strength|dose|one))?`

/** `one daily (with 100 microgram)`, `plus the 25 mcg tablet`: what is taken beside it is no part of this item. */
const BESIDE = new RegExp(
  `\\(?\\b(?:taken |used |given )?(?:(?:together |along(?:side)? |in addition |in combination |combined )?with|plus|alongside|as well as|in addition to|on top of|added to|besides?|and also)\\s+${HOW_MANY}${AMOUNT}\\)?|(?<=\\p{L}\\s*)\\(\\+\\s*${HOW_MANY}${AMOUNT}\\)`,
  'giu',
)

/** `to make 125 micrograms`, `total dose 125 micrograms`: what all of it comes to, this item and others. */
const IN_ALL = new RegExp(
  `\\(?(?:\\bto (?:make|give|total)|\\bmaking|\\bgiving|\\btotal(?:ling| (?:daily )?(?:dose|of))?|=)(?: up)?(?: an?| the)?(?: (?:total|whole))?(?: (?:daily )?dose)?(?: of| is| now|:)?\\s*=?\\s*${AMOUNT}(?: (?:in total|in all|a day|daily|per day|total))*\\)?`,
  'giu',
)

/** A wording in two: the item itself, and what it says of what is taken beside it. */
export interface Beside {
  readonly without: string
  readonly beside: readonly string[]
}

/**
 * Takes out of a wording the strengths of what is taken beside it, and what both come to: these are no dose of this item. A wording
 * that says no other amount keeps them, because without them it would say none.
 */
export function takeBeside(wording: string): Beside {
  const without = wording.replace(BESIDE, ' ').replace(IN_ALL, ' ')
  const saysHowMuch = countIn(without) !== undefined || amountsIn(without).size > 0
  return saysHowMuch ? { without, beside: wording.match(BESIDE) ?? [] } : { without: wording, beside: [] }
}

import { amountsIn, countIn, type Amounts } from './dose-amount.js'
import { inDigits } from './dose-rate.js'

const NUMBER = String.raw`\d+(?:[.,]\d+)*`
const UNIT = 'micrograms?|mcg|ug|µg|milligrams?|mg|nanograms?|ng|grams?|g|ml|units?|iu'
const MOST = String.raw`(?:(?:up to )?(?:a )?max(?:imum)?(?: of)?|(?:do not (?:take|use|give|have) |no |not )?more than|at most|(?:do )?not (?:to )?exceed(?:ing)?)`
const A_DAY = String.raw`(?:(?:in|per|a|each|every|in any|in a|\/) ?(?:1 )?(?:24 ?(?:hours?|hrs?|h)|day|24 hour period)|daily)\b`
const SAID = new RegExp(
  `\\b${MOST}:? (${NUMBER} ?(?:${UNIT})?) ?(?:tablets?|capsules?|doses?|puffs?|sachets?|sprays?)? ?${A_DAY}`,
  'g',
)

/** The most that may be had in a day: `max 8 in 24 hours`, `at most 4 mg in 1 day`. */
interface MostADay {
  readonly amounts: Amounts
  /** The wording, in digits, without what says it. */
  readonly without: string
}

export function mostADayIn(text: string): MostADay {
  const words = inDigits(text)
  const [, most = ''] = new RegExp(SAID).exec(words) ?? []
  const measured = amountsIn(most)
  const count = measured.size > 0 ? undefined : countIn(most.trim())
  return {
    amounts: count === undefined ? measured : new Map([['count', count]]),
    without: words.replace(SAID, ' '),
  }
}

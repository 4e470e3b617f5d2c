import { wordsOf } from '../../reading/coded-text.js'
import { at } from '../../reading/element.js'
import { createAspect, sameText } from '../aspect.js'

const PLACES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:died|dead|death|deceased|r\.?i\.?p)\b/i, 'died'],
  [/\b(?:nursing|care|residential) home\b|\bresidential (?:care|placement)\b/i, 'a care home'],
  [/\bhospice\b/i, 'a hospice'],
  [/\b(?:other|another|different) (?:hospital|provider|trust)\b|\btransfer/i, 'another hospital'],
  [/\busual (?:place of )?(?:residence|home)\b|\b(?:own|private) home\b|^home$/i, 'home'],
]

/** Where somebody went from hospital, as far as the words leave no doubt: to a care home is not home. */
export const destination = createAspect<string>({
  read({ json }) {
    const words = wordsOf(at(json, 'hospitalization', 'dischargeDisposition'))
    return PLACES.find(([pattern]) => pattern.test(words))?.[1]
  },
  // Who lives in a care home may be told to be back where they usually live.
  compare: sameText,
})

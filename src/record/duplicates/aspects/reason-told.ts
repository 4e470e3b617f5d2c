import { codedWords } from '../../reading/coded-text.js'
import { all } from '../../reading/element.js'
import { createAspect } from '../aspect.js'
import { toPlainName } from '../words/plain-name.js'

/** Why, in the words of the source: of one source, two reasons are two things said. */
export const reasonTold = createAspect<readonly string[]>({
  read({ json }) {
    const reasons = all(json, 'reasonCode').flatMap((reason) => codedWords(reason) ?? [])
    return reasons.length === 0 ? undefined : reasons.map(toPlainName)
  },
  compare: (one, other) => (one.some((reason) => other.includes(reason)) ? 'same' : 'apart'),
})

import { at, textAt } from '../../reading/element.js'
import { codedWords } from '../../reading/coded-text.js'
import { createAspect } from '../aspect.js'
import { agreeInWords, toConclusion } from '../words/conclusion-words.js'
import { findingTold } from '../words/findings-told.js'
import { polarityIn } from './measured.js'

interface Value {
  readonly text: string
  readonly words: readonly string[]
  readonly meaning: string | undefined
}

/** A result in words, which two sources write in their own: `Nitrites positive, leucocytes ++`, `Nitrite +ve, leuc ++`. */
export const valueAlike = createAspect<Value>({
  read({ json }) {
    const text = textAt(json, 'valueString') ?? codedWords(at(json, 'valueCodeableConcept'))
    if (text === undefined) return undefined
    return { text, words: toConclusion(text), meaning: findingTold(text) }
  },
  compare(one, other) {
    if (one.meaning !== undefined || other.meaning !== undefined)
      return one.meaning === other.meaning ? 'same' : polarityAlike(one, other) ? 'near' : 'apart'
    if (polarityIn(one.text) !== polarityIn(other.text)) return 'apart'
    return agreeInWords(one.words, other.words) ? 'near' : 'apart'
  },
  keys: () => ['in words'],
})

/** `HPV negative` is an answer of `Negative`: the rest of it says to what. */
function polarityAlike(one: Value, other: Value): boolean {
  const [own, others] = [polarityIn(one.text), polarityIn(other.text)]
  return own !== undefined && own === others && agreeInWords(one.words, other.words)
}

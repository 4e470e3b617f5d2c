import { wordsOf } from '../../reading/coded-text.js'
import { all, choiceAt, textAt, type Element } from '../../reading/element.js'
import { createAspect } from '../aspect.js'

/** What was answered, by the question: two that answer one question otherwise are two. */
export const answers = createAspect<ReadonlyMap<string, string>>({
  read({ json }) {
    const told = new Map(answersIn(json))
    return told.size === 0 ? undefined : told
  },
  compare(one, other) {
    const both = [...one].filter(([question]) => other.has(question))
    if (both.length === 0) return 'unknown'
    return both.every(([question, answer]) => other.get(question) === answer) ? 'same' : 'apart'
  },
})

function answersIn(element: Element): readonly (readonly [string, string])[] {
  return all(element, 'item').flatMap((item) => {
    const given = all(item, 'answer')
    const own = given.map((answer) => {
      const value = choiceAt(answer, 'value')?.value
      return textAt(value) ?? textAt(value, 'code') ?? textAt(value, 'value') ?? wordsOf(value)
    })
    const question = textAt(item, 'linkId') ?? ''
    return [
      ...(own.length === 0 ? [] : [[question, own.sort().join('; ')] as const]),
      ...answersIn(item),
      ...given.flatMap(answersIn),
    ]
  })
}

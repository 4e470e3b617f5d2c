import { wordsOf } from '../reading/coded-text.js'
import { all, at, textAt, type Element } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'
import type { Mark } from '../sections/section.js'
import { TOLD_AT_LENGTH_RULES } from './rules/told-at-length-rules.js'
import { toPlainName } from './words/plain-name.js'

const AT_LENGTH = new Set(TOLD_AT_LENGTH_RULES.map(({ id }) => id))

/**
 * The mark of a line of which another source says the same in other words: the words themselves, where they have one that the line
 * has not. The rule took them for one because nothing in them is known to divide; a reader may know better.
 */
export function marksOfWording(
  rule: { readonly id: string },
  first: ReadResource,
  others: readonly ReadResource[],
): readonly Mark[] {
  if (!AT_LENGTH.has(rule.id)) return []
  const own = wordsIn(saidBy(first).join(' '))
  const added = others.flatMap(saidBy).filter((text) => wordsIn(text).some((word) => !own.includes(word)))
  return added.length === 0
    ? []
    : [{ text: `another source says: ${[...new Set(added)].join(' / ')}`, tone: 'plain' }]
}

function wordsIn(text: string): readonly string[] {
  return toPlainName(text).split(' ')
}

/** What something is called, and what was found, in the words of its source. */
function saidBy({ json }: ReadResource): readonly string[] {
  const concepts = ['code', 'codeCodeableConcept', 'valueCodeableConcept'].map((key) =>
    namedBy(at(json, key)),
  )
  const texts = ['title', 'valueString', 'conclusion'].map((key) => textAt(json, key))
  return [
    ...concepts,
    ...texts,
    textAt(json, 'description', 'text'),
    textAt(json, 'device', 'display'),
    json['resourceType'] === 'DocumentReference' ? textAt(json, 'description') : undefined,
    textAt(all(json, 'content')[0], 'attachment', 'title'),
  ].filter((text) => text !== undefined && text !== '') as readonly string[]
}

function namedBy(concept: Element): string {
  return textAt(concept, 'text') ?? wordsOf(concept)
}

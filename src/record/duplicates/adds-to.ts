import { wordsOf } from '../reading/coded-text.js'
import { all, at, textAt } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'
import type { Mark } from '../sections/section.js'
import { toPlainName } from './words/plain-name.js'

/**
 * Marks of a line that stands for several tellings, where one that stands behind it says in free words, or of a reaction, what
 * it does not say itself: a reader goes and looks.
 */
export function marksOfMore(first: ReadResource, others: readonly ReadResource[]): readonly Mark[] {
  return MORE.filter(({ read }) => {
    const said = read(first).join(' ')
    return others.some((other) => read(other).some((words) => !said.includes(words)))
  }).map(({ text }) => ({ text, tone: 'caution' }))
}

const MORE: readonly { readonly text: string; readonly read: (one: ReadResource) => readonly string[] }[] = [
  { text: 'another source adds a note', read: notesOf },
  { text: 'another source adds a reaction', read: reactionsOf },
]

function notesOf({ json }: ReadResource): readonly string[] {
  return all(json, 'note').flatMap((note) => plain(textAt(note, 'text')))
}

function reactionsOf({ json }: ReadResource): readonly string[] {
  return all(json, 'reaction').flatMap((reaction) => [
    ...all(reaction, 'manifestation').flatMap((one) => plain(wordsOf(one))),
    ...plain(textAt(reaction, 'description')),
    ...plain(textAt(at(reaction, 'detail'), 'display')),
  ])
}

function plain(words: string | undefined): readonly string[] {
  const text = toPlainName(words ?? '')
  return text === '' ? [] : [text]
}

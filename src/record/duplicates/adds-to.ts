import { wordsOf } from '../reading/coded-text.js'
import { all, at, textAt } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'
import type { Mark } from '../sections/section.js'
import { marksOfMoreInDose } from './adds-to-dose.js'
import { toPlainName } from './words/plain-name.js'

/**
 * The mark of a line that stands for several tellings, where one that stands behind it says in free words, or of a reaction, what
 * it does not say itself: a reader goes and looks. What a note is about is said as far as its words tell it.
 */
export function marksOfMore(first: ReadResource, others: readonly ReadResource[]): readonly Mark[] {
  const reactions = reactionsOf(first).join(' ')
  const described = descriptionOf(first).join(' ')
  const notes = notesOf(first).map(toPlainName).join(' ')
  const added = [
    ...others.flatMap(reactionsOf).flatMap((words) => (reactions.includes(words) ? [] : ['a reaction'])),
    ...others.flatMap(descriptionOf).flatMap((words) => (described.includes(words) ? [] : ['a description'])),
    ...others.flatMap(notesOf).flatMap((note) => (notes.includes(toPlainName(note)) ? [] : [aboutOf(note)])),
  ]
  const kinds = [...new Set(added)]
  const marks: readonly Mark[] =
    kinds.length === 0 ? [] : [{ text: `another source adds ${kinds.join(' and ')}`, tone: 'caution' }]
  return [...marks, ...marksOfMoreInDose(first, others)]
}

/** The gravest first. */
const ABOUT: readonly (readonly [about: string, words: RegExp])[] = [
  [
    'a note on a stop',
    /\b(?:stop(?:ped|s)?|withh[eo]ld|suspend(?:ed)?|on hold|discontinued?|do not (?:give|restart))\b/i,
  ],
  [
    'a note on a reaction',
    /\b(?:anaphyla\w*|reactions?|side[- ]effects?|rash|swelling|intoleran\w*|allerg\w*)\b/i,
  ],
  [
    'a note on risk',
    /\b(?:risks?|self[- ]harm\w*|overdoses?|suicid\w*|safeguarding|violen\w*|aggressi\w*)\b/i,
  ],
  [
    'a note on the dose',
    /\b(?:doses?|increased?|reduced?|raised?|lowered|titrat\w*|wean\w*|taper\w*)\b|\d ?(?:mg|mcg|micrograms?|ml|units?)\b/i,
  ],
  ['a note on monitoring', /\b(?:monitor\w*|bloods?|levels?|u&es?|inr|egfr|check(?:ed|s)?|repeat)\b/i],
  ['a note on follow-up', /\b(?:follow[- ]?up|review\w*|clinic|appointment|refer\w*|discharged?)\b/i],
]

function aboutOf(note: string): string {
  return ABOUT.find(([, words]) => words.test(note))?.[0] ?? 'a note'
}

function notesOf({ json }: ReadResource): readonly string[] {
  return all(json, 'note').flatMap((note) => {
    const text = textAt(note, 'text') ?? ''
    return toPlainName(text) === '' ? [] : [text]
  })
}

function descriptionOf({ type, json }: ReadResource): readonly string[] {
  return type === 'CarePlan' ? plain(textAt(json, 'description')) : []
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

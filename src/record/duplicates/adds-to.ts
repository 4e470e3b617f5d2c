import { wordsOf } from '../reading/coded-text.js'
import { toClinicalDate } from '../reading/clinical-date.js'
import { dosagesOf } from '../reading/dosage.js'
import { all, at, textAt } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'
import type { Mark } from '../sections/section.js'
import { marksOfMoreInDose } from './adds-to-dose.js'
import { toPlainName } from './words/plain-name.js'

/**
 * The marks of a line that stands for several tellings, where one that stands behind it says in free words, or of a reaction, what it
 * does not say itself: who says it and the words, because they may be acted on and paper has nothing to press. What may stop a
 * medicine is a difference, and no addition.
 */
export function marksOfMore(first: ReadResource, others: readonly ReadResource[]): readonly Mark[] {
  const own = [first]
  const told = others.flatMap((other) => {
    const words = moreIn(other, own)
    own.push(other)
    return words.length === 0 ? [] : [toMark(other, { who: whoAdds(other, first), added: words })]
  })
  return [...told, ...marksOfMoreInDose(first, others)]
}

/** What none of those before says. */
function moreIn(other: ReadResource, before: readonly ReadResource[]): readonly string[] {
  const known = (read: (one: ReadResource) => readonly string[]): string =>
    before.flatMap(read).map(toPlainName).join(' ')
  const isNew =
    (told: string) =>
    (words: string): boolean =>
      !told.includes(toPlainName(words))
  return [
    ...reactionsOf(other).filter(isNew(known(reactionsOf))),
    ...proseOf(other).filter(isNew(known(proseOf))),
    ...(before.some((one) => endsOf(one).length > 0) ? [] : endsOf(other)),
  ]
}

/** Until when a source has a medicine that it did not begin for good. A repeat is renewed. */
function endsOf({ type, json }: ReadResource): readonly string[] {
  if (!type.startsWith('Medication') || textAt(json, 'intent') === 'plan') return []
  const until = (words: string, end: string | undefined): readonly string[] =>
    end === undefined ? [] : [`${words} ${toClinicalDate(end).text}`]
  return [
    ...until('taken until', textAt(json, 'effectivePeriod', 'end')),
    ...dosagesOf(json).flatMap((dosage) =>
      until('to be taken until', textAt(dosage, 'timing', 'repeat', 'boundsPeriod', 'end')),
    ),
    ...until('supply valid until', textAt(json, 'dispenseRequest', 'validityPeriod', 'end')),
  ]
}

function whoAdds({ source }: ReadResource, { source: first }: ReadResource): string {
  return source.organisation === first.organisation ? 'another entry' : source.name
}

const MOST_LETTERS = 180

function toMark(
  { type }: ReadResource,
  { who, added }: { readonly who: string; readonly added: readonly string[] },
): Mark {
  const words = [...new Set(added)].join('; ').replaceAll(/\s+/g, ' ')
  const shown =
    words.length <= MOST_LETTERS ? words : `${words.slice(0, MOST_LETTERS).replace(/\s\S*$/, '')} …`
  return type.startsWith('Medication') && STOP.test(words)
    ? { text: `sources differ: ${who} adds: ${shown}`, tone: 'warning' }
    : { text: `${who} adds: ${shown}`, tone: 'caution' }
}

/** That it may not be given now. */
const STOP =
  /\b(?:stop(?:ped|s)?|withh[eo]ld|suspend(?:ed)?|on hold|paused?|discontinued?|omit(?:ted)?|do not (?:give|take|restart)|not to be (?:given|taken|restarted))\b/i

function notesOf({ json }: ReadResource): readonly string[] {
  return all(json, 'note').flatMap((note) => said(textAt(note, 'text')))
}

/** What one source has as a description another has as a note. */
function proseOf(resource: ReadResource): readonly string[] {
  return [...descriptionOf(resource), ...notesOf(resource)]
}

function descriptionOf({ type, json }: ReadResource): readonly string[] {
  return type === 'CarePlan' ? said(textAt(json, 'description')) : []
}

function reactionsOf({ json }: ReadResource): readonly string[] {
  return all(json, 'reaction').flatMap((reaction) => [
    ...all(reaction, 'manifestation').flatMap((one) => said(wordsOf(one))),
    ...said(textAt(reaction, 'description')),
    ...said(textAt(at(reaction, 'detail'), 'display')),
  ])
}

function said(words: string | undefined): readonly string[] {
  return words === undefined || toPlainName(words) === '' ? [] : [words.trim()]
}

import { codedWords, codesOf } from '../../reading/coded-text.js'
import { all, at, textAt, type Element } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { isComparable } from './is-comparable.js'
import { readSubstance, type Substance } from './same-substance.js'
import { tellsAllergy, toldAllergen } from './tells-allergy.js'

/** What an allergy may be to, and in which words its source says it. */
export interface Allergen {
  readonly words: string
  readonly substance: Substance
}

/**
 * All that an allergy says it is to: in its code, as the substance of a reaction, and in a note where neither of those names a
 * medicine that is known here. Never none: what names nothing is an allergy all the same, of which nobody can tell to what it is.
 */
export function allergensOf(resource: ReadResource): readonly Allergen[] {
  const { json } = resource
  const named = [
    ...toAllergen(namedIn(resource), codesOf(json['code'])),
    ...all(json, 'reaction').flatMap((reaction) => toAllergen(at(reaction, 'substance'))),
  ]
  const noted = named.some(({ substance }) => isComparable(substance))
    ? []
    : all(json, 'note').flatMap(notedIn)
  const found = [...named, ...noted]
  return found.length === 0 ? [{ words: UNNAMED, substance: readSubstance(undefined) }] : found
}

const UNNAMED = 'to something that is not named'

function namedIn(resource: ReadResource): Element {
  return resource.type === 'AllergyIntolerance' || !tellsAllergy(resource)
    ? resource.json['code']
    : { text: toldAllergen(resource) }
}

function toAllergen(concept: Element, codes = codesOf(concept)): readonly Allergen[] {
  const substance = readSubstance(concept)
  const words = codedWords(concept)
  return words === undefined || substance.words.length === 0
    ? []
    : [{ words, substance: { ...substance, codes } }]
}

/** That something was borne is no allergy to it. */
const BORNE =
  /\b(?:tolerat\w*|without|not allergic|no (?:reaction|allergy)|can (?:have|take)|ok with|safe|avoid(?:ed)? no)\b/i

/** The words of a note that are a medicine or a class which is known here: `Codeine - respiratory arrest`. */
function notedIn(note: Element): readonly Allergen[] {
  const text = textAt(note, 'text') ?? ''
  if (BORNE.test(text)) return []
  const words = text.match(/\p{L}[\p{L}\p{N}-]*/gu) ?? []
  const names = words.flatMap((word, place) => [word, [word, words[place + 1]].join(' ')])
  return names
    .map((name) => readSubstance({ text: name }))
    .filter((substance) => isComparable(substance))
    .slice(0, MOST_NOTED)
    .map((substance) => ({ words: text.trim().slice(0, MOST_LETTERS), substance }))
}

const MOST_NOTED = 6
const MOST_LETTERS = 80

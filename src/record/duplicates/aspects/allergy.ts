import { codesOf, wordsOf } from '../../reading/coded-text.js'
import { all, at, textAt, type Element } from '../../reading/element.js'
import { substanceNames } from '../../sections/allergies/same-substance.js'
import type { ReadResource } from '../../reading/record-view.js'
import { createAspect, sameText, type Agreement } from '../aspect.js'
import { toPlainName } from '../words/plain-name.js'
import { ALLERGENS } from '../words/allergens.js'
import { meaningsInCommon } from '../words/meanings.js'
import { toReactions } from '../words/reactions.js'
import { inSingular } from '../words/singular.js'

interface Allergen {
  readonly codes: readonly string[]
  readonly names: readonly string[]
  readonly meanings: readonly string[]
}

/** The one substance: a class is not what is in it, and the words of a reaction are not the substance. */
export const allergen = createAspect<Allergen>({
  read: readAllergen,
  compare: compareAllergens,
  keys: ({ codes, names, meanings }) => [
    ...codes,
    ...names.map((name) => `name ${name}`),
    ...meanings.map((meaning) => `means ${meaning}`),
  ],
})

/** What a source names as the cause. */
export function readAllergen({ type, json }: ReadResource): Allergen | undefined {
  if (type !== 'AllergyIntolerance') return undefined
  const concepts = json['code'] === undefined ? [at(json, 'reaction', 'substance')] : [json['code']]
  const codes = concepts.flatMap((concept) => codesOf(concept))
  const names = concepts
    .flatMap((concept) => [
      textAt(concept, 'text'),
      ...all(concept, 'coding').map((coding) => textAt(coding, 'display')),
    ])
    .flatMap((text) =>
      text === undefined ? [] : substanceNames(text.replace(/^(?:h\/o:?|history of|known)\s*/i, '')),
    )
    .map(inSingular)
    .filter((name) => name !== '')
  if (codes.length + names.length === 0) return undefined
  const alike = concepts.flatMap((concept) => meaningOfEach(wordsOf(concept)))
  const meanings = [...ALLERGENS.of(codes, names.map(toPlainName)), ...alike]
  return { codes, names: [...new Set(names)], meanings: [...new Set(meanings)] }
}

/** `Shrimp / prawn` is one thing by two names. */
function meaningOfEach(words: string): readonly string[] {
  const parts = words.split(/\s*\/\s*|\s+or\s+|\s*\(|\)/).filter((part) => part !== '')
  if (parts.length < 2) return []
  return meaningsInCommon(parts.map((part) => ALLERGENS.of([], [toPlainName(inSingular(part))])))
}

export function compareAllergens(one: Allergen, other: Allergen): Agreement {
  if (one.codes.some((code) => other.codes.includes(code))) return 'same'
  if (one.meanings.some((meaning) => other.meanings.includes(meaning))) return 'same'
  if (one.names.some((name) => other.names.includes(name))) return 'near'
  return one.names.length > 0 && other.names.length > 0 ? 'apart' : 'unknown'
}

/** What happens: two sources that name reactions and none in common contradict each other. */
export const reactions = createAspect<readonly string[]>({
  read({ json }) {
    const found = all(json, 'reaction').flatMap((reaction) => {
      const manifestations = all(reaction, 'manifestation')
      return manifestations.length === 0
        ? [textAt(reaction, 'description') ?? '']
        : manifestations.map(wordsOfReaction)
    })
    const names = [...new Set(found.flatMap(toReactions))]
    return names.length === 0 ? undefined : names
  },
  compare: (one, other) => (one.some((name) => other.includes(name)) ? 'near' : 'apart'),
})

/** Words, or what the code means where it is known; a code that says nothing here contradicts nothing. */
function wordsOfReaction(manifestation: Element): string {
  const words = wordsOf(manifestation)
  if (words !== '') return words
  const codes = all(manifestation, 'coding').map((coding) => textAt(coding, 'code') ?? '')
  return codes.map((code) => REACTION_CODES[code]).find((known) => known !== undefined) ?? ''
}

/** SNOMED CT. */
const REACTION_CODES: Readonly<Record<string, string>> = {
  '271807003': 'rash',
  '39579001': 'anaphylaxis',
  '126485001': 'urticaria',
  '247472004': 'urticaria',
  '422587007': 'nausea',
  '422400008': 'vomiting',
  '41291007': 'angioedema',
  '62315008': 'diarrhoea',
  '56018004': 'wheeze',
  '418363000': 'itching',
  '267036007': 'dyspnoea',
  '230145002': 'difficulty breathing',
  '4386001': 'bronchospasm',
  '23924001': 'chest tightness',
  '1806006': 'skin eruption',
  '278528006': 'facial swelling',
  '49727002': 'cough',
  '68962001': 'muscle pain',
  '404640003': 'dizziness',
  '25064002': 'headache',
  '14760008': 'constipation',
  '21522001': 'abdominal pain',
  '162031009': 'indigestion',
  '80313002': 'palpitations',
  '271594007': 'syncope',
  '271782001': 'drowsy',
  '40917007': 'confusion',
  '7011001': 'hallucinations',
  '45007003': 'hypotension',
  '48867003': 'bradycardia',
  '18165001': 'jaundice',
  '91175000': 'seizure',
  '73442001': 'stevens-johnson syndrome',
}

const ORDER = ['mild', 'moderate', 'severe']

/** How bad it was or may be: high against low, severe against mild. */
export const danger = createAspect<{
  readonly criticality: string | undefined
  readonly severity: number | undefined
}>({
  read({ json }) {
    const criticality = textAt(json, 'criticality')
    const severities = all(json, 'reaction').flatMap((reaction) => textAt(reaction, 'severity') ?? [])
    return {
      criticality: criticality === 'unable-to-assess' ? undefined : criticality,
      severity:
        severities.length === 0 ? undefined : Math.max(...severities.map((one) => ORDER.indexOf(one))),
    }
  },
  compare(one, other): Agreement {
    if (
      one.criticality !== undefined &&
      other.criticality !== undefined &&
      one.criticality !== other.criticality
    )
      return 'apart'
    if (one.severity === undefined || other.severity === undefined) return 'unknown'
    return Math.abs(one.severity - other.severity) > 1 ? 'apart' : 'near'
  },
})

/** An allergy is not an intolerance. */
export const allergyType = createAspect<string>({
  read: ({ json }) => textAt(json, 'type'),
  compare: sameText,
})

import { hasCode, wordsOf } from '../../reading/coded-text.js'
import { all, choiceAt, textAt, type Element } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { createAspect, sameText, type Agreement } from '../aspect.js'
import { LASTING, PROBLEMS } from '../words/problems.js'
import { readConcept } from './concept.js'
import { compareWhen, readWhen, type When } from './when.js'

/** How sure a source is: a suspicion is not the same as what it is a suspicion of. */
export const certainty = createAspect<string>({
  read({ json }) {
    const status = json['verificationStatus']
    return (
      ['refuted', 'differential', 'provisional', 'unconfirmed'].find((code) => hasCode(status, [code])) ??
      'confirmed'
    )
  },
  compare(one, other) {
    if (one === other) return 'same'
    const both = [one, other]
    return both.includes('provisional') && both.includes('unconfirmed') ? 'near' : 'apart'
  },
})

/** Whether it is ruled out. */
export const refuted = createAspect<boolean>({
  read: ({ json }) => hasCode(json['verificationStatus'], ['refuted']),
  compare: (one, other) => (one === other ? 'same' : 'apart'),
})

const OVER = ['resolved', 'inactive', 'remission']
const ACTIVE = ['active', 'recurrence', 'relapse']

/** Whether it is active or over, where both say it. */
export const activity = createAspect<string>({
  read({ json }) {
    if (hasCode(json['clinicalStatus'], OVER)) return 'over'
    return hasCode(json['clinicalStatus'], ACTIVE) ? 'active' : undefined
  },
  compare: sameText,
})

interface Course {
  readonly lasts: boolean
  readonly episodic: boolean
  readonly onset: When | undefined
  readonly recorded: When | undefined
  readonly isOver: boolean
}

const EPISODIC =
  /\bacute|infection|infectious|pneumonia|bronchitis|sinusitis|pharyngitis|tonsillitis|otitis|cystitis|pyelonephritis|cellulitis|gastroenteritis|fracture|injur|lacerat|sprain|strain|wound|burn|concussion|abscess|overdose|poisoning|self.?harm|delirium|sepsis|septic|embolism|thrombosis|infarction|attack|seizure|convulsion|fall\b|fell|haemorrhage|hemorrhage|bleed|collapse|syncope|exacerbation|urticaria|anaphyla|stroke|cerebrovascular accident|dislocation|vomiting|diarrh|fever|rash|cough|miscarriage|pregnan|covid|influenza|viral|suicid/i

const NEAR: { readonly days: number; readonly coarse: boolean } = { days: 14, coarse: true }

/**
 * Whether two tellings are of one episode. What a person has once and keeps is one, whatever the dates of it; of what
 * comes back the dates must be near; of anything else they must be near where both give them.
 */
export const episode = createAspect<Course>({
  read({ json }: ReadResource) {
    const meanings = readConcept([json['code']], PROBLEMS)?.meanings ?? []
    const words = wordsOf(json['code'])
    return {
      lasts: meanings.some((meaning) => LASTING.has(meaning)),
      episodic: [words, ...meanings].some((text) => EPISODIC.test(text)),
      onset: onsetOf(json),
      recorded: readWhen({ json } as ReadResource, ['recordedDate']),
      isOver: hasCode(json['clinicalStatus'], OVER),
    }
  },
  compare(one, other) {
    if (one.lasts || other.lasts) return 'near'
    if (one.onset && other.onset) return compareWhen(one.onset, other.onset, NEAR)
    return comesBack(one) || comesBack(other)
      ? compareAny(one.onset ?? one.recorded, other.onset ?? other.recorded)
      : 'near'
  },
})

/** Of what is over, and of what people have more than once, another may follow. */
function comesBack({ episodic, isOver }: Course): boolean {
  return episodic || isOver
}

function onsetOf(json: Element): When | undefined {
  return choiceAt(json, 'onset') === undefined
    ? undefined
    : readWhen({ json } as ReadResource, ['onsetDateTime', 'onsetPeriod.start'])
}

function compareAny(one: When | undefined, other: When | undefined): Agreement {
  return one && other ? compareWhen(one, other, NEAR) : 'unknown'
}

/** Left, right or both: of a body site, or in the name. */
export const side = createAspect<string>({
  read({ json }) {
    const words = [
      ...['bodySite', 'site', 'code', 'vaccineCode']
        .flatMap((key) => all(json, key))
        .map((element) => wordsOf(element)),
      ...['description', 'title'].map((key) => textAt(json, key) ?? ''),
    ].join(' ')
    if (/\bbilateral|\bboth\b/i.test(words)) return 'both'
    const left = /\bleft\b|\blt\b|\(l\)/i.test(words)
    const right = /\bright\b|\brt\b|\(r\)/i.test(words)
    if (left && right) return 'both'
    return left ? 'left' : right ? 'right' : undefined
  },
  compare: sameText,
})

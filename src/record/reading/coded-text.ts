import { nameOtherwise } from '../../fhir/terminology/name-of-code.js'
import { plainWordsOf } from '../../fhir/terminology/plain-words.js'
import { withoutSemanticTag } from '../../fhir/terminology/semantic-tag.js'
import type { Mark } from '../sections/section.js'
import { all, isTrueAt, textAt, type Element } from './element.js'

/** What a CodeableConcept says, in words. */
export interface CodedText {
  readonly text: string
  /** What else the codings say when the words differ: `coded as: …`. */
  readonly details: readonly string[]
  readonly marks: readonly Mark[]
}

const UNMAPPED: Mark = { text: 'unmapped', tone: 'caution' }

/**
 * The source's own words first, then a coding's display, then the plain words of a code that has the same for everybody. The
 * word in brackets that SNOMED CT has behind a name is left out. A code without a display stands beside the words, with a mark
 * when its system is not a known one; where there are no words, it is all there is, and marked. `undefined` when
 * nothing at all is there.
 */
export function readCoded(concept: Element): CodedText | undefined {
  const codings = all(concept, 'coding')
  const text = withoutTag(textAt(concept, 'text'))
  const display = displayOf(codings)
  if (display !== undefined) {
    const words = text ?? display
    const told = [...(sameWords(words, display) ? [] : [display]), ...otherwiseNamed(codings, concept)]
    return { text: words, details: [...new Set(told)].map((name) => `coded as: ${name}`), marks: [] }
  }

  const codes = [...new Set(codings.map(codeText).filter((code) => code !== undefined))]
  if (text === undefined)
    return codes.length === 0 ? undefined : { text: codes.join(' '), details: [], marks: [UNMAPPED] }
  return {
    text,
    details: [...new Set([...otherwiseNamed(codings, concept), ...codes])].map((name) => `coded as: ${name}`),
    marks: codings.every(isOfKnownSystem) ? [] : [UNMAPPED],
  }
}

/** What its codes are called, where no word of the sender fits them: a display alone is not trusted. */
function otherwiseNamed(codings: readonly Element[], concept: Element): readonly string[] {
  const names = [textAt(concept, 'text'), ...codings.map((coding) => textAt(coding, 'display'))].filter(
    (name) => name !== undefined,
  )
  return codings.flatMap(
    (coding) => nameOtherwise(textAt(coding, 'system') ?? '', textAt(coding, 'code') ?? '', names) ?? [],
  )
}

function isOfKnownSystem(coding: Element): boolean {
  return Object.hasOwn(SYSTEM_NAMES, textAt(coding, 'system') ?? '')
}

/** The words of a CodeableConcept alone, where marks would say nothing more. */
export function codedWords(concept: Element): string | undefined {
  return readCoded(concept)?.text
}

/** The words of a single Coding. */
export function codingWords(coding: Element): string | undefined {
  return shownDisplay(coding) ?? codeText(coding)
}

function shownDisplay(coding: Element): string | undefined {
  return withoutTag(textAt(coding, 'display'))
}

/** A text of a source is of SNOMED CT where it ends as a name of it does, whatever it was coded with. */
function withoutTag(words: string | undefined): string | undefined {
  return words === undefined ? undefined : withoutSemanticTag(words)
}

const OF_A_CODING = new Set(['id', 'system', 'version', 'code', 'display', 'userSelected'])

/** A Coding in words with its code and whose code it is: `inpatient encounter (v3-ActCode IMP)`; of anything else nothing. */
export function codingWithSystem(coding: Readonly<Record<string, unknown>>): string | undefined {
  if (!Object.keys(coding).every((key) => OF_A_CODING.has(key))) return undefined
  const [system, code, display] = ['system', 'code', 'display'].map((key) => {
    const value = coding[key]
    return typeof value === 'string' ? value : undefined
  })
  if (code === undefined) return display
  const named = systemName(system)
  const whose =
    named === 'code ' && system !== undefined ? `${system.split(/[/:]/).at(-1) ?? system} ` : named
  return [display, `(${whose}${code})`].filter((part) => part !== undefined).join(' ')
}

/** The codes of a concept as `system|code`. */
export function codesOf(concept: Element): readonly string[] {
  return all(concept, 'coding')
    .map((coding) => [textAt(coding, 'system') ?? '', textAt(coding, 'code')] as const)
    .flatMap(([system, code]) => (code === undefined ? [] : [`${system}|${code}`]))
}

/** Whether a concept has one of these codes, of whatever system. */
export function hasCode(concept: Element, codes: readonly string[]): boolean {
  return all(concept, 'coding').some((coding) => codes.includes(textAt(coding, 'code') ?? ''))
}

/** Each name of a concept once: two that are one say no more than one. */
export function namesOf(concept: Element): readonly string[] {
  const names = [
    textAt(concept, 'text'),
    ...all(concept, 'coding').map((coding) => textAt(coding, 'display')),
  ]
  return [...new Set(names.flatMap((name) => name?.trim() ?? []))]
}

/** Every word of a concept, for rules that look for words. */
export function wordsOf(concept: Element): string {
  return [textAt(concept, 'text'), ...all(concept, 'coding').map((coding) => textAt(coding, 'display'))]
    .filter((part) => part !== undefined)
    .join(' ')
}

function displayOf(codings: readonly Element[]): string | undefined {
  const chosen = codings.find((coding) => isTrueAt(coding, 'userSelected'))
  return [chosen, ...codings]
    .map((coding) => shownDisplay(coding) ?? wordOf(coding))
    .find((display) => display !== undefined)
}

/** Of HL7's code systems those of which the codes are letters: `dnr` says nothing to whoever does not know it. */
const OF_LETTERS = [
  'http://terminology.hl7.org/CodeSystem/consentcategorycodes',
  'http://terminology.hl7.org/CodeSystem/encounter-special-arrangements',
]

/** HL7's own codes are English words more often than not: `in-progress` needs nobody to map it. */
function isWord(coding: Element): boolean {
  const system = textAt(coding, 'system') ?? ''
  return (
    !OF_LETTERS.includes(system) &&
    /^http:\/\/(terminology\.)?hl7\.org\/(fhir|CodeSystem)\//.test(system) &&
    /^(?=.{3})[a-z]+(-[a-z]+)*$/.test(textAt(coding, 'code') ?? '')
  )
}

function wordOf(coding: Element): string | undefined {
  const code = textAt(coding, 'code')
  if (isWord(coding)) return code?.replaceAll('-', ' ')
  return plainWordsOf(textAt(coding, 'system') ?? '', code ?? '')
}

function codeText(coding: Element): string | undefined {
  const code = textAt(coding, 'code')
  if (code === undefined) return undefined
  return wordOf(coding) ?? `(${systemName(textAt(coding, 'system'))}${code})`
}

const SYSTEM_NAMES: Readonly<Record<string, string>> = {
  'http://snomed.info/sct': 'SNOMED CT ',
  'http://loinc.org': 'LOINC ',
  'https://dmd.nhs.uk': 'dm+d ',
  'http://read.info/readv2': 'Read ',
  'http://hl7.org/fhir/sid/icd-10': 'ICD-10 ',
  'http://www.nlm.nih.gov/research/umls/rxnorm': 'RxNorm ',
  'http://hl7.org/fhir/sid/cvx': 'CVX ',
}

function systemName(system: string | undefined): string {
  if (system === undefined) return 'code '
  return Object.hasOwn(SYSTEM_NAMES, system) ? (SYSTEM_NAMES[system] ?? '') : 'code '
}

function sameWords(one: string, other: string): boolean {
  const fold = (words: string): string =>
    words
      .toLowerCase()
      .replace(/\([^)]*\)$/, '')
      .replace(/[^\p{L}\p{N}]/gu, '')
  return fold(one) === fold(other)
}

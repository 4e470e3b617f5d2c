import { codesOf } from '../../reading/coded-text.js'
import { all, textAt, type Element } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { createAspect, type Agreement, type Aspect } from '../aspect.js'
import { toPlainName } from '../words/plain-name.js'
import { codeAndNameDisagree } from '../words/code-and-name.js'
import { isDividing, isDividingTests } from '../words/dividing-words.js'
import { meaningsInCommon, type Meanings } from '../words/meanings.js'

/** What a concept says, in every way in which it can be compared. */
export interface Concept {
  /** `system|code`. */
  readonly codes: readonly string[]
  readonly names: readonly string[]
  /** What it means by a table that maps codes and names. */
  readonly meanings: readonly string[]
}

export function readConcept(
  elements: readonly Element[],
  known: Meanings,
  shorten: (name: string) => string = (name) => name,
): Concept | undefined {
  return readConceptBeside(elements, { known, shorten, besides: [] })
}

interface Reading {
  readonly known: Meanings
  readonly shorten: (name: string) => string
  /** Elements in which one source puts what another writes into the name. */
  readonly besides: readonly Element[]
}

function readConceptBeside(
  elements: readonly Element[],
  { known, shorten, besides }: Reading,
): Concept | undefined {
  const codes = elements
    .flatMap((element) => [...codesOf(element), ...codeOfCoding(element)])
    .filter((code) => !code.startsWith('|'))
  const said = elements
    .flatMap((element) => [
      textAt(element),
      textAt(element, 'text'),
      textAt(element, 'display'),
      ...all(element, 'coding').map((coding) => textAt(coding, 'display')),
    ])
    .filter((name) => name !== undefined)
  const whole = [...said, ...withBesides(said, besides)]
  const names = [...whole, ...whole.flatMap((name) => spelledOut(name, known))]
    .flatMap((name) => [toPlainName(name), toPlainName(shorten(name))])
    .filter((name) => name !== '')
  if (codes.length + names.length === 0) return undefined
  // `Full blood count - FBC`: practices write the short name behind the long one.
  const parts = said.flatMap((name) => [
    ...meaningOfParts(name.split(/\s+[-–]\s+/), known, shorten),
    ...meaningOfAll(name.split(/\s*\(|\)\s*/), known, shorten),
  ])
  return {
    codes,
    names: [...new Set(names)],
    meanings: [...new Set([...known.of(codes, names), ...parts])],
  }
}

/** `BCC nose` is `basal cell carcinoma nose`: a short name in capitals means within a longer one what it means alone. */
function spelledOut(name: string, known: Meanings): readonly string[] {
  const spelled = name.replace(
    /\b[A-Z][A-Za-z]?[A-Z0-9][A-Za-z0-9]{0,4}\b/g,
    (short) => known.of([], [toPlainName(short)])[0] ?? short,
  )
  return spelled === name || saysTwice(name, spelled) ? [] : [spelled]
}

/** `HADS depression` is one half of what the letters stand for: spelled out, nothing of the half would be left. */
function saysTwice(name: string, spelled: string): boolean {
  const [before, after] = [name, spelled].map((text) => text.toLowerCase().match(/\p{L}+/gu) ?? [])
  return (
    before?.some(
      (word) =>
        (isDividing(word) || isDividingTests(word)) && (after?.filter((one) => one === word).length ?? 0) > 1,
    ) ?? false
  )
}

/** What the parts mean that are known: `IHD - previous stents`. Where they mean several things, none of them is what is told. */
function meaningOfParts(
  parts: readonly string[],
  known: Meanings,
  shorten: (name: string) => string,
): readonly string[] {
  if (parts.length < 2) return []
  const meanings = parts.map((part) => known.of([], [toPlainName(part), toPlainName(shorten(part))]))
  return meaningsInCommon(meanings.filter(({ length }) => length > 0))
}

/** `ASD (autistic spectrum disorder)` says one thing twice: where each part is known and all mean the same. */
function meaningOfAll(
  parts: readonly string[],
  known: Meanings,
  shorten: (name: string) => string,
): readonly string[] {
  const told = parts.filter((part) => part.trim() !== '')
  if (told.length < 2) return []
  return meaningsInCommon(told.map((part) => known.of([], [toPlainName(part), toPlainName(shorten(part))])))
}

/** `Pressure ulcer` of the body site `Sacrum` is a `Pressure ulcer of sacrum`, and with a stage of 2 one of stage 2. */
function withBesides(said: readonly string[], besides: readonly Element[]): readonly string[] {
  const more = besides
    .map((element) => textAt(element, 'text') ?? textAt(all(element, 'coding')[0], 'display') ?? '')
    .filter((words) => words !== '')
  const ways = more.length > 1 ? [...more, more.join(' ')] : more
  return said.flatMap((name) => ways.map((words) => `${name} ${words}`))
}

/** Some elements are a Coding where others are a CodeableConcept. */
function codeOfCoding(element: Element): readonly string[] {
  const [system, code] = [textAt(element, 'system'), textAt(element, 'code')]
  return system === undefined || code === undefined ? [] : [`${system}|${code}`]
}

/**
 * A code in common is the same; so is a meaning in common by the table, or a name, which is `near`. Two codes of one system
 * with nothing in common contradict, and so do two meanings that the table tells apart.
 */
export function compareConcepts(one: Concept, other: Concept): Agreement {
  if (one.codes.some((code) => other.codes.includes(code))) return 'same'
  if (one.meanings.some((meaning) => other.meanings.includes(meaning))) return 'same'
  if (one.names.some((name) => other.names.includes(name))) return 'near'
  if (one.meanings.length > 0 && other.meanings.length > 0) return 'apart'
  const systems = one.codes.map(systemOf)
  return other.codes.some((code) => systems.includes(systemOf(code))) ? 'apart' : 'unknown'
}

function systemOf(code: string): string {
  return code.slice(0, code.indexOf('|'))
}

function keysOfConcept({ codes, names, meanings }: Concept): readonly string[] {
  return [...codes, ...names.map((name) => `name ${name}`), ...meanings.map((meaning) => `means ${meaning}`)]
}

/** Nobody can tell which of the two is meant: it is the same as nothing, and contradicts nothing. */
function isMisnamed({ codes, names }: Concept, known: Meanings): boolean {
  return codeAndNameDisagree(known, codes, names)
}

interface Naming {
  readonly shorten?: (name: string) => string
  readonly besides?: readonly string[]
  /** Whether a concept contradicts itself otherwise than by a code and its name: it is the same as nothing then too. */
  readonly saysTwoThings?: (concept: Element) => boolean
}

/**
 * A concept of a resource, from the first of these keys that is there. What one source writes into the name another puts
 * `besides`: the place, the stage.
 */
export function createConcept(
  keys: readonly string[],
  known: Meanings,
  { shorten = (name) => name, besides = [], saysTwoThings = () => false }: Naming = {},
): Aspect {
  return createAspect<Concept>({
    read({ json }: ReadResource) {
      const more = besides.flatMap((key) => all(json, ...key.split('.')))
      return keys
        .map((key) => all(json, ...key.split('.')))
        .filter((elements) => !elements.some(saysTwoThings))
        .map((elements) => readConceptBeside(elements, { known, shorten, besides: more }))
        .find((concept) => concept !== undefined && !isMisnamed(concept, known))
    },
    compare: compareConcepts,
    keys: keysOfConcept,
  })
}

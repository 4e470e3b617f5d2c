import { isJsonObject, type JsonObject } from '../../fhir/json-value.js'
import { wordsOf } from '../reading/coded-text.js'
import { all, at, textAt } from '../reading/element.js'
import { isLaboratoryName } from './laboratory-name.js'
import { providedFor } from '../sections/decisions/provisions.js'
import type { SectionKey } from '../sections/section.js'

/** A resource of which it is asked where it stands. */
export interface Placeable {
  readonly type: string
  /** `Type/id`. */
  readonly reference: string
  readonly json: JsonObject
}

/** What of the whole record decides where a resource stands. */
export interface Surroundings {
  /** Resources that another one is made of, `Type/id`: results that a report names, devices that are in use. */
  readonly named: ReadonlySet<string>
  /** Devices, `Type/id`, by which it is told what kind of thing is used; none when left out. */
  readonly devices?: ReadonlyMap<string, JsonObject>
}

/** Where resources of some types stand, and what must be so of them. All that is given must hold. */
export interface PlaceRule {
  readonly types: readonly string[]
  /** The first is its own place; it stands under the others too. */
  readonly headings: readonly [SectionKey, ...SectionKey[]]
  /** Codes of its category, code or type, of a Consent of what it agrees to, or words of those and of its title: one is enough. */
  readonly kind?: { readonly codes?: readonly string[]; readonly words?: RegExp }
  /** Codes of its category, of which it must have one. */
  readonly category?: readonly string[]
  readonly status?: readonly string[]
  /** Codes of an Encounter's class. */
  readonly class?: readonly string[]
  /** Elements of which it must have one. */
  readonly has?: readonly string[]
  readonly isNamed?: boolean
  /** Whether its code has the whole name of a test of a laboratory. */
  readonly isLaboratory?: boolean
  /** Words of a question that was asked. */
  readonly asks?: RegExp
  /** Words of why something is given, of how, and of its notes. */
  readonly reason?: RegExp
}

/** What a resource says of its own kind, read once for all rules. */
export interface KindOfResource {
  readonly codes: ReadonlySet<string>
  readonly categories: ReadonlySet<string>
  readonly words: string
}

const KINDS = ['category', 'code', 'type'] as const

export function kindOfResource(json: JsonObject): KindOfResource {
  const concepts = [...KINDS.flatMap((key) => all(json, key)), ...providedFor(json)]
  return {
    codes: new Set(concepts.flatMap(codesIn)),
    categories: new Set(all(json, 'category').flatMap(codesIn)),
    words: [
      ...concepts.map((concept) => wordsOf(concept)),
      ...concepts.flatMap(codesIn),
      textAt(json, 'title'),
      textAt(json, 'questionnaire'),
      // Of a document the description is its title; elsewhere it tells a story of which one word would decide.
      ...(at(json, 'content') === undefined
        ? []
        : [textAt(json, 'description'), textAt(json, 'content', 'attachment', 'title')]),
    ]
      .filter((words) => words !== undefined)
      .join(' · '),
  }
}

function codesIn(concept: Parameters<typeof all>[0]): readonly string[] {
  return all(concept, 'coding').flatMap((coding) => textAt(coding, 'code') ?? [])
}

/** Whether a rule holds of a resource. */
export function holds(
  rule: PlaceRule,
  resource: Placeable & { readonly kind: KindOfResource },
  { named }: Surroundings,
): boolean {
  const { json, reference, kind } = resource
  const conditions = [
    asked(rule.kind, (wanted) => isOfKind(wanted, kind)),
    asked(rule.category, (codes) => codes.some((code) => kind.categories.has(code))),
    asked(rule.status, (codes) => codes.includes(textAt(json, 'status') ?? '')),
    asked(rule.class, (codes) => codes.includes(textAt(json, 'class', 'code') ?? '')),
    asked(rule.has, (paths) => paths.some((path) => at(json, ...path.split('.')) !== undefined)),
    asked(rule.asks, (wanted) => all(json, 'item').some((item) => wanted.test(textAt(item, 'text') ?? ''))),
    asked(rule.reason, (wanted) => wanted.test(reasonWords(json))),
    asked(rule.isLaboratory, (wanted) => wanted === isLaboratoryName(at(json, 'code'))),
    asked(rule.isNamed, (wanted) => wanted === named.has(reference)),
  ]
  return conditions.every((condition) => condition)
}

function reasonWords(json: JsonObject): string {
  return [
    ...['reasonCode', 'category', 'courseOfTherapyType']
      .flatMap((key) => all(json, key))
      .map((one) => wordsOf(one)),
    ...['note', 'dosageInstruction', 'dosage']
      .flatMap((key) => all(json, key))
      .map((one) => textAt(one, 'text')),
  ].join(' · ')
}

/** What is not asked for holds. */
function asked<T>(wanted: T | undefined, isSo: (wanted: T) => boolean): boolean {
  return wanted === undefined || isSo(wanted)
}

function isOfKind({ codes = [], words }: NonNullable<PlaceRule['kind']>, kind: KindOfResource): boolean {
  return codes.some((code) => kind.codes.has(code)) || (words?.test(kind.words) ?? false)
}

/** The section code that a source states as category, code or type of a resource. */
export function statedSection(json: JsonObject, systems: readonly string[]): readonly string[] {
  return KINDS.flatMap((key) => all(json, key))
    .flatMap((concept) => all(concept, 'coding'))
    .filter((coding) => isJsonObject(coding) && systems.includes(textAt(coding, 'system') ?? ''))
    .map((coding) => `${textAt(coding, 'system') ?? ''}|${textAt(coding, 'code') ?? ''}`)
}

import { codesOf } from '../../reading/coded-text.js'
import { all, textAt, type Element } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { observedValue } from '../results/observed-value.js'
import { absenceIn, type Absence } from './absences.js'
import { CATEGORY_WORDS, NONE_CODES, NONE_WORDS, type NoneOf, type NoneSaid } from './none-statements.js'
import type { StatedNone } from '../section.js'

/** Findings of which a denial of all problems may be one: others are not read for it. */
const ASKS_FOR_PROBLEMS =
  /\b(?:problems?|conditions?|diagnos[ie]s|illness(?:es)?|co-?morbid|medical history|pmhx?)\b/i

/** What each type lists, and what else it may say that there is none of: `No known allergies` stands among problems too. */
const LISTED: Readonly<Record<string, readonly [NoneOf, ...NoneOf[]]>> = {
  AllergyIntolerance: ['allergies'],
  MedicationRequest: ['medicines'],
  MedicationStatement: ['medicines'],
  MedicationDispense: ['medicines'],
  MedicationAdministration: ['medicines'],
  Condition: ['problems', 'allergies', 'medicines'],
}

/**
 * What an allergy, a medicine, a problem or a finding says that is none: `NKDA`, `No known medications`. By its codes, and by its words
 * where all of them say so: `NKDA, penicillin` is an allergy. That there is no information is never taken for none known.
 * Whatever tells a reaction is an allergy, whatever its name.
 */
export function statedNone({ type, json }: Pick<ReadResource, 'type' | 'json'>): NoneSaid | undefined {
  if (type === 'Observation') return noneFound(json)
  const of = Object.hasOwn(LISTED, type) ? LISTED[type] : undefined
  if (of === undefined || all(json, 'reaction').some((one) => all(one, 'manifestation').length > 0)) {
    return undefined
  }
  const concept = json[of[0] === 'medicines' ? 'medicationCodeableConcept' : 'code']
  const absence = absenceIn(concept)
  return absence === undefined ? saidByConcept(concept, of) : unnamed(json, absence, of[0])
}

/** The same of a medicine that may be named by what it refers to. */
export function noMedicine(
  resource: Pick<ReadResource, 'type' | 'json'>,
  named: Element,
): NoneSaid | undefined {
  const own = statedNone(resource)
  if (own !== undefined || resource.json['medicationCodeableConcept'] !== undefined) return own
  const isCalled = textAt(resource.json['medicationReference'], 'display') !== undefined
  const absence = isCalled ? undefined : absenceIn(named)
  return absence === undefined ? undefined : unnamed(resource.json, absence, 'medicines')
}

/** What is dosed or has been graded is there, whatever it is called. */
function unnamed(json: ReadResource['json'], absence: Absence, of: NoneOf): NoneSaid | undefined {
  return IS_THERE.some((key) => json[key] !== undefined) ? undefined : { of, says: 'no-information', absence }
}

const IS_THERE = ['reaction', 'criticality', 'dosage', 'dosageInstruction', 'severity', 'stage', 'bodySite']

/** What an item that states none is called: why there is no name, where that is all that was sent; else its own name. */
export function noneName<Name>(none: NoneSaid | undefined, list: NoneOf, own: Name): Name | string {
  return none?.absence?.words(list) ?? own
}

/** A finding that somebody has no problems at all: `PMH: nil of note`, `No known problems`. */
function noneFound(json: ReadResource['json']): NoneSaid | undefined {
  const asked = textAt(json['code'], 'text') ?? textAt(json['code'], 'coding', 'display') ?? ''
  if (!ASKS_FOR_PROBLEMS.test(asked)) return undefined
  const value = observedValue(json)?.value
  const said = saidByWords(
    value === undefined ? asked : `${asked}: ${/^(?:no|false)$/i.test(value) ? 'none' : value}`,
    'problems',
  )
  return said?.says === 'none-known' ? said : undefined
}

/** How an item that states none says so: for all of them, for some, or that nobody can tell. */
export function toStatedNone({ of, says, only, absence }: NoneSaid, list: NoneOf): StatedNone {
  if (says === 'no-information') return absence?.kind ?? 'not-asked'
  return only === undefined && of === list ? 'none-known' : 'none-of-a-kind'
}

function saidByConcept(concept: Element, lists: readonly [NoneOf, ...NoneOf[]]): NoneSaid | undefined {
  const text = textAt(concept, 'text')
  const coded = codesOf(concept).flatMap((code) => NONE_CODES.get(code) ?? [])[0]
  // Words that deny nothing beside a code that does are those of something that there is.
  if (coded) return text === undefined || DENIAL.test(text) ? coded : undefined
  const names = [text, ...all(concept, 'coding').map((coding) => textAt(coding, 'display'))].filter(
    (name) => name !== undefined,
  )
  return lists
    .map((of) => saidByAll(names, of))
    .find(
      (one) => one !== undefined && (one.of === lists[0] || names.every((name) => NAMED[one.of].test(name))),
    )
}

function saidByAll(names: readonly string[], of: NoneOf): NoneSaid | undefined {
  const said = names.map((name) => saidByWords(name, of))
  return said.every((one) => one !== undefined) ? said[0] : undefined
}

/** Of another list than its own it speaks in that list's words alone: that somebody takes no drugs is a fact of another kind. */
const NAMED: Readonly<Record<NoneOf, RegExp>> = {
  allergies: /allerg|\bnk(?:d|m|f)?a\b|intoleran|sensitiv|adverse/i,
  medicines: /\bmedic|\bmeds\b|\bprescri/i,
  problems: /./,
}

const DENIAL = /\b(?:no|nil|none|not|never|denie[sd]|without|unknown|nka|nkda|nkma|nkfa)\b/i

/** What words say when every clause of them denies. `Allergies: nil known` is one denial with its title. */
export function saidByWords(text: string, of: NoneOf): NoneSaid | undefined {
  const clauses = clausesOf(text).filter((clause) => !TITLES[of].test(clause))
  const said = clauses.map((clause) => saidByClause(clause, of))
  const [first] = said
  if (first === undefined || said.some((one) => one?.says !== first.says)) return undefined
  const isOfAll = said.some((one) => one?.only === undefined)
  if (isOfAll) return { of, says: first.says }
  return { of, says: first.says, only: [...new Set(said.flatMap((one) => one?.only ?? []))] }
}

function clausesOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replace(/\b(?:[a-z]\.){2,}/g, (dotted) => dotted.replaceAll('.', ''))
    .split(/[()[\]:;,.!|–—]|\s[-/]\s/)
    .map((clause) => clause.replace(/\s+/g, ' ').trim())
    .filter((clause) => clause !== '' && !TAGS.has(clause))
}

/** The word in brackets that SNOMED CT has behind a name. */
const TAGS: ReadonlySet<string> = new Set(['situation', 'finding', 'disorder'])

const NO =
  '(?:no|nil|none|not|zero|denies|denies any|denies all|no history of|nil history of|without|never had)'
const QUALIFIED =
  '(?: (?:any|other|known|current|currently|active|regular|repeat|ongoing|significant|relevant|reported|stated|past|previous|chronic|long[- ]term|medical|health|further))*'
const TOLD =
  '(?: (?:known to (?:the )?(?:patient|family|carer|us)|known|reported|stated|identified|declared|disclosed|at present|currently|to date|by (?:the )?(?:patient|family|carer)|recorded by (?:the )?(?:patient|family)))*'

interface Patterns {
  readonly unknown: RegExp
  readonly all: readonly RegExp[]
  /** With what it names alone. */
  readonly some: readonly RegExp[]
}

const TITLE_BEFORE = '(?:(?:drug|known|current|medical|active|past|previous|significant|relevant|chronic) )*'
const BARE_WORDS =
  '(?:none|nil|none known|nil known|none reported|none stated|(?:nil|nothing) (?:of note|significant|relevant|known)|none to date)'
const BARE = new RegExp(`^${BARE_WORDS}$`)
const TAKING =
  /^(?:(?:is )?(?:not (?:on|taking|prescribed)|takes no|on no|nil)(?: (?:any|regular|current))*) (?:medications?|medicines?|meds|drugs?)$/

const PATTERNS: Readonly<Record<NoneOf, Patterns>> = {
  allergies: toPatterns('allergies'),
  medicines: toPatterns('medicines'),
  problems: toPatterns('problems'),
}

const TITLES: Readonly<Record<NoneOf, RegExp>> = {
  allergies: titleOf('allergies'),
  medicines: titleOf('medicines'),
  problems: titleOf('problems'),
}

function titleOf(of: NoneOf): RegExp {
  const { things } = NONE_WORDS[of]
  return new RegExp(`^${TITLE_BEFORE}(?:${things})(?: status)?$`)
}

function toPatterns(of: NoneOf): Patterns {
  const { things } = NONE_WORDS[of]
  const several = `(?:${things})(?: (?:and|or|nor|and/or|/) (?:${things}))*`
  const none = new RegExp(`^${NO}${QUALIFIED}(?: (?<only>[a-z][a-z /-]*?))?? ?(?:${several})${TOLD}$`)
  const to = new RegExp(
    `^(?:${NO}${QUALIFIED} (?:${things}) to|(?:not|never|no longer|is not|not known to be)(?: known to be)? (?:allergic|intolerant|sensitive) to) (?<only>[a-z][a-z0-9 /-]*)$`,
  )
  return {
    unknown: new RegExp(
      `^(?:(?:no|nil) (?:information|info|details?|data)(?: (?:available|known|recorded))?(?: (?:about|on|regarding|for) (?:current |known )?(?:${several}))?|(?:(?:${things}) )?(?:status )?(?:is |are )?(?:unknown|not known|not asked|not recorded|not available|not documented|not assessed|not established)|(?:no|nil)(?: known)? (?:${several}) (?:recorded|documented|noted|on file|on record)|unable to (?:assess|obtain|ascertain|establish)(?: (?:${several}))?)$`,
    ),
    // `PMH nil of note` has its title before it, and no mark between.
    all: [
      BARE,
      new RegExp(`^${TITLE_BEFORE}(?:${things}) ${BARE_WORDS}$`),
      ...(of === 'medicines' ? [TAKING] : []),
    ],
    some: of === 'allergies' ? [none, to] : [none],
  }
}

/** What takes back a part of what was denied. */
const BUT = /\b(?:but|except|apart|other than|however|though|unless|only|with|without|allerg\w*|since|if)\b/

function saidByClause(clause: string, of: NoneOf): NoneSaid | undefined {
  const { short } = NONE_WORDS[of]
  if (Object.hasOwn(short, clause)) return short[clause]
  const { unknown, all, some } = PATTERNS[of]
  if (unknown.test(clause)) return { of, says: 'no-information' }
  if (all.some((one) => one.test(clause))) return { of, says: 'none-known' }
  const found = some.map((one) => one.exec(clause)).find((one) => one !== null)
  return found ? saidOfSome(found.groups?.['only']?.trim() ?? '', of) : undefined
}

/** `No family history` is a fact of another kind: what is not an allergy has no categories to be free of. */
function saidOfSome(words: string, of: NoneOf): NoneSaid | undefined {
  if (words === '' || /^any(?:thing)?(?: known)?$/.test(words)) return { of, says: 'none-known' }
  if (BUT.test(words) || of !== 'allergies') return undefined
  return { of, says: 'none-known', only: words.split(/ (?:and|or|nor|and\/or) |\s?\/\s?/).map(toCategory) }
}

function toCategory(words: string): string {
  const word = words.trim()
  return Object.hasOwn(CATEGORY_WORDS, word) ? (CATEGORY_WORDS[word] ?? word) : word
}

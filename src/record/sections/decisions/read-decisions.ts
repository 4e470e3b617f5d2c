import { dayOf } from '../../reading/clinical-date.js'
import { codesOf, wordsOf } from '../../reading/coded-text.js'
import { all, at, textAt, type Element } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { dateOf, endBefore, isActiveNow, isBegun } from './decision-currency.js'
import { cprSaidIn, namesDecisionOnCpr, namesResuscitation, type CprSaid } from './cpr-words.js'
import { CPR_VERDICTS, DECISION_KINDS, type DecisionKind } from './decision-kinds.js'
import { consentEndIn } from './legal-end.js'
import { providedFor, providedVerdict, saysOfTheWhole } from './provisions.js'
import { speaksOfIt } from './speaks-of-it.js'
import { isUnread } from './told-in-document.js'
import { deniesWithin, toldWithin } from './told-within.js'
import { isAfterToday } from '../odd-dates.js'

/** Something that was decided for the end of life. */
export interface Decision {
  readonly resource: ReadResource
  readonly kind: DecisionKind['name']
  /** As given; what has none can neither take the place of another nor lose its own. */
  readonly date: string | undefined
  readonly isValid: boolean
  readonly isToCome: boolean
  /** Whether nothing but its date is against its being in force: a slip of the hand (2062 for 2026) ends no decision. */
  readonly mayHold: boolean
  readonly verdict: string | undefined
  /** The day on which it was to end or to be looked at again, where that is over: a date alone ends no decision (HZ34). */
  readonly wasToEnd: string | undefined
  /** What a plan of another kind says of resuscitation besides: it is a plan still. */
  readonly isBeside: boolean
  /** Whether it is no decision by its kind: an order, a visit or a message that speaks of resuscitation. */
  readonly isSpoken: boolean
}

/** The decisions that a resource tells of: none, one, or that of a plan and what the plan says of resuscitation. */
export function readDecisions(resource: ReadResource, today: string): readonly Decision[] {
  if (!TYPES.has(resource.type)) return spokenIn(resource, today)
  const date = dateOf(resource)
  const isToCome = date !== undefined && isAfterToday(dayOf(date), today)
  const isActive = isActiveNow(resource)
  const isValid = isActive && isBegun(resource, date, today)
  const wasToEnd = endBefore(resource, today)
  const told = {
    resource,
    date,
    isValid,
    isToCome,
    wasToEnd,
    mayHold: isActive && isToCome,
    isSpoken: false,
  }
  if (deniesWithin(resource))
    return [{ ...told, kind: 'cpr', verdict: DENIED_VERDICT, isBeside: true, isSpoken: true }]
  const kind = kindOf(resource)
  // That resuscitation was talked about decides nothing.
  const verdict = heldVerdictOf(resource) ?? unreadOf(resource, kind)
  const said = verdict === undefined ? [] : [{ ...told, kind: 'cpr' as const, verdict }]
  if (kind === undefined) return said.map((one) => ({ ...one, isBeside: true }))
  if (kind === 'cpr') return said.map((one) => ({ ...one, isBeside: false }))
  return [
    { ...told, kind, verdict: undefined, isBeside: false },
    ...said.map((one) => ({ ...one, isBeside: true })),
  ]
}

/** What is said of resuscitation; nothing of a problem that is of no decision, as an arrest that was survived. */
function heldVerdictOf(resource: ReadResource): string | undefined {
  const { type, json } = resource
  const verdict = cprVerdictOf(resource)
  const isOfThePast = type === 'Condition' && isUnclear(verdict) && !namesDecisionOnCpr(wordsOf(json['code']))
  return isOfThePast ? undefined : verdict
}

/** Of a form that nobody read here, by which kind of decision it is. */
function unreadOf({ type, json }: ReadResource, kind: DecisionKind['name'] | undefined): string | undefined {
  return kind === 'respect' && type === 'DocumentReference' && isUnread(json) ? UNREAD_VERDICT : undefined
}

/** What an order, a visit or a message says of it: no decision of its own, but nobody may miss it beside an older one. */
function spokenIn(resource: ReadResource, today: string): readonly Decision[] {
  const spoken = speaksOfIt(resource)
  const verdict = spoken && toVerdict(spoken.said, spoken.words)
  if (verdict === undefined) return []
  const date = dateOf(resource)
  const isToCome = date !== undefined && isAfterToday(dayOf(date), today)
  return [
    {
      resource,
      kind: 'cpr',
      date,
      isValid: !isToCome,
      isToCome,
      mayHold: isToCome,
      wasToEnd: undefined,
      verdict,
      isBeside: true,
      isSpoken: true,
    },
  ]
}

/** What a resource says of resuscitation, and when that was decided; `undefined` for whatever decides nothing of it. */
export function cprDecisionOf(
  resource: ReadResource,
): { readonly verdict: string; readonly date: string | undefined } | undefined {
  if (!TYPES.has(resource.type)) return undefined
  const verdict = heldVerdictOf(resource)
  return verdict === undefined ? undefined : { verdict, date: dateOf(resource) }
}

/** Whether a Consent is about resuscitation and nothing besides, as an advance decision that refuses it among others is not. */
export function isAboutCprAlone({ json }: ReadResource): boolean {
  const called = all(json, 'category').some((one) => isOfCpr(wordsOf(one), one))
  return called && providedFor(json).every((one) => isOfCpr(wordsOf(one), one))
}

function cprVerdictOf(resource: ReadResource): string | undefined {
  const provided = providedVerdict(resource.json, isOfCpr, isNotForCpr)
  if (provided !== undefined) return isEnded(resource.json) ? toVerdict('unclear', provided) : provided
  const kind = kindOf(resource)
  const named = namedVerdictOf(resource, kind)
  const within = toldWithin(resource)
  if (within === undefined) return named ?? (kind === 'cpr' ? unreadVerdictOf(resource) : undefined)
  const told = toVerdict(within.said, within.words)
  return named === undefined || named === told ? told : toVerdict('unclear', `${named}; ${within.words}`)
}

/** What its codes and its names say. */
function namedVerdictOf(resource: ReadResource, kind: DecisionKind['name'] | undefined): string | undefined {
  const plain =
    kind === 'cpr'
      ? (verdictOf(resource) ?? VERDICT_OF_WHOLE[String(saysOfTheWhole(resource.json))])
      : undefined
  return plain ?? (kind === undefined ? undefined : spelledVerdictOf(resource))
}

/** A finding about resuscitation with a value that decides nothing: nobody is to take it for no word at all. */
function unreadVerdictOf({ type, json }: ReadResource): string | undefined {
  if (type !== 'Observation' || hasNoOtherValue(json)) return undefined
  const value = wordsOf(json['valueCodeableConcept']) || (textAt(json, 'valueString') ?? '')
  const words = `${wordsOf(json['code'])}: ${value}`
  return value !== '' && namesResuscitation(words) ? toVerdict('unclear', words) : undefined
}

/** What a decision that is over by its name provided for holds no more: nobody can tell what does. */
function isEnded(json: ReadResource['json']): boolean {
  return consentEndIn(all(json, 'category').map((one) => wordsOf(one))) !== undefined
}

/** Of a Consent that is called by resuscitation alone. */
const VERDICT_OF_WHOLE: Readonly<Record<string, string>> = { deny: 'not for', permit: 'for' }

function isOfCpr(words: string, concept: Element): boolean {
  return DECISION_KINDS.some((one) => one.name === 'cpr' && isOf(one, { codes: bareCodes(concept), words }))
}

function isNotForCpr(words: string, concept: Element): boolean {
  return CPR_VERDICTS.find((one) => isOf(one, { codes: bareCodes(concept), words }))?.says === 'not for'
}

function bareCodes(concept: Element): readonly string[] {
  return codesOf(concept).map((key) => key.slice(key.indexOf('|') + 1))
}

/** A form or a plan in its codes, its title and its steps; a finding that has no value in what it is called. */
function spelledVerdictOf({ type, json }: ReadResource): string | undefined {
  if (type === 'Observation' && !hasNoOtherValue(json)) return undefined
  const said = saidBy(
    [
      ...['category', 'code', 'type'].flatMap((key) => all(json, key)),
      ...all(json, 'activity').flatMap((activity) => all(at(activity, 'detail'), 'code')),
    ],
    json,
  )
  const spelled = cprSaidIn(said.words)
  if (spelled !== undefined) return toVerdict(spelled, said.words)
  return codedVerdictOf(said)
}

/** Whether a finding says no more than that it is so. */
function hasNoOtherValue(json: ReadResource['json']): boolean {
  return json['valueBoolean'] === true || !Object.keys(json).some((key) => key.startsWith('value'))
}

function kindOf({ json }: ReadResource): DecisionKind['name'] | undefined {
  const said = saidBy(
    [
      ...['category', 'code', 'type', 'valueCodeableConcept'].flatMap((key) => all(json, key)),
      ...providedFor(json),
    ],
    json,
  )
  return DECISION_KINDS.find((one) => isOf(one, said))?.name
}

/** What was decided: of a finding its value says it, because its name may be that of a form; `DNACPR: no` needs both. */
function verdictOf({ type, json }: ReadResource): string | undefined {
  const said = saidBy(
    type === 'Observation'
      ? all(json, 'valueCodeableConcept')
      : ['code', 'category', 'type'].flatMap((key) => all(json, key)),
    json,
  )
  const value = type === 'Observation' ? said.words.replaceAll(/^[ ·]+|[ ·]+$/g, '') : ''
  const words = value === '' ? said.words : `${wordsOf(json['code'])}: ${value}`
  const told = cprSaidIn(said.words) ?? (value === '' ? undefined : cprSaidIn(words))
  if (told !== undefined) return toVerdict(told, words)
  return codedVerdictOf(said) ?? wordedVerdictOf(said, words)
}

function codedVerdictOf({ codes: told }: Said): string | undefined {
  return CPR_VERDICTS.find(({ codes }) => told.some((code) => codes.includes(code)))?.says
}

/** A bare *no* or *not* in what is about resuscitation is not surely a no to it. */
function wordedVerdictOf(said: Said, words: string): string | undefined {
  const worded = CPR_VERDICTS.find((one) => one.words.test(said.words))?.says
  return worded === 'not for' ? toVerdict('unclear', words) : worded
}

/** What is unclear is of one mind with the same words alone. */
function toVerdict(said: CprSaid, words: string): string | undefined {
  if (said === 'undecided') return undefined
  return said === 'unclear' ? `${UNCLEAR}: ${words.toLowerCase()}` : said
}

const UNCLEAR = 'unclear'
/** Of a form that was answered that there is no decision against it: a word against such a decision, and no decision. */
export const DENIED_VERDICT = `${UNCLEAR}: none by the answers`
/** Of a form that came as pages or as a picture, which nobody reads here. */
export const UNREAD_VERDICT = `${UNCLEAR}: in the document`

/** Whether words about resuscitation may mean that it is wanted, or that it is not. */
export function isUnclear(verdict: string | undefined): boolean {
  return verdict?.startsWith(UNCLEAR) ?? false
}

const TYPES: ReadonlySet<string> = new Set([
  'Flag',
  'QuestionnaireResponse',
  'Consent',
  'Observation',
  'CarePlan',
  'Goal',
  'DocumentReference',
  'Composition',
  'Condition',
])

interface Said {
  readonly codes: readonly string[]
  readonly words: string
}

function saidBy(concepts: readonly Element[], json: ReadResource['json']): Said {
  return {
    codes: concepts.flatMap(bareCodes),
    words: [
      ...concepts.map((concept) => wordsOf(concept)),
      textAt(json, 'title'),
      textAt(json, 'valueString'),
      // Of a document the description is its title.
      ...(json['content'] === undefined ? [] : [textAt(json, 'description')]),
    ].join(' · '),
  }
}

function isOf(kind: { readonly codes: readonly string[]; readonly words: RegExp }, said: Said): boolean {
  return said.codes.some((code) => kind.codes.includes(code)) || kind.words.test(said.words)
}

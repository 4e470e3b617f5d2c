import { dayOf, toClinicalDate, toInstant } from '../reading/clinical-date.js'
import { isSurelyBefore } from '../reading/surely-before.js'
import { codesOf, hasCode, wordsOf } from '../reading/coded-text.js'
import { all, textAt, type Element } from '../reading/element.js'
import { groupBy } from '../reading/group-by.js'
import type { ReadResource } from '../reading/record-view.js'
import { CPR_VERDICTS, DECISION_KINDS, type DecisionKind } from './decision-kinds.js'
import { isOver } from './due-marks.js'
import { isAfterToday } from './odd-dates.js'
import type { SectionContent } from './section-content.js'
import type { Mark, SectionItem } from './section.js'

/** What is said of a decision because of others of its kind. */
interface Standing {
  readonly marks: readonly Mark[]
  readonly isSuperseded: boolean
  /** Dated after today: it stands behind what is in force. */
  readonly isToCome: boolean
}

interface Decision {
  readonly resource: ReadResource
  readonly kind: DecisionKind['name']
  /** As given; what has none can neither take the place of another nor lose its own. */
  readonly date: string | undefined
  readonly isValid: boolean
  readonly isToCome: boolean
  readonly verdict: string | undefined
}

/**
 * Which of several decisions of one kind stands (resuscitation, ReSPECT and treatment escalation, advance care plans). Of one
 * owner the newest valid one stands, by the date of the decision and never by when it came; those before it are superseded
 * and stay. Where two owners have different ones, neither gives way: each says so.
 */
export function standingMarks(
  resources: readonly ReadResource[],
  today: string,
): ReadonlyMap<string, Standing> {
  const decisions = resources
    .filter(({ isSafe, shared }) => isSafe && !shared)
    .flatMap((resource) => toDecision(resource, today))
  return new Map(
    [...groupBy(decisions, ({ kind }) => kind).values()].flatMap((ofKind) =>
      ofKind.map((decision) => [decision.resource.reference, standingOf(decision, ofKind)] as const),
    ),
  )
}

/** Two decisions in force of which each says that the other is another one. */
interface DecisionContradiction {
  readonly kind: DecisionKind['name']
  readonly sides: readonly [ReadResource, ReadResource]
}

/** The pairs of which {@link standingMarks} marks both; of plans those of two days, because one of a day may be a copy. */
export function decisionContradictions(
  resources: readonly ReadResource[],
  today: string,
): readonly DecisionContradiction[] {
  const decisions = resources
    .filter(({ isSafe, shared }) => isSafe && !shared)
    .flatMap((resource) => toDecision(resource, today))
  const standing = decisions.filter(
    (one) =>
      one.isValid &&
      newerOf(
        one,
        decisions.filter(({ kind }) => kind === one.kind),
      ) === undefined,
  )
  return standing.flatMap((one, index) =>
    standing
      .slice(index + 1)
      .filter((other) => other.kind === one.kind && disagree(one, other))
      .filter((other) => one.kind === 'cpr' || areOfTwoDays(one, other))
      .map((other) => ({ kind: one.kind, sides: [one.resource, other.resource] as const })),
  )
}

function areOfTwoDays(one: Decision, other: Decision): boolean {
  return isSurelyBefore(one.date, other.date) || isSurelyBefore(other.date, one.date)
}

/** Says on the lines of a section what stands; what is superseded stands with what is past. */
export function withStanding(
  content: SectionContent,
  standing: ReadonlyMap<string, Standing>,
): SectionContent {
  const marked = (items: readonly SectionItem[]): readonly SectionItem[] =>
    items.map((item) => {
      const marks = standing.get(item.reference)?.marks ?? []
      return marks.length === 0 ? item : { ...item, marks: [...marks, ...item.marks] }
    })
  const isSuperseded = ({ reference }: SectionItem): boolean => standing.get(reference)?.isSuperseded ?? false
  const toCome = ({ reference }: SectionItem): number => Number(standing.get(reference)?.isToCome ?? false)
  return {
    ...content,
    current: marked(
      content.current.filter((item) => !isSuperseded(item)).sort((one, other) => toCome(one) - toCome(other)),
    ),
    past: marked([...content.current.filter(isSuperseded), ...content.past]),
  }
}

function standingOf(decision: Decision, ofKind: readonly Decision[]): Standing {
  const newest = newerOf(decision, ofKind)
  if (newest?.date !== undefined) {
    const text = `superseded by the one of ${toClinicalDate(newest.date).text}`
    return { marks: [{ text, tone: 'caution' }], isSuperseded: true, isToCome: false }
  }
  if (decision.isToCome) return TO_COME
  if (!decision.isValid) return NOTHING
  const others = ofKind.filter((other) => other.isValid && newerOf(other, ofKind) === undefined)
  const marks = others.filter((other) => disagree(decision, other)).map(toMark)
  return {
    marks: [...new Map(marks.map((mark) => [mark.text, mark])).values()],
    isSuperseded: false,
    isToCome: false,
  }
}

const NOTHING: Standing = { marks: [], isSuperseded: false, isToCome: false }
const TO_COME: Standing = {
  marks: [{ text: 'dated after today: not in force', tone: 'warning' }],
  isSuperseded: false,
  isToCome: true,
}

function toMark({ kind, resource, date }: Decision): Mark {
  const of = date === undefined ? '' : ` of ${toClinicalDate(date).text}`
  return kind === 'cpr'
    ? { text: `disagrees with what ${resource.source.name} has${of}`, tone: 'warning' }
    : { text: `${resource.source.name} has another one${of}: read both`, tone: 'warning' }
}

/**
 * The newest valid one of the same owner and type, where it is newer. A finding takes no alert's place, nor a scan that of the
 * plan that it was made of.
 */
function newerOf(decision: Decision, ofKind: readonly Decision[]): Decision | undefined {
  return ofKind
    .filter(
      (other) =>
        other.isValid &&
        other.resource.type === decision.resource.type &&
        other.resource.source.organisation === decision.resource.source.organisation &&
        isSurelyBefore(decision.date, other.date),
    )
    .sort((one, other) => (toInstant(other.date) ?? 0) - (toInstant(one.date) ?? 0))[0]
}

/** Resuscitation: one says yes, the other no. Of plans of two owners nobody can tell here that they agree. */
function disagree(one: Decision, other: Decision): boolean {
  if (one === other) return false
  if (one.kind === 'cpr') return one.verdict !== other.verdict
  return one.resource.source.organisation !== other.resource.source.organisation
}

function toDecision(resource: ReadResource, today: string): readonly Decision[] {
  if (!TYPES.has(resource.type)) return []
  const kind = kindOf(resource)
  const verdict = kind === 'cpr' ? verdictOf(resource) : undefined
  // That resuscitation was talked about decides nothing.
  if (kind === undefined || (kind === 'cpr' && verdict === undefined)) return []
  const date = dateOf(resource)
  const isToCome = date !== undefined && isAfterToday(dayOf(date), today)
  return [{ resource, kind, date, isValid: isValid(resource, date, today), isToCome, verdict }]
}

/** What a resource says of resuscitation, and when that was decided; `undefined` for whatever decides nothing of it. */
export function cprDecisionOf(
  resource: ReadResource,
): { readonly verdict: string; readonly date: string | undefined } | undefined {
  if (!TYPES.has(resource.type) || kindOf(resource) !== 'cpr') return undefined
  const verdict = verdictOf(resource)
  return verdict === undefined ? undefined : { verdict, date: dateOf(resource) }
}

function kindOf({ json }: ReadResource): DecisionKind['name'] | undefined {
  const said = saidBy(
    ['category', 'code', 'type', 'valueCodeableConcept'].flatMap((key) => all(json, key)),
    json,
  )
  return DECISION_KINDS.find((one) => isOf(one, said))?.name
}

/** What was decided: of a finding its value says it, because its name may be that of a form. */
function verdictOf({ type, json }: ReadResource): string | undefined {
  const said = saidBy(
    type === 'Observation'
      ? all(json, 'valueCodeableConcept')
      : ['code', 'category', 'type'].flatMap((key) => all(json, key)),
    json,
  )
  return CPR_VERDICTS.find((one) => isOf(one, said))?.says
}

const TYPES: ReadonlySet<string> = new Set([
  'Flag',
  'Consent',
  'Observation',
  'CarePlan',
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
    codes: concepts.flatMap(codesOf).map((key) => key.slice(key.indexOf('|') + 1)),
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

const VALID: ReadonlySet<string> = new Set(['active', 'final', 'amended', 'corrected', 'current'])

/** In force: neither over, nor withdrawn, nor a draft, nor dated after today, as by a clock that is wrong. */
function isValid({ type, json }: ReadResource, date: string | undefined, today: string): boolean {
  const end = textAt(json, 'period', 'end') ?? textAt(json, 'provision', 'period', 'end')
  const isBegun = date === undefined || dayOf(date) <= today
  const isPlanned = textAt(json, 'intent') === 'proposal' || textAt(json, 'docStatus') === 'preliminary'
  return (
    (type === 'Condition' ? isProblemInForce(json) : VALID.has(textAt(json, 'status') ?? '')) &&
    isBegun &&
    !isPlanned &&
    !(end !== undefined && isOver(end, today))
  )
}

/** `Not for resuscitation` among the problems: in force unless it is said to be over, or not so. */
function isProblemInForce(json: ReadResource['json']): boolean {
  const isOfThePast = hasCode(json['clinicalStatus'], ['inactive', 'resolved', 'remission'])
  return !isOfThePast && !hasCode(json['verificationStatus'], ['refuted', 'entered-in-error'])
}

/** When it was decided. */
function dateOf({ json }: ReadResource): string | undefined {
  return (
    textAt(json, 'period', 'start') ??
    textAt(json, 'created') ??
    textAt(json, 'effectiveDateTime') ??
    textAt(json, 'effectivePeriod', 'start') ??
    textAt(json, 'dateTime') ??
    textAt(json, 'date') ??
    textAt(json, 'recordedDate') ??
    textAt(json, 'onsetDateTime')
  )
}

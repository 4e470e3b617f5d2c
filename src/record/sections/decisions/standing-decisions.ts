import { toClinicalDate, toInstant } from '../../reading/clinical-date.js'
import { isSurelyBefore } from '../../reading/surely-before.js'
import { groupBy } from '../../reading/group-by.js'
import type { ReadResource } from '../../reading/record-view.js'
import type { DecisionKind } from './decision-kinds.js'
import { DENIED_VERDICT, isUnclear, readDecisions, UNREAD_VERDICT, type Decision } from './read-decisions.js'
import { isMarkedNotBegun } from '../not-begun.js'
import { isDisputed, statedReplacements } from '../stated-replacements.js'
import type { SectionContent } from '../section-content.js'
import type { Mark, SectionItem, SectionKey } from '../section.js'

/** What is said of a decision because of others of its kind. */
interface Standing {
  readonly marks: readonly Mark[]
  readonly isSuperseded: boolean
  /** Dated after today: it stands behind what is in force. */
  readonly isToCome: boolean
  /** Written before a decision of somebody was made: at the end of life it stands with what is past. */
  readonly isBehind: boolean
}

/**
 * Which of several decisions of one kind stands (resuscitation, ReSPECT and treatment escalation, advance care plans). Of one
 * owner the newest valid one stands, by the date of the decision and never by when it came; those before it are superseded
 * and stay. Where two owners have different ones, neither gives way: each says so. What a form or a plan says of resuscitation
 * is held against decisions about that too, and stands on its line.
 */
export function standingMarks(
  resources: readonly ReadResource[],
  today: string,
): ReadonlyMap<string, Standing> {
  const decisions = decisionsIn(resources, today)
  const standing = new Map<string, Standing>()
  for (const ofKind of groupBy(decisions, ({ kind }) => kind).values()) {
    for (const decision of ofKind) {
      const { reference } = decision.resource
      standing.set(reference, both(standing.get(reference), standingOf(decision, ofKind)))
    }
  }
  return standing
}

/** A decision, and of which others its date decides nothing, because their source says the opposite of the dates. */
interface HeldDecision extends Decision {
  readonly isDisputed: (other: ReadResource) => boolean
}

/** What its source says has been replaced is no longer valid, whatever its date. */
function decisionsIn(resources: readonly ReadResource[], today: string): readonly HeldDecision[] {
  const shown = resources.filter(({ isSafe, shared }) => isSafe && !shared)
  const stated = statedReplacements(resources)
  return shown.flatMap((resource) =>
    readDecisions(resource, today).map((decision) => ({
      ...decision,
      isValid: decision.isValid && !stated.over.has(resource.reference),
      mayHold: decision.mayHold && !stated.over.has(resource.reference),
      isDisputed: (other) => isDisputed(stated, resource, other),
    })),
  )
}

function both(one: Standing | undefined, other: Standing): Standing {
  if (!one) return other
  return {
    marks: [...new Map([...one.marks, ...other.marks].map((mark) => [mark.text, mark])).values()],
    isSuperseded: one.isSuperseded || other.isSuperseded,
    isToCome: one.isToCome || other.isToCome,
    isBehind: one.isBehind && other.isBehind,
  }
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
  const decisions = decisionsIn(resources, today)
  const byKind = groupBy(decisions, ({ kind }) => kind)
  const standing = decisions.filter((one) => stands(one, byKind.get(one.kind) ?? []))
  return standing.flatMap((one, index) =>
    standing
      .slice(index + 1)
      .filter((other) => other.kind === one.kind && disagree(one, other))
      .filter((other) => one.kind === 'cpr' || areOfTwoDays(one, other))
      .map((other) => ({ kind: one.kind, sides: [one.resource, other.resource] as const })),
  )
}

/**
 * Whether it is to be held against the others: in force and the newest of its owner. On resuscitation one with a date to come may be
 * in force with a wrong date, and nobody is to find out afterwards.
 */
function stands(decision: HeldDecision, ofKind: readonly HeldDecision[]): boolean {
  if (decision.kind === 'cpr' && decision.mayHold) return true
  return decision.isValid && newerOf(decision, ofKind) === undefined
}

function areOfTwoDays(one: Decision, other: Decision): boolean {
  return isSurelyBefore(one.date, other.date) || isSurelyBefore(other.date, one.date)
}

/** Says on the lines of a section what stands; what is superseded stands with what is past. */
export function withStanding(
  key: SectionKey,
  content: SectionContent,
  standing: ReadonlyMap<string, Standing>,
): SectionContent {
  const marked = (items: readonly SectionItem[]): readonly SectionItem[] =>
    items.map((item) => {
      const told = standing.get(item.reference)?.marks ?? []
      const marks = isMarkedNotBegun(item) ? told.filter(({ text }) => text !== AFTER_TODAY) : told
      return marks.length === 0 ? item : { ...item, marks: [...marks, ...item.marks] }
    })
  const isSuperseded = ({ reference }: SectionItem): boolean => {
    const told = standing.get(reference)
    return told !== undefined && (told.isSuperseded || (told.isBehind && key === 'end-of-life'))
  }
  const toCome = ({ reference }: SectionItem): number => Number(standing.get(reference)?.isToCome ?? false)
  return {
    ...content,
    current: marked(
      content.current.filter((item) => !isSuperseded(item)).sort((one, other) => toCome(one) - toCome(other)),
    ),
    past: marked([...content.current.filter(isSuperseded), ...content.past]),
  }
}

function standingOf(decision: HeldDecision, ofKind: readonly HeldDecision[]): Standing {
  const newest = newerOf(decision, ofKind)?.date
  if (newest !== undefined) return supersededBy(newest, decision)
  const { isToCome } = decision
  if (!stands(decision, ofKind)) return isToCome ? TO_COME : NOTHING
  const others = ofKind.filter((other) => stands(other, ofKind) && disagree(decision, other))
  const marks = [
    ...(isToCome ? TO_COME.marks : []),
    ...others.map((other) => toMark(other, decision)),
    ...verdictMarks(decision),
  ]
  return {
    marks: [...new Map(marks.map((mark) => [mark.text, mark])).values()],
    isSuperseded: false,
    isToCome,
    isBehind: decision.isSpoken && ofKind.some((other) => isBefore(decision, other, ofKind)),
  }
}

function isBefore(spoken: HeldDecision, other: HeldDecision, ofKind: readonly HeldDecision[]): boolean {
  return !other.isSpoken && isSurelyBefore(spoken.date, other.date) && stands(other, ofKind)
}

/** Of a form or a plan only what it says of resuscitation is superseded: it says more. */
function supersededBy(newest: string, { isBeside, verdict }: Decision): Standing {
  // That the form itself is superseded says so of what nobody read in it.
  if (verdict === UNREAD_VERDICT) return NOTHING
  const text = `superseded by the one of ${toClinicalDate(newest).text}`
  return {
    marks: [{ text: isBeside ? `on resuscitation ${text}` : text, tone: 'caution' }],
    isSuperseded: !isBeside,
    isToCome: false,
    isBehind: false,
  }
}

function verdictMarks({ isBeside, isSpoken, verdict = '' }: Decision): readonly Mark[] {
  if (verdict === UNREAD_VERDICT) return [IN_THE_DOCUMENT]
  if (verdict === DENIED_VERDICT) return []
  if (isUnclear(verdict)) return [isSpoken ? SPOKEN : NOT_SURE]
  const mark = isBeside ? VERDICT_MARKS[verdict] : undefined
  return mark ? [mark] : []
}

/** On the line of a form or a plan, whose title says nothing of it. */
const VERDICT_MARKS: Readonly<Record<string, Mark>> = {
  'not for': { text: 'not for attempted CPR', tone: 'warning' },
  for: { text: 'for attempted CPR', tone: 'caution' },
}

const NOT_SURE: Mark = {
  text: 'not clear from these words whether for attempted CPR: ask its source',
  tone: 'warning',
}

const SPOKEN: Mark = { text: 'speaks of resuscitation: read it', tone: 'warning' }
const IN_THE_DOCUMENT: Mark = {
  text: 'whether for attempted CPR stands in the document: read it',
  tone: 'warning',
}

const NOTHING: Standing = { marks: [], isSuperseded: false, isToCome: false, isBehind: false }
const AFTER_TODAY = 'dated after today: not in force yet, or a wrong date'
const TO_COME: Standing = {
  marks: [{ text: AFTER_TODAY, tone: 'warning' }],
  isSuperseded: false,
  isToCome: true,
  isBehind: false,
}

function toMark({ kind, resource, date, verdict, isToCome }: Decision, to: Decision): Mark {
  const isUnsure = [verdict, to.verdict].some(isUnclear) || isToCome || to.isToCome
  const disagrees = isUnsure ? 'may disagree' : 'disagrees'
  const of = date === undefined ? '' : ` of ${toClinicalDate(date).text}`
  return kind === 'cpr'
    ? { text: `${disagrees} with what ${resource.source.name} has${of}`, tone: 'warning' }
    : {
        text: `${resource.source.name} has another one${of}: read both`,
        tone: 'warning',
        to: resource.reference,
      }
}

/**
 * The newest valid one of the same owner and type, where it is newer. A finding takes no alert's place, nor a scan that of the
 * plan that it was made of, nor a form that of a decision with which it agrees.
 */
function newerOf(decision: HeldDecision, ofKind: readonly HeldDecision[]): HeldDecision | undefined {
  return ofKind
    .filter(
      (other) =>
        mayTakeThePlaceOf(other, decision) &&
        other.resource !== decision.resource &&
        !decision.isDisputed(other.resource) &&
        other.resource.type === decision.resource.type &&
        other.resource.source.organisation === decision.resource.source.organisation &&
        isSurelyBefore(decision.date, other.date),
    )
    .sort((one, other) => (toInstant(other.date) ?? 0) - (toInstant(one.date) ?? 0))[0]
}

/** What is itself to be looked at again ends nothing that is not. */
function mayTakeThePlaceOf(newer: HeldDecision, decision: HeldDecision): boolean {
  const { verdict } = decision
  const isCopy =
    (newer.isBeside || decision.isBeside) && newer.verdict === verdict && verdict !== UNREAD_VERDICT
  const isSpoken = newer.isSpoken || decision.isSpoken
  return (
    newer.isValid && !isCopy && !isSpoken && (newer.wasToEnd === undefined || decision.wasToEnd !== undefined)
  )
}

/** What somebody wrote of it before a decision was made is no word against that. */
function isNewsTo(one: Decision, other: Decision): boolean {
  return !one.isSpoken || (!other.isSpoken && !isSurelyBefore(one.date, other.date))
}

/** That there is no decision against it is a word against such a decision alone. */
function isDenialOfNone(one: Decision, other: Decision): boolean {
  return one.verdict === DENIED_VERDICT && other.verdict !== 'not for'
}

/** Resuscitation: one says yes, the other no. Of plans of two owners nobody can tell here that they agree. */
function disagree(one: Decision, other: Decision): boolean {
  if (one === other) return false
  if (isDenialOfNone(one, other) || isDenialOfNone(other, one)) return false
  if (one.kind === 'cpr') return one.verdict !== other.verdict && isNewsTo(one, other) && isNewsTo(other, one)
  return one.resource.source.organisation !== other.resource.source.organisation
}

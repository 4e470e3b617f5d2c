import type { PurposeOfUse } from '../audit/access-event.js'
import type { PersonId } from '../fhir/person-id.js'
import type { Delegate } from '../identity/actor.js'
import type { AccessFacts } from './access-facts.js'
import { isHidden } from './consent.js'
import { agreementsOf } from './agreements.js'
import type { Delegation } from './delegation.js'
import { findDelegation, isNormalOnly } from './find-delegation.js'
import type { LabelRule } from './label-rule.js'
import { isHeldBack, withoutHeldBack } from './labels/held-back.js'
import type { Label } from './labels/label.js'
import { NO_DISCLOSURE_TO_PATIENT, THIRD_PARTY } from './labels/security-labels.js'
import type { Cover } from './lens.js'
import { isGivenBy, isKeptBy } from './sensitivity-categories.js'

export interface DelegateLabelQuestion {
  readonly actor: Delegate
  /** Whose record it is. */
  readonly person: PersonId | undefined
  readonly facts: AccessFacts
  readonly purpose: PurposeOfUse
}

/**
 * The second decision for who reads as the person, or acts for them. Pure; the first rule that applies decides, in the
 * order of reading; what none of them keeps back is shown. A notice that something is kept back says already that there
 * is something to ask the person about, or to make them tell: it stands only where nothing but the scope keeps it back, or
 * that it was reported as another person's.
 */
export function decideDelegateLabel(label: Label, question: DelegateLabelQuestion): Cover {
  const cover = decideUnreported(withoutHeldBack(label), question)
  return cover === 'shown' && isHeldBack(label) ? 'withheld' : cover
}

function decideUnreported(label: Label, question: DelegateLabelQuestion): Cover {
  const { actor, person, facts } = question
  const rule = LABEL_RULES_AT_HOME.find(({ applies }) => applies(label, question))
  if (rule) return rule.cover
  if (actor.person === person) return 'shown'

  const delegation = findDelegation(facts)
  if (typeof delegation === 'string') return 'absent'
  const kept = LABEL_RULES_FOR_DELEGATES.find(({ applies }) => applies(label, { delegation, facts }))
  return kept?.cover ?? 'shown'
}

/** What even the person themselves does not read here. The rest is theirs. */
export const LABEL_RULES_AT_HOME: readonly LabelRule<DelegateLabelQuestion>[] = [
  {
    when: 'it is sealed, sealed and locked, or kept by law with its source',
    applies: ({ level }) => level === 'locked' || level === 'legal' || level === 'sealed',
    cover: 'absent',
  },
  {
    when: 'it is not to be told to the patient, or somebody else told it in confidence (`NOPAT`, `TBOO`, `THIRD-PARTY`)',
    applies: (label) => isOneOf(label, NOT_TO_THE_PERSON),
    cover: 'absent',
  },
  {
    when: 'no agreement of its controller shares it with people at home (`PATRQT`), or one leaves out what it is sensitive for',
    applies: (label, question) => !isShared(label, question),
    cover: 'absent',
  },
]

export interface ActingFor {
  readonly delegation: Delegation
  readonly facts: AccessFacts
}

/** What who acts for them does not see, in the order of reading. */
export const LABEL_RULES_FOR_DELEGATES: readonly LabelRule<ActingFor>[] = [
  { when: 'it is very restricted', applies: ({ level }) => level === 'V', cover: 'absent' },
  {
    when: 'it is about safeguarding, violence or adoption, or a young person wants it kept',
    applies: (label) => isOneOf(label, NEVER_TO_DELEGATES),
    cover: 'absent',
  },
  {
    when: 'the person hides it from everybody, by what it is sensitive for or by the kind of its source',
    applies: isHiddenByPerson,
    cover: 'absent',
  },
  {
    when: 'it is sensitive or restricted, and the person is of an age at which competence may be assessed and nobody has looked at it; or was found competent, where the policy leaves their parents what is normal',
    applies: (label, { delegation, facts }) => isNormalOnly(delegation, facts) && !isPlain(label),
    cover: 'absent',
  },
  {
    when: 'what was recorded for them does not cover it',
    applies: (label, acting) => !isCovered(label, acting),
    cover: 'withheld',
  },
]

/** `TBOO` is HL7's word for what is not to be told the patient before a physician has. */
const NOT_TO_THE_PERSON: readonly string[] = [NO_DISCLOSURE_TO_PATIENT, THIRD_PARTY, 'TBOO']

/**
 * Who harms somebody may be the one who acts for them: violence and safeguarding, in HL7's codes and in our own; and what
 * HL7 has for the wish of a young person, or of any person, that others are not told.
 */
const NEVER_TO_DELEGATES: readonly string[] = [
  'SAFEGUARDING',
  'SDV',
  'DVD',
  'VIO',
  'MST',
  'ADOPTION',
  'ADOL',
  'PRS',
]

function isOneOf({ sensitivities }: Label, codes: readonly string[]): boolean {
  return sensitivities.some((code) => codes.includes(code))
}

function isPlain({ level, sensitivities }: Label): boolean {
  return level === 'N' && sensitivities.length === 0
}

/** Its controller takes part, and agreed that people read what it told, but for what the agreement leaves out. */
function isShared(label: Label, { facts, purpose }: DelegateLabelQuestion): boolean {
  if (!facts.policy.organisations.has(label.controller)) return false
  const agreements = agreementsOf(label.controller, facts.policy)
  return (
    agreements.some(({ purposes }) => purposes.includes(purpose)) &&
    !agreements.some(({ except }) => except.some((code) => isKeptBy(code, label.sensitivities)))
  )
}

/** What the person hides from everybody. */
function isHiddenByPerson(label: Label, { facts }: ActingFor): boolean {
  const { consents, now, policy } = facts
  return isHidden(
    { consents, organisation: undefined, now },
    label,
    policy.organisations.get(label.controller),
  )
}

/** By the kind of its source, and by all that it is sensitive for; a list does not cover what is restricted and does not say why. */
function isCovered(
  { level, sensitivities, controller }: Label,
  { delegation: { covers }, facts: { policy } }: ActingFor,
): boolean {
  if (covers === 'all') return true
  if (!covers.some((one) => one === policy.organisations.get(controller))) return false
  return sensitivities.length === 0
    ? level === 'N'
    : sensitivities.every((code) => covers.some((one) => isGivenBy(one, code)))
}

import type { PurposeOfUse } from '../audit/access-event.js'
import type { Clinician } from '../identity/actor.js'
import { SEAL_GROUNDS, type AccessFacts, type SealGround } from './access-facts.js'
import { rightsOf } from './access-policy.js'
import { agreementsOf } from './agreements.js'
import { isHidden } from './consent.js'
import { grantsOf } from './grants.js'
import type { LabelRule } from './label-rule.js'
import { isHeldBack, withoutHeldBack } from './labels/held-back.js'
import { isVeryRestricted, VERY_RESTRICTED, type Label } from './labels/label.js'
import type { Cover, WithheldReason } from './lens.js'
import { isKeptBy } from './sensitivity-categories.js'

export interface LabelQuestion {
  readonly actor: Clinician
  readonly facts: AccessFacts
  /** For which purposes it may be shared with them: each is enough. `BTG` only while the glass is broken. */
  readonly sharedFor: readonly PurposeOfUse[]
}

/**
 * The second decision: whether somebody who may open the record may see what has this label. Pure; the first rule that
 * applies decides, in the order of reading; what none of them keeps back is shown.
 */
export function decideLabel(label: Label, question: LabelQuestion): Cover {
  const [cover] = judge(label, question)
  return cover
}

/** Why something is withheld, for the one from whom it is; `undefined` for what is not, or of which nothing may be said. */
export function explainLabel(label: Label, question: LabelQuestion): WithheldReason | undefined {
  const [, reason] = judge(label, question)
  return reason
}

/**
 * What somebody reported as another person's nobody sees, its source and who broke the glass neither; to whom it would
 * not be shown anyhow it is what it was.
 */
function judge(label: Label, question: LabelQuestion): Judgement {
  const before = withoutHeldBack(label)
  const rule = LABEL_RULES.find(({ applies }) => applies(before, question))
  if (rule !== undefined && rule.cover !== 'shown') return [rule.cover, rule.reason]
  return isHeldBack(label) ? ['withheld', 'held-back'] : ['shown']
}

type Judgement = readonly [cover: Cover, reason?: WithheldReason | undefined]

/**
 * The rules, in the order of reading. What an organisation told us its own people see always. That the law keeps something
 * with its source is itself kept by law: it is told as what is not shared. A seal that is opened leaves what was under it
 * as restricted as it would be without: the glass opens that, and no ground does.
 */
export const LABEL_RULES: readonly LabelRule<LabelQuestion>[] = [
  {
    when: 'their own organisation told it',
    applies: (label, { actor }) => label.controller === actor.organisation,
    cover: 'shown',
  },
  { when: 'it is sealed and locked', applies: ({ level }) => level === 'locked', cover: 'absent' },
  {
    when: 'the law keeps it with its source',
    applies: ({ level }) => level === 'legal',
    cover: 'withheld',
    reason: 'not-shared',
  },
  {
    when: 'no agreement of its controller shares it with their kind of organisation for a purpose that they read for, or one leaves out what it is sensitive for',
    applies: (label, question) => !isShared(label, question),
    cover: 'withheld',
    reason: 'not-shared',
  },
  {
    when: 'it is sealed, and they opened no seal on a legal ground',
    applies: ({ level }, question) => level === 'sealed' && groundsOf(question).length === 0,
    cover: 'withheld',
    reason: 'sealed',
  },
  {
    when: 'the glass is broken, and an agreement shares it for that purpose (`BTG`)',
    applies: isSharedThroughGlass,
    cover: 'shown',
  },
  {
    when: 'the person hides it from their organisation, by what it is sensitive for or by the kind of its source',
    applies: isHiddenByPerson,
    cover: 'withheld',
    reason: 'wish-of-the-person',
  },
  {
    when: 'their role has no right to what is as restricted as this',
    applies: (label, question) => !hasClearance(label, question),
    cover: 'withheld',
    reason: 'another-role',
  },
  {
    when: 'it is sensitive in a way that their kind of organisation has no part in',
    applies: ({ sensitivities }, question) => !sensitivities.every((code) => needsToSee(code, question)),
    cover: 'withheld',
    reason: 'another-role',
  },
]

function isSharedThroughGlass(label: Label, question: LabelQuestion): boolean {
  return question.sharedFor.includes('BTG') && isShared(label, { ...question, sharedFor: ['BTG'] })
}

/** An agreement of its controller covers this kind of organisation and a purpose, and none leaves it out. */
function isShared(label: Label, { actor, facts, sharedFor }: LabelQuestion): boolean {
  const kind = facts.policy.organisations.get(actor.organisation)
  if (kind === undefined || !facts.policy.organisations.has(label.controller)) return false
  const agreements = agreementsOf(label.controller, facts.policy)
  return (
    agreements.some(
      (one) => one.with.includes(kind) && one.purposes.some((purpose) => sharedFor.includes(purpose)),
    ) && !agreements.some(({ except }) => except.some((code) => isKeptBy(code, label.sensitivities)))
  )
}

/** The legal grounds on which seals are open to them now. */
function groundsOf(question: LabelQuestion): readonly SealGround[] {
  const given = grantsOf('unseal', question).map(({ ground }) => ground)
  return SEAL_GROUNDS.filter((ground) => given.includes(ground))
}

/**
 * The grounds that also answer what else the person said about what is sealed: their own consent to just this, and a law,
 * which binds whatever they wish. An interest of others that outweighs the seal does not say that it outweighs that.
 */
const OVER_THEIR_WISH: readonly SealGround[] = ['person-consents', 'required-by-law']

/** What the person keeps from this organisation. A ground that opens a seal answers for what is sealed, and nothing else. */
function isHiddenByPerson(label: Label, question: LabelQuestion): boolean {
  const { actor, facts } = question
  const { consents, now, policy } = facts
  if (label.level === 'sealed' && groundsOf(question).some((one) => OVER_THEIR_WISH.includes(one)))
    return false
  const kind = policy.organisations.get(label.controller)
  return isHidden({ consents, organisation: actor.organisation, now }, label, kind)
}

function hasClearance(label: Label, { actor, facts }: LabelQuestion): boolean {
  // Who signs in at their own organisation's issuer sees what is normal.
  const rights = actor.federated ? [] : rightsOf(facts.policy, actor.role.code)
  if (isVeryRestricted(label)) return rights.includes('see-very-restricted')
  return (label.level === 'N' && label.sensitivities.length === 0) || rights.includes('see-restricted')
}

function needsToSee(sensitivity: string, { actor, facts: { policy } }: LabelQuestion): boolean {
  // Whoever comes to this has the clearance for it.
  if (sensitivity === VERY_RESTRICTED) return true
  const kind = policy.organisations.get(actor.organisation)
  const rule = Object.hasOwn(policy.sensitivities, sensitivity)
    ? policy.sensitivities[sensitivity]
    : undefined
  return kind !== undefined && (rule?.with.includes(kind) ?? false)
}

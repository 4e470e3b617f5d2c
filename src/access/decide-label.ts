import type { PurposeOfUse } from '../audit/access-event.js'
import type { Clinician } from '../identity/actor.js'
import type { AccessFacts } from './access-facts.js'
import { rightsOf } from './access-policy.js'
import { agreementsOf } from './agreements.js'
import { isHidden } from './consent.js'
import { isGranted } from './grants.js'
import { isHeldBack, withoutHeldBack } from './labels/held-back.js'
import type { Label } from './labels/label.js'
import type { Cover, WithheldReason } from './lens.js'

export interface LabelQuestion {
  readonly actor: Clinician
  readonly facts: AccessFacts
  readonly purpose: PurposeOfUse
}

/**
 * The second decision: whether somebody who may open the record may see what has this label. Pure; the first rule that
 * applies decides, in the order of reading; what none of them keeps back is shown.
 */
export function decideLabel(label: Label, question: LabelQuestion): Cover {
  const [, cover] = ruleFor(label, question)
  return cover
}

/** Why something is withheld, for the one from whom it is; `undefined` for what is not, or of which nothing may be said. */
export function explainLabel(label: Label, question: LabelQuestion): WithheldReason | undefined {
  const [, , reason] = ruleFor(label, question)
  return reason
}

/**
 * What somebody reported as another person's nobody sees, its source and who broke the glass neither; to whom it would
 * not be shown anyhow it is what it was.
 */
function ruleFor(label: Label, question: LabelQuestion): LabelRule {
  const before = withoutHeldBack(label)
  const rule = RULES.find(([applies]) => applies(before, question)) ?? NOTHING_AGAINST
  return rule[1] === 'shown' && isHeldBack(label) ? REPORTED : rule
}

type LabelRule = readonly [Applies, Cover, reason?: WithheldReason]
type Applies = (label: Label, question: LabelQuestion) => boolean

const NOTHING_AGAINST: LabelRule = [() => true, 'shown']
const REPORTED: LabelRule = [() => true, 'withheld', 'held-back']

/**
 * The rules, in the order of reading. What an organisation told us its own people see always. That the law keeps something
 * with its source is itself kept by law: it is told as what is not shared.
 */
const RULES: readonly LabelRule[] = [
  [(label, { actor }) => label.controller === actor.organisation, 'shown'],
  [({ level }) => level === 'locked', 'absent'],
  [({ level }) => level === 'legal', 'withheld', 'not-shared'],
  [(label, question) => !isShared(label, question), 'withheld', 'not-shared'],
  [({ level }, question) => level === 'sealed' && !isGranted('unseal', question), 'withheld', 'sealed'],
  [({ level }) => level === 'sealed', 'shown'],
  [(_label, { purpose }) => purpose === 'BTG', 'shown'],
  [isHiddenByPerson, 'withheld', 'wish-of-the-person'],
  [(label, question) => !hasClearance(label, question), 'withheld', 'another-role'],
  [
    ({ sensitivities }, question) => !sensitivities.every((code) => needsToSee(code, question)),
    'withheld',
    'another-role',
  ],
]

/** An agreement of its controller covers this kind of organisation, this purpose, and nothing that it leaves out. */
function isShared(label: Label, { actor, facts, purpose }: LabelQuestion): boolean {
  const kind = facts.policy.organisations.get(actor.organisation)
  if (kind === undefined || !facts.policy.organisations.has(label.controller)) return false
  const agreements = agreementsOf(label.controller, facts.policy)
  return (
    agreements.some((one) => one.with.includes(kind) && one.purposes.includes(purpose)) &&
    !agreements.some(({ except }) => label.sensitivities.some((code) => except.includes(code)))
  )
}

function isHiddenByPerson(label: Label, { actor, facts }: LabelQuestion): boolean {
  const { consents, now, policy } = facts
  const kind = policy.organisations.get(label.controller)
  return isHidden({ consents, organisation: actor.organisation, now }, label, kind)
}

function hasClearance({ level, sensitivities }: Label, { actor, facts }: LabelQuestion): boolean {
  // Who signs in at their own organisation's issuer sees what is normal.
  const rights = actor.federated ? [] : rightsOf(facts.policy, actor.role.code)
  if (level === 'V') return rights.includes('see-very-restricted')
  return (level === 'N' && sensitivities.length === 0) || rights.includes('see-restricted')
}

function needsToSee(sensitivity: string, { actor, facts: { policy } }: LabelQuestion): boolean {
  const kind = policy.organisations.get(actor.organisation)
  const rule = Object.hasOwn(policy.sensitivities, sensitivity)
    ? policy.sensitivities[sensitivity]
    : undefined
  return kind !== undefined && (rule?.with.includes(kind) ?? false)
}

import type { PurposeOfUse } from '../audit/access-event.js'
import type { Clinician } from '../identity/actor.js'
import type { AccessFacts } from './access-facts.js'
import { rightsOf } from './access-policy.js'
import { agreementsOf } from './agreements.js'
import { isHidden } from './consent.js'
import { isGranted } from './grants.js'
import type { Label } from './labels/label.js'
import type { Cover } from './lens.js'

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
  const [, cover] = RULES.find(([applies]) => applies(label, question)) ?? []
  return cover ?? 'shown'
}

type Applies = (label: Label, question: LabelQuestion) => boolean

/** The rules, in the order of reading. What an organisation told us its own people see always. */
const RULES: readonly (readonly [Applies, Cover])[] = [
  [(label, { actor }) => label.controller === actor.organisation, 'shown'],
  [({ level }) => level === 'locked', 'absent'],
  [({ level }) => level === 'legal', 'withheld'],
  [(label, question) => !isShared(label, question), 'withheld'],
  [({ level }, question) => level === 'sealed' && !isGranted('unseal', question), 'withheld'],
  [({ level }) => level === 'sealed', 'shown'],
  [(_label, { purpose }) => purpose === 'BTG', 'shown'],
  [isHiddenByPerson, 'withheld'],
  [(label, question) => !hasClearance(label, question), 'withheld'],
  [({ sensitivities }, question) => !sensitivities.every((code) => needsToSee(code, question)), 'withheld'],
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

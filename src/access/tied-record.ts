import type { AccessFacts } from './access-facts.js'
import type { AccessPolicy, TieRule } from './access-policy.js'
import type { AccessRequest, Activity } from './access-request.js'
import type { Tie } from './tie.js'

/** What it is called when somebody asks for the record of who they are tied to. */
const TIED_RECORD = {
  self: 'own-record',
  family: 'family-record',
  household: 'household-record',
  'same-address': 'same-address-record',
  'same-surname': 'same-surname-record',
} as const satisfies Readonly<Record<Tie, string>>
export type TiedRecord = (typeof TIED_RECORD)[Tie]
export const TIED_RECORDS: readonly TiedRecord[] = Object.values(TIED_RECORD)

/** The record of somebody to whom the one who asks is tied, where the policy has this rule for it. */
export function tiedRecord(
  request: AccessRequest,
  { tie, policy }: AccessFacts,
  rule: TieRule,
): TiedRecord | undefined {
  return tie !== undefined && ruleOf(request, tie, policy) === rule ? TIED_RECORD[tie] : undefined
}

/**
 * Who reviews would be the one who is told: what alerts of others, of whom they are known to be tied to, is denied to them.
 * Who looked at a record tells where the person is treated and since when: the log about it is read by the rule for the
 * record, by whom it is known of.
 */
function ruleOf({ actor, activity }: AccessRequest, tie: Tie, policy: AccessPolicy): TieRule {
  if (actor.kind === 'clinician') return policy.ties[tie]
  if (actor.kind !== 'auditor') return 'allow'
  if (CHANGES.includes(activity)) return ruleOfSay(tie, policy)
  return activity === 'review-log' && KNOWN_TIES.includes(tie) ? policy.ties[tie] : 'allow'
}

/** Of whose records the log is denied to who is recorded as tied to them so. */
export function tiesDeniedInLog({ ties }: Pick<AccessPolicy, 'ties'>): readonly Tie[] {
  return KNOWN_TIES.filter((tie) => ties[tie] === 'deny')
}

/** Of whose records somebody who is recorded as tied to them so has no say, and is not told what there is to say. */
export function tiesWithoutSay(policy: Pick<AccessPolicy, 'ties'>): readonly Tie[] {
  return KNOWN_TIES.filter((tie) => ruleOfSay(tie, policy) === 'deny')
}

/** What alerts of others bars who has a say, where it is known and not guessed. */
function ruleOfSay(tie: Tie, { ties }: Pick<AccessPolicy, 'ties'>): TieRule {
  return ties[tie] === 'alert' && KNOWN_TIES.includes(tie) ? 'deny' : ties[tie]
}

/** Whether somebody may have a say in what concerns a person, and what the privacy officer is told of it. */
export interface SayOfTied {
  readonly isBarred: boolean
  readonly alerts: readonly TiedRecord[]
}

/**
 * Nobody decides about a report, or reviews a use, where it is their own record or that of somebody close to them, and
 * nobody lets themselves or those into another's record: somebody else does.
 */
export function sayOfTied({ tie, policy }: Pick<AccessFacts, 'tie' | 'policy'>): SayOfTied {
  if (tie === undefined) return { isBarred: false, alerts: [] }
  const rule = ruleOfSay(tie, policy)
  return { isBarred: rule === 'deny', alerts: rule === 'allow' ? [] : [TIED_RECORD[tie]] }
}

/** What a reviewer changes of one person's record. */
const CHANGES: readonly Activity[] = ['record-consent', 'flag-at-risk']
/** Ties that were recorded, and not guessed from a name or an address. */
const KNOWN_TIES: readonly Tie[] = ['self', 'family', 'household']

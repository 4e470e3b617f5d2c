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

/** Who reviews would be the one who is told: what alerts of others, of whom they are known to be tied to, is denied to them. */
function ruleOf({ actor, activity }: AccessRequest, tie: Tie, policy: AccessPolicy): TieRule {
  const rule = policy.ties[tie]
  if (actor.kind === 'clinician') return rule
  if (actor.kind !== 'auditor' || !CHANGES.includes(activity)) return 'allow'
  return rule === 'alert' && KNOWN_TIES.includes(tie) ? 'deny' : rule
}

/** What a reviewer changes of one person's record. */
const CHANGES: readonly Activity[] = ['record-consent', 'flag-at-risk']
/** Ties that were recorded, and not guessed from a name or an address. */
const KNOWN_TIES: readonly Tie[] = ['self', 'family', 'household']

import type { Duty } from '../identity/roles.js'
import { rightsOf, type AccessPolicy, type Right } from './access-policy.js'

/** Rights of those who review: they open no record by themselves. */
const REVIEW: readonly Right[] = ['review-log', 'review-access', 'record-consent', 'flag-at-risk']

/**
 * What a role is for under a policy. One with rights to review and no other reviews; a right to open records, to find
 * people or the like makes it clinical, whatever stands beside it. A role that the policy does not know has no duty.
 */
export function dutyUnder(policy: Pick<AccessPolicy, 'roles'>, roleCode: string): Duty {
  const rights = rightsOf(policy, roleCode)
  if (rights.some((right) => !REVIEW.includes(right))) return 'clinical'
  return rights.some((right) => right !== 'record-consent') ? 'review' : 'none'
}

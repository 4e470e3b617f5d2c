import type { Actor } from '../identity/actor.js'
import { rightsOf, type AccessPolicy, type Right } from './access-policy.js'

/** Whether the role that somebody works in has a right under this policy; who works in none has none. */
export function hasRight(policy: AccessPolicy, actor: Actor, right: Right): boolean {
  return 'role' in actor && rightsOf(policy, actor.role.code).includes(right)
}

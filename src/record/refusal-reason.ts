import type { DenyReason } from '../access/access-rules.js'

/** A person who does not exist is refused with the words of one whom the actor has no relationship with. */
export type RefusalReason = Exclude<DenyReason, 'person-unknown'>

/** The reason as the one who asked may know it. */
export function toRefusal(reason: DenyReason): RefusalReason {
  return reason === 'person-unknown' ? 'no-legitimate-relationship' : reason
}

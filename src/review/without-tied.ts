import type { Permit } from '../access/gate.js'
import { tiesDeniedInLog } from '../access/tied-record.js'
import type { EventFilter } from '../audit/audit-reader.js'

/**
 * Of events about everybody those are left out that are about somebody to whom the reviewer is recorded as tied, where the
 * policy denies them the log about that record: neither they nor their number are told.
 */
export function withoutTied(
  filter: EventFilter,
  { actor, policy }: Pick<Permit<'review-log'>, 'actor' | 'policy'>,
): EventFilter {
  const denied = tiesDeniedInLog(policy)
  return denied.length === 0 ? filter : { ...filter, withoutTies: denied.map((tie) => `${actor.id} ${tie}`) }
}

import type { Gate } from '../access/gate.js'
import type { AuditReader } from '../audit/audit-reader.js'
import { reviewLog, type Reviewed, type ReviewRequest } from './review-log.js'

/** Answers whether the log has anything of a member of staff, or of a partner's system, with this id. */
export type FindStaff = (request: ReviewRequest, actorId: string) => Promise<Reviewed<boolean>>

export function createFindStaff({ gate, reader }: { gate: Gate; reader: AuditReader }): FindStaff {
  return function findStaff(request, actorId) {
    return reviewLog(gate, request, async () => {
      const { total } = await reader.search({ actorId }, { offset: 0, limit: 1 })
      return { found: total > 0, events: 0, what: total > 0 ? 'staff-found' : 'nobody' }
    })
  }
}

import type { LogVerification, LogVerifications } from '../../../review/log-verification.js'
import type { Queryable } from '../database.js'

/** How verifications of the log ended, in the database: every gateway's auditors see the last one. */
export function createLogVerifications(database: Queryable): LogVerifications {
  return {
    async keep({ verifiedAt, verifiedBy, entries, logs, outcome, findings }) {
      await database.query(
        `insert into audit_verifications (verified_at, verified_by, entries, logs, outcome, findings)
         values ($1, $2, $3, $4, $5, $6) on conflict (verified_at) do nothing`,
        [verifiedAt, verifiedBy, entries, logs, outcome, findings.join('\n')],
      )
    },

    async readLast() {
      const [row] = await database.query<{
        readonly verified_at: string
        readonly verified_by: string
        readonly entries: number
        readonly logs: number
        readonly outcome: LogVerification['outcome']
        readonly findings: string
      }>('select * from audit_verifications order by verified_at desc limit 1')
      return (
        row && {
          verifiedAt: row.verified_at,
          verifiedBy: row.verified_by,
          entries: row.entries,
          logs: row.logs,
          outcome: row.outcome,
          findings: row.findings === '' ? [] : row.findings.split('\n'),
        }
      )
    },
  }
}

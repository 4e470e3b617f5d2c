import { rightsOf } from '../../../access/access-policy.js'
import { assertIssued } from '../../../access/gate.js'
import { organisationOf } from '../../../identity/actor.js'
import type { KeptWithoutReviewer } from '../../../review/escalate-kept.js'
import type { Queryable } from '../database.js'
import { concernedBy, requestConcerns } from './concerns-sql.js'

/** `$1` the reviewer, `$2` ties that leave no say, `$3` their organisation, `$4` roles that review, `$5` since when. */
const WITHOUT_REVIEWER = `
  with reviewers as (
    select distinct actor_id from audit_entries
     where actor_kind = 'auditor' and organisation = $3 and role_code = any($4::text[]) and recorded_at >= $5::bigint),
  waiting as (
    select u.request_id from access_uses u
     where not exists (select from access_reviews r where r.use_id = u.use_id)
    union
    select a.request_id from access_alerts a
     where a.reason <> 'review-without-reviewer' and not exists (
       select from alert_steps s where s.request_id = a.request_id and s.reason = a.reason and s.step = 'closed'))
  select w.request_id from waiting w
   where ${requestConcerns('w.request_id', '$1', '$2')}
     and not exists (select from access_alerts told
       where told.request_id = w.request_id and told.reason = 'review-without-reviewer')
     and not exists (select from reviewers other where not ${requestConcerns('w.request_id', 'other.actor_id', '$2')})
   order by w.request_id limit 100`

/** What nobody of the reviewer's organisation can see to, from the tables and the log. */
export function createKeptWithoutReviewer(database: Queryable): KeptWithoutReviewer {
  return {
    async searchWithoutReviewer(permit, since) {
      assertIssued(permit)
      const { id, ties } = concernedBy(permit)
      const { policy, actor } = permit
      const roles = Object.keys(policy.roles).filter((code) =>
        rightsOf(policy, code).includes('review-access'),
      )
      const rows = await database.query<{ readonly request_id: string }>(WITHOUT_REVIEWER, [
        id,
        ties,
        organisationOf(actor) ?? '',
        roles,
        since,
      ])
      return rows.map(({ request_id }) => request_id)
    },
  }
}

import { assertIssued } from '../../../access/gate.js'
import { organisationOf, roleCodeOf } from '../../../identity/actor.js'
import type { ExceptionalUseStore } from '../../../record/exceptional-access/exceptional-use.js'
import type { Database } from '../database.js'

/** Uses of exceptional access in PostgreSQL: they are added, and never changed. */
export function createExceptionalUseStore(database: Database): ExceptionalUseStore {
  return {
    async keepUse(permit, use) {
      assertIssued(permit)
      const { actor, person } = permit
      if (person === undefined || person !== use.person)
        throw new Error('A use is kept under a permit for its person.')
      const { stopsAt = NEVER } = permit.policy.breakGlass
      return database.transaction(async (transaction) => {
        // Uses of one actor are kept one after another, on whichever gateway: each counts those before it.
        await transaction.query('select pg_advisory_xact_lock(hashtext($1))', [`break-glass ${actor.id}`])
        const kept = await transaction.query(KEEP, [
          person,
          use.id,
          use.kind,
          actor.id,
          actor.name,
          roleCodeOf(actor),
          organisationOf(actor) ?? '',
          actor.session,
          use.reasonCode,
          use.reasonText,
          use.openedAt,
          use.until,
          use.reviewDue,
          use.requestId,
          stopsAt,
        ])
        return kept.length > 0 ? 'kept' : 'stopped'
      })
    },
  }
}

/** A number of uses that nobody reaches, as PostgreSQL counts. */
const NEVER = 2_147_483_647

const KEEP = `
  insert into access_uses (person_id, use_id, kind, actor_id, actor_name, role_code, organisation, session,
    reason_code, reason_text, opened_at, until, review_due, request_id)
  select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::timestamptz, $12::timestamptz, $13::timestamptz, $14
   where $3 <> 'break-glass' or $15::int > (
     select count(*) from access_uses
      where actor_id = $4 and kind = 'break-glass' and opened_at > $11::timestamptz - interval '1 hour')
  returning use_id`

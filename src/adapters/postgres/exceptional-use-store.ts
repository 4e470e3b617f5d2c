import { assertIssued } from '../../access/gate.js'
import { organisationOf, roleCodeOf } from '../../identity/actor.js'
import type { ExceptionalUseStore } from '../../record/exceptional-access/exceptional-use.js'
import type { Queryable } from './database.js'

/** Uses of exceptional access in PostgreSQL: they are added, and never changed. */
export function createExceptionalUseStore(database: Queryable): ExceptionalUseStore {
  return {
    async keepUse(permit, use) {
      assertIssued(permit)
      const { actor, person } = permit
      if (person === undefined || person !== use.person)
        throw new Error('A use is kept under a permit for its person.')
      await database.query(
        `insert into access_uses (person_id, use_id, kind, actor_id, actor_name, role_code, organisation, session,
           reason_code, reason_text, opened_at, until, review_due, request_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::timestamptz, $12::timestamptz, $13::timestamptz, $14)`,
        [
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
        ],
      )
    },
  }
}

import { assertIssued } from '../../../access/gate.js'
import type { PersonId } from '../../../fhir/person-id.js'
import type {
  ExceptionalUses,
  KeptUses,
  ReviewedUse,
  ReviewOutcome,
} from '../../../review/exceptional-uses.js'
import type { Queryable } from '../database.js'
import { concernedBy, isTiedTo } from './concerns-sql.js'

interface UseRow {
  readonly person_id: PersonId
  readonly use_id: string
  readonly kind: ReviewedUse['kind']
  readonly actor_id: string
  readonly actor_name: string
  readonly role_code: string
  readonly organisation: string
  readonly reason_code: string
  readonly reason_text: string
  readonly opened_at: string
  readonly until: string
  readonly review_due: string
  readonly outcome: ReviewOutcome | null
  readonly words: string
  readonly reviewed_by: string
  readonly reviewer: string
  readonly reviewed_at: string
}

const USES = `
  select u.person_id, u.use_id, u.kind, u.actor_id, u.actor_name, u.role_code, u.organisation, u.reason_code, u.reason_text,
         u.opened_at, u.until, u.review_due, r.outcome, r.words, r.reviewed_by, r.reviewer, r.reviewed_at
    from access_uses u left join access_reviews r on r.use_id = u.use_id`

/** Whether a use is somebody's own, or of the record of who is close to them: `$1` is their id, `$2` the ties that count. */
const CONCERNS = `(u.actor_id = $1 or ${isTiedTo('u.person_id', '$1', '$2')})`

const KEPT = `
  select count(*) filter (where r.use_id is null)::int as waiting, count(r.use_id)::int as closed
    from access_uses u left join access_reviews r on r.use_id = u.use_id where ${CONCERNS}`

/** Uses of exceptional access and their reviews in PostgreSQL: added, and never changed. */
export function createExceptionalUses(database: Queryable): ExceptionalUses {
  return {
    async searchUses(permit, limit) {
      assertIssued(permit)
      const { id, ties } = concernedBy(permit)
      const rows = await database.query<UseRow>(
        `${USES} where not ${CONCERNS}
         order by (r.use_id is null) desc, case when r.use_id is null then u.review_due end, r.reviewed_at desc
         limit $3`,
        [id, ties, limit],
      )
      const [kept] = await database.query<KeptUses>(KEPT, [id, ties])
      return { uses: rows.map(toUse), kept: kept ?? { waiting: 0, closed: 0 } }
    },

    async readUse(permit, id) {
      assertIssued(permit)
      const [row] = await database.query<UseRow>(`${USES} where u.use_id = $1`, [id])
      return row && toUse(row)
    },

    async keepReview(permit, id, review) {
      assertIssued(permit)
      const kept = await database.query(
        `insert into access_reviews (use_id, outcome, words, reviewed_by, reviewer, reviewed_at)
         values ($1, $2, $3, $4, $5, $6::timestamptz) on conflict do nothing returning use_id`,
        [id, review.outcome, review.words, review.reviewerId, review.reviewer, review.reviewedAt],
      )
      return kept.length > 0 ? 'kept' : 'stale'
    },
  }
}

function toUse(row: UseRow): ReviewedUse {
  return {
    id: row.use_id,
    kind: row.kind,
    person: row.person_id,
    actorId: row.actor_id,
    actorName: row.actor_name,
    roleCode: row.role_code,
    organisation: row.organisation,
    reasonCode: row.reason_code,
    reasonText: row.reason_text,
    openedAt: row.opened_at,
    until: row.until,
    reviewDue: row.review_due,
    review:
      row.outcome === null
        ? undefined
        : {
            outcome: row.outcome,
            words: row.words,
            reviewerId: row.reviewed_by,
            reviewer: row.reviewer,
            reviewedAt: row.reviewed_at,
          },
  }
}

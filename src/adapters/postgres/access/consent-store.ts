import { assertIssued, type Permit } from '../../../access/gate.js'
import type { OdsCode } from '../../../fhir/ods-code.js'
import type { PersonId } from '../../../fhir/person-id.js'
import { organisationOf, roleCodeOf } from '../../../identity/actor.js'
import type { ConsentReview, ConsentStore, KeptConsent } from '../../../record/consent/consent-store.js'
import { isUndone, useOfVersion } from '../consent-version-sql.js'
import { isAtRisk } from './risk-flag-sql.js'
import type { Database, Queryable } from '../database.js'

interface ConsentRow {
  readonly consent_id: string
  readonly version: number
  readonly status: string
  readonly scope: KeptConsent['scope']
  readonly type: KeptConsent['type']
  readonly valid_from: string | null
  readonly valid_to: string | null
  readonly organisations: string
  readonly categories: string
  readonly content: string
  readonly recorded_at: string
  readonly is_undone: boolean
}

/** What people said about sharing, in PostgreSQL: each version is added, and none is changed. */
export function createConsentStore(database: Database): ConsentStore {
  return {
    async readConsents(permit) {
      const rows = await database.query<ConsentRow>(
        `select consent_id, version, status, scope, type, valid_from, valid_to, organisations, categories, content, recorded_at,
           ${isUndone('said')} as is_undone
           from consents said where person_id = $1 order by recorded_at desc, consent_id`,
        [personOf(permit)],
      )
      return rows.map(toKept)
    },

    keepConsent(permit, consent, review) {
      return database.transaction(async (transaction) => {
        const kept = await transaction.query(KEEP, [
          personOf(permit),
          consent.id,
          consent.version,
          consent.status,
          consent.scope,
          consent.type,
          consent.from ?? null,
          consent.to ?? null,
          consent.organisations.join(','),
          consent.categories.join(','),
          consent.content,
          consent.recordedAt,
        ])
        if (kept.length === 0) return 'stale'
        if (review) await keepUse(transaction, permit, { consent, review })
        return 'kept'
      })
    },

    async isAtRisk(permit, now) {
      const [row] = await database.query<{ readonly at_risk: boolean }>(
        `select ${isAtRisk('$1', '$2')} as at_risk`,
        [personOf(permit), now],
      )
      return row?.at_risk ?? true
    },

    async readRelatedOrganisations(permit, now) {
      const rows = await database.query<{ readonly organisation: OdsCode }>(
        `select distinct organisation from relationships
          where person_id = $1 and not is_secret and (valid_to is null or valid_to collate "C" >= $2)`,
        [personOf(permit), now.slice(0, 10)],
      )
      return rows.map(({ organisation }) => organisation)
    },
  }
}

const KEEP = `
  insert into consents (person_id, consent_id, version, status, scope, type, valid_from, valid_to, organisations,
    categories, content, recorded_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::timestamptz) on conflict do nothing returning version`

/** It waits for a review among the uses of exceptional access, under the name by which its version is undone. */
async function keepUse(
  transaction: Queryable,
  permit: Permit<'record-consent'>,
  { consent, review }: { readonly consent: KeptConsent; readonly review: ConsentReview },
): Promise<void> {
  const { actor } = permit
  await transaction.query(
    `insert into access_uses (person_id, use_id, kind, actor_id, actor_name, role_code, organisation, session,
       reason_code, reason_text, opened_at, until, review_due, request_id)
     select $1, ${useOfVersion('said')}, 'consent', $4, $5, $6, $7, $8, $9, $10, $11::timestamptz, $12::timestamptz,
            $13::timestamptz, $14
       from consents said where person_id = $1 and consent_id = $2 and version = $3`,
    [
      personOf(permit),
      consent.id,
      consent.version,
      actor.id,
      actor.name,
      roleCodeOf(actor),
      organisationOf(actor) ?? '',
      actor.session,
      review.reasonCode,
      review.reasonText,
      consent.recordedAt,
      review.until,
      review.reviewDue,
      review.requestId,
    ],
  )
}

function personOf(permit: Permit<'record-consent'>): PersonId {
  assertIssued(permit)
  if (permit.person === undefined) throw new Error('A permit to record a consent names nobody.')
  return permit.person
}

function toKept(row: ConsentRow): KeptConsent {
  const listed = (text: string): readonly string[] => (text === '' ? [] : text.split(','))
  return {
    id: row.consent_id,
    version: row.version,
    status: row.status,
    scope: row.scope,
    type: row.type,
    organisations: listed(row.organisations) as readonly OdsCode[],
    categories: listed(row.categories),
    content: row.content,
    recordedAt: row.recorded_at,
    isUndone: row.is_undone,
    ...(row.valid_from === null ? {} : { from: row.valid_from }),
    ...(row.valid_to === null ? {} : { to: row.valid_to }),
  }
}

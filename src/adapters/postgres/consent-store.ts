import { assertIssued, type Permit } from '../../access/gate.js'
import type { OdsCode } from '../../fhir/ods-code.js'
import type { PersonId } from '../../fhir/person-id.js'
import type { ConsentStore, KeptConsent } from '../../record/consent/consent-store.js'
import type { Queryable } from './database.js'

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
}

/** What people said about sharing, in PostgreSQL: each version is added, and none is changed. */
export function createConsentStore(database: Queryable): ConsentStore {
  return {
    async readConsents(permit) {
      const rows = await database.query<ConsentRow>(
        `select consent_id, version, status, scope, type, valid_from, valid_to, organisations, categories, content, recorded_at
           from consents where person_id = $1 order by recorded_at desc, consent_id`,
        [personOf(permit)],
      )
      return rows.map(toKept)
    },

    async keepConsent(permit, consent) {
      const kept = await database.query(
        `insert into consents (person_id, consent_id, version, status, scope, type, valid_from, valid_to, organisations,
           categories, content, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::timestamptz) on conflict do nothing returning version`,
        [
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
        ],
      )
      return kept.length > 0 ? 'kept' : 'stale'
    },
  }
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
    ...(row.valid_from === null ? {} : { from: row.valid_from }),
    ...(row.valid_to === null ? {} : { to: row.valid_to }),
  }
}

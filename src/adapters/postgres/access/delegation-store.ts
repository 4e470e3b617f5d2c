import type { DelegationBasis } from '../../../access/delegation.js'
import { assertIssued, type Permit } from '../../../access/gate.js'
import { parseOdsCode } from '../../../fhir/ods-code.js'
import type { PersonId } from '../../../fhir/person-id.js'
import { AT_RISK } from '../../../ingest/addresses-of.js'
import type {
  DelegationStore,
  KeptDelegation,
  KeptFinding,
} from '../../../record/delegates/delegation-store.js'
import type { Queryable } from '../database.js'
import { hasDied } from './has-died-sql.js'
import { isFlagged } from './risk-flag-sql.js'

interface DelegationRow {
  readonly delegation_id: string
  readonly version: number
  readonly status: KeptDelegation['status']
  readonly delegate_person: PersonId
  readonly delegate_name: string
  readonly basis: DelegationBasis
  readonly covers: string
  readonly valid_from: string
  readonly valid_to: string | null
  readonly content: string
  readonly recorded_at: string
}

interface FindingRow {
  readonly version: number
  readonly is_competent: boolean
  readonly reason: string
  readonly recorded_by: string
  readonly recorder: string
  readonly organisation: string | null
  readonly recorded_at: string
}

interface BornRow {
  readonly birth_date: string | null
  readonly has_died: boolean
  readonly is_at_risk: boolean
}

/** Who acts for whom, in PostgreSQL: each version is added, and none is changed. */
export function createDelegationStore(
  database: Queryable,
  /** Milliseconds since 1970. */
  now: () => number,
): DelegationStore {
  return {
    async readDelegations(permit) {
      const person = personOf(permit)
      const [rows, [finding], [born]] = await Promise.all([
        database.query<DelegationRow>(
          `select * from (select distinct on (delegation_id) delegation_id, version, status, delegate_person, delegate_name,
             basis, covers, valid_from, valid_to, content, recorded_at
             from delegations where person_id = $1 order by delegation_id, version desc) as newest
           order by recorded_at desc, delegation_id`,
          [person],
        ),
        database.query<FindingRow>(
          `select version, is_competent, reason, recorded_by, recorder, organisation, recorded_at from competence_findings
             where person_id = $1 order by version desc limit 1`,
          [person],
        ),
        database.query<BornRow>(
          `select (select case when count(distinct birth_date) = 1 then min(birth_date) end
               from person_names where person_id = $1) as birth_date, ${hasDied('$1')} as has_died,
             ${isFlagged('$1', '$2')}
               or exists (select from person_addresses where person_id = $1 and address_key = '${AT_RISK}') as is_at_risk`,
          [person, new Date(now()).toISOString()],
        ),
      ])
      return {
        delegations: rows.map(toKept),
        finding: finding && toFinding(finding),
        birthDate: born?.birth_date ?? undefined,
        hasDied: born?.has_died ?? false,
        isAtRisk: born?.is_at_risk ?? true,
      }
    },

    async keepDelegation(permit, one) {
      const kept = await database.query(
        `insert into delegations (person_id, delegation_id, version, status, delegate_person, delegate_name, basis, covers,
           valid_from, valid_to, content, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::timestamptz) on conflict do nothing returning version`,
        [
          personOf(permit),
          one.id,
          one.version,
          one.status,
          one.delegate,
          one.delegateName,
          one.basis,
          one.covers === 'all' ? one.covers : one.covers.join(','),
          one.from,
          one.to ?? null,
          one.content,
          one.recordedAt,
        ],
      )
      return kept.length > 0 ? 'kept' : 'stale'
    },

    async keepFinding(permit, { version, isCompetent, reason, recordedBy, recordedAt }) {
      const kept = await database.query(
        `insert into competence_findings (person_id, version, is_competent, reason, recorded_by, recorder, recorded_at, organisation)
         values ($1, $2, $3, $4, $5, $6, $7::timestamptz, $8) on conflict do nothing returning version`,
        [
          personOf(permit),
          version,
          isCompetent,
          reason,
          recordedBy.id,
          recordedBy.name,
          recordedAt,
          recordedBy.organisation ?? null,
        ],
      )
      return kept.length > 0 ? 'kept' : 'stale'
    },

    async readActedFor(permit) {
      const rows = await database.query<{ readonly person_id: PersonId }>(
        'select distinct person_id from delegations where delegate_person = $1 order by person_id',
        [personOf(permit)],
      )
      return rows.map(({ person_id: person }) => person)
    },
  }
}

function personOf(permit: Permit<'record-consent' | 'read-record'>): PersonId {
  assertIssued(permit)
  if (permit.person === undefined) throw new Error('A permit for delegations names nobody.')
  return permit.person
}

function toKept(row: DelegationRow): KeptDelegation {
  return {
    id: row.delegation_id,
    version: row.version,
    status: row.status,
    delegate: row.delegate_person,
    delegateName: row.delegate_name,
    basis: row.basis,
    covers: row.covers === 'all' ? row.covers : row.covers.split(',').filter((code) => code !== ''),
    from: row.valid_from,
    content: row.content,
    recordedAt: row.recorded_at,
    ...(row.valid_to === null ? {} : { to: row.valid_to }),
  }
}

function toFinding(row: FindingRow): KeptFinding {
  return {
    version: row.version,
    isCompetent: row.is_competent,
    reason: row.reason,
    recordedBy: {
      id: row.recorded_by,
      name: row.recorder,
      organisation: parseOdsCode(row.organisation ?? ''),
    },
    recordedAt: row.recorded_at,
  }
}

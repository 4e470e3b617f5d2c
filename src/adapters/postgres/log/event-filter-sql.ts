import type { EventFilter } from '../../../audit/audit-reader.js'
import { isAtRisk } from '../access/risk-flag-sql.js'
import type { Parameter } from '../database.js'

/** Conditions with a numbered parameter each, in the order of the table's indexes. */
export function toWhere(filter: EventFilter): {
  readonly where: string
  readonly parameters: readonly Parameter[]
} {
  const given = CONDITIONS.flatMap(([field, condition]) => {
    const value = filter[field]
    return value === undefined ? [] : [{ condition, value }]
  })
  if (given.length === 0) return { where: '', parameters: [] }
  return {
    where: `where ${given.map(({ condition }, place) => condition.replace('?', `$${place + 1}`)).join(' and ')}`,
    parameters: given.map(({ value }) => value),
  }
}

const CONDITIONS: readonly (readonly [keyof EventFilter, string])[] = [
  ['person', 'person = ?'],
  ['actorId', 'actor_id = ?'],
  ['requestId', 'request_id = ?'],
  ['decision', 'decision = ?'],
  ['from', 'recorded_at >= ?::bigint'],
  ['before', 'recorded_at < ?::bigint'],
  ['kinds', 'kind = any(?::text[])'],
  ['actorKinds', 'actor_kind = any(?::text[])'],
  [
    'systemsToldTo',
    `(actor_kind <> 'partner-system' or person is null or organisation = ?
       or (decision is distinct from 'permit' and interaction not in ('create', 'update', 'transaction', 'batch'))
       or exists (
       select from persons p where p.person_id = audit_entries.person and not ${isAtRisk('p.person_id', 'now()')}))`,
  ],
  [
    'withoutTies',
    `not exists (select from staff_ties t where (t.person_id = audit_entries.person or audit_entries.what = 'Patient/' || t.person_id)
       and t.ended_at is null and t.actor_id || ' ' || t.tie = any(?::text[]))`,
  ],
]

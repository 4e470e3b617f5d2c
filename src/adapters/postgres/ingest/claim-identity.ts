import {
  toAlias,
  toSenderIdLookup,
  type IdentifierAnswer,
} from '../../../ingest/references/identifier-lookup.js'
import type { Contribution } from '../../../ingest/contribution.js'
import type { OpenIntent, RecordChange } from '../../../ingest/ingest-store.js'
import type { Queryable } from '../database.js'
import { NOBODY } from './person-index.js'

/**
 * Whether a change may claim what it names. MUST be asked in the transaction that then claims it: until that ends no
 * other change of the organisation is asked. `busy` while another intent that is open has claimed any of it;
 * `overtaken` when an identifier leads elsewhere than it did when the submission was read.
 */
export async function checkClaims(
  transaction: Queryable,
  { change, lookedUp = [] }: OpenIntent,
): Promise<'free' | 'busy' | 'overtaken'> {
  await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `identity ${change.organisation}`,
  ])
  const owned = await transaction.query(
    `select 1 from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as sent (type, id, person_id, organisation)
       join resource_owners o using (type, id)
      where o.person_id <> sent.person_id
         or (o.organisation <> sent.organisation and not (type = 'Patient' and id = sent.person_id)) limit 1`,
    ownerColumns(change.contributions),
  )
  return owned.length > 0 ? 'busy' : checkAnswers(transaction, change, lookedUp)
}

async function checkAnswers(
  transaction: Queryable,
  { organisation }: RecordChange,
  lookedUp: readonly IdentifierAnswer[],
): Promise<'free' | 'busy' | 'overtaken'> {
  const rows = await transaction.query<{
    readonly n: number
    readonly id: string
    readonly claimed: boolean
  }>(
    `select n, id, claimed
       from unnest($2::integer[], $3::text[], $4::text[], $5::text[]) as asked (n, type, system, value)
       cross join lateral (
         select id, claimed_by is not null as claimed from identifiers where organisation = $1
           and type = asked.type and system = asked.system and value = asked.value offset 0) as lead`,
    [
      organisation,
      lookedUp.map((_one, n) => n),
      lookedUp.map(({ type }) => type),
      lookedUp.map(({ system }) => system),
      lookedUp.map(({ value }) => value),
    ],
  )
  if (rows.some(({ claimed }) => claimed)) return 'busy'
  const now = new Set(rows.map(({ n, id }) => `${n} ${id}`))
  const read = new Set(lookedUp.flatMap(({ ids }, n) => ids.map((id) => `${n} ${id}`)))
  return now.size === read.size && [...now].every((one) => read.has(one)) ? 'free' : 'overtaken'
}

/** Claims every resource of the change for its person, and every identifier for its resource. */
export async function claimIdentity(transaction: Queryable, { id, change }: OpenIntent): Promise<void> {
  await transaction.query(
    `insert into resource_owners (type, id, person_id, organisation, claimed_by)
     select *, $5 from unnest($1::text[], $2::text[], $3::text[], $4::text[]) on conflict do nothing`,
    [...ownerColumns(change.contributions), id],
  )
  await insertIdentifiers(transaction, change.contributions, id)
}

/** What was claimed is so now; identifiers that a resource has no more do not lead to it. */
export async function settleIdentity(
  transaction: Queryable,
  contributions: readonly Contribution[],
): Promise<void> {
  await transaction.query(
    `insert into resource_owners (type, id, person_id, organisation)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])
     on conflict (type, id) do update set claimed_by = null`,
    ownerColumns(contributions),
  )
  await transaction.query(
    `delete from identifiers i using unnest($1::text[], $2::text[]) as sent (type, id)
      where i.type = sent.type and i.id = sent.id`,
    [contributions.map(({ type }) => type), contributions.map(({ id }) => id)],
  )
  await insertIdentifiers(transaction, contributions, null)
}

/** Gives up what an intent claimed and did not bring about. */
export async function releaseIdentity(transaction: Queryable, intentId: string): Promise<void> {
  await transaction.query('delete from resource_owners where claimed_by = $1', [intentId])
  await releaseIdentifiers(transaction, intentId)
}

/** Gives up the identifiers alone: the system of record has the resources, so nobody else may have them. */
export async function releaseIdentifiers(transaction: Queryable, intentId: string): Promise<void> {
  await transaction.query('delete from identifiers where claimed_by = $1', [intentId])
}

async function insertIdentifiers(
  transaction: Queryable,
  contributions: readonly Contribution[],
  claimedBy: string | null,
): Promise<void> {
  const rows = contributions.flatMap((one) => identifierRows(one))
  if (rows.length === 0) return
  await transaction.query(
    `insert into identifiers (organisation, type, system, value, id, claimed_by)
     select *, $6 from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) on conflict do nothing`,
    [...identifierColumns(rows), claimedBy],
  )
}

interface IdentifierRow {
  readonly organisation: string
  readonly type: string
  readonly system: string
  readonly value: string
  readonly id: string
}

/** The identifiers of a resource, with its sender's logical id. */
export function identifierRows(
  of: Pick<Contribution, 'organisation' | 'type' | 'id' | 'senderId' | 'identifiers'>,
): readonly IdentifierRow[] {
  const { organisation, type, id, senderId, identifiers = [] } = of
  const own = senderId === undefined ? [] : [toSenderIdLookup(type, senderId)]
  return [...identifiers.map(toAlias), ...own].map(({ system, value }) => ({
    organisation,
    type,
    system,
    value,
    id,
  }))
}

type Columns = readonly (readonly string[])[]

export function identifierColumns(rows: readonly IdentifierRow[]): Columns {
  return [
    rows.map(({ organisation }) => organisation),
    rows.map(({ type }) => type),
    rows.map(({ system }) => system),
    rows.map(({ value }) => value),
    rows.map(({ id }) => id),
  ]
}

function ownerColumns(contributions: readonly Contribution[]): Columns {
  return [
    contributions.map(({ type }) => type),
    contributions.map(({ id }) => id),
    contributions.map(({ person }) => person ?? NOBODY),
    contributions.map(({ organisation }) => organisation),
  ]
}

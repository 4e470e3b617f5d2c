import type { PersonId } from '../../../fhir/person-id.js'
import { toText, type Contribution } from '../../../ingest/contribution.js'
import type { ReplacedVersion } from '../../../record/record-store.js'
import type { Queryable } from '../database.js'
import { NOBODY } from '../ingest/person-index.js'

interface ReplacedRow {
  readonly type: string
  readonly id: string
  readonly version: number
  readonly head: string
  readonly tail: string
  readonly received_at: string
}

/** What resources of a person said before, each the oldest first; none in a record without anything sealed and locked. */
export async function readReplacedVersions(
  database: Queryable,
  person: PersonId,
): Promise<readonly ReplacedVersion[]> {
  const rows = await database.query<ReplacedRow>(
    `select type, id, version, head, tail, received_at from replaced_versions where person_id = $1
      order by type, id, version`,
    [person],
  )
  return rows.map((row) => ({
    reference: `${row.type}/${row.id}`,
    version: row.version,
    receivedAt: row.received_at,
    text: toText(row, row.version, row.received_at),
  }))
}

/**
 * Keeps what is about to be replaced, where something sealed and locked is in the record or comes with what replaces it.
 * Anything with the word in it counts: rather too much is kept than too little.
 */
const KEEP = `
  insert into replaced_versions (person_id, type, id, version, head, tail, received_at)
  select r.person_id, r.type, r.id, r.version, r.head, r.tail, r.received_at
    from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as sent (person_id, type, id, content_hash)
    join resources r using (person_id, type, id)
   where r.content_hash <> sent.content_hash and r.person_id <> '${NOBODY}'
     and ($5::text = 'locked'
       or exists (select from resources l where l.person_id = r.person_id and l.tail ilike '%locked%')
       or exists (select from replaced_versions k where k.person_id = r.person_id))
  on conflict do nothing`

export async function keepReplaced(
  transaction: Queryable,
  contributions: readonly Contribution[],
  { isStaged, intentId }: { readonly isStaged: boolean; readonly intentId: string },
): Promise<void> {
  const isLocked = isStaged
    ? await isAnyStagedLocked(transaction, intentId)
    : contributions.some(({ tail }) => /locked/i.test(tail))
  await transaction.query(KEEP, [
    contributions.map(({ person }) => person ?? NOBODY),
    contributions.map(({ type }) => type),
    contributions.map(({ id }) => id),
    contributions.map(({ contentHash }) => contentHash),
    isLocked ? 'locked' : '',
  ])
}

async function isAnyStagedLocked(transaction: Queryable, intentId: string): Promise<boolean> {
  const locked = await transaction.query(
    `select 1 from ingest_staged where intent_id = $1 and tail ilike '%locked%' limit 1`,
    [intentId],
  )
  return locked.length > 0
}

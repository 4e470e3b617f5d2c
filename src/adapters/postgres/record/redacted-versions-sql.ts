import type { PersonId } from '../../../fhir/person-id.js'
import type { RedactedVersion } from '../../../record/record-store.js'
import type { Queryable } from '../database.js'

interface RedactedRow {
  readonly type: string
  readonly id: string
  readonly digest: string
  readonly version: number
  readonly changed_at: string
}

/** At which versions a person's resources were last shown without a part of theirs. */
export async function readRedactedVersions(
  database: Queryable,
  person: PersonId,
): Promise<readonly RedactedVersion[]> {
  const rows = await database.query<RedactedRow>(
    'select type, id, digest, version, changed_at from redacted_versions where person_id = $1',
    [person],
  )
  return rows.map(({ type, id, digest, version, changed_at: changedAt }) => ({
    reference: `${type}/${id}`,
    digest,
    version,
    changedAt,
  }))
}

/** Puts these in the place of those that are there: of what is shown whole nothing is kept. */
export async function keepRedactedVersions(
  transaction: Queryable,
  person: PersonId,
  redacted: readonly RedactedVersion[],
): Promise<void> {
  await transaction.query('delete from redacted_versions where person_id = $1', [person])
  if (redacted.length === 0) return
  await transaction.query(
    `insert into redacted_versions (person_id, type, id, digest, version, changed_at)
     select $1, split_part(reference, '/', 1), split_part(reference, '/', 2), digest, version::integer,
       changed_at::timestamptz
     from unnest($2::text[], $3::text[], $4::text[], $5::text[]) as shown (reference, digest, version, changed_at)`,
    [
      person,
      redacted.map(({ reference }) => reference),
      redacted.map(({ digest }) => digest),
      redacted.map(({ version }) => String(version)),
      redacted.map(({ changedAt }) => changedAt),
    ],
  )
}

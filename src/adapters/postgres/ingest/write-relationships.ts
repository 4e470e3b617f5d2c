import type { CodeSets } from '../../../access/labels/code-sets/code-sets.js'
import type { PersonId } from '../../../fhir/person-id.js'
import {
  mayShow,
  relationshipsOfRecord,
  type ShownRelationship,
} from '../../../ingest/relationships-of-record.js'
import { EVIDENCE } from '../../../ingest/to-relationships.js'
import type { Queryable } from '../database.js'
import { readResources } from '../record/read-resources.js'
import { toColumns } from './person-index.js'
import { readSecret } from './secret-resources.js'

/**
 * Puts what these people's records show now in the place of the relationships that they showed before. Gives how many
 * people's are others than before. Nobody else may change these records meanwhile.
 */
export async function writeRelationships(
  transaction: Queryable,
  people: readonly PersonId[],
  codeSets: CodeSets,
): Promise<number> {
  let changed = 0
  for (const person of people) if (await writeOf(transaction, person, codeSets)) changed += 1
  return changed
}

async function writeOf(transaction: Queryable, person: PersonId, codeSets: CodeSets): Promise<boolean> {
  const before = await transaction.query<Row>(HELD, [person, EVIDENCE])
  const shown = await shownTo(transaction, person, codeSets)
  const now = shown.map(toRow)
  const keys = new Set(now.map(toKey))
  if (before.length === keys.size && before.every((row) => keys.has(toKey(row)))) return false

  const [types, ids] = toColumns(before.map(({ evidence }) => evidence))
  await transaction.query(
    `delete from relationships using unnest($2::text[], $3::text[]) as old (type, id)
      where person_id = $1 and evidence_type = type and evidence_id = id`,
    [person, types, ids],
  )
  await transaction.query(INSERT, [
    person,
    ...toColumns(now.map(({ evidence }) => evidence)),
    now.map(({ kind }) => kind),
    now.map(({ organisation }) => organisation),
    now.map(({ practitioner }) => practitioner),
    now.map(({ valid_from }) => valid_from),
    now.map(({ valid_to }) => valid_to),
    now.map(({ is_secret }) => is_secret),
  ])
  return true
}

async function shownTo(
  transaction: Queryable,
  person: PersonId,
  codeSets: CodeSets,
): Promise<readonly ShownRelationship[]> {
  const evidence = await readResources(transaction, person, EVIDENCE)
  const secret = await readSecret(
    transaction,
    person,
    evidence.filter(({ shared }) => shared),
  )
  // Where nothing is secret nothing else in the record has a say in what this shows.
  const holdsSecrets = secret.size > 0
  await transaction.query(
    'update persons set holds_secrets = $2 where person_id = $1 and holds_secrets is distinct from $2',
    [person, holdsSecrets],
  )
  if (!evidence.some(mayShow)) return []
  const resources = holdsSecrets ? await readResources(transaction, person) : evidence
  // One thing may name the same twice; of different times both count.
  const byKey = new Map(
    relationshipsOfRecord(resources, codeSets, secret).map((one) => [toKey(toRow(one)), one] as const),
  )
  return [...byKey.values()]
}

/** What resources of the record show; the joined Patient shows none of its own. */
const HELD = `
  select evidence_type || '/' || evidence_id as evidence, kind, organisation, practitioner, valid_from, valid_to, is_secret
    from relationships held
   where person_id = $1 and evidence_id <> person_id and evidence_type = any ($2::text[])
     and exists (select from resources r where r.person_id = $1 and r.type = evidence_type and r.id = evidence_id)`

const INSERT = `
  insert into relationships (person_id, evidence_type, evidence_id, kind, organisation, practitioner, valid_from,
    valid_to, is_secret)
  select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
    $9::boolean[])
  on conflict do nothing`

interface Row {
  readonly evidence: string
  readonly kind: string
  readonly organisation: string
  readonly practitioner: string
  readonly valid_from: string | null
  readonly valid_to: string | null
  readonly is_secret: boolean
}

function toRow(one: ShownRelationship): Row {
  return {
    evidence: one.evidence,
    kind: one.kind,
    organisation: one.organisation,
    practitioner: one.practitioner ?? '',
    valid_from: one.from ?? null,
    valid_to: one.to ?? null,
    is_secret: one.isSecret,
  }
}

function toKey(row: Row): string {
  return JSON.stringify([
    row.evidence,
    row.kind,
    row.organisation,
    row.practitioner,
    row.valid_from,
    row.valid_to,
    row.is_secret,
  ])
}

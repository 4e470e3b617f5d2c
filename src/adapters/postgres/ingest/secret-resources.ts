import type { CodeSets } from '../../../access/labels/code-sets/code-sets.js'
import type { OdsCode } from '../../../fhir/ods-code.js'
import type { PersonId } from '../../../fhir/person-id.js'
import { isSecretAlone } from '../../../ingest/relationships-of-record.js'
import type { Queryable } from '../database.js'
import { NOBODY } from './person-index.js'

/** A resource by whose it is; what is about nobody is nobody's. */
export interface Kept {
  readonly person: string
  readonly type: string
  readonly id: string
}

/** What of this person's record, and of this that it refers to and that is about nobody, only its source may know by itself. */
export async function readSecret(
  transaction: Queryable,
  person: PersonId,
  shared: readonly { readonly type: string; readonly id: string }[],
): Promise<ReadonlySet<string>> {
  const rows = await transaction.query<{ readonly reference: string }>(
    `select type || '/' || id as reference from secret_resources
      where person_id = $1 or (person_id = '${NOBODY}' and (type, id) in (select * from unnest($2::text[], $3::text[])))`,
    [person, shared.map(({ type }) => type), shared.map(({ id }) => id)],
  )
  return new Set(rows.map(({ reference }) => reference))
}

/** Keeps of what changed what is secret now. Gives what was until then. */
export async function replaceSecret(
  transaction: Queryable,
  changed: readonly Kept[],
  secret: readonly Kept[],
): Promise<readonly Kept[]> {
  const gone =
    changed.length === 0
      ? []
      : await transaction.query<Kept>(
          `delete from secret_resources s using unnest($1::text[], $2::text[], $3::text[]) as changed (person_id, type, id)
            where s.person_id = changed.person_id and s.type = changed.type and s.id = changed.id
           returning s.person_id as person, s.type, s.id`,
          toColumns(changed),
        )
  if (secret.length > 0) await insert(transaction, secret)
  return gone
}

async function insert(transaction: Queryable, secret: readonly Kept[]): Promise<void> {
  await transaction.query(
    `insert into secret_resources (person_id, type, id)
     select * from unnest($1::text[], $2::text[], $3::text[]) on conflict do nothing`,
    toColumns(secret),
  )
}

function toColumns(all: readonly Kept[]): readonly (readonly string[])[] {
  return [all.map(({ person }) => person), all.map(({ type }) => type), all.map(({ id }) => id)]
}

/** How many resources are read at once. */
const AT_ONCE = 500

/** Finds anew, in all that is kept, what only its source may know. Nobody contributes meanwhile. */
export async function findSecretAnew(transaction: Queryable, codeSets: CodeSets): Promise<void> {
  await transaction.query('delete from secret_resources')
  for (let after: Kept = { person: '', type: '', id: '' }; ;) {
    const rows = await transaction.query<Row>(NEXT, [after.person, after.type, after.id])
    const secret = rows.filter((row) => isSecretAlone({ ...row, text: `${row.head}${row.tail}` }, codeSets))
    if (secret.length > 0) await insert(transaction, secret)
    const last = rows.at(-1)
    if (last === undefined) return
    after = last
  }
}

interface Row extends Kept {
  readonly person: PersonId
  readonly organisation: OdsCode
  readonly head: string
  readonly tail: string
}

const NEXT = `
  select person_id as person, type, id, organisation, head, tail from resources
   where (person_id, type, id) > ($1, $2, $3) order by person_id, type, id limit ${AT_ONCE}`

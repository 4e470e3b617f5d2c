import type { CodeSets } from '../../../access/labels/code-sets/code-sets.js'
import type { PersonId } from '../../../fhir/person-id.js'
import { RELATIONSHIPS_MADE } from '../../../ingest/relationships-of-record.js'
import type { Database, Queryable } from '../database.js'
import { NOBODY } from './person-index.js'
import { findSecretAnew } from './secret-resources.js'
import { findNamesAnew } from './write-shared-references.js'
import { writeRelationships } from './write-relationships.js'

/**
 * Which relationships a record shows hangs on the rules by which they are read and on the code sets, by which some of what
 * shows them may be known to nobody: with others than those by which they were written, all are derived anew, once. Nobody
 * contributes meanwhile.
 */
export async function refreshRelationships(database: Database, codeSets: CodeSets): Promise<void> {
  const made = `${RELATIONSHIPS_MADE} ${codeSets.version}`
  if (await isMade(database, made)) return
  await database.transaction(async (transaction) => {
    await transaction.query('lock table resources in share row exclusive mode')
    if (await isMade(transaction, made)) return
    await findNamesAnew(transaction, 'resources')
    await findSecretAnew(transaction, codeSets)
    await deriveAll(transaction, codeSets)
    await transaction.query(
      `insert into settings (name, value) values ('${SETTING}', $1)
       on conflict (name) do update set value = excluded.value`,
      [made],
    )
  })
}

const SETTING = 'relationships made by'

async function isMade(database: Queryable, made: string): Promise<boolean> {
  const held = await database.query(`select 1 from settings where name = '${SETTING}' and value = $1`, [made])
  return held.length > 0
}

/** How many people are listed at once. */
const AT_ONCE = 500

/** Derives the relationships of everybody's record. Gives of how many people they are others than before. */
export async function deriveAll(transaction: Queryable, codeSets: CodeSets): Promise<number> {
  let changed = 0
  for (let after = ''; ;) {
    const people = await transaction.query<{ readonly person_id: PersonId }>(
      `select person_id from persons where person_id collate "C" > $1 and person_id <> '${NOBODY}'
        order by person_id collate "C" limit ${AT_ONCE}`,
      [after],
    )
    const ids = people.map(({ person_id: person }) => person)
    changed += await writeRelationships(transaction, ids, codeSets)
    const last = ids.at(-1)
    if (last === undefined) return changed
    after = last
  }
}

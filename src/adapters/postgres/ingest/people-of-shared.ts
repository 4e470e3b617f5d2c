import type { PersonId } from '../../../fhir/person-id.js'
import type { Queryable } from '../database.js'
import { namedIn, readNamed, ROUNDS } from '../record/read-resources.js'
import { NOBODY, toColumns } from './person-index.js'

/**
 * Those whose records what is about nobody may now make show others relationships than before, by `Type/id`: everybody who
 * refers to something that became secret, no longer is, or leads to something that is; and of who refers to whatever else
 * changed those in whose records anything is secret, because it may have led there.
 */
export async function peopleOfShared(
  transaction: Queryable,
  changed: readonly { readonly reference: string; readonly text: string }[],
  turned: ReadonlySet<string>,
): Promise<readonly PersonId[]> {
  const begin = new Set(turned)
  for (const { reference, text } of changed)
    if (!begin.has(reference) && (await leadsToSecret(transaction, text))) begin.add(reference)
  const reached = await reachedBack(transaction, begin)
  const others = changed.map(({ reference }) => reference).filter((one) => !reached.has(one))
  if (reached.size === 0 && others.length === 0) return []
  const rows = await transaction.query<{ readonly person_id: PersonId }>(PEOPLE, [
    ...toColumns([...reached]),
    ...toColumns(others),
  ])
  return rows.map(({ person_id: person }) => person)
}

const PEOPLE = `
  select person_id from shared_references join unnest($1::text[], $2::text[]) as reached (reached_type, reached_id)
     on type = reached_type and id = reached_id
  union
  select person_id from shared_references join unnest($3::text[], $4::text[]) as changed (changed_type, changed_id)
     on type = changed_type and id = changed_id join persons using (person_id)
   where holds_secrets is distinct from false`

/** Whether what is about nobody refers to something secret that is, itself or over others. */
async function leadsToSecret(transaction: Queryable, text: string): Promise<boolean> {
  const held = new Set<string>()
  let named = namedIn([{ text }])
  for (let round = 0; round < ROUNDS && named.length > 0; round += 1) {
    for (const one of named) held.add(one)
    const secret = await transaction.query(
      `select 1 from secret_resources s join unnest($1::text[], $2::text[]) as named (type, id) on s.type = named.type and s.id = named.id
        where s.person_id = '${NOBODY}' limit 1`,
      [...toColumns(named)],
    )
    if (secret.length > 0) return true
    named = namedIn(await readNamed(transaction, named)).filter((one) => !held.has(one))
  }
  return false
}

/** These, and what else about nobody refers to them, itself or over others. */
async function reachedBack(transaction: Queryable, begin: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const reached = new Set(begin)
  let latest = [...begin]
  for (let round = 0; round < ROUNDS && latest.length > 0; round += 1) {
    const rows = await transaction.query<{ readonly reference: string }>(
      `select type || '/' || id as reference from resources
        where person_id = '${NOBODY}'
          and exists (select from unnest($1::text[]) as named where position('"reference":"' || named || '"' in tail) > 0)`,
      [latest],
    )
    latest = rows.map(({ reference }) => reference).filter((one) => !reached.has(one))
    for (const one of latest) reached.add(one)
  }
  return reached
}

import type { Queryable } from '../database.js'
import { namedIn } from '../record/read-resources.js'
import { toColumns } from './person-index.js'
import { isMeant } from './reach-sql.js'
import { toPairs, type Named } from './write-names.js'

type Key = Pick<Named, 'type' | 'id'>

/**
 * Keeps where what is about nobody leads, by what it refers to and by what it names by an identifier; and what else leads
 * to it by its identifiers. Gives what leads further now than before. Names MUST have been written.
 */
export async function writeSharedLinks(
  transaction: Queryable,
  shared: readonly Named[],
): Promise<readonly Key[]> {
  await transaction.query(
    `delete from shared_links using unnest($1::text[], $2::text[]) as changed (type, id)
      where from_type = changed.type and from_id = changed.id`,
    toPairs(shared),
  )
  const links = shared.flatMap((from) => namedIn([{ text: from.tail }]).map((to) => ({ from, to })))
  if (links.length > 0)
    await transaction.query(
      `insert into shared_links (from_type, from_id, to_type, to_id)
       select * from unnest($1::text[], $2::text[], $3::text[], $4::text[]) on conflict do nothing`,
      [...toPairs(links.map(({ from }) => from)), ...toColumns(links.map(({ to }) => to))],
    )
  return transaction.query<Key>(LINKED_BY_NAME, toPairs(shared))
}

const LINKED_BY_NAME = `
  with changed as (select type, id from unnest($1::text[], $2::text[]) as changed (type, id)),
  linked as (
    select naming.type as from_type, naming.id as from_id, called.type, called.id
      from changed join shared_calls naming using (type, id) join shared_names called on ${isMeant('naming', 'called')}
    union
    select naming.type, naming.id, called.type, called.id
      from changed join shared_names called using (type, id) join shared_calls naming on ${isMeant('naming', 'called')})
  insert into shared_links (from_type, from_id, to_type, to_id)
  select from_type, from_id, type, id from linked where (from_type, from_id) <> (type, id)
  on conflict do nothing returning from_type as type, from_id as id`

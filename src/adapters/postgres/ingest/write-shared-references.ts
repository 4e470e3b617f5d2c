import type { Contribution } from '../../../ingest/contribution.js'
import type { Queryable } from '../database.js'
import { NOBODY, toColumns } from './person-index.js'
import { comeTo, isMeant } from './reach-sql.js'
import { toPairs, writeOwnNames, writeSharedNames, type Named } from './write-names.js'
import { writeSharedLinks } from './write-shared-links.js'

/**
 * Keeps what a record comes to that is about nobody: what it refers to, what it names by an identifier of the same sender,
 * and where that leads, in either way. What is about nobody and changed leads everybody who comes to it, or names it, to where
 * it leads now. Gives what this person comes to that they did not before.
 */
export async function writeSharedReferences(
  transaction: Queryable,
  changed: readonly Contribution[],
  about: { readonly person: string | undefined; readonly sharedReferences: readonly string[] },
): Promise<readonly string[]> {
  const { person, sharedReferences } = about
  const shared = changed.filter((one) => one.person === undefined)
  const own = changed.flatMap((one) => (one.person === undefined ? [] : [{ ...one, person: one.person }]))
  const come: Come[] = []

  if (shared.length > 0) {
    await writeSharedNames(transaction, shared)
    const further = await writeSharedLinks(transaction, shared)
    come.push(...(await transaction.query<Come>(CALLED, toPairs(shared))))
    come.push(...(await transaction.query<Come>(LED, toPairs([...shared, ...further]))))
  }
  if (person !== undefined && sharedReferences.length > 0)
    come.push(...(await transaction.query<Come>(REFERRED, [person, ...toColumns(sharedReferences)])))
  const names = await writeOwnNames(transaction, own)
  if (names) come.push(...(await transaction.query<Come>(NAMED, names)))
  return come.filter((one) => one.person_id === person).map(({ type, id }) => `${type}/${id}`)
}

interface Come {
  readonly person_id: string
  readonly type: string
  readonly id: string
}

const REFERRED = comeTo(
  'select $1::text, type, id from unnest($2::text[], $3::text[]) as referred (type, id)',
)

const NAMED = comeTo(`select naming.person_id, called.type, called.id
  from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as naming (person_id, organisation, system, value)
  join shared_names called on ${isMeant('naming', 'called')}`)

/** Whoever names these. */
const CALLED = comeTo(`select naming.person_id, called.type, called.id
  from unnest($1::text[], $2::text[]) as changed (type, id) join shared_names called using (type, id)
  join named_by naming on ${isMeant('naming', 'called')}`)

/** Whoever comes to any of these. */
const LED = comeTo(`select person_id, type, id
  from unnest($1::text[], $2::text[]) as changed (type, id) join shared_references using (type, id)`)

const EVERYBODY_NAMED = comeTo(`select naming.person_id, called.type, called.id
  from named_by naming join shared_names called on ${isMeant('naming', 'called')}`)

const EVERYBODY_LED = comeTo('select person_id, type, id from shared_references')

/** How many resources are read at once. */
const AT_ONCE = 500

/**
 * Finds anew, in all that is kept or was gathered, what names what by an identifier, and who comes to what by that. Nobody
 * contributes meanwhile.
 */
export async function findNamesAnew(
  transaction: Queryable,
  table: 'resources' | 'rebuild_resources',
): Promise<void> {
  const next = `
    select person_id as person, type, id, organisation, head, tail from ${table}
     where (person_id, type, id) > ($1, $2, $3) order by person_id, type, id limit ${AT_ONCE}`
  for (let after = ['', '', '']; ;) {
    const rows = await transaction.query<Named & { readonly person: string }>(next, after)
    await writeOwnNames(
      transaction,
      rows.filter(({ person }) => person !== NOBODY),
    )
    const shared = rows.filter(({ person }) => person === NOBODY)
    await writeSharedNames(transaction, shared)
    await writeSharedLinks(transaction, shared)
    const last = rows.at(-1)
    if (last === undefined) break
    after = [last.person, last.type, last.id]
  }
  await transaction.query(EVERYBODY_NAMED)
  await transaction.query(EVERYBODY_LED)
}

import type { CodeSets } from '../../../access/labels/code-sets/code-sets.js'
import type { Database, Queryable } from '../database.js'
import { writeAddresses, type AddressedPatient } from './write-addresses.js'

/**
 * Which addresses are known hangs on the code sets: with others than those by which they were written, all are derived
 * anew, once, from the Patients that are held. Nobody contributes meanwhile.
 */
export async function refreshAddresses(database: Database, codeSets: CodeSets): Promise<void> {
  if (await isOf(database, codeSets)) return
  await database.transaction(async (transaction) => {
    await transaction.query('lock table resources in share row exclusive mode')
    if (await isOf(transaction, codeSets)) return
    for (let after = ''; ;) {
      const rows = await transaction.query<PatientRow>(SOURCE_PATIENTS, [after, AT_ONCE])
      for (const [person, patients] of byPerson(rows))
        await writeAddresses(transaction, { person, patients }, codeSets)
      const last = rows.at(-1)
      if (last === undefined) break
      after = `${last.person_id} ${last.id}`
    }
    await transaction.query(
      `insert into settings (name, value) values ('${SETTING}', $1)
       on conflict (name) do update set value = excluded.value`,
      [codeSets.version],
    )
  })
}

const SETTING = 'code sets of addresses'

/** How many Patients are read at once. */
const AT_ONCE = 500

interface PatientRow extends AddressedPatient {
  readonly person_id: string
}

const SOURCE_PATIENTS = `
  select person_id, id, head, tail from resources
   where type = 'Patient' and id <> person_id and (person_id || ' ' || id) collate "C" > $1
   order by (person_id || ' ' || id) collate "C" limit $2`

async function isOf(database: Queryable, { version }: CodeSets): Promise<boolean> {
  const held = await database.query(`select 1 from settings where name = '${SETTING}' and value = $1`, [
    version,
  ])
  return held.length > 0
}

function byPerson(rows: readonly PatientRow[]): ReadonlyMap<string, readonly PatientRow[]> {
  const people = new Map<string, PatientRow[]>()
  for (const row of rows) people.set(row.person_id, [...(people.get(row.person_id) ?? []), row])
  return people
}

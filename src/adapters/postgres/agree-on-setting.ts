import type { Database } from './database.js'

/**
 * Makes sure that every gateway on this database has the same value, for example the fingerprint of the key from which
 * ids are derived: with another key the same resource would get a second id. The first gateway's value stands.
 *
 * @throws Error when this gateway's value is another one; `mend` says what to do
 */
export async function agreeOnSetting(
  database: Database,
  { name, value, mend }: { readonly name: string; readonly value: string; readonly mend: string },
): Promise<void> {
  await database.query('insert into settings (name, value) values ($1, $2) on conflict (name) do nothing', [
    name,
    value,
  ])
  const [row] = await database.query<{ value: string }>('select value from settings where name = $1', [name])
  if (row?.value !== value) throw new Error(`The database was set up with another ${name}. ${mend}`)
}

import type { Database } from '../../../../src/adapters/postgres/database.js'
import { openPglite } from '../../../../src/adapters/postgres/pglite/open-pglite.js'
import { SqlError } from '../../../../src/adapters/postgres/sql-error.js'

describe('statements of PGlite, planned once for many runs', () => {
  let database: Database

  beforeAll(async () => {
    database = await openPglite({})
    await database.script(
      'create table things (id int primary key, name text, bytes bytea, seen timestamptz, big bigint)',
    )
  })
  afterAll(async () => {
    await database.close()
  })

  it('give back what was put in, whatever its type, and run again with other values', async () => {
    const insert = 'insert into things values ($1, $2, $3, $4, $5)'
    await database.query(insert, [
      1,
      'ä "quoted" \n',
      new Uint8Array([0, 255]),
      '2026-11-23T10:42:00Z',
      2 ** 52,
    ])
    await database.query(insert, [2, null, null, null, null])

    expect(await database.query('select * from things order by id')).toEqual([
      {
        id: 1,
        name: 'ä "quoted" \n',
        bytes: new Uint8Array([0, 255]),
        seen: '2026-11-23T10:42:00.000Z',
        big: 2 ** 52,
      },
      { id: 2, name: null, bytes: null, seen: null, big: null },
    ])
  })

  it('take arrays and booleans', async () => {
    const [row] = await database.query(
      'select array_length($1::text[], 1) as texts, $2::int[] as numbers, $3::boolean as said',
      [['a,b', '{"c"}', 'd'], [3, null], true],
    )

    expect(row).toEqual({ texts: 3, numbers: [3, null], said: true })
  })

  it('say what PostgreSQL says when one fails, and the next is answered with its own rows', async () => {
    const failing = 'insert into things (id) values ($1)'
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await expect(database.query(failing, [1])).rejects.toMatchObject({ code: '23505' })
      expect(await database.query('select $1::int as mine', [attempt])).toEqual([{ mine: attempt }])
    }
    await expect(database.query('select nothing from nowhere')).rejects.toBeInstanceOf(SqlError)
    expect(await database.query('select 7 as mine')).toEqual([{ mine: 7 }])
  })

  it('are undone with their transaction', async () => {
    const work = database.transaction(async (transaction) => {
      await transaction.query('insert into things (id) values ($1)', [50])
      await transaction.query('insert into things (id) values ($1)', [1])
    })

    await expect(work).rejects.toMatchObject({ code: '23505' })
    expect(await database.query('select id from things where id = $1', [50])).toEqual([])
  })

  it('are planned anew when tables change, and after many runs', async () => {
    const all = 'select * from things where id = $1'
    for (let run = 0; run < 600; run += 1) await database.query(all, [2])
    await database.script('alter table things add column added int default 5')

    expect(await database.query(all, [2])).toMatchObject([{ id: 2, added: 5 }])
  })

  it('are let go when they are many, and PostgreSQL lets them go too', async () => {
    for (let count = 0; count < 400; count += 1)
      expect(await database.query(`select ${count} as number`)).toEqual([{ number: count }])

    const [kept] = await database.query<{ count: number }>(
      'select count(*)::int as count from pg_prepared_statements',
    )
    expect(kept?.count).toBeLessThanOrEqual(302)
    expect(await database.query('select 0 as number')).toEqual([{ number: 0 }])
  })
})

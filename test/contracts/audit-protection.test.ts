import { createAuditAppender } from '../../src/adapters/postgres/log/audit-appender.js'
import type { Database } from '../../src/adapters/postgres/database.js'
import { SqlError } from '../../src/adapters/postgres/sql-error.js'
import { aDatabase } from '../support/a-database.js'
import { anEvent, aSigner } from '../support/an-event.js'

const PERMISSION_DENIED = '42501'
const LOG = 'gateway-1.example/log'

let database: Database

beforeAll(async () => {
  database = await aDatabase()
  const appender = createAuditAppender({
    database,
    signer: aSigner(LOG),
    log: LOG,
    now: () => performance.now(),
    limits: { deadline: 30_000 },
  })
  await appender.append(anEvent())
  await appender.close()
})

afterAll(async () => {
  await database.close()
})

afterEach(async () => {
  await database.query('reset role')
})

async function sqlStateOf(sql: string): Promise<string | undefined> {
  const failure: unknown = await database.query(sql).then(
    () => undefined,
    (error: unknown) => error,
  )
  return failure instanceof SqlError ? failure.code : 'allowed'
}

const CHANGES = ['audit_entries', 'audit_checkpoints'].flatMap((table) => [
  `update ${table} set log = 'x'`,
  `update ${table} set log = 'x' where false`,
  `delete from ${table}`,
  `truncate ${table}`,
])

const REBUILDS = ['audit_entries', 'audit_checkpoints'].flatMap((table) => [
  `drop table ${table}`,
  `alter table ${table} add column note text`,
  `alter table ${table} disable trigger all`,
  `create trigger quiet before insert on ${table} for each row execute function refuse_audit_change()`,
])

describe('the audit log in the database', () => {
  it.each(CHANGES)('refuses its own owner: %s', async (sql) => {
    expect(await sqlStateOf(sql)).toBe(PERMISSION_DENIED)
  })

  it.each([...CHANGES, ...REBUILDS, `update migrations set name = 'x'`])(
    'refuses the gateway: %s',
    async (sql) => {
      await database.query('set role neighbourhood_gateway')
      expect(await sqlStateOf(sql)).toBe(PERMISSION_DENIED)
    },
  )

  it('lets the gateway add to it and read it', async () => {
    await database.query('set role neighbourhood_gateway')
    const second = 'gateway-2.example/log'
    const appender = createAuditAppender({
      database,
      signer: aSigner(),
      log: second,
      now: () => performance.now(),
      limits: { frontierEvery: 1, deadline: 30_000 },
    })
    expect(await appender.append(anEvent())).toBe(0)
    await appender.close()
    expect(await database.query('select log from audit_entries order by log')).toEqual([
      { log: LOG },
      { log: second },
    ])
  })

  it('lets the gateway work on the other tables, also on those of later migrations', async () => {
    await database.script('create table later (id serial primary key, name text)')
    await database.query('set role neighbourhood_gateway')
    await database.query(`insert into later (name) values ('one')`)
    await database.query(`update later set name = 'two'`)
    expect(await database.query('delete from later returning name')).toEqual([{ name: 'two' }])
    expect(await sqlStateOf('select * from persons')).toBe('allowed')
  })
})

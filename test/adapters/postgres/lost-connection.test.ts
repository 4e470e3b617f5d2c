import type { Database } from '../../../src/adapters/postgres/database.js'
import { openPostgres } from '../../../src/adapters/postgres/open-postgres.js'
import { describeWithPostgres, startPostgres, type RunningPostgres } from '../../support/postgres.js'

describeWithPostgres('a connection that is lost', () => {
  let server: RunningPostgres
  let database: Database
  let other: Database

  beforeAll(async () => {
    server = await startPostgres()
    database = await openPostgres({ url: server.url, connections: 1, onConnect: 'select 1' })
    other = await openPostgres({ url: server.url, connections: 1 })
  })
  afterAll(async () => {
    await database.close()
    await other.close()
    await server.stop()
  })

  it.each([
    ['between two statements', 'select 1'],
    ['during a statement', 'select pg_sleep(30)'],
  ])('in a transaction, %s, fails that transaction and ends nothing else', async (_case, statement) => {
    const lost = database.transaction(async (transaction) => {
      const [row] = await transaction.query<{ readonly pid: number }>('select pg_backend_pid() as pid')
      const asked = statement === 'select 1' ? undefined : transaction.query(statement)
      asked?.catch(() => undefined)
      await other.query('select pg_terminate_backend($1)', [row?.pid ?? 0])
      await (asked ?? untilGone(row?.pid ?? 0))
      await transaction.query(statement)
    })

    await expect(lost).rejects.toMatchObject({ name: 'DatabaseUnavailable' })
    expect(await database.query('select 1 as one')).toEqual([{ one: 1 }])
  })

  async function untilGone(pid: number): Promise<void> {
    for (;;) {
      const left = await other.query('select pid from pg_stat_activity where pid = $1', [pid])
      if (left.length === 0) return
    }
  }
})

import { createJourneys } from '../../../../src/adapters/postgres/pglite/pglite-journeys.js'
import type { Statement, StatementResult } from '../../../../src/adapters/postgres/pglite/pglite-messages.js'
import { SqlError } from '../../../../src/adapters/postgres/sql-error.js'
import { createTurnQueue } from '../../../../src/adapters/postgres/pglite/turn-queue.js'

function someJourneys(resultOf: (sql: string) => StatementResult = (sql) => ({ rows: [sql] })) {
  const journeys: string[][] = []
  const travel = createJourneys({
    takeTurn: createTurnQueue(),
    run: async (statements: readonly Statement[]) => {
      journeys.push(statements.map(({ sql }) => sql))
      return statements.map(({ sql }) => resultOf(sql))
    },
  })
  return { travel, journeys }
}

describe('statements on their way to the thread of the database', () => {
  it('go together when they are asked for in one moment, the log’s before the others', async () => {
    const { travel, journeys } = someJourneys()

    const rows = await Promise.all([travel('state', [], 'usual'), travel('append', [], 'first')])

    expect(journeys).toEqual([['append', 'state']])
    expect(rows).toEqual([['state'], ['append']])
  })

  it('are never more than four, so that the log waits for no more than these', async () => {
    const { travel, journeys } = someJourneys()
    await Promise.all(Array.from({ length: 9 }, (_none, place) => travel(String(place), [], 'usual')))
    expect(journeys.map((one) => one.length)).toEqual([4, 4, 1])
  })

  it('leave what goes last to travel alone', async () => {
    const { travel, journeys } = someJourneys()
    await Promise.all([
      travel('part', [], 'last'),
      travel('one', [], 'usual'),
      travel('part', [], 'last'),
      travel('two', [], 'usual'),
    ])
    expect(journeys).toEqual(expect.arrayContaining([['one', 'two'], ['part'], ['part']]))
  })

  it('are answered each for itself: what goes wrong with one says nothing of the others', async () => {
    const { travel } = someJourneys((sql) =>
      sql === 'bad' ? { error: { message: 'no such table', code: '42P01' } } : { rows: [sql] },
    )

    const settled = await Promise.allSettled([
      travel('good', [], 'usual'),
      travel('bad', [], 'usual'),
      travel('fine', [], 'usual'),
    ])

    expect(settled).toEqual([
      { status: 'fulfilled', value: ['good'] },
      { status: 'rejected', reason: new SqlError('no such table', '42P01') },
      { status: 'fulfilled', value: ['fine'] },
    ])
  })

  it('all fail when the thread does, and the next ones travel as if nothing had been', async () => {
    let ended = true
    const travel = createJourneys({
      takeTurn: createTurnQueue(),
      run: async (statements) => {
        if (ended) throw new Error('The database is closed.')
        return statements.map(() => ({ rows: [] }))
      },
    })

    const settled = await Promise.allSettled([travel('one', [], 'usual'), travel('two', [], 'first')])
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    ended = false
    expect(await travel('three', [], 'usual')).toEqual([])
  })

  it('are refused when the thread gives no result for them', async () => {
    const travel = createJourneys({ takeTurn: createTurnQueue(), run: () => Promise.resolve([]) })
    await expect(travel('lost', [], 'usual')).rejects.toThrow('gave no result')
  })
})

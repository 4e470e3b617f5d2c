import type { Turn } from '../../../../src/adapters/postgres/database.js'
import { createTurnQueue } from '../../../../src/adapters/postgres/pglite/turn-queue.js'

async function orderOf(turns: readonly (Turn | 'end')[]): Promise<readonly string[]> {
  const take = createTurnQueue()
  const began: string[] = []
  const work = (turn: string) => async () => {
    began.push(turn)
    await new Promise((resolve) => setImmediate(resolve))
    if (turn === 'usual') throw new Error('failed')
  }
  await Promise.allSettled(turns.map((turn) => take(turn, work(turn))))
  return began
}

describe('statements that share one connection', () => {
  it('run one at a time: the log’s before everything, the parts of a large change when nothing else waits', async () => {
    expect(await orderOf(['last', 'last', 'end', 'usual', 'first', 'usual', 'first'])).toEqual([
      'last',
      'first',
      'first',
      'usual',
      'usual',
      'last',
      'end',
    ])
  })

  it('do not keep a large change waiting for ever', async () => {
    const began = await orderOf(['usual', 'last', ...Array<Turn>(20).fill('usual')])
    expect(began.indexOf('last')).toBe(9)
  })
})

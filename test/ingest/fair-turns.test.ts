import { createFairTurns } from '../../src/ingest/fair-turns.js'

describe('turns', () => {
  it('come one at a time, to each partner before any has its next, whatever becomes of the work', async () => {
    const take = createFairTurns()
    const began: string[] = []
    let atOnce = 0
    let most = 0
    const work = (name: string) => async () => {
      began.push(name)
      atOnce += 1
      most = Math.max(most, atOnce)
      await new Promise((resolve) => setImmediate(resolve))
      atOnce -= 1
      if (name === 'a2') throw new Error('failed')
    }
    const names = ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'c1']
    await Promise.allSettled(names.map((name) => take(name.charAt(0), work(name))))
    expect(began).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4'])
    expect(most).toBe(1)

    await take('d', work('d1'))
    expect(began.at(-1)).toBe('d1')
  })
})

import { createBodyRoom, type Hold } from '../../../src/surfaces/partner-api/body-room.js'

const MB = 1024 * 1024

describe('the room for submissions', () => {
  it('is full for one partner before it is full for another, and never for small ones', () => {
    const room = createBodyRoom()
    const take = (partner: string, bytes: number): boolean => room.enter(partner).resize(bytes)
    expect(Array.from({ length: 10 }, () => take('a', 8 * MB)).filter(Boolean)).toHaveLength(8)
    expect(Array.from({ length: 10 }, () => take('b', 8 * MB)).filter(Boolean)).toHaveLength(4)
    expect([take('a', 1_000), take('c', 1_000), take('c', 8 * MB)]).toEqual([true, true, false])
  })

  it('is counted as a submission grows, and given back once', () => {
    const room = createBodyRoom()
    const holds = Array.from({ length: 8 }, () => room.enter('a'))
    for (const size of [1_000, MB, 8 * MB]) {
      expect(holds.map((hold) => hold.resize(size))).toEqual(Array(8).fill(true))
    }
    const another: Hold = room.enter('a')
    expect([another.resize(1_000), another.resize(MB)]).toEqual([true, false])
    holds[0]?.release()
    holds[0]?.release()
    expect([another.resize(8 * MB), room.enter('a').resize(MB)]).toEqual([true, false])
  })
})

import fc from 'fast-check'
import { areaUnderCurve } from './area-under-curve.js'

describe('areaUnderCurve', () => {
  it.each([
    ['two of the same', [1, 2, 3], [1, 2, 3], 0.5],
    ['one always slower', [4, 5, 6], [1, 2, 3], 1],
    ['one always faster', [1, 2, 3], [4, 5, 6], 1],
    ['all equal', [7, 7], [7, 7, 7], 0.5],
    ['one of four pairs the other way', [1, 3], [2, 4], 0.75],
  ] as const)('of %s', (_case, one, other, area) => {
    expect(areaUnderCurve(one, other)).toBe(area)
  })

  it('is the share of pairs of which one is the greater, ties by half', () => {
    const sample = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(sample, sample, (one, other) => {
        const wins = one.flatMap((a) => other.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)))
        const share = wins.reduce<number>((sum, win) => sum + win, 0) / wins.length
        expect(areaUnderCurve(one, other)).toBeCloseTo(Math.max(share, 1 - share), 10)
      }),
    )
  })
})

import type { KeptLook } from '../../../src/record/changes/looks-store.js'
import { lookBefore, nextLook } from '../../../src/record/changes/sitting.js'

const NINE = Date.parse('2026-11-23T09:00:00Z')
const MINUTE = 60_000

const at = (minutes: number, session = 'one') => ({ now: NINE + minutes * MINUTE, session })

/** Looks one after another, each of marks of its own; what each is compared with. */
function looksOf(...moments: readonly ReturnType<typeof at>[]): readonly (string | undefined)[] {
  let kept: KeptLook | undefined
  return moments.map((moment, place) => {
    const before = lookBefore(kept, moment)?.marks
    kept = nextLook(kept, moment, `look ${place}`)
    return before
  })
}

describe('the look that changes are told since', () => {
  it.each([
    ['none, before anybody looked', [at(0)], [undefined]],
    ['none, as long as the first sitting lasts', [at(0), at(5), at(300)], [undefined, undefined, undefined]],
    ['the last one of the sitting before', [at(0), at(5), at(90, 'two')], [undefined, undefined, 'look 1']],
    [
      'the same for all of a session, however long it is',
      [at(0), at(90, 'two'), at(95, 'two'), at(400, 'two')],
      [undefined, 'look 0', 'look 0', 'look 0'],
    ],
    [
      'the same after somebody was signed out for being idle, and signs in again',
      [at(0), at(90, 'two'), at(130, 'three'), at(180, 'four')],
      [undefined, 'look 0', 'look 0', 'look 0'],
    ],
    [
      'another one an hour after the last look, in another session',
      [at(0), at(90, 'two'), at(150, 'three')],
      [undefined, 'look 0', 'look 1'],
    ],
    [
      'one sitting in two browsers side by side',
      [at(0), at(90, 'two'), at(95, 'three'), at(100, 'two'), at(105, 'three')],
      [undefined, 'look 0', 'look 0', 'look 0', 'look 0'],
    ],
  ] as const)('is %s', (_case, moments, looks) => {
    expect(looksOf(...moments)).toEqual(looks)
  })
})

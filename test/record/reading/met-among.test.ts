import { metAmong } from '../../../src/record/reading/met-among.js'

const NUMBERS = Array.from({ length: 60 }, (_, at) => at * 7 + 1)

/** Two that a number above one divides. */
function isMet(one: number, other: number): boolean {
  return [2, 3, 5].some((by) => one % by === 0 && other % by === 0)
}

function met(judged: () => void = () => undefined): (told: number) => readonly number[] {
  return metAmong(NUMBERS, (one) => (one === 8 ? undefined : one), {
    keyOf: String,
    sharedBy: (one) => [2, 3, 5].filter((by) => one % by === 0).map(String),
    isMet: (one, other) => {
      judged()
      return isMet(one, other)
    },
  })
}

describe('metAmong', () => {
  it('finds what comparing each with each finds, in the same order', () => {
    const metBy = met()

    for (const asked of [...NUMBERS, 30, 49])
      expect(metBy(asked)).toEqual(NUMBERS.filter((one) => one !== 8 && isMet(asked, one)))
  })

  it('judges what says the same once, however many say it', () => {
    let judged = 0
    const metBy = metAmong(
      Array.from({ length: 1000 }, (_, at) => ({ at, says: at % 2 })),
      ({ says }) => says,
      {
        keyOf: String,
        sharedBy: () => ['number'],
        isMet: (one, other) => {
          judged += 1
          return one === other
        },
      },
    )

    expect(metBy(1)).toHaveLength(500)
    expect(metBy(1)).toBe(metBy(1))
    expect(judged).toBe(2)
  })
})

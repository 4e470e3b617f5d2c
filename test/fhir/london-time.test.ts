import { beginOf, daysLater } from '../../src/fhir/london-time.js'

const at = (instant: number): string => new Date(instant).toISOString()

describe('when a day begins in London', () => {
  it.each([
    ['a day of winter', '2026-12-01', '2026-12-01T00:00:00.000Z'],
    ['a day of summer, an hour before that of UTC', '2026-07-01', '2026-06-30T23:00:00.000Z'],
    ['the day on which clocks go forward', '2026-03-29', '2026-03-29T00:00:00.000Z'],
    ['the day on which they go back', '2026-10-25', '2026-10-24T23:00:00.000Z'],
    ['a month of summer', '2026-07', '2026-06-30T23:00:00.000Z'],
    ['a year', '2026', '2026-01-01T00:00:00.000Z'],
    ['an instant, which is itself', '2026-07-01T10:00:00+01:00', '2026-07-01T09:00:00.000Z'],
  ])('is told of %s', (_what, text, expected) => {
    expect(at(beginOf(text))).toBe(expected)
  })

  it.each(['soon', '', '2026-13-01'])('is not known of what is neither day nor instant: %s', (text) => {
    expect(beginOf(text)).toBeNaN()
  })
})

describe('so many days later', () => {
  it('is midnight in London for a day, though clocks changed in between', () => {
    expect(at(daysLater('2026-03-01', 90))).toBe('2026-05-29T23:00:00.000Z')
    expect(at(daysLater('2026-09-01', 90))).toBe('2026-11-30T00:00:00.000Z')
  })

  it('is so many times 24 hours for an instant', () => {
    expect(at(daysLater('2026-03-01T10:00:00Z', 90))).toBe('2026-05-30T10:00:00.000Z')
  })
})

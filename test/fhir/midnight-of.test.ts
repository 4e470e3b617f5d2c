import { midnightOf } from '../../src/fhir/midnight-of.js'

describe('the midnight of a day', () => {
  it('is the same however often it is asked for', () => {
    const first = midnightOf('2024-02-29')
    expect(first).toBe(Date.UTC(2024, 1, 29))
    expect(midnightOf('2024-02-29')).toBe(first)
  })

  it.each(['2023-02-29', '2026-11-31', '2026-13-01', '2026-01-32', 'soon', ''])(
    'is not known of what the calendar has not, the second time either: %s',
    (day) => {
      expect(midnightOf(day)).toBeUndefined()
      expect(midnightOf(day)).toBeUndefined()
    },
  )
})

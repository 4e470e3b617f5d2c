import fc from 'fast-check'
import { londonDay } from '../../src/fhir/london-time.js'
import { dayOf, isFullDate, latestFirst, toClinicalDate } from '../../src/record/reading/clinical-date.js'

describe('toClinicalDate', () => {
  it.each([
    ['2019', '2019'],
    ['2019-05', 'May-2019'],
    ['1941-03-04', '04-Mar-1941'],
    ['2026-07-01T09:30:00Z', '01-Jul-2026 10:30'],
    ['2026-01-01T09:30:00.123+00:00', '01-Jan-2026 09:30'],
    ['2026-12-31T23:30:00-05:00', '01-Jan-2027 04:30'],
    ['2026-07-01T09:30:00', '01-Jul-2026 09:30 (time zone not given)'],
    ['2026-02-30', '2026-02-30'],
    ['last spring', 'last spring'],
  ])('HZ19: %s is shown as %s', (iso, text) => {
    expect(toClinicalDate(iso)).toEqual({ text, iso })
  })

  it('HZ19: is never more precise than what was given', () => {
    const year = fc.integer({ min: 1900, max: 2100 })
    const month = fc.integer({ min: 1, max: 12 })
    fc.assert(
      fc.property(year, month, (y, m) => {
        expect(toClinicalDate(String(y)).text).toBe(String(y))
        expect(toClinicalDate(`${y}-${String(m).padStart(2, '0')}`).text).toMatch(/^[A-Z][a-z]{2}-\d{4}$/)
      }),
    )
  })

  it('HZ18: shows each instant as a clock in London would', () => {
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/London',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          expect(toClinicalDate(date.toISOString()).text).toContain(clock.format(date))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('HZ19: orders by what is known, undated last, whatever the precision', () => {
    const dates = ['2019', undefined, '2026-11-20', '2019-05', 'unclear', '2026-11-20T10:00:00Z']

    expect([...dates].sort(latestFirst).slice(0, 4)).toEqual([
      '2026-11-20T10:00:00Z',
      '2026-11-20',
      '2019-05',
      '2019',
    ])
  })

  it('the day changes at midnight in London', () => {
    expect(londonDay(Date.parse('2026-07-01T23:30:00Z'))).toBe('2026-07-02')
    expect(dayOf('2026-07-01T23:30:00Z')).toBe('2026-07-02')
  })

  it('a whole date is one that the calendar has', () => {
    expect(['1941-03-04', '1941-02-29', '1941-03', '4 March 1941'].map(isFullDate)).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
})

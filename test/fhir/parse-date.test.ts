import { daysAfter, isWholeDate, parseDate } from '../../src/fhir/parse-date.js'

describe('parseDate', () => {
  it.each([
    ['2026', '2026', '2027-01-01'],
    ['2026-12', '2026-12', '2027-01-01'],
    ['2024-02-28', '2024-02-28', '2024-02-29'],
    ['2026-11-23T09:30:00Z', '2026-11-23T09:30:00Z', '2026-11-23T09:30:00Z'],
    ['2026-11-23T09:30:00.123+01:00', '2026-11-23T09:30:00.123+01:00', '2026-11-23T09:30:00.123+01:00'],
  ])('%s begins at %s and is over at %s', (text, from, before) => {
    expect(parseDate(text)).toEqual({ from, before })
  })

  it.each([
    '0000-01-01',
    '0000',
    '2026-13-01',
    '2026-02-30',
    '2023-02-29',
    '2026-11-23T24:00:00Z',
    '2026-12-31T23:59:60Z',
    '2026-11-23T09:30:00+99:00',
    '2026-11-23T09:30:00',
    '2026-11-23 09:30',
    'yesterday',
    '',
    '2'.repeat(100_000),
  ])('%# is no date of FHIR', (text) => {
    expect(parseDate(text)).toBeUndefined()
  })
})

describe('isWholeDate', () => {
  it('asks for year, month and a real day', () => {
    expect(['1948-02-29', '1948-02', '1949-02-29', '1948-2-9'].map(isWholeDate)).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
})

describe('daysAfter', () => {
  it('counts from the end of a day, and from the instant itself', () => {
    expect(daysAfter('2026-11-20', 90)).toBe('2027-02-19T00:00:00.000Z')
    expect(daysAfter('2026-11-20T10:00:00Z', 1)).toBe('2026-11-21T10:00:00.000Z')
    expect(daysAfter('some day', 1)).toBeUndefined()
  })
})

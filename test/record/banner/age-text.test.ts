import { ageText } from '../../../src/record/banner/age-text.js'

describe('ageText: the units of the NHS CUI patient banner, table 7', () => {
  it.each([
    ['2026-11-23', '0d'],
    ['2026-11-20', '3d'],
    ['2026-10-27', '27d'],
    ['2026-10-26', '4w'],
    ['2026-10-25', '4w 1d'],
    ['2025-11-24', '52w'],
    ['2025-11-23', '12m'],
    ['2025-11-22', '12m 1d'],
    ['2025-10-15', '13m 8d'],
    ['2024-11-23', '2y'],
    ['2022-10-15', '4y 1m'],
    ['2008-11-24', '17y 11m'],
    ['2008-11-23', '18y'],
    ['1941-03-04', '85y'],
  ])('born %s is %s on 23-Nov-2026', (born, age) => {
    expect(ageText(born, '2026-11-23')).toBe(age)
  })

  it('somebody born on 29 February is a year older on 1 March', () => {
    expect(ageText('2008-02-29', '2026-02-28')).toBe('17y 11m')
    expect(ageText('2008-02-29', '2026-03-01')).toBe('18y')
  })

  it.each([
    [undefined, '2026-11-23'],
    ['1941', '2026-11-23'],
    ['1941-03-04', '2026'],
    ['2026-11-24', '2026-11-23'],
  ])('is not known from %p on %p', (born, on) => {
    expect(ageText(born, on)).toBeUndefined()
  })
})

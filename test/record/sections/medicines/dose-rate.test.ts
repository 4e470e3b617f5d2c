import { rateIn } from '../../../../src/record/sections/medicines/dose-rate.js'

describe('rateIn: how often a day', () => {
  it.each([
    ['One daily', 1],
    ['50mg OD', 1],
    ['at night', 1],
    ['twice a day', 2],
    ['1 tablet BD', 2],
    ['in the morning and at night', 2],
    ['at 08:00, 14:00 and 20:00', 3],
    ['Take ONE three times a day', 3],
    ['QDS', 4],
    ['every 6 hours', 4],
    ['4-hourly', 6],
    ['every other day', 1 / 2],
    ['on alternate days', 1 / 2],
    ['twice every 3 days', 2 / 3],
    ['one patch every 72 hours', 1 / 3],
    ['4 tablets once a week', 1 / 7],
    ['weekly', 1 / 7],
    ['ONCE A WEEK ON MONDAY ONLY', 1 / 7],
    ['once weekly in the morning', 1 / 7],
    ['one on Mondays', 1 / 7],
    ['once a day, on Monday and Thursday', 2 / 7],
    ['3 days a week', 3 / 7],
    ['every two weeks', 1 / 14],
    ['200mg deep IM every 2/52', 1 / 14],
    ['200mg IM 2/52', 1 / 14],
    ['50mg ON', 1],
    ['change every 72h', 1 / 3],
    ['One daily for 3/12', 1],
    ['fortnightly', 1 / 14],
    ['every 4 weeks', 1 / 28],
    ['Monday: 4 tablets. Never daily', 1 / 7],
    ['one daily for 2 weeks', 1],
    ['one twice a day for a week', 2],
    ['one daily starting on Monday', 1],
  ])('%s', (words, perDay) => {
    const rate = rateIn(words)

    expect(rate?.least).toBeCloseTo(perDay, 9)
    expect(rate?.most).toBeCloseTo(perDay, 9)
  })

  it.each([
    ['one to two times a day', 1, 2],
    ['up to 4 times a day', 0, 4],
    ['every 4 to 6 hours', 4, 6],
    ['monthly', 1 / 31, 1 / 28],
    ['one week on, three weeks off', 0, 6 / 7],
  ])('%s is between two numbers', (words, least, most) => {
    expect(rateIn(words)?.least).toBeCloseTo(least, 9)
    expect(rateIn(words)?.most).toBeCloseTo(most, 9)
  })

  it.each(['As directed', '50 mg', '', 'apply thinly', 'never daily', 'maximum 4 tablets a day'])(
    'says nothing of %p',
    (words) => {
      expect(rateIn(words)).toBeUndefined()
    },
  )
})

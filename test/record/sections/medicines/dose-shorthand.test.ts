import { toDose } from '../../../../src/record/sections/medicines/dose.js'
import { rateIn } from '../../../../src/record/sections/medicines/dose-rate.js'
import { spelledOut } from '../../../../src/record/sections/medicines/dose-shorthand.js'

describe('what drug charts write for a word', () => {
  it.each([
    ['ii tds', '2 tds'],
    ['i-ii tabs nocte', '1 to 2 tabs nocte'],
    ['2.5 ml 4 hrly prn', '2.5 ml 4 hourly prn'],
    ['1 drop be bd', '1 drop both eyes bd'],
    ['1 drop nocte le', '1 drop nocte left eye'],
    ['1 gtt ou od', '1 drops both eyes od'],
    ['20mg alt days', '20mg alternate days'],
    ['0.5mg prn max bd', '0.5mg prn up to bd'],
    ['250 mg mon/wed/fri', '250 mg monday and wednesday and friday'],
  ])('%s is %s', (short, long) => {
    expect(spelledOut(short)).toBe(long)
  })

  it.each([
    'one to be taken daily',
    '1 drop to be instilled bd',
    'avoid the sun',
    '80 mg iv bd',
    'i cannot take it',
  ])('%s stays as it is', (words) => {
    expect(spelledOut(words)).toBe(words)
  })

  it('after meals and at bedtime is four times a day', () => {
    expect(rateIn('10ml after meals and at bedtime')).toEqual({ least: 4, most: 4 })
  })

  it('two tablets in Latin numbers are two', () => {
    expect(toDose('Senna 7.5mg tablets', 'ii nocte').amounts.get('microgram')).toEqual({
      least: 15000,
      most: 15000,
    })
  })
})

import { antigensIn, isLive } from '../../../src/record/duplicates/words/antigens.js'

it.each([
  ['Tetanus, diphtheria and inactivated polio 3-in-1 school leaver booster', 'tetanus diphtheria polio'],
  ['Diphtheria, tetanus, acellular pertussis and polio', 'diphtheria tetanus pertussis polio'],
  ['Bacillus Calmette-Guerin vaccination', 'bcg'],
  ['Hep A + B', 'hepatitis a and b'],
  ['Hep B dose 2', 'hepatitis b'],
  ['Herpes zoster', undefined],
])('%s is against %s', (name, against) => {
  expect(antigensIn(name)).toBe(against)
})

it.each([
  [['Live attenuated influenza (nasal)'], ['influenza'], true],
  [['Inactivated influenza vaccine'], ['influenza'], false],
  [['Flu jab'], ['influenza'], undefined],
  [['Live MMR'], ['measles mumps and rubella'], undefined],
])('%j against %j: live is %s', (names, against, live) => {
  expect(isLive(names, against)).toBe(live)
})

import { isSameStrength } from '../../../src/record/duplicates/words/same-strength.js'
import { readMedicineName } from '../../../src/record/duplicates/words/medicine-name.js'

function strength(name: string): string {
  return readMedicineName(name)?.strength ?? ''
}

describe('one strength told in two ways', () => {
  it.each([
    ['Co-amoxiclav 500mg/125mg tablets', 'Augmentin 625mg'],
    ['Co-beneldopa 100mg/25mg capsules', 'Madopar 125'],
    ['Co-careldopa 12.5mg/50mg tablets', 'Sinemet 62.5'],
    ['Sodium valproate 500mg modified-release tablets', 'Epilim Chrono 500 tablets'],
    [
      'Umeclidinium bromide 65micrograms/dose / Vilanterol 22micrograms/dose dry powder inhaler',
      'Anoro Ellipta 55/22',
    ],
  ])('%s and %s', (one, other) => {
    expect(isSameStrength(strength(one), strength(other))).toBe(true)
  })

  it.each([
    ['Co-amoxiclav 250mg/125mg tablets', 'Augmentin 625mg'],
    ['Madopar 62.5', 'Madopar 125'],
    ['Sinemet 62.5', 'Sinemet Plus'],
    ['Epilim Chrono 300 tablets', 'Epilim Chrono 500 tablets'],
    ['Marvelon tablets', 'Mercilon tablets'],
    ['Relvar Ellipta 92/22', 'Relvar Ellipta 184/22'],
  ])('not %s and %s', (one, other) => {
    expect(isSameStrength(strength(one), strength(other))).toBe(false)
  })
})

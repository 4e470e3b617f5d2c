import { similarNames } from '../../../src/record/patients/similar-names.js'

describe('similarNames', () => {
  it.each([
    ['a letter more', 'TWINLEY, Ann (Miss)', 'TWINLEY, Anna (Miss)'],
    ['a second name', 'TWINLEY, Ann', 'TWINLEY, Ann Marie'],
    ['two letters that changed places', 'TWINLEY, Jean', 'TWINLEY, Jane'],
    ['an accent', 'TWINLEY, Zoe', 'TWINLEY, Zoë'],
    ['a title alone', 'TWINLEY, Ann (Mrs)', 'TWINLEY, Ann (Dr)'],
  ])('HZ31: takes two names for alike that differ in %s', (_what, one, other) => {
    expect(similarNames([one, 'TWINLEY, Bartholomew', other])).toEqual([0, 2])
  })

  it('takes names for different that nobody reads for each other', () => {
    expect(similarNames(['O’BRIEN, Ann', 'O’BRIEN, Amy', 'O’BRIEN, Patrick'])).toEqual([])
  })

  it('finds none where there is one', () => {
    expect(similarNames(['TWINLEY, Ann'])).toEqual([])
  })
})

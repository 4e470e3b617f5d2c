import { similarPeople } from '../../../src/record/patients/similar-people.js'

describe('people with almost the same name in one list', () => {
  it.each([
    ['one letter more', ['HOLLAND, Ann', 'HOLLAND, Anna'], [0, 1]],
    ['the same name twice', ['HOLLAND, Ann (Mrs)', 'REEVE, Ann', 'Holland, Ann (Ms)'], [0, 2]],
    ['a family name written otherwise', ["O'BRIEN, Sean", 'O’Brien, Séan'], [0, 1]],
    ['the given name alone', ['HOLLAND, Ann', 'REEVE, Ann'], []],
    ['the family name alone', ['HOLLAND, Ann', 'HOLLAND, Christopher'], []],
    ['nobody else', ['HOLLAND, Ann'], []],
  ])('are told by %s', (_what, names, alike) => {
    expect([...similarPeople(names)]).toEqual(alike)
  })
})

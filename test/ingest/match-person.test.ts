import { aTestNhsNumber } from '../support/nhs-numbers.js'
import { aPerson } from '../support/a-record.js'
import { checkMatch } from '../../src/ingest/match-person.js'

const BORN = '1948-02-29'
const held = {
  person: aPerson(),
  nhsNumber: aTestNhsNumber(1),
  names: [
    { familyKey: 'OKONKWOREED', givenKey: 'MIRIAM', birthDate: BORN },
    { familyKey: 'OKONKWO', givenKey: 'MIRIAM', birthDate: BORN },
  ],
}

function disagreements(given: string, family: string, birthDate = BORN): readonly (string | undefined)[] {
  const claim = {
    nhsNumber: aTestNhsNumber(1),
    birthDate,
    names: [{ familyKey: family, givenKey: given, birthDate }],
    path: 'Patient',
  }
  return checkMatch(claim, held).map(({ expression }) => expression?.[0])
}

describe('checkMatch', () => {
  it.each([
    ['the same name', 'MIRIAM', 'OKONKWOREED'],
    ['a maiden name that is on record', 'MIRIAM', 'OKONKWO'],
    ['an initial', 'M', 'OKONKWO'],
  ])('agrees on %s', (_case, given, family) => {
    expect(disagreements(given, family)).toEqual([])
  })

  it.each([
    ['another family name', ['MIRIAM', 'SMITH'], ['Patient.name']],
    ['another given name', ['GRACE', 'OKONKWO'], ['Patient.name']],
    ['a shortened name that is no initial', ['MI', 'OKONKWO'], ['Patient.name']],
    ['another birth date', ['MIRIAM', 'OKONKWO', '1948-02-28'], ['Patient.birthDate']],
    ['a twin, who has another given name', ['MARTHA', 'OKONKWO'], ['Patient.name']],
    ['somebody else altogether', ['ANN', 'SMITH', '1950-01-01'], ['Patient.birthDate', 'Patient.name']],
  ] as const)('says that %s disagrees', (_case, [given, family, birthDate], expected) => {
    expect(disagreements(given, family, birthDate)).toEqual(expected)
  })

  it('never says what is held', () => {
    const claim = { nhsNumber: aTestNhsNumber(1), birthDate: '1950-01-01', names: [], path: 'Patient' }
    expect(JSON.stringify(checkMatch(claim, held))).not.toMatch(/OKONKWO|MIRIAM|1948/i)
  })

  it('has nothing to disagree with for a new number', () => {
    expect(
      checkMatch({ nhsNumber: aTestNhsNumber(1), birthDate: BORN, names: [], path: '' }, undefined),
    ).toEqual([])
  })
})

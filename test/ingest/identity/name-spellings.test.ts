import { isSameName } from '../../../src/ingest/identity/match-person.js'
import { readClaim } from '../../../src/ingest/reading/read-claim.js'

function agree(one: object, other: object): boolean {
  const [sent = [], held = []] = [one, other].map(
    (name) =>
      readClaim(
        {
          resourceType: 'Patient',
          identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9990000018' }],
          birthDate: '1950-01-01',
          name: [{ ...name }],
        },
        'Patient',
      ).claim?.names,
  )
  return sent.some((name) => held.some((known) => isSameName(name, known)))
}

const named = (family: string, given: string): object => ({ family, given: [given] })

describe('HZ04: a name whose letters another source does not have', () => {
  it.each([
    [named('Müller', 'Jörg'), named('Mueller', 'Joerg')],
    [named('Müller', 'Jörg'), named('Muller', 'Jorg')],
    [named('Müller', 'Jörg'), named('Mueller', 'Jorg')],
    [named('MÜLLER', 'JÖRG'), named('müller', 'jörg')],
    [named('Sørensen', 'Åse'), named('Soerensen', 'Aase')],
    [named('Sørensen', 'Åse'), named('Sorensen', 'Ase')],
    [named('Łukasz', 'Ana'), named('Lukasz', 'Ana')],
    [named('Groß', 'Ana'), named('Gross', 'Ana')],
    [named('Müller', 'Jörg'), { text: 'Joerg Mueller' }],
    [{ text: 'Jörg Müller' }, named('Mueller', 'Joerg')],
  ])('is the same in either spelling: %j and %j', (one, other) => {
    expect(agree(one, other)).toBe(true)
    expect(agree(other, one)).toBe(true)
  })

  it.each([
    [named('Mueller', 'Joerg'), named('Muller', 'Jorg')],
    [named('Müller', 'Jörg'), named('Möller', 'Jörg')],
    [named('Müller', 'Jörg'), named('Miller', 'Jörg')],
    [named('Samuel', 'Noel'), named('Samul', 'Nol')],
    [named('Haas', 'Ana'), named('Has', 'Ana')],
    [named('Sørensen', 'Åse'), named('Sørensen', 'Else')],
  ])('is no other name: %j and %j', (one, other) => {
    expect(agree(one, other)).toBe(false)
    expect(agree(other, one)).toBe(false)
  })
})

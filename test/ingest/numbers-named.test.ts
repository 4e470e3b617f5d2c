import { NHS_NUMBER_SYSTEM } from '../../src/fhir/nhs-number.js'
import { numbersNamed } from '../../src/ingest/numbers-named.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'

const number = aTestNhsNumber(895)
const spaced = `${number.slice(0, 3)} ${number.slice(3, 6)}-${number.slice(6)}`

describe('numbersNamed', () => {
  it.each([
    ['as it is kept', number],
    ['with spaces and hyphens', spaced],
    ['with spaces around it and a tab in it', ` ${number.slice(0, 3)}\t${number.slice(3)} `],
  ])('gives the NHS number of who is only contained, %s', (_how, value) => {
    const contained = [
      {
        resourceType: 'RelatedPerson',
        identifier: [{ system: NHS_NUMBER_SYSTEM, value }, { value: number }],
      },
    ]

    expect(numbersNamed(JSON.stringify({ resourceType: 'Observation', contained }))).toEqual([number])
  })

  it('gives it whatever system it is said to be of: senders write that of NHS numbers in many ways', () => {
    const identifier = [{ system: 'urn:oid:2.16.840.1.113883.2.1.4.1', value: number }]
    expect(numbersNamed(JSON.stringify({ resourceType: 'RelatedPerson', identifier }))).toEqual([number])
  })

  it.each([
    ['a number whose check digit is wrong', { system: NHS_NUMBER_SYSTEM, value: '9990000000' }],
    ['a number in a sentence', { system: NHS_NUMBER_SYSTEM, value: `mother of ${number}` }],
  ])('gives none of %s', (_which, identifier) => {
    expect(numbersNamed(JSON.stringify({ resourceType: 'RelatedPerson', identifier: [identifier] }))).toEqual(
      [],
    )
  })
})

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

  it.each([
    ['a number whose check digit is wrong', { system: NHS_NUMBER_SYSTEM, value: '9990000000' }],
    ['a number in a sentence', { system: NHS_NUMBER_SYSTEM, value: `mother of ${number}` }],
    ['a number of another system, where nothing is an NHS number', { system: 'urn:x', value: number }],
  ])('gives none of %s', (_which, identifier) => {
    expect(numbersNamed(JSON.stringify({ resourceType: 'RelatedPerson', identifier: [identifier] }))).toEqual(
      [],
    )
  })
})

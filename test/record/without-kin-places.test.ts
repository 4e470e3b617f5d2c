import { parseNhsNumber, NHS_NUMBER_SYSTEM } from '../../src/fhir/nhs-number.js'
import { withoutKinPlaces } from '../../src/record/assembly/without-kin-places.js'
import { readResource } from '../../src/record/reading/record-view.js'
import { aResource, DIRECTORY } from '../support/a-record.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'

const number = aTestNhsNumber(890)
const identifier = [
  { system: NHS_NUMBER_SYSTEM, value: number, assigner: { display: 'Haven Refuge, 12 Hidden Lane' } },
]
const hidden = { url: 'https://x.example', valueAddress: { line: ['12 Hidden Lane'] } }
const address = { line: ['12 Hidden Lane'], postalCode: 'KT99 9ZZ' }
const mother = {
  resourceType: 'RelatedPerson',
  identifier,
  relationship: [{ text: 'Mother', extension: [hidden] }],
  name: [{ family: 'Riskmother', given: ['Anna'], extension: [hidden] }],
  address: [address],
  somethingNew: { line: ['12 Hidden Lane'] },
}

function told(...resources: readonly { readonly resourceType: string }[]): string {
  const kin = parseNhsNumber(number)
  if (kin === undefined) throw new Error('No number.')
  const read = resources.map((one) => readResource(aResource(one), DIRECTORY))
  return withoutKinPlaces(read, [kin])
    .map(({ text }) => text)
    .join('\n')
}

describe('what the record of a child says of a mother at risk', () => {
  it('is who she is, to whom, and nothing besides, wherever a source may have put a place', () => {
    const words = told(mother)

    expect(words).toMatch(/Riskmother.*Anna|Anna.*Riskmother/)
    expect(words).toContain('Mother')
    expect(words).toContain(number)
    expect(words).not.toMatch(/Hidden Lane|KT99|Haven/)
  })

  it.each([
    ['in fields', { family: 'Riskmother', given: ['Anna'] }],
    ['in words', { text: 'Anna Riskmother' }],
    ['in words with a title', { text: 'Ms Anna Riskmother' }],
    ['in words, family name first', { text: 'RISKMOTHER, Anna' }],
  ])('is no address either where she stands beside it by her name %s', (_case, name) => {
    const child = {
      resourceType: 'Patient',
      contact: [{ name, address, relationship: [{ text: 'Mother' }] }],
    }
    const words = told(mother, child)

    expect(words).not.toMatch(/Hidden Lane|KT99/)
    expect(words.split('\n')[1]).toContain('Mother')
  })

  it('is nothing in what its source says of the resource: a tag, where it is from, what its label is called', () => {
    const meta = {
      extension: [hidden],
      tag: [{ system: 'https://x.example', code: 'x', display: 'Haven Refuge' }],
      source: 'https://refuge.example/12-Hidden-Lane',
      security: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality',
          code: 'R',
          display: 'Haven Refuge',
        },
      ],
    }
    const words = told({ ...mother, ...{ meta } })

    expect(words).toContain('"code":"R"')
    expect(words).not.toMatch(/Hidden|Haven|refuge/)
  })

  it.each([
    'https://fhir.nhs.uk/id/nhs-number/',
    'http://fhir.nhs.net/Id/nhs-number',
    'urn:oid:2.16.840.1.113883.2.1.4.1',
    undefined,
  ])('is the same where her number is said to be of the system %s', (system) => {
    expect(told({ ...mother, ...{ identifier: [{ system, value: number }] } })).not.toMatch(
      /Hidden Lane|KT99/,
    )
  })

  it('is all of what is said of somebody else of that family', () => {
    const aunt = {
      resourceType: 'RelatedPerson',
      name: [{ family: 'Riskmother', given: ['Beth'] }],
      address: [{ line: ['3 Open Road'] }],
    }

    expect(told(mother, aunt)).toContain('3 Open Road')
  })
})

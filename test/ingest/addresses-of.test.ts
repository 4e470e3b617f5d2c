import { addressesOf, AT_RISK } from '../../src/ingest/addresses-of.js'
import { CODE_SETS } from '../support/code-sets.js'

const HOME = { line: ['14 High Street', 'Flat 2'], postalCode: 'KT22 7AA' }

function keysOf(address: unknown, more: object = {}): readonly string[] {
  return addressesOf(JSON.stringify({ resourceType: 'Patient', address, ...more }), CODE_SETS).map(
    ({ key }) => key,
  )
}

describe('addressesOf', () => {
  it('takes an address as the same however it is written', () => {
    const [key] = keysOf([HOME])
    expect(key).toMatch(/^[0-9a-f]{32}$/)
    expect(keysOf([{ line: ['14, HIGH STREET.'], postalCode: 'kt227aa' }])).toEqual([key])
    expect(keysOf([{ ...HOME, line: ['15 High Street'] }])).not.toEqual([key])
  })

  it.each([
    ['an old address', [{ ...HOME, use: 'old' }]],
    ['an address for the post alone', [{ ...HOME, type: 'postal' }]],
    ['an address without a postcode', [{ line: ['14 High Street'] }]],
    ['an address without a line', [{ postalCode: 'KT22 7AA' }]],
    ['a line that is no text', [{ postalCode: 'KT22 7AA', line: [14] }]],
    ['no address', undefined],
  ])('leaves out %s', (_what, address) => {
    expect(keysOf(address)).toEqual([])
  })

  it('leaves out what cannot be read', () => {
    expect(addressesOf('{', CODE_SETS)).toEqual([])
    expect(addressesOf('[]', CODE_SETS)).toEqual([])
  })

  it('leaves out that of a Patient in which only the code sets find something', () => {
    const where = { system: 'http://snomed.info/sct', code: '57797005' }
    expect(
      keysOf([HOME], { extension: [{ url: 'https://fhir.example.org/x', valueCoding: where }] }),
    ).toEqual([])
  })

  it('says until when', () => {
    const text = JSON.stringify({
      resourceType: 'Patient',
      address: [{ ...HOME, period: { end: '2026-01-31' } }],
    })
    expect(addressesOf(text, CODE_SETS).map(({ until }) => until)).toEqual(['2026-01-31'])
  })

  it('tells nothing of where somebody at risk lives, but that they are', () => {
    const system = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality'
    expect(keysOf([HOME], { meta: { security: [{ system, code: 'R' }] } })).toEqual([AT_RISK])
  })
})

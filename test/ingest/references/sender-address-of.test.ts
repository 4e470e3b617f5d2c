import { senderAddressOf, toAddressTag } from '../../../src/ingest/references/sender-address-of.js'

const ADDRESS = 'https://ehr.example/fhir/Condition/c1'
const EARLIER = { senderAddress: 'https://ehr.example/fhir/Condition/earlier' }

function sent({
  fullUrl = ADDRESS as string | undefined,
  ...resource
}: Readonly<Record<string, unknown>> = {}) {
  return { type: 'Condition', fullUrl: fullUrl as string | undefined, resource: { ...resource } as never }
}

describe('the address under which its sender knows a resource', () => {
  it('is its fullUrl where it has no logical id, whatever it was before', () => {
    expect(senderAddressOf(sent(), undefined)).toBe(ADDRESS)
    expect(senderAddressOf(sent(), EARLIER)).toBe(ADDRESS)
  })

  it.each([
    ['it has a logical id', sent({ id: 'c1' })],
    ['it has a fullUrl of this transaction alone', sent({ fullUrl: 'urn:uuid:1' })],
    ['its address is longer than is kept', sent({ fullUrl: `${ADDRESS}${'1'.repeat(200)}` })],
    ['its address is none', sent({ fullUrl: 'https://ehr.example/a b' })],
    ['it was sent without any', { ...sent(), fullUrl: undefined }],
  ])('is the earlier one where %s', (_case, entry) => {
    expect(senderAddressOf(entry, undefined)).toBeUndefined()
    expect(senderAddressOf(entry, EARLIER)).toBe(EARLIER.senderAddress)
  })

  it('is none of a Patient: whom something is about hangs on no address', () => {
    expect(senderAddressOf({ ...sent(), type: 'Patient' }, EARLIER)).toBeUndefined()
  })

  it('stands in a tag', () => {
    expect(toAddressTag(ADDRESS)).toEqual([
      { system: 'https://neighbourhood-record.example/CodeSystem/sender-address', code: ADDRESS },
    ])
    expect(toAddressTag(undefined)).toEqual([])
  })
})

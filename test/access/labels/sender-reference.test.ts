import { elsewhere, senderReferencesOf } from '../../../src/access/labels/sender-reference.js'
import { SENDER_ADDRESS_SYSTEM, SENDER_ID_SYSTEM } from '../../../src/fhir/profiles.js'
import { aResource } from '../../support/labels.js'

describe('what its sender calls a resource', () => {
  it('is its type with each id that the record kept of theirs, and nothing of other tags', () => {
    const tag = [
      { system: SENDER_ID_SYSTEM, code: 'c-1' },
      { system: 'https://x.example', code: 'c-2' },
      { code: 'c-3' },
    ]
    expect(senderReferencesOf(aResource({ resourceType: 'Condition', meta: { tag } }))).toEqual([
      'Condition/c-1',
    ])
    expect(senderReferencesOf(aResource({ resourceType: 'Condition' }))).toEqual([])
  })

  it('is how the address ends under which it was sent, where it has that', () => {
    const tag = [
      { system: SENDER_ADDRESS_SYSTEM, code: 'https://sender.example/fhir/Condition/c-4/_history/2' },
    ]
    expect(senderReferencesOf(aResource({ resourceType: 'Condition', meta: { tag } }))).toEqual([
      'Condition/c-4',
    ])
  })

  it('names nothing where a part of it is not there', () => {
    const meta = { tag: [{ system: SENDER_ID_SYSTEM }] }
    expect(senderReferencesOf(aResource({ resourceType: 'Condition', meta }))).toEqual(['Condition/'])
    expect(senderReferencesOf(aResource({ meta }))).toEqual(['/'])
  })
})

describe('what an absolute address names on its own server', () => {
  it.each([
    ['a reference', { reference: 'https://sender.example/fhir/Condition/c-1' }, 'Condition/c-1'],
    [
      'one in capitals, of a version',
      { reference: 'HTTP://x.example/Condition/c-1/_history/2' },
      'Condition/c-1',
    ],
    ['the address of an attachment', { url: 'https://sender.example/Binary/b-1' }, 'Binary/b-1'],
    ['a reference within the record', { reference: 'Condition/c-1' }, undefined],
    ['a name that is no address', { reference: 'urn:uuid:0b762e0e' }, undefined],
    [
      'an address that stands within a text',
      { reference: 'see https://sender.example/Condition/c-1' },
      undefined,
    ],
    ['nothing', { display: 'a condition' }, undefined],
  ])('is told of %s', (_what, link, named) => {
    expect(elsewhere(aResource(link))).toBe(named)
  })
})

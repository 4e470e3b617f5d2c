import { createFindTargets, identifierIn } from '../../../src/access/labels/find-targets.js'
import { aResource, confidentiality, inRecord, strictnessIn, variantsOf } from '../../support/labels.js'

const identifier = { system: 'https://wey.example/ids', value: '17' }
const SEALED = {
  security: [{ system: 'https://neighbourhood-record.example/CodeSystem/label', code: 'sealed' }],
}
const LOCKED = {
  security: [{ system: 'https://neighbourhood-record.example/CodeSystem/label', code: 'sealed-and-locked' }],
}

describe('createFindTargets', () => {
  const findTargets = createFindTargets([
    inRecord('CareTeam/1', { identifier: [identifier] }),
    inRecord('CareTeam/2', { identifier: [{ ...identifier, system: 'HTTPS://wey.example/ids/' }] }),
    inRecord('CareTeam/4', { identifier: [{ system: identifier.system }] }),
    inRecord('Specimen/1', { accessionIdentifier: { value: 'A 1 ' } }),
    inRecord('Specimen/2', {
      identifier: [{ system: 'urn:ietf:rfc:3986', value: 'urn:uuid:0d2a7e5c-1111-4222-8333-5f0e7c6b9a10' }],
    }),
    inRecord('Practitioner/1', { telecom: [{ system: 'phone', value: '01483 900123' }] }),
  ])

  it.each([
    ['an address', { reference: 'https://x.example/fhir/Goal/1/_history/2' }, ['Goal/1']],
    ['an attachment', { url: 'Binary/1' }, ['Binary/1']],
    ['an identifier, whichever has it', { identifier }, ['CareTeam/1', 'CareTeam/2']],
    ['both', { reference: 'CareTeam/3', identifier }, ['CareTeam/3', 'CareTeam/1', 'CareTeam/2']],
    ['another identifier of one', { identifier: { value: 'A 1' } }, ['Specimen/1']],
    ['a value in another case', { identifier: { value: 'a 1' } }, ['Specimen/1']],
    ['a value alone', { identifier: { value: '17' } }, ['CareTeam/1', 'CareTeam/2']],
    [
      'a system that what is named leaves out',
      { identifier: { ...identifier, value: 'A1' } },
      ['Specimen/1'],
    ],
    [
      'an UUID in capitals',
      {
        identifier: {
          system: 'URN:IETF:RFC:3986',
          value: 'URN:UUID:0D2A7E5C-1111-4222-8333-5F0E7C6B9A10',
        },
      },
      ['Specimen/2'],
    ],
    [
      'an UUID without its prefix',
      { identifier: { value: '0d2a7e5c-1111-4222-8333-5f0e7c6b9a10' } },
      ['Specimen/2'],
    ],
    ['an identifier of nothing here', { identifier: { ...identifier, value: '18' } }, []],
    ['the same number in another system', { identifier: { system: 'https://x.example', value: '17' } }, []],
    ['what is no identifier of it', { identifier: { system: 'phone', value: '01483 900123' } }, []],
    ['an identifier without a value', { identifier: { system: identifier.system } }, []],
    ['a resource with an identifier of its own', { resourceType: 'Composition', identifier }, []],
    ['identifiers in a list', { identifier: [identifier] }, []],
  ])('finds by %s', (_case, link, targets) => {
    expect(findTargets(aResource(link))).toEqual(targets)
  })
})

describe('identifierIn', () => {
  it('says by which identifier a link names something, and nothing where there is none', () => {
    const folded = 'http://wey.example/ids|ab'
    expect(identifierIn(aResource({ identifier: { system: identifier.system, value: 'A b' } }))).toBe(folded)
    expect(identifierIn(aResource({ identifier: { system: identifier.system } }))).toBeUndefined()
    expect(identifierIn(aResource({ resourceType: 'Composition', identifier }))).toBeUndefined()
  })
})

describe('labelRecord, of references by identifier', () => {
  const named = [{ type: 'CareTeam', identifier, display: 'CANARY perinatal team' }]
  const plan = inRecord('CarePlan/1', { careTeam: named })

  it('takes out the display of what is sealed and locked, as it does that of a literal one', () => {
    const team = inRecord('CareTeam/1', { identifier: [identifier], meta: LOCKED })
    const [whole, without] = variantsOf([team, plan])['CarePlan/1'] ?? []
    expect(whole?.text).toContain('CANARY')
    expect(without?.text).toBe('{"resourceType":"CarePlan","id":"1"}')
  })

  it('takes it out although another that is shown has the same identifier', () => {
    const team = inRecord('CareTeam/1', { identifier: [identifier], meta: confidentiality('V') })
    const other = inRecord('CareTeam/2', { identifier: [identifier] })
    expect(variantsOf([team, other, plan])['CarePlan/1']?.at(-1)?.text).not.toContain('CANARY')
  })

  it.each([
    ['no system', { value: identifier.value }, identifier],
    ['a system that the hidden one has not', identifier, { value: identifier.value }],
    ['another case', { ...identifier, value: 'KEY' }, { ...identifier, value: 'key' }],
    ['capitals of a UUID', { value: 'URN:UUID:AB' }, { value: 'urn:uuid:ab' }],
  ])('takes it out written with %s, and what has it as its reason is as strict', (_case, said, held) => {
    const hidden = inRecord('Condition/1', { identifier: [held], meta: LOCKED })
    const team = inRecord('CareTeam/1', { identifier: [held], meta: LOCKED })
    const named = [{ identifier: said, display: 'CANARY' }]
    const procedure = inRecord('Procedure/1', { reasonReference: named })
    expect(strictnessIn([hidden, procedure])['Procedure/1']).toBe('locked')
    expect(variantsOf([team, inRecord('CarePlan/1', { careTeam: named })])['CarePlan/1']?.at(-1)?.text).toBe(
      '{"resourceType":"CarePlan","id":"1"}',
    )
  })

  it('is the same whether what is sealed and locked has that identifier, where its sender has such at all', () => {
    const secret = inRecord('Goal/1', { meta: LOCKED })
    const team = (value: string) =>
      inRecord('CareTeam/1', { identifier: [{ ...identifier, value }], meta: LOCKED })
    const seen = [identifier.value, 'another'].map((value) =>
      variantsOf([secret, team(value), plan])['CarePlan/1']?.at(-1),
    )
    expect(seen[0]).toEqual(seen[1])
    expect(seen[0]?.text).not.toContain('CANARY')
  })

  it('leaves what names something that is shown, or nothing of this record', () => {
    const team = inRecord('CareTeam/1', { identifier: [identifier] })
    for (const record of [[team, plan], [plan]])
      expect(variantsOf(record)['CarePlan/1']).toMatchObject([
        { text: expect.stringContaining('CANARY') as string },
      ])
  })

  it('follows all that one names: by its address and by its identifier', () => {
    const reason = [{ reference: 'Condition/1', identifier }]
    expect(
      strictnessIn([
        inRecord('Condition/1'),
        inRecord('Condition/2', { identifier: [identifier], meta: SEALED }),
        inRecord('Procedure/1', { reasonReference: reason }),
      ])['Procedure/1'],
    ).toBe('sealed')
  })
})

import { foldSystem } from '../../../src/fhir/confidentiality.js'
import {
  createFindTargets,
  identifierIn,
  type StandsIn,
  identifiersOf,
  namesGivenTo,
  namesIn,
} from '../../../src/access/labels/find-targets.js'
import type { UnlabelledResource } from '../../../src/access/labels/label-record.js'
import type { JsonObject } from '../../../src/fhir/json-value.js'
import { parseOdsCode } from '../../../src/fhir/ods-code.js'
import { INLINE_LABEL_URL, SENDER_ADDRESS_SYSTEM, SENDER_ID_SYSTEM } from '../../../src/fhir/profiles.js'
import {
  aResource,
  confidentiality,
  HOSPITAL,
  inRecord,
  strictnessIn,
  variantsOf,
} from '../../support/labels.js'

const identifier = { system: 'https://wey.example/ids', value: '17' }
const SEALED = {
  security: [{ system: 'https://neighbourhood-record.example/CodeSystem/label', code: 'sealed' }],
}
const LOCKED = {
  security: [{ system: 'https://neighbourhood-record.example/CodeSystem/label', code: 'sealed-and-locked' }],
}

const VERY_RESTRICTED = {
  url: INLINE_LABEL_URL,
  valueCoding: { system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'V' },
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
    inRecord('PractitionerRole/1', { identifier: [{ ...identifier, value: 'p' }] }),
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
      'a value alone and the type',
      { type: 'CareTeam', identifier: { value: '17' } },
      ['CareTeam/1', 'CareTeam/2'],
    ],
    ['a value alone of another type', { type: 'Practitioner', identifier: { value: '17' } }, []],
    [
      'a value alone of another type, by the address that defines it',
      { type: 'http://hl7.org/fhir/StructureDefinition/Goal', identifier: { value: '17' } },
      [],
    ],
    [
      'a value alone of what may be any type',
      { type: 'Resource', identifier: { value: '17' } },
      ['CareTeam/1', 'CareTeam/2'],
    ],
    [
      'a value alone of what is no type',
      { type: 'careteam', identifier: { value: '17' } },
      ['CareTeam/1', 'CareTeam/2'],
    ],
    [
      'a value alone of somebody, who may be there in a role',
      { type: 'Practitioner', identifier: { value: 'p' } },
      ['PractitionerRole/1'],
    ],
    ['an identifier, whatever type it says', { type: 'Goal', identifier }, ['CareTeam/1', 'CareTeam/2']],
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

describe('a number without a system, of which nobody says of what it is', () => {
  const OTHERS = parseOdsCode('RSA99')
  const held = (reference: string, value: string) => inRecord(reference, { identifier: [{ value }] })
  const own = ['Condition/1', 'Practitioner/1'].map((one) => held(one, '17'))
  const others = [
    held('Condition/2', '17'),
    held('Condition/3', 'UBRN0001'),
    held('Condition/4', 'UBRN000'),
  ].map((one) => ({ ...one, ...(OTHERS && { controller: OTHERS }) }))
  const find = createFindTargets([...own, ...others])
  const named = (value: string): JsonObject => aResource({ identifier: { value } })
  const within = (resource: object): StandsIn => ({ json: aResource(resource), controller: HOSPITAL })

  it('is one of its own sender, and no short one of another’s', () => {
    expect(find(named('17'), within({}))).toEqual(['Condition/1', 'Practitioner/1'])
    expect(find(named('ubrn000'), within({}))).toEqual([])
    expect(find(named('UBRN 0001'), within({}))).toEqual(['Condition/3'])
  })

  it('may be of anybody where it is not known who said it, or who sent what has it', () => {
    expect(find(named('17'))).toEqual(['Condition/1', 'Practitioner/1', 'Condition/2'])
    const bySomebody = createFindTargets(own.map(({ reference, json }) => ({ reference, json })))
    expect(bySomebody(named('17'), within({}))).toEqual(['Condition/1', 'Practitioner/1'])
  })

  it('is of staff or a place where it stands in what can lead to these alone', () => {
    const actor = named('17')
    const given = { json: { resourceType: 'Immunization', performer: [{ actor }] }, controller: HOSPITAL }
    expect(find(actor, given)).toEqual(['Practitioner/1'])
  })

  it('is of another organisation all the same where the type is said, or the system', () => {
    const typed = aResource({ type: 'Condition', identifier: { value: '17' } })
    expect(find(typed, within({}))).toEqual(['Condition/1', 'Condition/2'])
  })

  it('takes nothing away by chance: another organisation has a problem of that number, and locks it', () => {
    const visit = inRecord('Encounter/1', { participant: [{ individual: { identifier: { value: '17' } } }] })
    const locked = {
      ...others[0],
      json: aResource({ ...others[0]?.json, meta: LOCKED }),
    } as UnlabelledResource
    expect(strictnessIn([visit, locked])['Encounter/1']).toBe(strictnessIn([visit])['Encounter/1'])
    const given = inRecord('Immunization/1', { performer: [{ actor: named('17') }] })
    const ownLocked = inRecord('Condition/1', { identifier: [{ value: '17' }], meta: LOCKED })
    expect(strictnessIn([given, ownLocked])['Immunization/1']).toBe('N')
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

  // Until now a reference to nothing was shown while nothing of its sender was hidden: that it went told that something was.
  it('is the same whatever is hidden: another thing, one that has that identifier, or nothing', () => {
    const secret = inRecord('Goal/1', { meta: LOCKED })
    const team = (value: string) =>
      inRecord('CareTeam/1', { identifier: [{ ...identifier, value }], meta: LOCKED })
    const open = inRecord('CareTeam/2')
    const seen = [[], [open], [secret], [team('another')], [team(identifier.value)]].map(
      (others) => variantsOf([...others, plan])['CarePlan/1']?.at(-1)?.text,
    )
    expect(seen).toEqual(seen.map(() => '{"resourceType":"CarePlan","id":"1"}'))
  })

  it.each([
    ['an address of nothing', [{ reference: 'https://x.example/fhir/CareTeam/9', display: 'CANARY' }]],
    ['an identifier without a type', [{ identifier: { value: '9' }, display: 'CANARY' }]],
  ])('tells %s to its sender alone, and that there is any to nobody else', (_case, careTeam) => {
    const [whole, without, ...more] = variantsOf([inRecord('CarePlan/1', { careTeam })])['CarePlan/1'] ?? []
    expect([whole?.labelClass, without?.labelClass, more]).toEqual([
      'N||RHM99&locked|NOWHERE|RHM99',
      'N||RHM99!locked|NOWHERE|RHM99',
      [],
    ])
    expect(whole?.text).toContain('CANARY')
    expect(without?.text).toBe('{"resourceType":"CarePlan","id":"1"}')
  })

  it('leaves the narrative beside what leads nowhere: it is what its sender says openly', () => {
    const text = { status: 'generated', div: '<div>Plan of care</div>' }
    const [, without] = variantsOf([inRecord('CarePlan/1', { text, careTeam: named })])['CarePlan/1'] ?? []
    expect(without?.json).toEqual({ resourceType: 'CarePlan', id: '1', text })
  })

  it('tells of a withheld note beside what leads nowhere, and not of that', () => {
    const note = { extension: [VERY_RESTRICTED], text: 'NOTE' }
    const plans = variantsOf([inRecord('CarePlan/1', { careTeam: named, note: [note] })])['CarePlan/1'] ?? []
    const seen = plans.map(({ text }) =>
      ['CANARY', 'NOTE', 'REDACTED'].filter((word) => text.includes(word)).join(' '),
    )
    expect(seen).toEqual(['CANARY NOTE', 'NOTE', 'CANARY REDACTED', 'REDACTED'])
  })

  it('has what is sealed and locked whole as one, for its sender alone sees any of it', () => {
    expect(
      variantsOf([inRecord('CarePlan/1', { careTeam: named, meta: LOCKED })])['CarePlan/1'],
    ).toHaveLength(1)
  })

  it('leaves what names something that is shown', () => {
    const team = inRecord('CareTeam/1', { identifier: [identifier] })
    expect(variantsOf([team, plan])['CarePlan/1']).toMatchObject([
      { text: expect.stringContaining('CANARY') as string },
    ])
  })

  it('shows who did something whatever is numbered so that is hidden', () => {
    const performer = [{ type: 'Practitioner', identifier: { value: '10452' }, display: 'Nurse Ann' }]
    const seen = ['10452', '999'].map((value) => {
      const hidden = inRecord('Condition/1', { identifier: [{ ...identifier, value }], meta: LOCKED })
      return variantsOf([hidden, inRecord('Observation/1', { performer })])['Observation/1']
    })
    expect(seen[0]).toEqual(seen[1])
    expect(seen[0]).toMatchObject([{ text: expect.stringContaining('Nurse Ann') as string }])
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

describe('what a resource names by an identifier, and is called by', () => {
  const resource = aResource({
    resourceType: 'Encounter',
    identifier: [{ system: 'urn:visits', value: 'V 1' }, { system: 'urn:none' }],
    subject: { reference: 'Patient/1', identifier: { system: 'urn:own', value: '1' } },
    serviceProvider: { identifier: { system: 'urn:sites', value: 'urn:uuid:SITE 4' } },
    contained: [{ resourceType: 'Device', location: { identifier: { value: 'Room' } } }],
  })

  it('is what it does not say where it is, also of what it contains, however it is written', () => {
    expect(namesIn(resource)).toEqual([
      { system: foldSystem('urn:sites'), value: 'site4' },
      { system: '', value: 'room' },
    ])
  })

  it('is an address on the server of its sender too, of whatever version, and the identifier beside it', () => {
    const base = 'https://emr.example/fhir'
    const used = namesIn(
      aResource({
        resourceType: 'Encounter',
        serviceProvider: {
          reference: `${base}/Organization/5/_history/2`,
          identifier: { system: 'urn:sites', value: 'Site 4' },
        },
        partOf: { reference: `${base}/Encounter/1` },
        hospitalization: { origin: { reference: `${base}/Location/${'5'.repeat(65)}` } },
        location: [{ location: { reference: 'Location/7' } }],
        extension: [{ url: 'https://fhir.example/StructureDefinition/Extension-Ward' }],
      }),
    )
    expect(used).toHaveLength(2)
    expect(used[1]).toEqual({ system: foldSystem('urn:sites'), value: 'site4' })
    const clinic = (tag: JsonObject, more: JsonObject = {}): ReturnType<typeof namesGivenTo> =>
      namesGivenTo(aResource({ resourceType: 'Organization', meta: { tag: [tag] }, ...more }))
    expect(clinic({ system: SENDER_ADDRESS_SYSTEM, code: `${base}/Organization/5` })).toEqual([used[0]])
    expect(
      clinic(
        { system: SENDER_ID_SYSTEM, code: '5' },
        { identifier: [{ system: 'urn:sites', value: 'SITE 4' }] },
      ),
    ).toEqual([used[1], used[0]])
  })

  it('is for answers what was asked, by its canonical address, of whatever version', () => {
    const name = { system: foldSystem('urn:ietf:rfc:3986'), value: 'https://forms.example/daily' }
    const answers = (questionnaire: string): JsonObject =>
      aResource({ resourceType: 'QuestionnaireResponse', questionnaire })
    const asked = (url: string | undefined, resourceType = 'Questionnaire'): JsonObject =>
      aResource({ resourceType, ...(url === undefined ? {} : { url }) })

    expect(namesIn(answers('https://forms.example/Daily|1.0#2'))).toEqual([name])
    expect(namesGivenTo(asked('https://forms.example/Daily'))).toEqual([name])
    expect([answers('#q'), answers(' '), answers('urn:uuid:')].flatMap(namesIn)).toHaveLength(1)
    expect([asked(undefined), asked(' '), asked(name.value, 'ValueSet')].flatMap(namesGivenTo)).toEqual([])
  })

  it('is called by its own identifiers', () => {
    expect(identifiersOf(resource)).toEqual([{ system: foldSystem('urn:visits'), value: 'v1' }])
  })
})

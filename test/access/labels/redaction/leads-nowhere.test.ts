import { createLeadsNowhere, isToWhoOrWhere } from '../../../../src/access/labels/redaction/leads-nowhere.js'
import type { JsonObject } from '../../../../src/fhir/json-value.js'

const leads = createLeadsNowhere(new Set(['Condition/b']), ({ reference }) =>
  reference === 'https://ehr.example/fhir/Condition/known' ? ['Condition/b'] : ['Condition/c'],
)

const leadsNowhere = (link: JsonObject, toldThere?: ReadonlySet<JsonObject>): boolean =>
  leads(link, { json: link }, toldThere)

function link(reference: string): { readonly reference: string } {
  return { reference }
}

describe('the address of something that is nowhere in the record', () => {
  it('leads nowhere', () => {
    expect(leadsNowhere(link('https://ehr.example/fhir/Condition/unknown'))).toBe(true)
  })

  it.each([
    ['of something that the record has', 'https://ehr.example/fhir/Condition/known'],
    ['of an organisation', 'https://ehr.example/fhir/Organization/unknown'],
    ['of a person', 'https://ehr.example/fhir/Patient/unknown'],
    ['that is none, but a reference within what was sent', 'Condition/unknown'],
  ])('is told when it is one %s', (_case, reference) => {
    expect(leadsNowhere(link(reference))).toBe(false)
  })

  it('is told where the link is a file and no reference', () => {
    expect(leadsNowhere({ url: 'https://ehr.example/fhir/Binary/unknown' })).toBe(false)
  })
})

describe('a number that the NHS gives', () => {
  const NHS = ['ods-organization-code', 'nhs-number', 'sds-user-id', 'ods-site-code', 'sds-role-profile-id']
  const REGISTERS = ['gmc-number', 'gmp-number', 'gphc-number', 'nmc-number']
  const UK_CORE = [...REGISTERS, 'hcpc-number', 'local-patient-identifier']

  it.each([
    ...[...NHS, ...REGISTERS].map((name) => `https://fhir.nhs.uk/Id/${name}`),
    ...UK_CORE.map((name) => `https://fhir.hl7.org.uk/Id/${name}`),
  ])('to staff, an organisation or a patient is told, whoever it is of: %s', (system) => {
    expect(leadsNowhere({ identifier: { system, value: 'k' } })).toBe(false)
  })

  it.each(['https://fhir.nhs.uk/Id/', 'https://fhir.hl7.org.uk/Id/', ''])(
    'to nobody leads nowhere: %s',
    (system) => {
      expect(leadsNowhere({ identifier: { system, value: 'k' } })).toBe(true)
    },
  )

  it('says in words what it is to who and where, or to anything that is told there', () => {
    const staff = { identifier: { system: 'https://fhir.nhs.uk/Id/gmc-number', value: 'k' } }
    const anything = { identifier: { value: 'k' } }

    expect(isToWhoOrWhere(staff, new Set())).toBe(true)
    expect(isToWhoOrWhere(anything, new Set())).toBe(false)
    expect(isToWhoOrWhere(anything, new Set([anything]))).toBe(true)
    const within = link('Condition/b')
    expect(isToWhoOrWhere(within, new Set([within]))).toBe(false)
  })
})

/** A number of which its sender says what kind of number it is. */
const numberOf = (code: string, system = 'http://terminology.hl7.org/CodeSystem/v2-0203'): JsonObject => ({
  identifier: { type: { coding: [{ system, code }] }, value: 'k' },
})

describe('an identifier that nothing in the record has', () => {
  it.each<[string, JsonObject]>([
    ['of a team', { type: 'CareTeam', identifier: { value: 'k' }, display: 'Team' }],
    [
      'of a team, by the address that defines what that is',
      { type: 'http://hl7.org/fhir/StructureDefinition/CareTeam', identifier: { value: 'k' } },
    ],
    ['by the number of a patient', numberOf('MR')],
    ['by a number of a kind that is of another system', numberOf('EI', 'https://x.example')],
    [
      'by a number of which only half is said of what kind it is',
      { identifier: { type: { coding: [{ code: 'EI' }] }, value: 'k' } },
    ],
    [
      'by a number of a kind that is not said',
      {
        identifier: {
          type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203' }] },
          value: 'k',
        },
      },
    ],
    ['of a team, by the number of an employee', { type: 'CareTeam', ...numberOf('EI') }],
    ['of which nobody says what it is of', { identifier: { value: 'k' }, display: 'Clinic' }],
    [
      'of a team, in the system of a register',
      {
        type: 'CareTeam',
        identifier: { system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: 'k' },
      },
    ],
  ])('leads nowhere when it is one %s', (_case, named) => {
    expect(leadsNowhere(named)).toBe(true)
  })

  it.each<[string, JsonObject]>([
    ['of an organisation', { type: 'Organization', identifier: { value: 'k' } }],
    [
      'of an organisation, by the address that defines what that is',
      { type: 'http://hl7.org/fhir/StructureDefinition/Organization', identifier: { value: 'k' } },
    ],
    [
      'of somebody by the number of a register',
      { identifier: { system: 'https://fhir.hl7.org.uk/Id/gmc-number', value: 'k' } },
    ],
    ['by the number of an employee', numberOf('EI')],
    ['by the number of a doctor', numberOf('DN')],
    ['by the number of an organisation', numberOf('XX')],
    ['of what is a part of something and no reference', { identifier: { value: 'k' }, code: 'x' }],
    ['of something that it does not say', { type: 'CareTeam' }],
  ])('is told when it is one %s', (_case, named) => {
    expect(leadsNowhere(named)).toBe(false)
  })
})

describe('a link that can lead to who and where alone', () => {
  const local: JsonObject = { identifier: { value: 'k' } }

  it.each<[string, JsonObject, boolean]>([
    ['that says so of itself', { type: 'Organization', identifier: { value: 'k' } }, true],
    ['by an address of the sender', link('https://ehr.example/fhir/Practitioner/1'), true],
    ['by the place in which it stands', local, true],
    ['by none of these', { identifier: { value: 'k' } }, false],
    ['by an id of this record, which is there or not', link('Practitioner/1'), false],
  ])('is one %s', (_case, one, expected) => {
    expect(isToWhoOrWhere(one, new Set([local]))).toBe(expected)
  })

  it('does not lead nowhere where its place says so', () => {
    expect(leadsNowhere(local, new Set([local]))).toBe(false)
    expect(leadsNowhere(local, new Set())).toBe(true)
  })
})

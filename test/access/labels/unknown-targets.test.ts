import { createLabelsOfUnknown } from '../../../src/access/labels/unknown-targets.js'
import type { JsonObject } from '../../../src/fhir/json-value.js'
import type { Label } from '../../../src/access/labels/label.js'
import { OAK_STREET, WEY_VALLEY } from '../../support/actors.js'

const sealed: Label = { level: 'sealed', sensitivities: ['PSY'], controller: OAK_STREET }

const RECORD = new Map([
  ['Patient/a', { whole: { ...sealed, controller: WEY_VALLEY }, resource: { type: 'Patient' } }],
  ['Condition/b', { whole: sealed, resource: { type: 'Condition' } }],
])

const labelsOf = createLabelsOfUnknown(RECORD, ({ reference }) =>
  reference === 'https://ehr.example/fhir/Condition/known' ? ['Condition/b'] : [],
)

function link(reference: string): { readonly reference: string } {
  return { reference }
}

describe('the address of something that is nowhere in the record', () => {
  it('may have any label of what its sender told', () => {
    expect(labelsOf(link('https://ehr.example/fhir/Condition/unknown'), OAK_STREET)).toEqual([sealed])
  })

  it.each([
    ['of something that the record has', 'https://ehr.example/fhir/Condition/known'],
    ['of an organisation', 'https://ehr.example/fhir/Organization/unknown'],
    ['of a person', 'https://ehr.example/fhir/Patient/unknown'],
    ['that is none, but a reference within what was sent', 'Condition/unknown'],
  ])('has none when it is one %s', (_case, reference) => {
    expect(labelsOf(link(reference), OAK_STREET)).toEqual([])
  })

  it.each(['CareTeam', 'http://hl7.org/fhir/StructureDefinition/CareTeam'])(
    'may have any label of what its sender told when it is an identifier of a %s, whoever has that',
    (type) => {
      expect(labelsOf({ type, identifier: { value: 'k' }, display: 'Team' }, OAK_STREET)).toEqual([sealed])
    },
  )

  it('may have any label of what its sender told when it is an identifier of nobody says what', () => {
    expect(labelsOf({ identifier: { value: 'k' }, display: 'Clinic' }, OAK_STREET)).toEqual([sealed])
  })

  it.each<[string, JsonObject]>([
    ['an organisation', { type: 'Organization', identifier: { value: 'k' } }],
    [
      'an organisation, by the address that defines what that is',
      { type: 'http://hl7.org/fhir/StructureDefinition/Organization', identifier: { value: 'k' } },
    ],
    [
      'somebody by the number of a register',
      { identifier: { system: 'https://fhir.hl7.org.uk/Id/gmc-number', value: 'k' } },
    ],
    ['what is a part of something and no reference', { identifier: { value: 'k' }, code: 'x' }],
    ['something that it does not say', { type: 'CareTeam' }],
  ])('has none when it is an identifier of %s', (_case, named) => {
    expect(labelsOf(named, OAK_STREET)).toEqual([])
  })

  it('has none of a sender who told of the person alone', () => {
    expect(labelsOf(link('https://ehr.example/fhir/Condition/unknown'), WEY_VALLEY)).toEqual([])
  })

  it('has none where the link is a file and no reference', () => {
    expect(labelsOf({ url: 'https://ehr.example/fhir/Binary/unknown' }, OAK_STREET)).toEqual([])
  })
})

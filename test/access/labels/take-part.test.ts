import { takePart } from '../../../src/access/labels/take-part.js'
import { writeJson } from '../../../src/fhir/write-json.js'
import { aResource, CODE_SETS, confidentiality, HOSPITAL, snomed } from '../../support/labels.js'

const LABELLED = {
  extension: [
    {
      url: 'http://hl7.org/fhir/uv/security-label-ds4p/StructureDefinition/extension-inline-sec-label',
      valueCoding: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'SDV' },
    },
  ],
}
const HIV = snomed('86406008')

function taken(resource: object): unknown {
  const part = takePart(aResource(resource), { codeSets: CODE_SETS, controller: HOSPITAL })
  const rest: unknown = part && JSON.parse(writeJson(part.rest))
  return part && { rest, sensitivities: part.part.sensitivities }
}

describe('the part of a resource that is taken out', () => {
  it('is an element with a label of its own', () => {
    expect(taken({ resourceType: 'Goal', id: '1', note: [{ text: 'x', ...LABELLED }] })).toEqual({
      rest: { resourceType: 'Goal', id: '1' },
      sensitivities: ['SDV'],
    })
  })

  it('is a contained resource that is sensitive, with what refers to it', () => {
    const contained = [{ resourceType: 'Condition', id: 'c', code: HIV }]
    const extension = [
      { url: 'https://x.example', valueReference: { reference: '#c', display: 'Infection' } },
    ]
    expect(taken({ resourceType: 'Goal', contained, extension })).toEqual({
      rest: { resourceType: 'Goal', extension: [{ url: 'https://x.example' }] },
      sensitivities: ['HIV', 'STD'],
    })
  })

  it('is a contained resource that is confidential and does not say why', () => {
    const contained = [{ resourceType: 'Condition', id: 'c', meta: confidentiality('V') }]
    expect(taken({ resourceType: 'Goal', id: '1', contained })).toEqual({
      rest: { resourceType: 'Goal', id: '1' },
      sensitivities: [],
    })
  })

  it.each([
    ['labels nothing', { resourceType: 'Goal', note: [{ text: 'x' }] }],
    ['contains nothing sensitive', { resourceType: 'Goal', contained: [{ resourceType: 'Basic', id: 'b' }] }],
    ['contains nothing', { resourceType: 'Goal', contained: [] }],
    [
      'is about what it contains',
      {
        resourceType: 'MedicationRequest',
        contained: [{ resourceType: 'Condition', id: 'c', code: HIV }],
        reasonReference: [{ reference: '#c' }],
      },
    ],
    [
      'contains what another that it contains needs',
      {
        resourceType: 'Goal',
        contained: [
          { resourceType: 'Condition', id: 'c', code: HIV },
          { resourceType: 'Basic', id: 'b', subject: { reference: '#c' } },
        ],
      },
    ],
  ])('is none where a resource %s', (_case, resource) => {
    expect(taken(resource)).toBeUndefined()
  })
})

describe('an element without which a resource says something else', () => {
  it.each([
    'status',
    'docStatus',
    'intent',
    'doNotPerform',
    'verificationStatus',
    'clinicalStatus',
    'comparator',
    'implicitRules',
    'modifierExtension',
    'active',
    'deceasedBoolean',
    'deceasedDateTime',
    'use',
    'mode',
    'partOf',
    'meta',
  ])('labels the whole: %s', (key) => {
    const note = [{ text: 'x', ...LABELLED }]
    expect(taken({ resourceType: 'Basic', [key]: { id: 'x', ...LABELLED }, note })).toBeUndefined()
    expect(taken({ resourceType: 'Basic', [key]: 'x', [`_${key}`]: LABELLED })).toBeUndefined()
    // Within another element as well.
    expect(taken({ resourceType: 'Basic', code: { [key]: LABELLED, id: 'x' } })).toBeUndefined()
  })
})

import { takePart } from '../../../../src/access/labels/redaction/take-part.js'
import { writeJson } from '../../../../src/fhir/write-json.js'
import { aResource, CODE_SETS, confidentiality, HOSPITAL, snomed } from '../../../support/labels.js'

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
      rest: { resourceType: 'Goal' },
      sensitivities: ['HIV', 'STD'],
    })
  })

  it('is an element of a contained resource, which stays with what refers to it', () => {
    const doctor = { resourceType: 'Practitioner', id: 'p', name: [{ family: 'x' }] }
    const rest = { resourceType: 'Goal', expressedBy: { reference: '#p' } }
    const contained = [{ ...doctor, telecom: [{ value: 'x', ...LABELLED }] }]
    expect(taken({ ...rest, contained })).toEqual({
      rest: { ...rest, contained: [doctor] },
      sensitivities: ['SDV'],
    })
  })

  it('is a contained resource of which a label turns the meaning round', () => {
    const contained = [{ resourceType: 'Condition', id: 'c', clinicalStatus: { text: 'x', ...LABELLED } }]
    expect(taken({ resourceType: 'Goal', id: '1', contained })).toEqual({
      rest: { resourceType: 'Goal', id: '1' },
      sensitivities: ['SDV'],
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
    'lifecycleStatus',
    'isSubpotent',
    'asNeededBoolean',
  ])('stays, and labels the rest: %s', (key) => {
    const element = { id: 'x', ...LABELLED }
    const note = [{ text: 'x', ...LABELLED }]
    const rest = { resourceType: 'Basic', [key]: element }
    expect(taken({ ...rest, note })).toEqual({ rest, sensitivities: ['SDV'] })
    expect(taken(rest)).toBeUndefined()
    expect(taken({ resourceType: 'Basic', [key]: 'x', [`_${key}`]: LABELLED })).toBeUndefined()
    // Within another element, that goes.
    expect(taken({ resourceType: 'Basic', id: '1', author: { [key]: element, id: 'x' } })).toEqual({
      rest: { resourceType: 'Basic', id: '1' },
      sensitivities: ['SDV'],
    })
  })

  const CODE = { system: 'urn:s', code: 'refuted' }

  it.each([
    ['the code of a status', 'Condition', { verificationStatus: { coding: [{ ...CODE, _code: LABELLED }] } }],
    [
      'a coding of a status, beside its words',
      'Condition',
      { clinicalStatus: { text: 'x', coding: [{ ...CODE, ...LABELLED }] } },
    ],
    [
      'what a modifier says',
      'Observation',
      { modifierExtension: [{ url: 'https://x.example', valueBoolean: true, _valueBoolean: LABELLED }] },
    ],
    ['that it is over', 'Condition', { abatementDateTime: '2026', _abatementDateTime: LABELLED }],
    ['when it ended', 'MedicationStatement', { effectivePeriod: { start: '1', end: '2', _end: LABELLED } }],
    ['from when until when', 'Flag', { period: { start: '1', end: '2', ...LABELLED } }],
    [
      'until when a supply is for',
      'MedicationRequest',
      { dispenseRequest: { quantity: { value: 1 }, validityPeriod: { end: '2', ...LABELLED } } },
    ],
    ['what is denied', 'Consent', { provision: { type: 'deny', _type: LABELLED, code: [CODE] } }],
    [
      'how often',
      'MedicationRequest',
      { dosageInstruction: [{ timing: { repeat: { period: 1, _period: LABELLED } }, text: 'x' }] },
    ],
    [
      'when it is needed',
      'MedicationRequest',
      { dosageInstruction: [{ asNeededCodeableConcept: { coding: [{ ...CODE, ...LABELLED }] } }] },
    ],
    ['how much', 'MedicationAdministration', { dosage: { text: 'x', dose: { value: 1, ...LABELLED } } }],
    [
      'one of two steps',
      'MedicationRequest',
      { dosageInstruction: [{ sequence: 1, ...LABELLED }, { sequence: 2 }] },
    ],
  ])('is a label of the whole, at any depth: %s', (_what, resourceType, resource) => {
    expect(taken({ resourceType, id: '1', ...resource })).toBeUndefined()
  })

  it.each([
    ['the unit', 'valueQuantity', { value: 11, unit: 'stone', _unit: LABELLED }],
    ['the code of a unit', 'valueQuantity', { value: 11, code: 'kg', _code: LABELLED }],
    ['the code beside a number that is not said', 'valueQuantity', { _value: { id: 'x' }, code: LABELLED }],
    ['the one end', 'valueRange', { low: { value: 4, _value: LABELLED }, high: { value: 9 } }],
    ['a half', 'valueRatio', { numerator: { value: 1, _value: LABELLED }, denominator: { value: 2 } }],
    ['whom it is for', 'referenceRange', [{ high: { value: 9 }, appliesTo: [{ text: 'x', ...LABELLED }] }]],
    [
      'the rule of a time',
      'effectiveTiming',
      { repeat: { frequency: 1, _frequency: LABELLED }, event: ['1'] },
    ],
  ])('takes the number with it: %s', (_what, key, value) => {
    const rest = { resourceType: 'Observation', id: '1', code: { text: 'x' } }
    expect(taken({ ...rest, [key]: value })).toEqual({ rest, sensitivities: ['SDV'] })
  })

  it('takes a name with it that is an old one', () => {
    const name = [{ family: 'y' }, { family: 'x', period: { end: '2020', _end: LABELLED } }]
    expect(taken({ resourceType: 'Patient', name })).toMatchObject({
      rest: { resourceType: 'Patient', name: [{ family: 'y' }] },
    })
  })

  it.each([
    ['a tag', { meta: { tag: [CODE, { ...CODE, ...LABELLED }] } }, { meta: { tag: [CODE] } }],
    [
      'since when',
      { effectivePeriod: { start: '1', _start: LABELLED, end: '2' } },
      { effectivePeriod: { end: '2' } },
    ],
    ['since when, of what goes on', { effectivePeriod: { start: '1', ...LABELLED } }, {}],
    [
      'a word beside the dose',
      { dosage: [{ doseAndRate: [{ rateQuantity: { value: 1 } }], text: 'x', _text: LABELLED }] },
      { dosage: [{ doseAndRate: [{ rateQuantity: { value: 1 } }] }] },
    ],
    ['all of a dose', { dosage: [{ text: 'x', ...LABELLED }] }, {}],
    [
      'a code of what it is',
      { code: { text: 'x', coding: [{ ...CODE, _code: LABELLED, display: 'y' }] } },
      {
        code: { text: 'x', coding: [{ system: 'urn:s', display: 'y' }] },
      },
    ],
  ])('is not %s', (_what, resource, left) => {
    const rest = { resourceType: 'MedicationStatement', id: '1' }
    expect(taken({ ...rest, ...resource })).toMatchObject({ rest: { ...rest, ...left } })
  })

  it('is not who has died: others tell of that too', () => {
    const patient = { resourceType: 'Patient', gender: 'female' }
    for (const key of ['deceasedBoolean', 'deceasedDateTime']) {
      expect(taken({ ...patient, [key]: 'x', [`_${key}`]: LABELLED })).toMatchObject({ rest: patient })
    }
  })
})

describe('an element that FHIR wants', () => {
  const SAID = { text: 'x' }

  it.each([
    ['what was measured', { resourceType: 'Observation', status: 'final', code: { ...SAID, ...LABELLED } }],
    ['what somebody has', { resourceType: 'Condition', code: { coding: [LABELLED] } }],
    ['whose it is', { resourceType: 'Condition', subject: { reference: 'Patient/1', ...LABELLED } }],
    [
      'the medicine',
      { resourceType: 'MedicationRequest', medicationCodeableConcept: { ...SAID, ...LABELLED } },
    ],
    ['all content of a document', { resourceType: 'DocumentReference', content: [{ attachment: LABELLED }] }],
    [
      'when it was given',
      { resourceType: 'Immunization', occurrenceString: 'x', _occurrenceString: LABELLED },
    ],
  ])('is a label of the whole: %s', (_what, resource) => {
    expect(taken(resource)).toBeUndefined()
  })

  it.each([
    ['the words of a note', 'Goal', { note: [{ time: '2026', text: 'x', _text: LABELLED }] }],
    ['what a panel measured', 'Observation', { component: [{ code: LABELLED, valueString: 'x' }] }],
    [
      'the only thing that is said of a contact',
      'Patient',
      { contact: [{ gender: 'male', name: LABELLED }] },
    ],
    [
      'the number of a quantity',
      'Observation',
      { valueQuantity: { value: 1, _value: LABELLED, unit: 'kg' } },
    ],
    ['what an extension says', 'Goal', { extension: [{ url: 'https://x.example', valueCoding: LABELLED }] }],
    ['a diagnosis of a visit', 'Encounter', { diagnosis: [{ condition: LABELLED, rank: 1 }] }],
    ['what is so old', 'Patient', { name: [{ family: 'x', use: 'old', _use: LABELLED }] }],
  ])('takes with it what needs it: %s', (_what, resourceType, resource) => {
    expect(taken({ resourceType, id: '1', ...resource })).toMatchObject({ rest: { resourceType, id: '1' } })
    const [key = ''] = Object.keys(resource)
    expect(taken({ resourceType, id: '1', ...resource })).not.toHaveProperty(['rest', key])
  })

  it('is kept where it is contained and needed', () => {
    const contained = [{ resourceType: 'Practitioner', id: 'p', meta: confidentiality('V') }]
    const agent = [{ who: { reference: '#p' } }]
    expect(taken({ resourceType: 'Provenance', contained, agent })).toBeUndefined()
  })
})

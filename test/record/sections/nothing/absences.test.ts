import { WEY_VALLEY } from '../../../support/actors.js'
import { aJoinedRecord, aResource, aSection, coded, type ResourceContent } from '../../../support/a-record.js'

const flavour = (code: string, display?: string): object => ({
  coding: [
    { system: 'http://terminology.hl7.org/CodeSystem/v3-NullFlavor', code, ...(display && { display }) },
  ],
})
const reason = (code: string): object => ({
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code }],
})
const extended = (valueCode: string): object => ({
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode }],
})

const allergy = (code: object, differs: object = {}): ResourceContent => ({
  resourceType: 'AllergyIntolerance',
  code,
  ...differs,
})
const problem = (code: object): ResourceContent => ({ resourceType: 'Condition', code })
const medicine = (medicationCodeableConcept: object, differs: object = {}): ResourceContent => ({
  resourceType: 'MedicationStatement',
  status: 'active',
  medicationCodeableConcept,
  ...differs,
})

describe('HZ13: that there is nothing to tell, said in the place of a name', () => {
  it.each([
    ['allergies', allergy(flavour('NI', 'NoInformation')), 'No information about allergies', 'not-asked'],
    [
      'allergies',
      allergy(reason('asked-declined')),
      'Asked about allergies, and the person declined to say',
      'not-asked',
    ],
    ['allergies', allergy(extended('asked-unknown')), 'Asked about allergies, and not known', 'not-asked'],
    ['allergies', allergy(flavour('NASK')), 'Not asked about allergies', 'not-asked'],
    [
      'allergies',
      allergy(flavour('NAV')),
      'Information about allergies was not available to the source',
      'unavailable',
    ],
    [
      'problems',
      problem(extended('masked')),
      'Whether there are problems is withheld by the source',
      'withheld',
    ],
    [
      'problems',
      problem({ ...reason('unknown'), text: 'Unknown' }),
      'No information about problems',
      'not-asked',
    ],
    [
      'medicines',
      medicine(reason('masked')),
      'Whether there are medicines is withheld by the source',
      'withheld',
    ],
    [
      'medicines',
      medicine(reason('asked-declined')),
      'Asked about medicines, and the person declined to say',
      'not-asked',
    ],
  ] as const)('is one of the kinds of nothing and no item of its own: %s %j', (key, sent, words, kind) => {
    const section = aSection(key, [aResource(sent)])

    expect(section.current.map(({ what, statesNone }) => [what, statesNone])).toEqual([[words, kind]])
    expect(section.emptyReason).toBe(kind)
  })

  it.each([
    ['vaccinations', { resourceType: 'Immunization', status: 'not-done', vaccineCode: reason('not-asked') }],
    ['procedures', { resourceType: 'Procedure', status: 'unknown', code: flavour('NASK') }],
  ] as const)('is none among %s either', (key, sent) => {
    const [line] = aSection(key, [aResource(sent)]).current

    expect([line?.what, line?.statesNone]).toEqual([`Not asked about ${key}`, 'not-asked'])
  })

  it('contradicts nobody who says that there is none', () => {
    const none = allergy(coded('No known allergy', '716186003'))
    const told = [aResource(none), aResource(allergy(flavour('NI')), { from: WEY_VALLEY })]

    expect(aJoinedRecord(told).conflicts).toEqual([])
  })

  it.each([
    ['it has a name in words', allergy({ ...flavour('UNK'), text: 'Penicillin' })],
    [
      'it has another code',
      allergy({ coding: [...coding(flavour('OTH')), ...coding(coded('Latex', '1003755004'))] }),
    ],
    ['it has been graded', allergy(extended('asked-unknown'), { criticality: 'high' })],
    ['its name alone is not told here', allergy(extended('unknown'))],
  ])('is not what an allergy says of which %s', (_case, sent) => {
    expect(aSection('allergies', [aResource(sent)]).current.map(({ statesNone }) => statesNone)).toEqual([
      undefined,
    ])
  })

  it('is not what a medicine says that is dosed: it is taken, whatever it is', () => {
    const sent = medicine(reason('masked'), { dosage: [{ text: 'One daily' }] })

    const [line] = aSection('medicines', [aResource(sent)]).current
    expect([line?.what, line?.columns?.standing]).toEqual([
      'Medicine named by no source: withheld by the source',
      'in use',
    ])
  })
})

describe('HZ13: a medicine named by another resource that says why it has no name', () => {
  const named = (code: object, differs: object = {}) =>
    aSection('medicines', [
      aResource({
        resourceType: 'MedicationStatement',
        status: 'active',
        contained: [{ resourceType: 'Medication', id: 'm', code }],
        medicationReference: { reference: '#m' },
        ...differs,
      }),
    ]).current.map(({ what, statesNone, columns }) => [what, statesNone, columns?.standing])

  it('is no medicine in use', () => {
    expect(named(reason('asked-declined'))).toEqual([
      ['Asked about medicines, and the person declined to say', 'not-asked', undefined],
    ])
  })

  it('is a medicine that nobody names where it is dosed', () => {
    expect(named(reason('asked-declined'), { dosage: [{ text: 'One daily' }] })).toEqual([
      ['Medicine named by no source: asked, declined', undefined, 'in use'],
    ])
  })

  it('is called what its reference calls it, or by what it is made of', () => {
    const medicationReference = { reference: '#m', display: 'Blue tablets' }
    const made = { itemCodeableConcept: coded('Codeine phosphate') }
    const contained = [{ resourceType: 'Medication', id: 'm', code: reason('unknown'), ingredient: [made] }]

    expect(named(reason('asked-declined'), { medicationReference })[0]?.[0]).toBe('Blue tablets')
    expect(named({}, { contained })[0]?.[0]).toBe('Codeine phosphate')
  })
})

function coding(concept: object): readonly object[] {
  return (concept as { readonly coding: readonly object[] }).coding
}

describe('HZ13: a section of a document that says why it lists nothing', () => {
  const aDocument = (words: string, code = 'unavailable'): ResourceContent => ({
    resourceType: 'Composition',
    status: 'final',
    type: { text: 'Patient summary' },
    date: '2026-11-20',
    title: 'Patient summary',
    section: [
      {
        title: 'Allergies',
        code: { coding: [{ system: 'http://loinc.org', code: '48765-2' }] },
        text: { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${words}</div>` },
        emptyReason: {
          coding: [{ system: 'http://terminology.hl7.org/CodeSystem/list-empty-reason', code }],
        },
      },
    ],
  })

  it('states that nothing, with its reason and its words', () => {
    const section = aSection('allergies', [aResource(aDocument('There is no information available.'))])

    expect(section.current.map(({ what, statesNone }) => [what, statesNone])).toEqual([
      [
        'Patient summary of 20-Nov-2026 says: nothing listed, because it was not available: There is no information available.',
        'unavailable',
      ],
    ])
    expect(section.emptyReason).toBe('unavailable')
  })

  it('HZ25: states none where its words name something', () => {
    const [line] = aSection('allergies', [aResource(aDocument('Penicillin: rash'))]).current

    expect([line?.what, line?.statesNone]).toEqual([
      'Patient summary of 20-Nov-2026 says: Penicillin: rash',
      undefined,
    ])
  })
})

import { aResource, aSection, coded, type ResourceContent } from '../../../support/a-record.js'

const NOTE = 'http://hl7.org/fhir/5.0/StructureDefinition/extension-DiagnosticReport.note'
const potassium: ResourceContent = {
  resourceType: 'Observation',
  status: 'final',
  category: [{ coding: [{ code: 'laboratory' }] }],
  code: coded('Potassium'),
  effectiveDateTime: '2026-11-20',
  valueQuantity: { value: 6.8, unit: 'mmol/L' },
}
const ordinary = (differs: object): readonly string[] =>
  aSection('results', [
    aResource({
      resourceType: 'DiagnosticReport',
      status: 'final',
      code: coded('Urea and electrolytes'),
      effectiveDateTime: '2026-11-20',
      ...differs,
    }),
  ]).current.flatMap(({ details }) => details)

describe('what is noted beside a result', () => {
  it('HZ10: of its sample stands with the value', () => {
    const [series] = aSection('results', [
      aResource({
        ...potassium,
        contained: [
          {
            resourceType: 'Specimen',
            id: 's',
            note: [{ text: 'Haemolysed: may be falsely raised' }],
            condition: [{ text: 'Haemolysed' }],
          },
        ],
        specimen: { reference: '#s' },
      }),
    ]).series

    expect(series?.points[0]?.details).toEqual([
      'sample: Haemolysed',
      'sample: Haemolysed: may be falsely raised',
    ])
  })

  it.each([
    ['by the element of a later FHIR', { note: [{ text: 'The report of 12:00 had the wrong sodium' }] }],
    [
      'by its extension',
      { extension: [{ url: NOTE, valueAnnotation: { text: 'The report of 12:00 had the wrong sodium' } }] },
    ],
  ])('HZ16: of a report stands with it, %s', (_how, differs) => {
    expect(ordinary(differs)).toContain('note: The report of 12:00 had the wrong sodium')
  })
})

describe('units of UCUM beside a result', () => {
  it.each([
    ['mL/min/{1.73_m2}', 'mL/min/1.73m²'],
    ['10*9/L', '10^9/L'],
    ['ug/L', 'µg/L'],
  ])('%s is %s', (unit, words) => {
    const result = aResource({ ...potassium, valueQuantity: { value: 3, unit } })

    expect(aSection('results', [result]).series[0]?.points[0]?.unit).toBe(words)
  })
})

describe('what else is told where it is looked for', () => {
  it('HZ12: a reaction to contrast, and why the images were made', () => {
    const study = aResource({
      resourceType: 'ImagingStudy',
      status: 'available',
      started: '2026-11-20',
      reasonCode: [{ text: 'Haematuria' }],
      note: [{ text: 'Reaction to contrast: urticaria' }],
    })

    expect(aSection('documents', [study]).current[0]?.details).toEqual(
      expect.arrayContaining(['for: Haematuria', 'note: Reaction to contrast: urticaria']),
    )
  })

  it('whether a device may go near a magnet', () => {
    const device = aResource({
      resourceType: 'Device',
      status: 'active',
      type: { text: 'Pacemaker' },
      safety: [{ text: 'MR conditional 1.5T only' }],
    })

    expect(aSection('medicines', [device]).current[0]?.details).toContain('safety: MR conditional 1.5T only')
  })

  it('what somebody is to eat while they are in hospital, with the stay', () => {
    const stay = aResource({
      resourceType: 'Encounter',
      status: 'in-progress',
      class: { code: 'IMP' },
      period: { start: '2026-11-20' },
      hospitalization: {
        dietPreference: [{ text: 'Level 4 pureed diet' }],
        specialArrangement: [{ text: 'Wheelchair' }],
      },
    })
    const told = ['diet: Level 4 pureed diet', 'arrangements: Wheelchair']

    for (const key of ['contacts', 'admissions'] as const) {
      expect(aSection(key, [stay]).current[0]?.details).toEqual(expect.arrayContaining(told))
    }
  })

  it('what matters most to the person, asked among other things', () => {
    const answers = aResource({
      resourceType: 'QuestionnaireResponse',
      status: 'completed',
      authored: '2026-02-01',
      item: [
        {
          linkId: '1',
          text: 'What is most important to me',
          answer: [{ valueString: 'To be at home with my cat' }],
        },
        { linkId: '2', text: 'Sleep', answer: [{ valueString: 'Poor' }] },
      ],
    })

    for (const key of ['about-me', 'assessments'] as const) {
      expect(aSection(key, [answers]).current[0]?.details).toContain(
        'What is most important to me: To be at home with my cat',
      )
    }
  })
})

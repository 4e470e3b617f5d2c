import { aResource, aSection, type ResourceContent } from '../../support/a-record.js'
import { OAK_STREET, WEY_VALLEY } from '../../support/actors.js'

const SNOMED = 'http://snomed.info/sct'
const ICD_10 = 'http://hl7.org/fhir/sid/icd-10'

const ASTHMA = { system: SNOMED, code: '195967001', display: 'Asthma' }
const COPD = { system: ICD_10, code: 'J44.9', display: 'Chronic obstructive pulmonary disease' }

function aProblem(code: object, differs: object = {}): ResourceContent {
  return { resourceType: 'Condition', recordedDate: '2026-11-01', code, ...differs }
}

function marksOf(code: object): readonly string[] {
  const [problem] = aSection('problems', [aResource(aProblem(code))]).current
  return (problem?.marks ?? []).map(({ text }) => text)
}

describe('HZ15: codes of one problem that are of two', () => {
  it.each([
    ['two code systems', { coding: [ASTHMA, COPD] }, 'Asthma / Chronic obstructive pulmonary disease'],
    [
      'codes without a display',
      { coding: [ASTHMA, { system: ICD_10, code: 'J44.9' }] },
      'Asthma / chronic obstructive pulmonary disease',
    ],
    [
      'two codes of SNOMED CT',
      { coding: [ASTHMA, { system: SNOMED, code: '84757009', display: 'Epilepsy' }] },
      'Asthma / Epilepsy',
    ],
    [
      'type 1 and type 2, under words that say neither',
      {
        coding: [
          { system: SNOMED, code: '44054006', display: 'Diabetes mellitus type 2' },
          { system: ICD_10, code: 'E10.9', display: 'Type 1 diabetes' },
        ],
        text: 'Diabetes, diet controlled',
      },
      'Diabetes mellitus type 2 / Type 1 diabetes',
    ],
    ['words that agree with one of them', { coding: [ASTHMA, COPD], text: 'COPD' }, 'COPD / Asthma'],
  ])('are both named: %s', (_case, code, names) => {
    expect(marksOf(code)).toEqual([`its codes differ: ${names}`])
  })

  it.each([
    [
      'one of them is a kind of the other',
      [
        { system: SNOMED, code: '429998004' },
        { system: ICD_10, code: 'F03' },
      ],
    ],
    [
      'ICD-10 has its cause and its place',
      [
        { system: SNOMED, code: '26929004' },
        { system: ICD_10, code: 'G30.9' },
        { system: ICD_10, code: 'F00.9' },
      ],
    ],
    [
      'one of ICD-10 agrees, the other is of what it leads to',
      [
        { system: SNOMED, code: '44054006' },
        { system: ICD_10, code: 'E11.2' },
        { system: ICD_10, code: 'N18.3' },
        { system: ICD_10, code: 'E11.9' },
      ],
    ],
    ['the table lacks one of them', [ASTHMA, { system: SNOMED, code: '999000001', display: 'Wheezy chest' }]],
    [
      'the one is a stage of the other',
      [
        { system: SNOMED, code: '433144002' },
        { system: ICD_10, code: 'N18.9' },
      ],
    ],
    [
      'the one is the disease, the other its bad time',
      [
        { system: SNOMED, code: '13645005' },
        { system: ICD_10, code: 'J44.1', display: 'Exacerbation of COPD' },
      ],
    ],
  ])('is not claimed where %s', (_case, coding) => {
    expect(marksOf({ coding, text: 'As the clinic calls it' })).toEqual([])
  })

  it('and a name that is not that of its code, make it the same as neither where the days agree', () => {
    const onsetDateTime = '2026-03-04'
    const { current } = aSection('problems', [
      aResource(aProblem({ coding: [{ ...ASTHMA, display: undefined }], text: 'COPD' }, { onsetDateTime }), {
        from: WEY_VALLEY,
      }),
      aResource(aProblem({ text: 'Severe chronic obstructive pulmonary disease' }, { onsetDateTime })),
      aResource(aProblem({ text: 'Asthma' }, { onsetDateTime })),
    ])

    expect(current.map(({ what }) => what)).toHaveLength(3)
    expect(current.flatMap(({ marks }) => marks.map(({ text }) => text))).toEqual(['code and name disagree'])
  })

  it('make it the same as neither: the asthma of another source and its COPD stand by themselves', () => {
    const { current } = aSection('problems', [
      aResource(aProblem({ coding: [ASTHMA, COPD] }), { from: WEY_VALLEY }),
      aResource(aProblem({ coding: [ASTHMA], text: 'Asthma' }), { from: OAK_STREET }),
      aResource(aProblem({ text: 'COPD' }), { from: OAK_STREET }),
    ])

    expect(current.map(({ what, marks }) => [what, marks.map(({ text }) => text)])).toEqual([
      ['Asthma', ['its codes differ: Asthma / Chronic obstructive pulmonary disease']],
      ['Asthma', []],
      ['COPD', []],
    ])
  })
})

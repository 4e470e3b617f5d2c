import fc from 'fast-check'
import type { RecordedResource } from '../../../../src/record/record-store.js'
import type { ResultPoint } from '../../../../src/record/sections/section.js'
import { aResource, aSection, asTable, coded } from '../../../support/a-record.js'
import { WEY_VALLEY } from '../../../support/actors.js'

const LABORATORY = [
  { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' }] },
]

/** A laboratory result with its value as the sender wrote it. */
function aResult(value: string, differs: object = {}): RecordedResource {
  const resource = aResource({
    resourceType: 'Observation',
    status: 'final',
    category: LABORATORY,
    code: { coding: [{ system: 'http://loinc.org', code: '2823-3' }], text: 'Potassium' },
    effectiveDateTime: '2026-11-20T08:15:00Z',
    valueQuantity: { value: 'LEXEME', unit: 'mmol/L' },
    ...differs,
  })
  return { ...resource, text: resource.text.replace('"LEXEME"', value) }
}

describe('results', () => {
  it('shows value, unit, range and flag of a test over time, newest first', () => {
    const { series } = aSection('results', [
      aResult('4.20'),
      aResult('5.9', {
        effectiveDateTime: '2026-11-22T08:15:00Z',
        interpretation: [{ coding: [{ code: 'H' }] }],
        referenceRange: [{ low: { value: 3.5 }, high: { value: 5.3 } }],
      }),
    ])

    expect(series).toHaveLength(1)
    expect(
      series[0]?.points.map(({ value, unit, range, flag, date }) => [value, unit, range, flag, date?.text]),
    ).toEqual([
      ['5.9', 'mmol/L', '3.5–5.3', 'high', '22-Nov-2026 08:15'],
      ['4.20', 'mmol/L', '', '', '20-Nov-2026 08:15'],
    ])
  })

  it.each([
    ['6.8', '4.1'],
    ['4.1', '6.8'],
  ])(
    'HZ17: of two values of one instant the critical one stands first, and both say so: %s, %s',
    (...values) => {
      const critical = { interpretation: [{ coding: [{ code: 'HH' }] }] }

      const [series] = aSection(
        'results',
        values.map((value) => aResult(value, value === '6.8' ? critical : {})),
      ).series

      expect(
        series?.points.map(({ value, flag, marks }) => [value, flag, marks.map(({ text }) => text)]),
      ).toEqual([
        ['6.8', 'critically high', ['two values of one time', 'two records of Oak Street Surgery differ']],
        ['4.1', '', ['two values of one time', 'two records of Oak Street Surgery differ']],
      ])
    },
  )

  it('HZ10: what has a code of another unit than its words is told with both, and neither drawn nor bounded', () => {
    const [series] = aSection('results', [
      aResult('6', { valueQuantity: { value: 'LEXEME', unit: 'mmol/L', code: 'mg/dL' } }),
      aResult('7', {
        effectiveDateTime: '2026-11-19',
        valueQuantity: { value: 'LEXEME', comparator: '<', unit: 'mmol/L', code: 'mg/dL' },
      }),
    ]).series

    expect(series?.points.map(({ value, unit, number, limit }) => [value, unit, number, limit])).toEqual([
      ['6', 'mmol/L (coded mg/dL)', undefined, undefined],
      ['<7', 'mmol/L (coded mg/dL)', undefined, undefined],
    ])
  })

  it.each([
    ['a rounded value', '4.12', '4.1', {}],
    ['a result of another hour', '4.1', '6.8', { effectiveDateTime: '2026-11-20T09:15:00Z' }],
    ['one that may still change', '4.1', '6.8', { status: 'preliminary' }],
    ['one that was cancelled', '4.1', '6.8', { status: 'cancelled' }],
    ['another unit', '4.1', '6.8', { valueQuantity: { value: 'LEXEME', unit: 'mg/L' } }],
  ])('%s is no second value of one time', (_, one, other, differs) => {
    const [series] = aSection('results', [aResult(one), aResult(other, differs)]).series

    expect(series?.points.flatMap(({ marks }) => marks.map(({ text }) => text))).not.toContain(
      'two values of one time',
    )
  })

  it('results of one day, of which nobody gives the hour, are not said to be of one time', () => {
    const onADay = { effectiveDateTime: '2026-11-20' }
    const [series] = aSection('results', [aResult('4.1', onADay), aResult('6.8', onADay)]).series

    expect(series?.points.flatMap(({ marks }) => marks)).toEqual([])
  })

  it('two arms at one time are no two values, two pressures of one arm are', () => {
    const pressureOf = (systolic: number, arm: string): RecordedResource =>
      aResult('1', {
        code: coded('Blood pressure'),
        bodySite: { text: arm },
        valueQuantity: undefined,
        component: [
          ['8480-6', systolic],
          ['8462-4', 80],
        ].map(([code, value]) => ({
          code: { coding: [{ system: 'http://loinc.org', code }] },
          valueQuantity: { value, unit: 'mmHg' },
        })),
      })
    const marked = (...results: readonly RecordedResource[]): number =>
      aSection('results', results).series.flatMap(({ points }) =>
        points.flatMap(({ marks }) => marks.filter(({ text }) => text === 'two values of one time')),
      ).length

    expect(marked(pressureOf(120, 'left arm'), pressureOf(182, 'right arm'))).toBe(0)
    expect(marked(pressureOf(120, 'left arm'), pressureOf(182, 'left arm'))).toBe(2)
  })

  it('HZ11: a number stands as the sender wrote it, whatever it is', () => {
    const decimal = fc.stringMatching(/^-?(0|[1-9][0-9]{0,12})\.[0-9]{1,18}(e[+-]?[0-9]{1,2})?$/)
    fc.assert(
      fc.property(decimal, (lexeme) => {
        expect(aSection('results', [aResult(lexeme)]).series[0]?.points[0]?.value).toBe(lexeme)
      }),
      { numRuns: 1000 },
    )
  })

  it('HZ10: two units of one test stand in one series, each with its own; nothing is converted', () => {
    const glucose = { code: coded('Glucose') }

    const [series] = aSection('results', [
      aResult('5.6', { ...glucose, valueQuantity: { value: 'LEXEME', unit: 'mmol/L' } }),
      aResult('101', {
        ...glucose,
        valueQuantity: { value: 'LEXEME', unit: 'mg/dL' },
        effectiveDateTime: '2026-11-19',
      }),
    ]).series

    expect(series?.points.map(({ value, unit }) => `${value} ${unit}`)).toEqual(['5.6 mmol/L', '101 mg/dL'])
  })

  it('a value without a code stands in the series of the test of its name, and says that it has none', () => {
    const later = { effectiveDateTime: '2026-11-22T08:15:00Z' }
    const { series } = aSection('results', [
      aResult('5.6'),
      aResult('5.9', { ...later, code: { text: 'Serum potassium level' } }),
    ])

    expect(series.map(({ name }) => name)).toEqual(['Potassium'])
    expect(series[0]?.points.map(({ value, marks }) => [value, marks.map(({ text }) => text)])).toEqual([
      ['5.9', ['without a code']],
      ['5.6', []],
    ])
  })

  it('joins it by the name that a code came with, where the code is of no table', () => {
    const code = { coding: [{ system: 'urn:lab', code: 'B12', display: 'Vitamin B12' }] }
    const { series } = aSection('results', [
      aResult('300', { code }),
      aResult('310', { code: { text: 'Serum vitamin B12 level' } }),
    ])

    expect(series.map(({ points }) => points.length)).toEqual([2])
  })

  it('HZ10: a value without a code stands apart where its unit, or which test it is, is not certain', () => {
    const uncoded = (value: string, differs: object) =>
      aResult(value, { code: { text: 'Serum potassium' }, ...differs })
    const ofLocalCode = { coding: [{ system: 'urn:lab', code: 'K-9' }], text: 'Potassium' }

    const apart = (...results: readonly RecordedResource[]) => aSection('results', results).series.length
    expect(
      apart(aResult('4.2'), uncoded('60', { valueQuantity: { value: 'LEXEME', unit: 'mmol/24h' } })),
    ).toBe(2)
    expect(apart(aResult('4.2'), uncoded('4.3', { valueQuantity: { value: 'LEXEME' } }))).toBe(2)
    expect(apart(aResult('4.2'), uncoded('4.3', { code: { text: 'Urine potassium' } }))).toBe(2)
    expect(apart(aResult('4.2'), uncoded('20', { code: { text: 'Potassium' } }))).toBe(2)
    expect(apart(aResult('4.2'), aResult('60', { code: ofLocalCode }), uncoded('4.3', {}))).toBe(3)
  })

  it.each([
    ['preliminary', ['preliminary']],
    ['corrected', ['corrected']],
    ['final', []],
  ])('HZ29: a %s result says so', (status, words) => {
    const [series] = aSection('results', [aResult('4.2', { status })]).series

    expect(series?.points[0]?.marks.map(({ text }) => text)).toEqual(words)
  })

  it('HZ26: a comparator is part of the value, and such a value is not drawn', () => {
    const [series] = aSection('results', [
      aResult('5', { valueQuantity: { value: 'LEXEME', comparator: '<', unit: 'mg/L' } }),
    ]).series

    expect(series?.points[0]).toMatchObject({
      value: '<5',
      number: undefined,
      unit: 'mg/L',
      limit: { side: 'below', number: 5 },
    })
  })

  it('shows words, codes, yes and no, and that a value is missing and why', () => {
    const values = [
      { valueString: 'No growth' },
      { valueCodeableConcept: coded('Not detected') },
      { valueBoolean: false },
      { dataAbsentReason: coded('Sample haemolysed') },
    ].map(
      (value) =>
        aSection('results', [aResult('0', { valueQuantity: undefined, ...value })]).series[0]?.points[0]
          ?.value,
    )

    expect(values).toEqual(['No growth', 'Not detected', 'no', 'no value: Sample haemolysed'])
  })

  it('an observation that a report names is a result, even without a category', () => {
    const observation = aResult('4.2', { category: undefined })
    const report = aResource(
      {
        resourceType: 'DiagnosticReport',
        status: 'final',
        code: coded('Urea and electrolytes'),
        issued: '2026-11-20T12:00:00Z',
        conclusion: 'Normal',
        result: [{ reference: `Observation/${observation.id}` }],
      },
      { from: WEY_VALLEY },
    )

    const section = aSection('results', [observation, report])

    expect(section.series.map(({ name }) => name)).toEqual(['Potassium'])
    expect(asTable(section)).toEqual([
      'Urea and electrolytes | conclusion: Normal; 1 result | issued 20-Nov-2026 12:00 | Wey Valley Hospital',
    ])
  })

  it('a blood pressure is one reading', () => {
    const pressure = aResource({
      resourceType: 'Observation',
      status: 'final',
      category: [{ coding: [{ code: 'vital-signs' }] }],
      code: { coding: [{ system: 'http://loinc.org', code: '85354-9' }], text: 'Blood pressure' },
      effectiveDateTime: '2026-11-20',
      component: [
        { code: { coding: [{ code: '8480-6' }] }, valueQuantity: { value: 142, unit: 'mmHg' } },
        { code: { coding: [{ code: '8462-4' }] }, valueQuantity: { value: 88, unit: 'mmHg' } },
      ],
    })

    expect(
      aSection('examination', [pressure]).series[0]?.points.map(({ value, unit }) => `${value} ${unit}`),
    ).toEqual(['142/88 mmHg'])
  })

  it('a blood pressure keeps its two values, and what was said of each of them', () => {
    const part = (code: string, differs: object): object => ({
      code: { coding: [{ code }] },
      interpretation: [{ coding: [{ code: 'H' }] }],
      ...differs,
    })
    const pressure = (diastolic: object): RecordedResource =>
      aResource({
        resourceType: 'Observation',
        status: 'final',
        category: [{ coding: [{ code: 'vital-signs' }] }],
        code: { coding: [{ system: 'http://loinc.org', code: '85354-9' }], text: 'Blood pressure' },
        effectiveDateTime: '2026-11-20',
        component: [
          part('8480-6', { valueQuantity: { value: 182, unit: 'mmHg' } }),
          part('8462-4', { interpretation: [], valueQuantity: diastolic }),
        ],
      })
    const pointOf = (diastolic: object): ResultPoint | undefined =>
      aSection('examination', [pressure(diastolic)]).series[0]?.points[0]

    expect(pointOf({ value: 88, unit: 'mmHg' })).toMatchObject({
      flag: 'systolic high',
      parts: [
        { name: 'Systolic', value: '182', number: 182 },
        { name: 'Diastolic', value: '88', number: 88 },
      ],
    })
    const below = pointOf({ value: 40, comparator: '<', unit: 'mmHg' })
    expect(below?.value).toBe('182/<40')
    expect(below?.parts).toBeUndefined()
  })

  it('nothing is lost of an observation without a value', () => {
    expect(
      asTable(
        aSection('results', [aResult('0', { valueQuantity: undefined, note: [{ text: 'Sample lost' }] })]),
      ),
    ).toEqual([
      'Potassium | coded as: (LOINC 2823-3); no value was sent; Sample lost | on 20-Nov-2026 08:15 | Oak Street Surgery',
    ])
  })

  it('a value carries what was noted with it, how it was measured, and where', () => {
    const [series] = aSection('results', [
      aResult('7.9', {
        note: [{ text: 'HAEMOLYSED, do not act on this' }],
        method: coded('Point of care test'),
        bodySite: coded('Left arm'),
      }),
    ]).series

    expect(series?.points[0]?.details).toEqual([
      'HAEMOLYSED, do not act on this',
      'method: Point of care test',
      'body site: Left arm',
    ])
  })

  it.each([
    [[{ low: { value: 70, unit: 'mg/dL' }, high: { value: 110, unit: 'mg/dL' } }], '70–110 mg/dL'],
    [[{ low: { value: 3.5, unit: 'mmol/L' }, high: { value: 5.3, unit: 'mmol/L' } }], '3.5–5.3'],
    [[{ low: { value: 60, code: 'mL/min' } }], '60 mL/min or more'],
    [[{ high: { value: 42, unit: 'U/L' } }], 'up to 42 U/L'],
    [[{ low: { value: 900, unit: 'mg' }, high: { value: 1, unit: 'g' } }], '900 mg–1 g'],
    [[{ low: { value: 3.5 }, high: { value: 5.3 }, type: coded('normal') }], '3.5–5.3'],
    [
      [
        { low: { value: 3.5 }, high: { value: 5.3 } },
        { high: { value: 3 }, type: coded('Treatment target'), appliesTo: [coded('Men')] },
      ],
      '3.5–5.3; up to 3 (Treatment target, Men)',
    ],
    [[{ low: { value: 1 }, age: { high: { value: 16, unit: 'years' } } }], '1 or more (age up to 16 years)'],
    [[{ text: '3.5-5.3', low: { value: 3.5 }, high: { value: 5.3 } }], '3.5-5.3'],
    [[{ text: 'see report', low: { value: 3.5 }, high: { value: 5.3 } }], 'see report, 3.5–5.3'],
  ])('HZ10: the range says its unit, its kind and for whom it is: %j', (referenceRange, range) => {
    const [series] = aSection('results', [aResult('5.2', { referenceRange })]).series

    expect(series?.points[0]?.range).toBe(range)
  })

  it('a date of an answer is shown as dates are', () => {
    const [series] = aSection('results', [
      aResult('0', { valueQuantity: undefined, valueDateTime: '2026-12-01' }),
    ]).series

    expect(series?.points[0]?.value).toBe('01-Dec-2026')
  })
})

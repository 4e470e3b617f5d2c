import { aResource, aSection, coded } from '../../../support/a-record.js'

const UNIT = 'umol/L'

function flagOf(value: number, differs: object): string | undefined {
  const result = aResource({
    resourceType: 'Observation',
    status: 'final',
    category: [{ coding: [{ code: 'laboratory' }] }],
    code: coded('Creatinine'),
    effectiveDateTime: '2026-11-20',
    valueQuantity: { value, unit: UNIT },
    ...differs,
  })
  return aSection('results', [result]).series[0]?.points[0]?.flag
}

function range(low: number, high: number, differs: object = {}): object {
  return {
    referenceRange: [{ low: { value: low, unit: UNIT }, high: { value: high, unit: UNIT }, ...differs }],
  }
}

describe('the flag of a value that was sent without one', () => {
  it.each([
    [180, 'high (outside the range that came with it)'],
    [104, ''],
    [60, ''],
    [59, 'low (outside the range that came with it)'],
  ])('HZ10: of %s in a range of 60 to 104 is "%s"', (value, flag) => {
    expect(flagOf(value, range(60, 104))).toBe(flag)
  })

  it('is what the source says where it says something', () => {
    expect(flagOf(180, { ...range(60, 104), interpretation: [{ coding: [{ code: 'N' }] }] })).toBe('normal')
  })

  it.each([
    ['of another unit', { referenceRange: [{ high: { value: 1.2, unit: 'mg/dL' } }] }],
    ['for some people alone', range(60, 104, { appliesTo: [coded('Pregnant')] })],
    ['of an age alone', range(60, 104, { age: { low: { value: 5, unit: 'years' } } })],
    ['that is a target', range(60, 104, { type: coded('Therapeutic target') })],
    ['beside another', { referenceRange: [{ high: { value: 104 } }, { high: { value: 90 } }] }],
    ['of a result that was cancelled', { ...range(60, 104), status: 'cancelled' }],
  ])('HZ10: is not made of a range %s', (_of, differs) => {
    expect(flagOf(180, differs)).toBe('')
  })

  it('is not made of a value that is no plain number', () => {
    expect(
      flagOf(180, { ...range(60, 104), valueQuantity: { value: 180, comparator: '>', unit: UNIT } }),
    ).toBe('')
  })
})

describe('the order of tests', () => {
  it('HZ17: what is dated after today, was cancelled or has no value stands behind the others', () => {
    const of = (
      text: string,
      effectiveDateTime: string,
      differs: object = {},
    ): ReturnType<typeof aResource> =>
      aResource({
        resourceType: 'Observation',
        status: 'final',
        category: [{ coding: [{ code: 'laboratory' }] }],
        code: coded(text),
        effectiveDateTime,
        valueQuantity: { value: 2, unit: 'ug/L' },
        ...differs,
      })

    const { series } = aSection('results', [
      of('Folate', '2027-12-01'),
      of('Magnesium', '2026-11-22', { status: 'cancelled' }),
      of('Ferritin', '2026-10-01'),
    ])

    expect(series.map(({ name }) => name)).toEqual(['Ferritin', 'Folate', 'Magnesium'])
  })
})

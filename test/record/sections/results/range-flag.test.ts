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

  it('HZ10: is made of a range in words where these are two numbers and no more', () => {
    const inWords = (text: string): object => ({ referenceRange: [{ text }] })

    expect(flagOf(180, inWords('60 - 104'))).toBe('high (outside the range that came with it)')
    expect(flagOf(180, inWords('60 - 104 (pregnant)'))).toBe('')
    expect(flagOf(180, inWords('60 - 104 mg/dL'))).toBe('')
    expect(flagOf(180, inWords('as for adults'))).toBe('')
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

  it.each([
    ['>', 180, 'high (outside the range that came with it)'],
    ['>=', 104, 'high (outside the range that came with it)'],
    ['<', 60, 'low (outside the range that came with it)'],
    ['>', 80, ''],
    ['<', 80, ''],
    ['>', 59, ''],
    ['<', 105, ''],
  ])('HZ10: of what is only known to be %s%s in a range of 60 to 104 is "%s"', (comparator, value, flag) => {
    expect(flagOf(value, { ...range(60, 104), valueQuantity: { value, comparator, unit: UNIT } })).toBe(flag)
  })
})

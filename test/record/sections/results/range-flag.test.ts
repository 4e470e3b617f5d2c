import { flagUrgency } from '../../../../src/record/results/flag-urgency.js'
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

  it('is not made of a value that is no plain number', () => {
    expect(
      flagOf(180, { ...range(60, 104), valueQuantity: { value: 180, comparator: '>', unit: UNIT } }),
    ).toBe('')
  })
})

describe('the flag of a source beside the range that it sent', () => {
  const flagged = (code: string): object => ({ interpretation: [{ coding: [{ code }] }] })

  it.each([
    ['N', 80, 'normal'],
    ['N', 180, 'flagged normal, but above its range'],
    ['N', 40, 'flagged normal, but below its range'],
    ['H', 180, 'high'],
    ['H', 80, 'flagged high, but within its range'],
    ['HH', 80, 'flagged critically high, but within its range'],
    ['HU', 40, 'flagged significantly high, but below its range'],
    ['L', 40, 'low'],
    ['LL', 180, 'flagged critically low, but above its range'],
    ['A', 180, 'abnormal'],
    ['A', 80, 'flagged abnormal, but within its range'],
    ['D', 180, '(code D)'],
    ['POS', 180, 'positive'],
  ])('HZ17: %s of %f in a range of 60 to 104 is "%s"', (code, value, flag) => {
    expect(flagOf(value, { ...range(60, 104), ...flagged(code) })).toBe(flag)
  })

  it('HZ17: no critical flag is made less by its range, and one beyond a critical range that is not called critical is', () => {
    const beyond = {
      referenceRange: [{ type: { text: 'Critical range' }, high: { value: 150, unit: UNIT } }],
      ...flagged('H'),
    }

    expect(flagUrgency('flagged critically high, but within its range')).toBe('critical')
    expect(flagUrgency('flagged normal, but above its range')).toBe('abnormal')
    expect(flagOf(180, beyond)).toBe(
      'flagged high, but critically high by the critical range that came with it',
    )
    expect(flagUrgency(flagOf(180, beyond) ?? '')).toBe('critical')
  })

  it.each([
    ['low, of a range without a lower end', 'L', { referenceRange: [{ high: { value: 104, unit: UNIT } }] }],
    ['high, of a range without an upper end', 'H', { referenceRange: [{ low: { value: 60, unit: UNIT } }] }],
    ['abnormal, of a range with one end', 'A', { referenceRange: [{ high: { value: 104, unit: UNIT } }] }],
    ['high, of a range for some people alone', 'H', range(60, 104, { appliesTo: [coded('Pregnant')] })],
    ['high, of a range in another unit', 'H', { referenceRange: [{ high: { value: 1.2, unit: 'mg/dL' } }] }],
  ])('is contradicted by no range that says nothing of it: %s', (_of, code, differs) => {
    expect(flagOf(80, { ...differs, ...flagged(code) })).toMatch(/^(?:low|high|abnormal)$/)
  })

  it('HZ17: is contradicted by a range in words', () => {
    expect(flagOf(180, { referenceRange: [{ text: '60 - 104' }], ...flagged('N') })).toBe(
      'flagged normal, but above its range',
    )
  })

  it('is as it was sent where the result was cancelled', () => {
    expect(flagOf(180, { ...range(60, 104), ...flagged('N'), status: 'cancelled' })).toBe('normal')
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

import { aResource, aSection, coded } from '../../../support/a-record.js'

const UNIT = 'umol/L'

/** The flag that is shown, of a person as these Patients tell. */
function flagOf(value: number, differs: object, ...patients: readonly object[]): string | undefined {
  const result = aResource({
    resourceType: 'Observation',
    status: 'final',
    category: [{ coding: [{ code: 'laboratory' }] }],
    code: coded('Creatinine'),
    effectiveDateTime: '2026-11-20',
    valueQuantity: { value, unit: UNIT },
    ...differs,
  })
  const told = patients.map((patient) => aResource({ resourceType: 'Patient', ...patient }))
  return aSection('results', [result, ...told]).series[0]?.points[0]?.flag
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

  const age = (low: number, high: number, code: string): object => ({
    age: { low: { value: low, code }, high: { value: high, code } },
  })
  const WOMEN = {
    appliesTo: [{ coding: [{ system: 'http://snomed.info/sct', code: '248152002', display: 'Female' }] }],
  }

  it.each([
    ['adults', age(18, 120, 'a'), 'high (outside the range that came with it)'],
    ['women', WOMEN, 'high (outside the range that came with it)'],
    ['adult women', { ...WOMEN, ...age(18, 120, 'a') }, 'high (outside the range that came with it)'],
    ['females, in words', { appliesTo: [{ text: 'Female' }] }, 'high (outside the range that came with it)'],
    ['men', { appliesTo: [{ text: 'Male' }] }, ''],
    ['children', age(2, 17, 'a'), ''],
    ['newborns', age(0, 3, 'd'), ''],
    ['pregnant women', { appliesTo: [...WOMEN.appliesTo, { text: 'Pregnant' }] }, ''],
    ['an age of an unknown unit', age(18, 120, 'moons'), ''],
  ])(
    'HZ10: of a woman of 76 is made of a range for %s as far as it is surely hers',
    (_for, differs, flag) => {
      expect(flagOf(180, range(60, 104, differs), { birthDate: '1950-05-05', gender: 'female' })).toBe(flag)
    },
  )

  it.each([
    ['whose sources tell two birth dates', [{ birthDate: '1950-05-05' }, { birthDate: '2015-05-05' }]],
    ['of whom only the year is known', [{ birthDate: '1950' }]],
    ['of whom nothing is told', []],
  ])('HZ10: is not made of a range for an age where it is of a person %s', (_who, patients) => {
    expect(flagOf(180, range(60, 104, age(18, 120, 'a')), ...patients)).toBe('')
  })

  it('HZ10: takes a newborn by the day of the sample, not of today', () => {
    const bilirubin = {
      ...range(0, 104, age(0, 3, 'd')),
      effectiveDateTime: '2026-11-20',
    }

    expect(flagOf(180, bilirubin, { birthDate: '2026-11-18' })).toBe(
      'high (outside the range that came with it)',
    )
    expect(flagOf(180, bilirubin, { birthDate: '2026-11-10' })).toBe('')
  })
})

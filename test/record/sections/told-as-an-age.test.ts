import { aResource, aSection, asTable, coded } from '../../support/a-record.js'

const years = (value: number): object => ({
  value,
  unit: 'years',
  system: 'http://unitsofmeasure.org',
  code: 'a',
})

describe('HZ19: when something was, told otherwise than as a date', () => {
  it.each([
    ['an age', { performedAge: years(66) }, 'when: age: 66 years'],
    ['a span of ages', { performedRange: { low: years(20), high: years(25) } }, 'when: 20 to 25 years'],
    ['words', { performedString: 'before the war' }, 'when: before the war'],
    ['an end alone', { performedPeriod: { end: '2019' } }, 'when: 2019'],
  ])('stands beside a procedure: %s', (_case, when, words) => {
    const procedure = {
      resourceType: 'Procedure',
      status: 'completed',
      code: coded('Hip replacement'),
      ...when,
    }

    expect(asTable(aSection('procedures', [aResource(procedure)]))).toEqual([
      `Hip replacement | ${words} | Oak Street Surgery`,
    ])
  })

  it('is the day of a result, and how it was timed stands beside it', () => {
    const { series } = aSection('results', [
      aResource({
        resourceType: 'Observation',
        status: 'final',
        category: [{ coding: [{ code: 'laboratory' }] }],
        code: coded('Glucose'),
        effectiveTiming: { event: ['2026-11-01'], code: { text: 'before breakfast' } },
        issued: '2026-11-05T09:00:00Z',
        valueQuantity: { value: 5.1, unit: 'mmol/L' },
      }),
    ])

    expect(series[0]?.points.map(({ date, details }) => [date?.text, details])).toEqual([
      ['01-Nov-2026', ['taken: before breakfast, 01-Nov-2026']],
    ])
  })

  it.each([
    [{ value: 2, unit: 'day' }, 'since 2 days old'],
    [{ value: 1, unit: 'd', system: 'http://unitsofmeasure.org', code: 'd' }, 'since 1 day old'],
    [years(7), 'since 7 years old'],
  ])('is how old somebody was when a problem began', (onsetAge, words) => {
    const problem = { resourceType: 'Condition', code: coded('Jaundice'), onsetAge }

    expect(aSection('problems', [aResource(problem)]).current[0]?.details).toEqual([words])
  })
})

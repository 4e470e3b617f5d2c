import { BRANDS } from '../../../src/record/duplicates/words/brands.js'
import type { SectionItem } from '../../../src/record/sections/section.js'
import { aResource, aSection, coded, HOLMWOOD, type ResourceContent } from '../../support/a-record.js'

function aPrescription(
  dosage: object | readonly object[],
  name = 'Methotrexate 2.5mg tablets',
): ResourceContent {
  return {
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: coded(name),
    dosageInstruction: Array.isArray(dosage) ? dosage : [dosage],
    authoredOn: '2026-11-02',
  }
}

function itemOf(dosage: object | readonly object[], name?: string) {
  const [item] = aSection('medicines', [aResource(aPrescription(dosage, name))]).current
  return { said: item?.details[0], marks: item?.marks.map(({ text }) => text) }
}

const repeat = (of: object): object => ({ timing: { repeat: of } })

describe('a dosage in words and in structure', () => {
  it('nothing of it is lost beside the words', () => {
    const { said } = itemOf({
      text: 'As directed',
      patientInstruction: 'ONCE A WEEK ON MONDAY ONLY',
      additionalInstruction: [coded('Never daily')],
      asNeededBoolean: true,
      doseAndRate: [{ doseQuantity: { value: 7.5, unit: 'mg' } }],
      timing: { repeat: { frequency: 1, period: 1, periodUnit: 'wk' } },
      maxDosePerPeriod: { numerator: { value: 7.5, unit: 'mg' }, denominator: { value: 1, unit: 'wk' } },
      maxDosePerAdministration: { value: 10, unit: 'mg' },
      maxDosePerLifetime: { value: 900, unit: 'mg' },
      route: coded('Oral'),
      site: coded('Mouth'),
      method: coded('Swallow'),
    })

    expect(said).toBe(
      'As directed, ONCE A WEEK ON MONDAY ONLY, 7.5 mg, once a week, as needed, Oral, Mouth, Swallow, Never daily, ' +
        'at most: 7.5 mg in 1 week, at most at a time: 10 mg, at most in a lifetime: 900 mg',
    )
  })

  it.each([
    [0, '0 mL/h (not running)'],
    [10, '10 mL/h'],
  ])('a rate of %d is said as %s', (value, words) => {
    const { said } = itemOf({ doseAndRate: [{ rateQuantity: { value, unit: 'mL/h' } }] })
    expect(said).toBe(words)
  })

  it('the structure alone is put into words, all of it', () => {
    const { said } = itemOf({
      doseAndRate: [{ doseRange: { low: { value: 5, unit: 'mg' }, high: { value: 10, unit: 'mg' } } }],
      ...repeat({
        boundsDuration: { value: 5, unit: 'days' },
        frequency: 1,
        frequencyMax: 4,
        period: 1,
        periodUnit: 'd',
        count: 10,
        offset: 30,
        when: ['AC'],
        timeOfDay: ['08:00:00', '20:30:00'],
        dayOfWeek: ['mon', 'thu'],
      }),
    })

    expect(said).toBe(
      '5 to 10 mg, 1 to 4 times a day, on Monday and Thursday, 30 minutes before meals, at 08:00 and 20:30, ' +
        'for 5 days, 10 times in all',
    )
  })

  it.each([
    [{ frequency: 1, period: 4, periodMax: 6, periodUnit: 'h' }, 'once every 4 to 6 hours'],
    [{ frequency: 4, period: 1, periodUnit: 'h' }, '4 times an hour'],
    [
      { frequency: 2, period: 1, periodUnit: 'd', when: ['CM', 'CV'] },
      'twice a day, with breakfast and with dinner',
    ],
    [{ boundsPeriod: { start: '2026-11-02', end: '2027-01-02' } }, 'from 02-Nov-2026 until 02-Jan-2027'],
    [
      { boundsRange: { low: { value: 5, unit: 'days' }, high: { value: 7, unit: 'days' } } },
      'for 5 to 7 days',
    ],
    [
      { count: 2, countMax: 3, duration: 30, durationMax: 60, durationUnit: 'min' },
      '2 to 3 times in all, each lasting 30 to 60 minutes',
    ],
    [{ when: ['HS'] }, 'before sleep'],
    [{ when: ['NEW'] }, 'at the time coded NEW'],
  ])('%j', (timing, words) => {
    expect(itemOf(repeat(timing)).said).toBe(words)
  })

  it('a code of how often stands in words', () => {
    expect(
      itemOf({
        timing: { code: { coding: [{ code: 'BID' }] }, repeat: { frequency: 2, period: 1, periodUnit: 'd' } },
      }).said,
    ).toBe('twice a day')
  })

  it('what structure and words say alike is said once', () => {
    expect(
      itemOf({
        text: 'Three tablets once a week',
        doseAndRate: [{ doseQuantity: { value: 7.5, unit: 'mg' } }],
        ...repeat({ frequency: 1, period: 1, periodUnit: 'wk' }),
      }),
    ).toEqual({ said: 'Three tablets once a week', marks: [] })
  })

  it.each([
    ['another amount', 'Take 5 mg once a week', { frequency: 1, period: 1, periodUnit: 'wk' }],
    ['another rate', 'Three tablets daily', { frequency: 1, period: 1, periodUnit: 'wk' }],
  ])('HZ25: where the structure has %s, both are shown, with a mark', (_case, text, timing) => {
    const { said, marks } = itemOf({
      text,
      doseAndRate: [{ doseQuantity: { value: 7.5, unit: 'mg' } }],
      ...repeat(timing),
    })

    expect(said).toBe(`${text}, in the structure: 7.5 mg, once a week`)
    expect(marks).toEqual(['dosage contradicts itself'])
  })

  it('steps of a dosage stand in their order', () => {
    expect(
      itemOf([
        { sequence: 2, text: 'Two daily' },
        { sequence: 1, text: 'One daily' },
      ]).said,
    ).toBe('One daily; then Two daily')
  })
})

it('HZ12: the most that may be had in a day differs in the structure too', () => {
  const most = (value: number): object => ({
    text: 'One when required',
    maxDosePerPeriod: { numerator: { value, unit: 'mg' }, denominator: { value: 1, unit: 'd' } },
  })
  const section = aSection('medicines', [
    aResource(aPrescription(most(5))),
    aResource(aPrescription(most(10)), { from: HOLMWOOD }),
  ])

  expect(section.current.map(({ marks }) => marks.map(({ text }) => text))).toEqual([
    ['doses differ'],
    ['doses differ'],
  ])
})

/** That two lines which are not joined may be taken twice is said of them whatever their doses. */
const TWICE = /^may be taken twice: also Methotrexate 2\.5mg tablets, [^;]+$/
const ofTheDose = ({ marks }: Pick<SectionItem, 'marks'>): readonly string[] =>
  marks.map(({ text }) => text).filter((text) => !TWICE.test(text))

describe('HZ12: doses of one medicine in two lists', () => {
  it.each([
    ['4 tablets once a week', '4 tablets once a day', true],
    ['4 tablets once a week', 'Four tablets weekly on Mondays', false],
    ['4 tablets weekly', '4 tablets on alternate days', true],
    ['4 tablets monthly', '4 tablets weekly', true],
    ['4 tablets, three weeks of four', '4 tablets daily', true],
    ['4 tablets once a week', '4 tablets as directed', false],
    ['4 tablets every 4 weeks', '4 tablets monthly', false],
    ['One in the morning', 'Two in the morning', true],
    ['1 to 2 tablets daily', 'One tablet daily', false],
    ['One in the morning and three at night', 'One in the morning and two at night', true],
    ['One in the morning and three at night', '2.5mg mane and 7.5mg nocte', false],
    ['2.5mg mane 5mg nocte', '5mg mane 2.5mg nocte', true],
    ['One in the morning and two at night', 'One twice a day', true],
    ['One in the morning and two at night', '7.5 mg daily', false],
    ['One in the morning and two at night', 'Three as directed', false],
    ['One when required, maximum 4 per day', 'One when required, max 12 in 24 hours', true],
    ['One when required, maximum 4 per day', 'One when required, no more than 4 in 24 hours', false],
    ['One when required, maximum 4 per day', 'One when required', false],
    ['One when required, minimum interval 1 hour', 'One hourly when required', false],
    ['One when required, at least 4 hours apart', 'One hourly when required', true],
    ['One four times a day, at least 4 hours between doses', 'One four times a day', false],
  ])('"%s" against "%s": doses differ is %s', (text, other, differs) => {
    const section = aSection('medicines', [
      aResource(aPrescription({ text })),
      aResource(aPrescription({ text: other }), { from: HOLMWOOD }),
    ])

    const expected = differs ? ['doses differ'] : []
    expect(section.current.map(ofTheDose)).toEqual([expected, expected])
  })

  it.each([...BRANDS])('%s against %s at another dose is one medicine, and says so', (brand, generic) => {
    const section = aSection('medicines', [
      aResource(aPrescription({ text: 'One daily' }, brand)),
      aResource(aPrescription({ text: 'Two daily' }, generic), { from: HOLMWOOD }),
    ])

    expect(section.current.map(({ marks }) => marks.map(({ text }) => text))).toEqual([
      ['doses differ'],
      ['doses differ'],
    ])
  })

  it('a structure that only says how often leaves the amount to the words', () => {
    const two = { text: 'Two tablets twice a day', ...repeat({ frequency: 2, period: 1, periodUnit: 'd' }) }
    const section = aSection('medicines', [
      aResource(aPrescription(two)),
      aResource(aPrescription(two), { from: HOLMWOOD }),
    ])

    expect(section.current.flatMap(({ marks }) => marks)).toEqual([])
  })

  it('how much is in a millilitre is no dose', () => {
    const insulin = 'Insulin glargine 100units/ml'
    const section = aSection('medicines', [
      aResource(aPrescription({ text: '10 units at night' }, insulin)),
      aResource(aPrescription({ text: 'As directed' }, insulin), { from: HOLMWOOD }),
    ])

    expect(section.current.flatMap(({ marks }) => marks)).toEqual([])
  })

  it('what the patient was told, or the structure alone, is a dose as well', () => {
    const section = aSection('medicines', [
      aResource(aPrescription({ text: 'As directed', patientInstruction: 'Four tablets ONCE A WEEK' })),
      aResource(aPrescription({ ...repeat({ frequency: 1, period: 1, periodUnit: 'd' }) }), {
        from: HOLMWOOD,
      }),
    ])

    expect(section.current.flatMap(({ marks }) => marks.map(({ text }) => text))).toEqual([
      'doses differ',
      'doses differ',
    ])
  })

  it('two dosages side by side are taken as often as both together', () => {
    const section = aSection('medicines', [
      aResource(aPrescription([{ text: 'One in the morning' }, { text: 'One at night' }])),
      aResource(aPrescription({ text: 'One twice a day' }), { from: HOLMWOOD }),
    ])

    expect(section.current.flatMap(ofTheDose)).toEqual([])
  })
})

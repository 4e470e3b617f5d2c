import { marksOfDifference } from '../../../src/record/duplicates/differs-in.js'
import { told } from '../../support/a-duplicate.js'

type Resource = Parameters<typeof told>[0]['resource']

function marksOf(type: string, one: object, other: object): readonly string[] {
  const [first, second] = [one, other].map((said): Resource => ({ resourceType: type, ...said }))
  if (!first || !second) return []
  return marksOfDifference([
    told({ from: 'gp', resource: first }, '1'),
    told({ from: 'hospital', resource: second }, '2'),
  ]).map(({ text, tone }) => `${tone}: ${text}`)
}

const sure = (code: string): object => ({
  code: { text: 'Epilepsy' },
  verificationStatus: { coding: [{ code }] },
})
const number = (...values: readonly string[]): object => ({
  telecom: values.map((value) => ({ system: 'phone', value })),
})

describe('a line that stands for one dose in tablets of two strengths', () => {
  const tablets = (text: string): object => ({ medicationCodeableConcept: { text } })

  it('says so, since which box is at hand is for the reader to know (HZ07)', () => {
    expect(
      marksOf(
        'MedicationRequest',
        tablets('Levothyroxine 100microgram tablets'),
        tablets('Levothyroxine sodium 50 micrograms tablets'),
      ),
    ).toEqual(['plain: one dose in strengths of 100microgram / 50 micrograms'])
  })

  it.each([
    ['the same in another unit', 'Levothyroxine 0.1mg tablets', 'Levothyroxine 100microgram tablets'],
    ['no strength', 'Levothyroxine tablets', 'Levothyroxine 100microgram tablets'],
    ['a mixture', 'Co-codamol 8mg/500mg tablets', 'Co-codamol 30mg/500mg tablets'],
    ['what is poured', 'Furosemide 20mg/5ml oral solution', 'Furosemide 40mg tablets'],
  ])('says nothing of %s', (_what, one, other) => {
    expect(marksOf('MedicationRequest', tablets(one), tablets(other))).toEqual([])
  })
})

describe('a line that stands for two tellings says in what they differ (HZ07)', () => {
  it.each([
    ['Immunization', { lotNumber: 'A4512' }, { lotNumber: 'A4521' }, 'batch A4512 / A4521'],
    [
      'Immunization',
      { occurrenceDateTime: '2025-10-08' },
      { occurrenceDateTime: '2025-10-09' },
      'given on 08-Oct-2025 / 09-Oct-2025',
    ],
    [
      'Immunization',
      { protocolApplied: [{ doseNumberPositiveInt: 6 }] },
      { protocolApplied: [{ doseNumberString: '7' }] },
      'dose number 6 / 7',
    ],
    [
      'CarePlan',
      { title: 'Package of care 2 calls a day', period: { end: '2027-04-01' } },
      { title: 'POC QDS', period: { end: '2027-04-01' } },
      'calls a day: 2 / 4',
    ],
    [
      'CarePlan',
      { period: { end: '2027-04-01' } },
      { period: { end: '2026-10-01' } },
      'ends 01-Apr-2027 / 01-Oct-2026',
    ],
    ['Flag', { period: {} }, { period: { end: '2027-02-13' } }, 'ends no end / 13-Feb-2027'],
    [
      'Encounter',
      { period: { end: '2026-08-14T16:05:00+01:00' } },
      { period: { end: '2026-08-15' } },
      'left on 14-Aug-2026 16:05 / 15-Aug-2026',
    ],
    [
      'Procedure',
      { performedDateTime: '2021-11-04' },
      { performedDateTime: '2021-11-03' },
      'done on 04-Nov-2021 / 03-Nov-2021',
    ],
    ['Condition', { onsetDateTime: '2021-09-09' }, { onsetDateTime: '2020' }, 'since 2021 / 2020'],
    ['Condition', sure('confirmed'), sure('provisional'), 'how sure: confirmed / provisional'],
    [
      'Condition',
      { code: { text: 'Bipolar disorder' } },
      { code: { text: 'Bipolar disorder, currently in remission' } },
      'told as not said to be in remission / in remission',
    ],
    [
      'Condition',
      { code: { text: 'H/O hypertension' } },
      { code: { text: 'Hypertension' } },
      'told as a history of it / not as a history',
    ],
    [
      'Condition',
      { code: { text: 'Mitral regurgitation' }, severity: { text: 'Moderate' } },
      { code: { text: 'Mitral regurgitation' }, severity: { coding: [{ code: '24484000' }] } },
      'how severe: moderate / severe',
    ],
    [
      'Condition',
      { code: { text: 'Mild COPD' } },
      { code: { text: 'Severe COPD' } },
      'how severe: mild / severe',
    ],
    [
      'RelatedPerson',
      number('07700 900456'),
      number('07700 900465'),
      'telephone 07700 900456 / 07700 900465',
    ],
    ['ServiceRequest', { priority: 'urgent' }, { priority: 'routine' }, 'priority urgent / routine'],
    [
      'AllergyIntolerance',
      { reaction: [{ severity: 'mild' }, { severity: 'moderate' }] },
      { reaction: [{ severity: 'mild' }] },
      'how severe: moderate / mild',
    ],
    [
      'ServiceRequest',
      { quantityQuantity: { value: 14, unit: 'hours/week' } },
      { quantityQuantity: { value: 10.5, unit: 'hours/week' } },
      'how much: 14 hours/week / 10.5 hours/week',
    ],
    [
      'ServiceRequest',
      { code: { text: 'Home care QDS' } },
      { code: { text: 'Home care' }, note: [{ text: 'Two calls a day' }] },
      'calls a day: 4 / 2',
    ],
  ])('of a %s', (type, one, other, words) => {
    expect(marksOf(type, one, other)).toEqual([`caution: sources differ: ${words}`])
  })

  it.each([
    ['Immunization', { lotNumber: 'ab12-c' }, { lotNumber: 'AB12C' }],
    ['Immunization', { lotNumber: 'A4512' }, {}],
    ['Condition', { onsetDateTime: '2021-09-09' }, { onsetDateTime: '2021' }],
    ['Procedure', { performedDateTime: '2021-11-04' }, { performedDateTime: '2021' }],
    ['Encounter', { period: { end: '2026-08-14T16:05:00+01:00' } }, { period: { end: '2026-08-14' } }],
    ['Condition', { code: { text: 'Severe asthma' } }, { code: { text: 'Asthma' } }],
    ['RelatedPerson', number('+44 7700 900456'), number('07700 900456')],
    ['ServiceRequest', { priority: 'urgent' }, {}],
    ['ServiceRequest', { code: { text: 'Home care QDS' } }, { code: { text: 'Home care, 4 calls per day' } }],
    ['CarePlan', { period: {} }, {}],
  ])('says nothing where one only says less, or the same: %s', (type, one, other) => {
    expect(marksOf(type, one, other)).toEqual([])
  })

  it('one amount in two units is no difference, and both are told', () => {
    const of = (value: number, unit: string) => ({ valueQuantity: { value, unit } })

    expect(marksOf('Observation', of(94, 'g/L'), of(9.4, 'g/dL'))).toEqual([
      'plain: told in two units: 94 g/L / 9.4 g/dL',
    ])
    expect(marksOf('Observation', of(94, 'g/L'), of(94, 'g/l'))).toEqual([])
  })

  it('says nothing of no tellings', () => {
    expect(marksOfDifference([])).toEqual([])
  })
})

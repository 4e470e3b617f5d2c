import { aJoinedRecord, aResource, coded } from '../../support/a-record.js'
import { criticalResults } from '../../../src/record/results/critical-results.js'

const flagged = (code: string): object => ({
  interpretation: [
    { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', code }] },
  ],
})

const aPotassium = (differs: object) =>
  aResource({
    resourceType: 'Observation',
    status: 'final',
    category: [{ coding: [{ code: 'laboratory' }] }],
    code: coded('Potassium'),
    effectiveDateTime: '2026-11-22',
    ...differs,
  })

const NORMAL = aPotassium({
  effectiveDateTime: '2026-11-20',
  valueQuantity: { value: 4.2, unit: 'mmol/L' },
})

const criticalOf = (...resources: readonly ReturnType<typeof aResource>[]): readonly string[] =>
  criticalResults(aJoinedRecord(resources), '2026-11-23').map(({ line }) =>
    [line.what, ...line.marks.map(({ text }) => text)].join(' | '),
  )

describe('HZ17: what its source calls critical', () => {
  it.each([
    ['HH', 'critically high'],
    ['LL', 'critically low'],
    ['AA', 'critically abnormal'],
  ])('is among the critical results without a value too: %s', (code, words) => {
    const sent = aPotassium(flagged(code))

    expect(criticalOf(sent)).toEqual([`Potassium no value was sent | ${words}`])
    // An older value that was well does not stand in its place.
    expect(criticalOf(sent, NORMAL)).toEqual([`Potassium no value was sent | ${words}`])
  })

  it('is so where its source says why there is no value', () => {
    const sent = aPotassium({ ...flagged('HH'), dataAbsentReason: { text: 'Telephoned to the ward' } })

    expect(criticalOf(sent, NORMAL)).toEqual(['Potassium no value: Telephoned to the ward | critically high'])
  })

  it('is so of a whole of which only the parts have values', () => {
    const sent = aPotassium({
      ...flagged('HH'),
      component: [{ code: coded('Arterial'), valueQuantity: { value: 7.1, unit: 'mmol/L' } }],
    })

    expect(criticalOf(sent)).toEqual(['Potassium no value was sent | critically high'])
  })

  it.each([
    ['only high', aPotassium(flagged('H'))],
    ['cancelled', aPotassium({ ...flagged('HH'), status: 'cancelled' })],
  ])('is not what is %s', (_case, sent) => {
    expect(criticalOf(sent, NORMAL)).toEqual([])
  })
})

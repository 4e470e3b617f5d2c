import { withNeeded } from '../../../src/record/summary/with-needed.js'

const UNKNOWN = {
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }],
}

describe('what a profile of the summary asks for', () => {
  it('is the name of a medicine: its own, or what it is made of, or that it is not known', () => {
    const ingredient = [
      { itemCodeableConcept: { text: 'Amlodipine' } },
      { itemReference: { display: 'Valsartan' } },
    ]

    expect(withNeeded('Medication', { ingredient })['code']).toEqual({ text: 'Amlodipine and Valsartan' })
    expect(withNeeded('Medication', { code: { text: 'Exforge' }, ingredient })['code']).toEqual({
      text: 'Exforge',
    })
    expect(withNeeded('Medication', {})['code']).toEqual(UNKNOWN)
  })

  it('is a day or a period of the use of a device: how often stands in a note', () => {
    const use = { timingTiming: { code: { text: 'every night' } }, note: [{ text: 'On loan' }] }

    expect(withNeeded('DeviceUseStatement', use)).toEqual({
      note: [{ text: 'On loan' }, { text: 'When: every night' }],
    })
    expect(withNeeded('DeviceUseStatement', { timingDateTime: '2026' })).toEqual({ timingDateTime: '2026' })
  })

  it('is whether an allergy is current, or that nobody said so', () => {
    const active = { clinicalStatus: { text: 'Active' } }

    expect(withNeeded('AllergyIntolerance', active)).toBe(active)
    expect(withNeeded('AllergyIntolerance', {})).toEqual({ clinicalStatus: UNKNOWN })
    expect(withNeeded('Condition', {})).toEqual({})
  })
})

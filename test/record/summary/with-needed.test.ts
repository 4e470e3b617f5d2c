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

  describe('whether an allergy is current', () => {
    const system = 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical'

    it('is what its source sent', () => {
      const resolved = { clinicalStatus: { coding: [{ system, code: 'resolved' }] } }

      expect(withNeeded('AllergyIntolerance', resolved)).toBe(resolved)
      expect(withNeeded('Condition', {})).toEqual({})
    })

    it('is that it is, beside the words that nobody said so, where no status was sent', () => {
      expect(withNeeded('AllergyIntolerance', {})).toEqual({
        clinicalStatus: {
          ...UNKNOWN,
          coding: [{ system, code: 'active' }],
          text: 'Its source sent no status: it counts as current',
        },
      })
    })

    it.each([
      ['Active', 'active'],
      ['Resolved', 'resolved'],
      ['Perhaps outgrown', 'active'],
    ])('is coded where it was sent in words: %s', (text, code) => {
      expect(withNeeded('AllergyIntolerance', { clinicalStatus: { text } })).toEqual({
        clinicalStatus: { text, coding: [{ system, code }] },
      })
    })
  })
})

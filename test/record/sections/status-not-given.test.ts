import { statusMarks } from '../../../src/record/reading/status-marks.js'

describe('what has no status and must have one', () => {
  it.each(['Observation', 'MedicationRequest', 'Flag', 'Appointment', 'Goal'])(
    'HZ29: is never shown as a fact without a mark: %s',
    (resourceType) => {
      expect(statusMarks({ resourceType })).toEqual([{ text: 'status not given', tone: 'caution' }])
      expect(statusMarks({ resourceType, status: 'active', lifecycleStatus: 'active' })).toEqual([])
    },
  )

  it('is not what may have none', () => {
    expect(statusMarks({ resourceType: 'CareTeam' })).toEqual([])
  })
})

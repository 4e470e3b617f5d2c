import { isPaperwork } from '../../../src/surfaces/portal/render-record/print/is-paperwork.js'

describe('a procedure that is paperwork', () => {
  it.each([
    'Documentation of current medications',
    'Medication reconciliation (procedure)',
    'Assessment of health and social care needs',
    'Depression screening',
    'Patient discharge',
  ])('stands behind those that were done to somebody: %s', (name) => {
    expect(isPaperwork(name)).toBe(true)
  })

  it.each([
    'Suture open wound',
    'Screening mammography',
    'Tendon transfer',
    'Colonoscopy',
    'Depression of fracture',
  ])('is none that was: %s', (name) => {
    expect(isPaperwork(name)).toBe(false)
  })
})

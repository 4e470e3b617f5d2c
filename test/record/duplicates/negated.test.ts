import { isNegated } from '../../../src/record/duplicates/words/negated.js'

describe('a conclusion', () => {
  it.each([
    'No pulmonary embolism in the right lower lobe artery',
    'There is no fracture.',
    'Normal study',
    'Negative for malignancy',
    'Pulmonary embolism has been excluded',
    'Nodule not seen today. Small effusion.',
    'Unremarkable',
  ])('says that something is not there: %s', (words) => {
    expect(isNegated(words)).toBe(true)
  })

  it.each([
    'Pulmonary embolism in the right lower lobe artery. No effusion.',
    'Nodule of 8 mm',
    'Fracture of the distal radius; no dislocation',
    'Abnormal study',
    '',
  ])('says what is there first, or nothing: %p', (words) => {
    expect(isNegated(words)).toBe(false)
  })
})

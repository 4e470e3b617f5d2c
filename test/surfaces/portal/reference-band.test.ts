import { parseReferenceBand } from '../../../src/surfaces/portal/render-record/results/reference-band.js'

describe('parseReferenceBand', () => {
  it.each([
    ['3.5–5.3', { low: 3.5, high: 5.3 }],
    ['3.5 - 5.3 mmol/L', { low: 3.5, high: 5.3 }],
    ['-2 to 2', { low: -2, high: 2 }],
    ['up to 42', { low: undefined, high: 42 }],
    ['< 5', { low: undefined, high: 5 }],
    ['7 mmol/L or less', { low: undefined, high: 7 }],
    ['7 or less', { low: undefined, high: 7 }],
    ['60 or more', { low: 60, high: undefined }],
    ['>=90', { low: 90, high: undefined }],
  ])('reads %s', (range, band) => {
    expect(parseReferenceBand(range, 'mmol/L')).toEqual(band)
  })

  it.each(['', 'not applicable', 'negative', '5.3–3.5', '3.5–5.3; 4.0–5.0'])(
    'draws no band where the range is not one plain range: %p',
    (range) => {
      expect(parseReferenceBand(range, 'mmol/L')).toBeUndefined()
    },
  )

  it.each([
    ['another unit', '70–110 mg/dL', 'mmol/L'],
    ['another unit that ends alike', '3.5–5.3 mmol/L', 'L'],
    ['a unit where the value has none', '3.5–5.3 mmol/L', ''],
    ['a kind of its own', '0–3 (treatment target)', 'mmol/L'],
    ['people of its own', '3.5–5.3 (men)', 'mmol/L'],
  ])('HZ10: draws no band where the range has %s', (_case, range, unit) => {
    expect(parseReferenceBand(range, unit)).toBeUndefined()
  })
})

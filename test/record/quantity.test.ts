import { ageText, ratioText, rangeText, quantityText } from '../../src/record/reading/quantity.js'
import { readDosage } from '../../src/record/reading/dosage.js'
import { observedValue } from '../../src/record/sections/results/observed-value.js'
import { dosesDiffer, toDose } from '../../src/record/sections/medicines/dose.js'
import { rateIn } from '../../src/record/sections/medicines/dose-rate.js'
import { isJsonObject, type JsonObject } from '../../src/fhir/json-value.js'
import { parseJson } from '../../src/fhir/parse-json.js'

/** As it is read from what a source sent: numbers keep their lexeme. */
function sent(text: string): JsonObject {
  const parsed = parseJson(text)
  if (parsed.outcome !== 'parsed' || !isJsonObject(parsed.value)) throw new Error(`no object: ${text}`)
  return parsed.value
}

describe('quantities as they are sent', () => {
  it.each([
    ['{"value": 0, "unit": "mg"}', '0 mg'],
    ['{"value": -5, "unit": "mg"}', '-5 mg'],
    ['{"value": 1.50, "unit": "mg"}', '1.50 mg'],
    ['{"value": 1e9, "unit": "mg"}', '1e9 mg'],
    ['{"value": 999999999999, "unit": "mg"}', '999999999999 mg'],
    ['{"value": 5, "comparator": "<", "unit": "mg"}', '<5 mg'],
    ['{"value": 5, "comparator": ">=", "unit": "mg"}', '>=5 mg'],
    ['{"value": 5, "code": "10*9/L"}', '5 10^9/L'],
    ['{"value": 5}', '5'],
    ['{"value": 5, "unit": "mg", "code": "mg"}', '5 mg'],
    ['{"value": 5, "unit": "micrograms", "code": "ug"}', '5 micrograms'],
    ['{"value": 5, "unit": "mg", "code": "ug"}', '5 mg (coded ug)'],
    ['{"value": 6, "unit": "mmol/L", "code": "mg/dL"}', '6 mmol/L (coded mg/dL)'],
    ['{"value": 6, "unit": "g/L", "code": "g/dL"}', '6 g/L (coded g/dL)'],
    ['{"value": 48, "unit": "%", "code": "mmol/mol"}', '48 % (coded mmol/mol)'],
    ['{"value": 38, "unit": "°C", "code": "[degF]"}', '38 °C (coded [degF])'],
    ['{"value": 88, "unit": "micromol/litre", "code": "umol/L"}', '88 micromol/litre'],
    ['{"value": 6, "unit": "mmol/l", "code": "mmol/L"}', '6 mmol/l'],
    ['{"value": 6, "unit": "years", "code": "a"}', '6 years'],
    ['{"value": 50, "unit": "a", "code": "a"}', '50 years'],
    ['{"value": 1, "code": "wk"}', '1 week'],
    ['{"value": 50, "unit": "a"}', '50 a'],
    ['{"value": 78, "unit": "mm[Hg]", "code": "mm[Hg]"}', '78 mmHg'],
    ['{"value": 38, "code": "Cel"}', '38 °C'],
    ['{"value": 5000, "unit": "[iU]"}', '5000 IU'],
    ['{"unit": "mg"}', undefined],
  ])('HZ10: %s is %s', (text, words) => {
    expect(quantityText(sent(text))).toBe(words)
  })

  it.each([
    ['{"low": {"value": 1, "unit": "mg"}}', '1 mg or more'],
    ['{"high": {"value": 2, "unit": "mg"}}', 'up to 2 mg'],
    ['{"low": {"value": 3, "unit": "mg"}, "high": {"value": 2, "unit": "mg"}}', '3 to 2 mg'],
    ['{"low": {"value": 500, "unit": "mg"}, "high": {"value": 1, "unit": "g"}}', '500 mg to 1 g'],
    ['{}', undefined],
  ])('a range %s is %s', (text, words) => {
    expect(rangeText(sent(text))).toBe(words)
  })

  it.each([
    ['{"numerator": {"value": 40, "unit": "mg"}, "denominator": {"value": 1, "unit": "d"}}', '40 mg in 1 d'],
    ['{"numerator": {"value": 0, "unit": "mg"}, "denominator": {"value": 1, "unit": "h"}}', '0 mg in 1 h'],
    [
      '{"numerator": {"value": 40, "unit": "mg"}, "denominator": {"value": 0, "unit": "h"}}',
      '40 mg in 0 h (as sent: no rate is in nothing)',
    ],
    [
      '{"numerator": {"value": 0, "unit": "mg"}, "denominator": {"value": 0.0, "unit": "h"}}',
      '0 mg in 0.0 h (as sent: no rate is in nothing)',
    ],
    ['{"numerator": {"value": 40, "unit": "mg"}}', '40 mg (in how much is not said)'],
    ['{"denominator": {"value": 1, "unit": "h"}}', 'an amount that is not said in 1 h'],
    ['{}', undefined],
  ])('a ratio %s is %s', (text, words) => {
    expect(ratioText(sent(text))).toBe(words)
  })
})

describe('rates and most doses', () => {
  const rate = (numerator: string, denominator: string): string | undefined =>
    readDosage(
      sent(
        `{"doseAndRate": [{"rateRatio": {"numerator": {"value": ${numerator}, "unit": "mL"}, "denominator": {"value": ${denominator}, "unit": "h"}}}]}`,
      ),
    ).structure

  it.each([
    ['10', '1', '10 mL in 1 h'],
    ['0', '1', '0 mL in 1 h (not running)'],
    ['10', '0', '10 mL in 0 h (as sent: no rate is in nothing)'],
    ['0', '0', '0 mL in 0 h (as sent: no rate is in nothing)'],
  ])('%s mL in %s h is said as %s', (numerator, denominator, words) => {
    expect(rate(numerator, denominator)).toBe(words)
  })

  it('at most so much in no time says that this cannot be', () => {
    const most =
      '{"maxDosePerPeriod": {"numerator": {"value": 4, "unit": "g"}, "denominator": {"value": 0, "unit": "d"}}}'

    expect(readDosage(sent(most)).rest).toEqual(['at most: 4 g in 0 d (as sent: no rate is in nothing)'])
  })

  it('every 0 hours is no rate to compare', () => {
    expect(rateIn('every 0 hours')).toBeUndefined()
    expect(dosesDiffer(toDose('Morphine', '5 mg every 0 hours'), toDose('Morphine', '5 mg daily'))).toBe(
      false,
    )
  })

  it('less than an amount is compared with nothing', () => {
    expect(dosesDiffer(toDose('Morphine', '<5 mg'), toDose('Morphine', '2 mg'))).toBe(false)
    expect(dosesDiffer(toDose('Morphine', '5 mg if pressure >100'), toDose('Morphine', '2 mg'))).toBe(true)
  })
})

describe('values of results', () => {
  it.each([
    ['{"valueQuantity": {"unit": "mmol/L"}}', 'no value given (unit mmol/L)'],
    ['{"valueQuantity": {"code": "mmol/L"}}', 'no value given (unit mmol/L)'],
    ['{"valueQuantity": {}}', 'no value given'],
    [
      '{"valueQuantity": {"unit": "g/L"}, "dataAbsentReason": {"text": "Sample clotted"}}',
      'no value: Sample clotted',
    ],
    [
      '{"valueQuantity": {"_value": {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "not-performed"}]}}}',
      'no value: not performed',
    ],
    ['{"dataAbsentReason": {"text": "Sample lost"}}', 'no value: Sample lost'],
    ['{"valueRange": {"low": {"value": 5, "unit": "mg"}}}', '5 mg or more'],
    ['{"valueRatio": {"numerator": {"value": 1}, "denominator": {"value": 0}}}', '1 : 0'],
    ['{"valueRatio": {"numerator": {"value": 1}, "denominator": {"value": 128}}}', '1 : 128'],
    [
      '{"valueSampledData": {"origin": {"value": 0}, "period": 10, "dimensions": 1}}',
      'a recording that cannot be shown here',
    ],
    ['{"valueQuantity": {"value": -40, "unit": "kg"}}', '-40'],
    ['{}', undefined],
  ])('%s is %s', (text, words) => {
    expect(observedValue(sent(text))?.value).toBe(words)
  })
})

describe('an age', () => {
  it.each([
    ['{"value": 50, "unit": "a"}', '50 years'],
    ['{"value": 1, "unit": "a", "code": "a", "system": "http://unitsofmeasure.org"}', '1 year'],
    ['{"value": 6, "comparator": "<", "code": "mo"}', '<6 months'],
    ['{"value": 58, "unit": "years"}', '58 years'],
    ['{"value": 58}', '58'],
    ['{}', undefined],
  ])('HZ15: is a time by what it is, whether its unit has a code or not: %s is %s', (text, words) => {
    expect(ageText(sent(text))).toBe(words)
  })
})

import { codedWords, codingWords, readCoded } from '../../src/record/reading/coded-text.js'

const SNOMED = 'http://snomed.info/sct'
const HL7 = 'http://terminology.hl7.org/CodeSystem'

describe('a code without words of its source', () => {
  it.each([
    ['an achievement of a goal', `${HL7}/goal-achievement`, 'in-progress', 'in progress'],
    ['a marital status', `${HL7}/v3-MaritalStatus`, 'M', 'Married'],
    ['an answer', SNOMED, '10828004', 'Positive'],
    ['a kind of picture', 'http://dicom.nema.org/resources/ontology/DCM', 'CT', 'CT scan'],
    ['a kind of number', `${HL7}/v2-0203`, 'MR', 'Medical record number'],
    ['a gender', 'http://hl7.org/fhir/administrative-gender', 'female', 'female'],
  ])('is said in the words that everybody has for it: %s', (_case, system, code, words) => {
    expect(readCoded({ coding: [{ system, code }] })).toEqual({ text: words, details: [], marks: [] })
    expect(codingWords({ system, code })).toBe(words)
  })

  it('HZ15: that nobody here knows stays a code, and is marked', () => {
    expect(readCoded({ coding: [{ system: SNOMED, code: '38341003' }] })).toEqual({
      text: '(SNOMED CT 38341003)',
      details: [],
      marks: [{ text: 'unmapped', tone: 'caution' }],
    })
  })

  it.each([
    ['Common cold', ['Myocardial infarction']],
    ['Heart attack', []],
    ['MI 2015', []],
    ['Old infarct of heart', []],
  ])(
    'HZ15: whose sender calls it %s is told with what it means where nothing of that is said',
    (words, means) => {
      const concept = { coding: [{ system: SNOMED, code: '22298006', display: words }], text: words }

      expect(readCoded(concept)).toEqual({
        text: words,
        details: means.map((name) => `coded as: ${name}`),
        marks: [],
      })
    },
  )

  it('HZ15: whose sender gives words and no display is told with what it means too', () => {
    const concept = { coding: [{ system: SNOMED, code: '22298006' }], text: 'Common cold' }

    expect(readCoded(concept)?.details).toEqual([
      'coded as: Myocardial infarction',
      'coded as: (SNOMED CT 22298006)',
    ])
  })

  it.each([
    ['716186003', 'No known allergy'],
    ['409137002', 'No known drug allergies'],
    ['429625007', 'No known food allergy'],
    ['787481004', 'No known medications'],
    ['160245001', 'No current problems or disability'],
  ])('HZ15: SNOMED CT %s, that there is none, says so where it comes without a display', (code, words) => {
    expect(readCoded({ coding: [{ system: SNOMED, code }] })).toEqual({ text: words, details: [], marks: [] })
  })

  it('never takes the place of what the source says', () => {
    const coding = { system: SNOMED, code: '10828004', display: 'Reactive' }

    expect(codedWords({ coding: [coding] })).toBe('Reactive')
  })
})

describe('a name of SNOMED CT', () => {
  it.each([
    ['Hyperglycaemia (disorder)', 'Hyperglycaemia'],
    ['Care plan (record artifact)', 'Care plan'],
    ['Fall (in the garden)', 'Fall (in the garden)'],
  ])('%s is shown as %s', (told, shown) => {
    const coding = { system: SNOMED, code: '1', display: told }

    expect(readCoded({ text: told, coding: [coding] })).toEqual({ text: shown, details: [], marks: [] })
    expect(codedWords({ coding: [coding] })).toBe(shown)
    expect(codingWords(coding)).toBe(shown)
  })
})

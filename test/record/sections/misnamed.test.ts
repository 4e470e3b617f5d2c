import { OAK_STREET, WEY_VALLEY } from '../../support/actors.js'
import { aResource, aSection } from '../../support/a-record.js'

const SNOMED = 'http://snomed.info/sct'

function aProblem(code: string, display: string, text = display): ReturnType<typeof aResource> {
  return aResource({ resourceType: 'Condition', code: { coding: [{ system: SNOMED, code, display }], text } })
}

function aMedicine(display: string, from: typeof OAK_STREET): ReturnType<typeof aResource> {
  return aResource(
    {
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: { coding: [{ system: 'https://dmd.nhs.uk', code: '322236009', display }] },
      dosageInstruction: [{ text: 'One daily' }],
    },
    { from },
  )
}

function aResult(code: string, display: string, value: number): ReturnType<typeof aResource> {
  return aResource({
    resourceType: 'Observation',
    status: 'final',
    category: [{ coding: [{ code: 'laboratory' }] }],
    code: { coding: [{ system: SNOMED, code, display }] },
    effectiveDateTime: '2026-11-20',
    valueQuantity: { value, unit: 'mmol/L' },
  })
}

describe('HZ15: a name that is not that of its code', () => {
  it.each([
    ['44054006', 'Asthma', 'Asthma'],
    ['195967001', 'Asthma', 'Chronic obstructive pulmonary disease'],
    ['38341003', 'Epilepsy', 'Hypertension'],
  ])('of a problem is said: %s as %s, %s', (code, display, text) => {
    const [problem] = aSection('problems', [aProblem(code, display, text)]).current

    expect(problem?.marks.map((mark) => mark.text)).toEqual(['code and name disagree'])
  })

  it.each([
    ['44054006', 'Type 2 diabetes mellitus', 'T2DM'],
    ['44054006', 'Type 2 diabetes mellitus', 'Diabetes, needs foot check'],
    ['433144002', 'Chronic kidney disease stage 3', 'CKD'],
    ['26929004', 'Alzheimer’s disease', 'Dementia'],
    ['282825002', 'Paroxysmal atrial fibrillation', 'AF'],
    ['999000001', 'Asthma', 'Epilepsy'],
  ])(
    'is not claimed where one is a kind of the other, or the code is not known: %s as %s, %s',
    (code, display, text) => {
      const [problem] = aSection('problems', [aProblem(code, display, text)]).current

      expect(problem?.marks).toEqual([])
    },
  )

  it.each([
    ['91936005', 'Allergy to egg', ['code and name disagree']],
    ['91930004', 'Penicillin allergy', ['code and name disagree']],
    ['425525006', 'Allergy to dairy product', []],
    ['425525006', 'Cow’s milk', []],
    ['91936005', 'Penicillin allergy', []],
    ['91936005', 'Amoxicillin', []],
    ['91934008', 'Peanut allergy', []],
    ['999000001', 'Allergy to egg', []],
  ])('of an allergy is said, unless one is a kind of the other: %s as %s', (code, display, marks) => {
    const { current } = aSection('allergies', [
      aResource({
        resourceType: 'AllergyIntolerance',
        code: { coding: [{ system: SNOMED, code, display }], text: display },
      }),
    ])

    expect(current[0]?.marks.map((mark) => mark.text)).toEqual(marks)
  })

  it('of what Synthea has as dairy no other name is told beside it', () => {
    const code = { coding: [{ system: SNOMED, code: '425525006', display: 'Allergy to dairy product' }] }
    const { current } = aSection('allergies', [aResource({ resourceType: 'AllergyIntolerance', code })])

    expect(current[0]?.details).toEqual([])
  })

  it('of a medicine is said on both lines, and never as another dose', () => {
    const { current, conflicts } = aSection('medicines', [
      aMedicine('Paracetamol 500mg tablets', OAK_STREET),
      aMedicine('Warfarin 5mg tablets', WEY_VALLEY),
    ])

    expect(current.map(({ marks }) => marks.map((mark) => mark.text))).toEqual([
      ['code and name disagree'],
      ['code and name disagree'],
    ])
    expect(conflicts.map(({ rule, sides }) => [rule, sides.length])).toEqual([['code-and-name-disagree', 2]])
  })

  it.each([
    ['Oxycodone 50mg tablets', 'Paracetamol 500mg tablets', ['code and name disagree']],
    ['Panadol 500mg tablets', 'Paracetamol 500mg tablets', []],
    ['Amlodipine', 'Amlodipine 5mg tablets', []],
  ])('of a medicine of one source alone: %s coded as %s', (text, display, marks) => {
    const { current } = aSection('medicines', [
      aResource({
        resourceType: 'MedicationRequest',
        status: 'active',
        intent: 'order',
        medicationCodeableConcept: {
          coding: [{ system: 'https://dmd.nhs.uk', code: '322236009', display }],
          text,
        },
      }),
    ])

    expect(current.flatMap((item) => item.marks.map((mark) => mark.text))).toEqual(marks)
  })

  it('of a test is said, and such a value is in no trend of what it is not', () => {
    const { series } = aSection('results', [
      aResult('1000651000000109', 'Serum potassium level', 4.4),
      aResult('1000651000000109', 'Serum sodium level', 140),
    ])

    expect(
      series.map(({ points }) => points.map(({ value, marks }) => [value, marks.map((mark) => mark.text)])),
    ).toEqual([[['4.4', []]], [['140', ['code and name disagree']]]])
  })
})

describe('HZ12: two values of one test at one instant', () => {
  it('are each marked in the table, and stand side by side above it', () => {
    const at = (value: number, from: typeof OAK_STREET): ReturnType<typeof aResource> =>
      aResource(
        {
          resourceType: 'Observation',
          status: 'final',
          category: [{ coding: [{ code: 'laboratory' }] }],
          code: { text: 'Haemoglobin' },
          effectiveDateTime: '2026-11-20T09:00:00Z',
          valueQuantity: { value, unit: 'g/L' },
        },
        { from },
      )
    const { series, conflicts } = aSection('results', [at(98, OAK_STREET), at(89, WEY_VALLEY)])

    expect(series[0]?.points.map(({ marks }) => marks.map(({ text }) => text))).toEqual([
      ['two values of one time', 'sources differ'],
      ['two values of one time', 'sources differ'],
    ])
    expect(conflicts[0]?.sides.map(({ details }) => details[0])).toEqual(['98 g/L', '89 g/L'])
  })
})

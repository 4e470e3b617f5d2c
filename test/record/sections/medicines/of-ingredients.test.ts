import { aJoinedRecord, aResource, aSection, coded } from '../../../support/a-record.js'
import { WEY_VALLEY } from '../../../support/actors.js'

const ofIngredients = (...names: readonly string[]) =>
  aResource({
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'order',
    contained: [
      {
        resourceType: 'Medication',
        id: 'mix',
        ingredient: names.map((name) => ({ itemCodeableConcept: coded(name) })),
      },
    ],
    medicationReference: { reference: '#mix' },
    dosageInstruction: [{ text: 'Over 24 hours' }],
  })

const anAllergyTo = (name: string) =>
  aResource({ resourceType: 'AllergyIntolerance', code: coded(name) }, { from: WEY_VALLEY })

describe('a medicine that is told by what it is made of', () => {
  it('HZ15: is called by it, one alone or a mixture for a syringe driver', () => {
    const namesOf = (...names: readonly string[]): readonly string[] =>
      aSection('medicines', [ofIngredients(...names)]).current.map(({ what }) => what)
    expect(namesOf('Vancomycin')).toEqual(['Vancomycin'])
    expect(namesOf('Morphine sulfate', 'Midazolam')).toEqual(['Morphine sulfate and Midazolam'])
    expect(namesOf()).toEqual(['prescription without a name'])
  })

  it.each([
    ['Vancomycin', ['Vancomycin']],
    ['Morphine', ['Morphine', 'Midazolam']],
    ['Midazolam', ['Morphine', 'Midazolam']],
  ])('HZ12: is held against an allergy to %s', (allergen, names) => {
    const { conflicts } = aJoinedRecord([ofIngredients(...names), anAllergyTo(allergen)])
    expect(conflicts.map(({ rule }) => rule)).toEqual(['allergy-against-medicine'])
  })
})

const amount = (value: number, unit: string): object => ({ value, unit })
const made = (name: string, numerator: object, denominator?: object, differs: object = {}): object => ({
  itemCodeableConcept: coded(name),
  strength: { numerator, ...(denominator && { denominator }) },
  ...differs,
})

const aMedication = (content: object) => ({ resourceType: 'Medication', ...content })

const ordered = (differs: object) => ({
  resourceType: 'MedicationRequest',
  status: 'active',
  intent: 'order',
  ...differs,
})

const EXFORGE = [
  made('Amlodipine', amount(5, 'mg'), amount(1, 'tablet')),
  made('Valsartan', amount(160, 'mg'), amount(1, 'tablet')),
]

describe('HZ10: how much of what is in a medicine', () => {
  it('stands in the name of what is told by its ingredients, in a Medication of its own too', () => {
    const medication = aResource(aMedication({ ingredient: EXFORGE, form: coded('Film-coated tablet') }), {
      id: 'b'.repeat(32),
      shared: true,
    })
    const request = aResource(ordered({ medicationReference: { reference: `Medication/${'b'.repeat(32)}` } }))

    const [line] = aSection('medicines', [medication, request]).current
    expect(line?.what).toBe('Amlodipine 5 mg and Valsartan 160 mg')
    expect(line?.details).toContain('form: Film-coated tablet')
  })

  it.each([
    ['15 mg/5 mL', amount(15, 'mg'), amount(5, 'mL')],
    ['100 units/mL', amount(100, 'units'), amount(1, 'mL')],
    ['15 mg', amount(15, 'mg'), amount(1, '{tbl}')],
    ['15 mg (in how much is not said)', amount(15, 'mg'), undefined],
  ])('is told as a name tells it: %s', (words, numerator, denominator) => {
    const contained = [
      aMedication({ id: 'm', ingredient: [made('Codeine phosphate', numerator, denominator)] }),
    ]
    const request = ordered({ contained, medicationReference: { reference: '#m' } })

    expect(aSection('medicines', [aResource(request)]).current[0]?.what).toBe(`Codeine phosphate ${words}`)
  })

  it('stands beside a name that does not say it, with the form, and without what is not active', () => {
    const contained = [
      { resourceType: 'Substance', id: 's', code: coded('Codeine phosphate') },
      aMedication({
        id: 'm',
        code: coded('Compound linctus A'),
        form: coded('Oral solution'),
        ingredient: [
          {
            itemReference: { reference: '#s' },
            strength: { numerator: amount(15, 'mg'), denominator: amount(5, 'mL') },
          },
          made('Sucrose', amount(1, 'g'), amount(5, 'mL'), { isActive: false }),
        ],
      }),
    ]
    const request = ordered({ contained, medicationReference: { reference: '#m' } })
    const [line] = aSection('medicines', [aResource(request)]).current

    expect([line?.what, ...(line?.details ?? [])]).toEqual([
      'Compound linctus A',
      'contains: Codeine phosphate 15 mg/5 mL',
      'form: Oral solution',
    ])
  })

  it('is not said twice where the name says it', () => {
    const contained = [
      aMedication({
        id: 'm',
        code: coded('Amlodipine 5mg tablets'),
        form: coded('Tablet'),
        ingredient: EXFORGE.slice(0, 1),
      }),
    ]
    const request = ordered({ contained, medicationReference: { reference: '#m' } })

    expect(aSection('medicines', [aResource(request)]).current[0]?.details).toEqual([])
  })
})

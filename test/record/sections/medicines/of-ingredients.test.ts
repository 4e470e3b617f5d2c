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

import { aResource, aSection, coded } from '../../../support/a-record.js'
import { WEY_VALLEY } from '../../../support/actors.js'
import { readMedicineName } from '../../../../src/record/duplicates/words/medicine-name.js'

function aPrescription(name: string, dose: string): Parameters<typeof aResource>[0] {
  return {
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: coded(name),
    dosageInstruction: [{ text: dose }],
    authoredOn: '2026-11-01',
  }
}

describe('a brand behind the word of its class', () => {
  it.each([
    [
      'Humulin M3 100units/ml suspension for injection',
      '18 units before breakfast',
      'Insulin Humulin M3',
      '14 units before breakfast',
    ],
    [
      'NovoRapid 100units/ml solution for injection',
      '8 units three times a day',
      'Insulin NovoRapid',
      '6 units three times a day',
    ],
    [
      'Fragmin 5,000units/0.2ml solution for injection pre-filled syringes',
      '5000 units once a day',
      'Heparin: Fragmin',
      '7500 units once a day',
    ],
    ['Eliquis 5mg tablets', 'One twice a day', 'Tablets Eliquis 2.5mg', 'One twice a day'],
  ])('HZ12: "%s" %s and "%s" %s are one medicine of which the doses differ', (own, dose, told, other) => {
    const section = aSection('medicines', [
      aResource(aPrescription(own, dose)),
      aResource(aPrescription(told, other), { from: WEY_VALLEY }),
    ])

    expect(section.current.map(({ marks }) => marks.map(({ text }) => text))).toEqual([
      ['doses differ'],
      ['doses differ'],
    ])
  })

  it.each([
    ['Insulin glargine 100units/ml', 'insulin glargine'],
    ['Heparin sodium 5,000units/ml', 'heparin'],
    ['Inhaler Ventolin 100micrograms', 'salbutamol'],
    ['Insulin Lantus', 'insulin glargine'],
  ])('reads "%s" as %s', (name, substance) => {
    expect(readMedicineName(name)?.substance).toBe(substance)
  })

  it('keeps the form that is named before the brand', () => {
    expect(readMedicineName('Inhaler Ventolin 100micrograms')?.form).toBe('inhaler')
  })
})

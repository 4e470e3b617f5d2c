import {
  readSubstance,
  isSameSubstance,
  sharedInName,
} from '../../../../src/record/sections/allergies/same-substance.js'
import { judgedByKind } from '../../../../src/record/sections/medicines/medicine-kind.js'
import { readMedicines } from '../../../../src/record/sections/medicines/medicines.js'
import type { Medicine } from '../../../../src/record/sections/medicines/medicine.js'
import { medicineContradictions } from '../../../../src/record/sections/medicines/medicine-differences.js'
import { aView, told } from '../../../support/a-duplicate.js'

const NAMES = [
  'Sodium valproate 200mg tablets',
  'Valproate',
  'Sodium bicarbonate 500mg capsules',
  'Insulin aspart',
  'NovoRapid FlexPen',
  'Isophane insulin',
  'Humulin I',
  'Augmentin 625mg tablets',
  'Co-amoxiclav 500mg/125mg tablets',
  'Amoxicillin',
  'Morphine sulfate 10mg/5ml oral solution',
  'Oramorph',
  'Morphine',
  'Marevan 3mg tablets',
  'Warfarin sodium 1mg',
  'Vitamin D',
  'Vitamin B12',
  'Potassium chloride',
  'Ferrous sulfate',
  'Penicillin V',
  'Allergy to penicillin',
  'Lithium carbonate',
  'Lithium citrate',
  '',
]

let serial = 0
function aMedicine(from: string, name: string, dose: string, differs: object = {}): ReturnType<typeof told> {
  serial += 1
  return told(
    {
      from,
      resource: {
        resourceType: 'MedicationRequest',
        status: 'active',
        intent: 'order',
        medicationCodeableConcept: { text: name },
        dosageInstruction: [{ text: dose }],
        ...differs,
      },
    },
    `m${serial}`,
  )
}

function read(resources: readonly ReturnType<typeof told>[]): readonly Medicine[] {
  return readMedicines(resources, aView(resources))
}

describe('many medicines', () => {
  it('of one substance share what they are met by, whatever they are called', () => {
    const substances = NAMES.map((text) => readSubstance({ text }))

    for (const one of substances)
      for (const other of substances) {
        const isMet = sharedInName(one).some((shared) => sharedInName(other).includes(shared))
        if (isSameSubstance(one, other)) expect(isMet).toBe(true)
      }
  })

  it('have every contradiction that each two of them have by themselves', () => {
    const medicines = [
      aMedicine('gp', 'Apixaban 5mg tablets', 'One twice daily'),
      aMedicine('gp', 'Apixaban 5mg tablets', 'One twice daily'),
      aMedicine('hospital', 'Apixaban 2.5mg tablets', 'One twice daily'),
      aMedicine('mental-health', 'Apixaban 5mg tablets', 'One twice daily', { status: 'stopped' }),
      aMedicine('gp', 'Ramipril 5mg capsules', 'One daily'),
      aMedicine('hospital', 'Ramipril 10mg capsules', 'One daily'),
    ]
    const kindsOf = (resources: typeof medicines): readonly string[] =>
      medicineContradictions(read(resources)).map(
        ({ kind, sides }) => `${kind} ${sides.map(({ resource }) => resource.reference).join(' ')}`,
      )

    const alone = kindsOf(medicines)
    expect(alone.some((one) => one.startsWith('doses'))).toBe(true)
    expect(alone.some((one) => one.startsWith('stopped'))).toBe(true)
    // Whatever else stands beside them.
    const besides = NAMES.map((name) => aMedicine('community', name, 'As directed'))
    expect(kindsOf([...medicines, ...besides]).filter((one) => alone.includes(one))).toEqual(alone)
  })

  it('of one kind are judged once against a list, and of another in any way by themselves', () => {
    const judged: Medicine[] = []
    const judge = judgedByKind((medicine) => judged.push(medicine))
    const same = read([
      aMedicine('gp', 'Ramipril 5mg capsules', 'One daily'),
      aMedicine('gp', 'Ramipril 5mg capsules', 'One daily', { authoredOn: '2026-01-01' }),
      aMedicine('hospital', 'Ramipril 5mg capsules', 'One daily'),
      aMedicine('gp', 'Ramipril 10mg capsules', 'One daily'),
      aMedicine('gp', 'Ramipril 5mg capsules', 'One twice daily'),
      aMedicine('gp', 'Ramipril 5mg capsules', 'One daily', { intent: 'plan' }),
      aMedicine('gp', 'Ramipril 5mg capsules', 'One daily', {
        status: 'not-taken',
        resourceType: 'MedicationStatement',
        dosageInstruction: undefined,
        dosage: [{ text: 'One daily' }],
      }),
      aMedicine('gp', 'Ramipril 5mg capsules', 'One daily', {
        identifier: [{ system: 'urn:other', value: '1' }],
      }),
      aMedicine('gp', 'Ramipril 5mg capsules', '', {
        dosageInstruction: [{ text: 'One daily', route: { text: 'Oral' } }],
      }),
      aMedicine('gp', 'Ramipril 5mg capsules', '', {
        dosageInstruction: [
          { text: 'One daily', timing: { repeat: { boundsPeriod: { end: '2027-01-01' } } } },
        ],
      }),
    ])

    for (const medicine of same) judge(medicine, same)
    expect(judged).toEqual(same.filter((_, at) => at !== 1))
    // Against another list it is another judgement.
    for (const medicine of same) judge(medicine, [...same])
    expect(judged.length).toBeGreaterThan(same.length)
  })
})

import { aResource, aSection, coded, HOLMWOOD, type ResourceContent } from '../../../support/a-record.js'
import type { MedicineColumns } from '../../../../src/record/sections/medicines/medicine-column.js'

function columnsOf(
  differs: object,
  others: readonly ResourceContent[] = [],
  type = 'MedicationRequest',
): MedicineColumns | undefined {
  const section = aSection('medicines', [
    aResource(
      {
        resourceType: type,
        status: 'active',
        medicationCodeableConcept: coded('Sertraline 50mg tablets'),
        ...differs,
      },
      { id: 'asked', from: HOLMWOOD },
    ),
    ...others.map((one) => aResource(one)),
  ])
  return [...section.current, ...section.past].find(({ reference }) => reference.endsWith('/asked'))?.columns
}

const NOTHING = {
  dose: undefined,
  route: undefined,
  kind: undefined,
  issued: undefined,
  prescriber: undefined,
}

describe('the columns of a medicine', () => {
  it('are all there, whatever the source says', () => {
    expect(columnsOf({})).toEqual({ ...NOTHING, standing: 'in use' })
    expect(columnsOf({ status: 'unknown' })).toEqual({ ...NOTHING, standing: undefined })
  })

  it('say dose, route and prescriber, each in its own', () => {
    expect(
      columnsOf({
        dosageInstruction: [{ text: 'One daily', route: coded('Oral') }],
        requester: { display: 'Dr Helena Novak' },
      }),
    ).toMatchObject({ dose: 'One daily, Oral', route: 'Oral', prescriber: 'Dr Helena Novak' })
  })

  it.each([
    ['the daughter told of it', { informationSource: { display: 'Daughter' } }, 'MedicationStatement'],
    ['the ward gave it', { performer: [{ actor: { display: 'Ward 4' } }] }, 'MedicationAdministration'],
    ['a pharmacist supplied it', { performer: [{ actor: { display: 'P. Nair' } }] }, 'MedicationDispense'],
  ])('HZ12: say no prescriber where %s: who ordered it was not sent', (_case, differs, type) => {
    expect(columnsOf(differs, [], type)?.prescriber).toBeUndefined()
  })

  const course = (code: string): object => ({
    courseOfTherapyType: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/medicationrequest-course-of-therapy', code }],
    },
  })
  const category = (code: string): object => ({
    category: [
      { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/medicationrequest-category', code }] },
    ],
  })

  it.each([
    ['repeat', course('continuous')],
    ['acute', course('acute')],
    ['seasonal', course('seasonal')],
    [
      'repeat',
      {
        extension: [
          {
            url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-MedicationRepeatInformation',
            extension: [],
          },
        ],
      },
    ],
    ['on the ward', category('inpatient')],
    ['specialist or hospital', category('outpatient')],
    ['on leaving hospital', category('discharge')],
    [undefined, category('community')],
    ['bought over the counter', { category: [{ text: 'OTC' }] }],
    [
      'hospital only: supplied by a clozapine clinic',
      { medicationCodeableConcept: coded('Clozapine 100mg tablets') },
    ],
    [
      'repeat, depot: given by injection, look for who gives it and when it is due',
      { ...course('continuous'), medicationCodeableConcept: coded('Zuclopenthixol decanoate injection') },
    ],
  ])('say of what kind it is: %s', (kind, differs) => {
    expect(columnsOf(differs)?.kind).toBe(kind)
  })

  it('say what the person says they take', () => {
    const statement = { category: { coding: [{ code: 'patientspecified' }] } }

    expect(columnsOf(statement, [], 'MedicationStatement')?.kind).toBe('as the person says')
  })

  it('say when it was last issued: by the supplies that name it, as told, or from when a supply is valid', () => {
    const supply = (whenHandedOver: string, of = 'asked'): ResourceContent => ({
      resourceType: 'MedicationDispense',
      status: 'completed',
      medicationCodeableConcept: coded('Sertraline 50mg tablets'),
      authorizingPrescription: [{ reference: `MedicationRequest/${of}` }],
      whenHandedOver,
    })
    const valid = { dispenseRequest: { validityPeriod: { start: '2026-11-01' } } }
    const told = {
      extension: [
        {
          url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-MedicationStatementLastIssueDate',
          valueDateTime: '2026-10-03',
        },
      ],
    }

    expect(columnsOf(valid)?.issued).toBe('supply from 01-Nov-2026')
    expect(columnsOf(told, [], 'MedicationStatement')?.issued).toBe('03-Oct-2026')
    expect(
      columnsOf(valid, [supply('2026-11-02'), supply('2026-11-09'), supply('2026-11-20', 'x')])?.issued,
    ).toBe('09-Nov-2026')
  })

  it.each([
    ['stopped: Rash', { status: 'stopped', statusReason: coded('Rash') }],
    ['on hold: Before surgery', { status: 'on-hold', statusReason: coded('Before surgery') }],
    [
      'stopped 03-Nov-2026: Rash',
      {
        status: 'stopped',
        extension: [
          {
            url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-MedicationStatusReason',
            extension: [
              { url: 'statusReason', valueCodeableConcept: { text: 'Rash' } },
              { url: 'statusChangeDate', valueDateTime: '2026-11-03' },
            ],
          },
        ],
      },
    ],
    ['planned: plan, not an order', { intent: 'plan' }],
    ['in use', { intent: 'plan', courseOfTherapyType: { coding: [{ code: 'continuous' }] } }],
    ['in use', { intent: 'plan', dispenseRequest: { quantity: { value: 28, unit: 'tablet' } } }],
    [
      'on hold',
      { intent: 'plan', status: 'on-hold', dispenseRequest: { quantity: { value: 28, unit: 'tablet' } } },
    ],
    ['draft: not ordered yet', { status: 'draft' }],
    ['not to be given', { doNotPerform: true }],
    ['not to be given', { doNotPerform: true, intent: 'plan' }],
    ['stopped', { doNotPerform: true, status: 'stopped' }],
    [
      'active, but its words say: Withheld since 20 Nov (toxicity)',
      { dosageInstruction: [{ text: 'Withheld since 20 Nov (toxicity)' }] },
    ],
    [
      'active, but its words say: Stopped by cardiology 12 Nov',
      { dosageInstruction: [{ text: 'One daily' }], note: [{ text: 'Stopped by cardiology 12 Nov' }] },
    ],
    ['in use', { note: [{ text: 'Stopped smoking in May' }] }],
    ['over by its dates', { dispenseRequest: { validityPeriod: { end: '2026-01-01' } } }],
  ])('say how it stands: %s', (standing, differs) => {
    expect(columnsOf(differs)?.standing).toBe(standing)
  })
})

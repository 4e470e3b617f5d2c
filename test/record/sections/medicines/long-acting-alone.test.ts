import { aResource, aSection, coded, type ResourceContent } from '../../../support/a-record.js'

function aDose(name: string, day: string, differs: object = {}): ResourceContent {
  return {
    resourceType: 'MedicationAdministration',
    status: 'completed',
    medicationCodeableConcept: coded(name),
    effectiveDateTime: day.length < 8 ? day : `${day}T10:00:00Z`,
    ...differs,
  }
}

const PALIPERIDONE = 'Paliperidone palmitate 150 mg injection'
const REFUSED = { status: 'not-done', statusReason: [{ text: 'Refused' }] }

function currentOf(...told: readonly ResourceContent[]) {
  return aSection(
    'medicines',
    told.map((one) => aResource(one)),
  ).current.map(({ what, marks, columns }) => [what, columns?.standing, ...marks.map(({ text }) => text)])
}

describe('HZ07: an injection that acts for weeks and of which no list has an order', () => {
  it('stands among what is taken now, with the day on which it was given', () => {
    expect(currentOf(aDose(PALIPERIDONE, '2026-11-10'), aDose(PALIPERIDONE, '2026-10-13'))).toEqual([
      [
        PALIPERIDONE,
        'dose without an order here',
        'last given 10-Nov-2026 10:00: acts for weeks, and no order of it is here',
      ],
    ])
  })

  it.each([
    'Zuclopenthixol decanoate 200 mg/ml injection',
    'Flupentixol decanoate 40 mg',
    'Haloperidol decanoate 100 mg',
    'Aripiprazole 400 mg powder for prolonged-release suspension for injection',
    'Risperdal Consta 50 mg',
    'ZypAdhera 300 mg',
    'Medroxyprogesterone 150 mg/ml injection',
    'Testosterone undecanoate 1 g/4 ml',
    'Leuprorelin 11.25 mg',
    'Goserelin 10.8 mg implant',
    'Denosumab 60 mg',
    'Hydroxocobalamin 1 mg/ml',
    'Buprenorphine 64 mg prolonged-release solution for injection',
    'Buvidal 128 mg',
  ])('is known by salt, brand or strength: %s', (name) => {
    expect(currentOf(aDose(name, '2026-09-01'))).toHaveLength(1)
  })

  it.each([
    ['after ninety days', PALIPERIDONE, '2026-08-20', 0],
    ['by the month of which it may have been the last day', PALIPERIDONE, '2026-08', 1],
    ['for the half year that its product acts', 'Denosumab 60 mg', '2026-06-01', 1],
    ['a tablet, which acts for a day', 'Paliperidone 6 mg tablets', '2026-11-10', 0],
    ['an injection for the moment', 'Haloperidol 5 mg injection', '2026-11-10', 0],
  ])('stands there as long as it acts: %s', (_case, name, day, lines) => {
    expect(currentOf(aDose(name, day))).toHaveLength(lines)
  })

  it('was refused or missed: that stands there as long as a dose would act', () => {
    expect(currentOf(aDose(PALIPERIDONE, '2026-10-20', REFUSED))).toEqual([
      [PALIPERIDONE, 'dose without an order here', 'not given 20-Oct-2026 11:00: Refused'],
    ])
    expect(currentOf(aDose('Enoxaparin 40 mg', '2026-10-20', REFUSED))).toEqual([])
  })

  it('was refused and then given: the dose that was given stands alone', () => {
    const lines = currentOf(aDose(PALIPERIDONE, '2026-11-10'), aDose(PALIPERIDONE, '2026-11-03', REFUSED))

    expect(lines.map(([, , mark]) => mark)).toEqual([
      'last given 10-Nov-2026 10:00: acts for weeks, and no order of it is here',
    ])
  })

  it('stands beside tablets of the same substance, which are no order of it', () => {
    const tablets: ResourceContent = {
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: coded('Paliperidone 6 mg tablets'),
      dosageInstruction: [{ text: 'One daily' }],
    }

    expect(currentOf(aDose(PALIPERIDONE, '2026-11-10'), tablets).map(([what]) => what)).toEqual([
      PALIPERIDONE,
      'Paliperidone 6 mg tablets',
    ])
  })

  it('is told on its order where there is one, though nobody says how often it is given', () => {
    const order: ResourceContent = {
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: coded(PALIPERIDONE),
      dosageInstruction: [{ text: '150 mg into the deltoid' }],
    }

    expect(currentOf(order, aDose(PALIPERIDONE, '2026-11-10')).map(([, , ...marks]) => marks)).toEqual([
      ['last dose given 10-Nov-2026; when the next is due was not sent'],
    ])
  })
})

import { aJoinedRecord, aResource, type ResourceContent } from '../../support/a-record.js'
import { OAK_STREET, WEY_VALLEY } from '../../support/actors.js'

const aMedicine = (text: string, dose?: string, more: object = {}): ResourceContent => ({
  resourceType: 'MedicationRequest',
  status: 'active',
  intent: 'order',
  medicationCodeableConcept: { text },
  authoredOn: '2026-11-01',
  ...(dose === undefined ? {} : { dosageInstruction: [{ text: dose }] }),
  ...more,
})

const recordOf = (
  practice: readonly ResourceContent[],
  hospital: readonly ResourceContent[],
): ReturnType<typeof aJoinedRecord> =>
  aJoinedRecord([
    ...practice.map((one) => aResource(one, { from: OAK_STREET })),
    ...hospital.map((one) => aResource(one, { from: WEY_VALLEY })),
  ])

const rulesOf = (...lists: Parameters<typeof recordOf>): readonly string[] =>
  recordOf(...lists).conflicts.map(({ rule }) => rule)

describe('one medicine on the lists of two sources, on lines of their own', () => {
  it.each([
    [
      'weekly methotrexate on two days',
      aMedicine('Methotrexate 2.5 mg tablets', 'Eight tablets once a week on Monday'),
      aMedicine('Methotrexate 2.5 mg tablets', 'Eight tablets once a week on Friday'),
    ],
    [
      'a weekly tablet for bones by its name and by a brand',
      aMedicine('Alendronic acid 70 mg tablets', 'One on Monday'),
      aMedicine('Fosamax once weekly 70 mg tablets', 'One on Thursday'),
    ],
    [
      'paracetamol, and a mixture that holds it',
      aMedicine('Paracetamol 500 mg tablets', 'Two four times a day'),
      aMedicine('Co-codamol 30mg/500mg tablets', 'Two four times a day'),
    ],
    [
      'methotrexate as tablets and under the skin',
      aMedicine('Methotrexate 2.5 mg tablets', 'Six tablets once a week'),
      aMedicine('Methotrexate 15mg/0.3ml solution for injection pre-filled pens', 'Inject 15 mg once a week'),
    ],
  ])('HZ07: %s: it may be taken twice, and both lines say so', (_what, practice, hospital) => {
    const record = recordOf([practice], [hospital])
    const lines = record.sections.find(({ key }) => key === 'medicines')?.current ?? []

    expect(record.conflicts).toHaveLength(1)
    expect(lines.map(({ marks }) => marks.some(({ tone }) => tone === 'warning'))).toEqual([true, true])
  })

  it('HZ07: the line names what the other list has, and whose list it is', () => {
    const record = recordOf(
      [aMedicine('Paracetamol 500 mg tablets', 'Two four times a day')],
      [aMedicine('Co-codamol 30mg/500mg tablets', 'Two four times a day')],
    )
    const lines = record.sections.find(({ key }) => key === 'medicines')?.current ?? []

    expect(record.conflicts.map(({ rule }) => rule)).toEqual(['one-medicine-on-two-lists'])
    expect(lines.flatMap(({ marks }) => marks.map(({ text }) => text)).sort()).toEqual([
      'may be taken twice: also Co-codamol 30mg/500mg tablets, Wey Valley Hospital',
      'may be taken twice: also Paracetamol 500 mg tablets, Oak Street Surgery',
    ])
  })

  it.each([
    [
      'insulin that nurses give in the morning and another source orders at night',
      aMedicine('Lantus 100 units/ml', '20 units at night'),
      aMedicine('Lantus 100 units/ml', '20 units at 08:00, given by community nurses'),
    ],
    [
      'insulin that is also given by nurses',
      aMedicine('Lantus 100 units/ml', '20 units at night'),
      aMedicine('Lantus 100 units/ml', '20 units at 22:00, also given by community nurses'),
    ],
    [
      'a patch of an opioid that nurses put on',
      aMedicine('Durogesic DTrans 25micrograms/hour transdermal patches', 'One every 72 hours'),
      aMedicine('Matrifen 25micrograms/hour transdermal patches', 'Every 72 hours, given by nurses'),
    ],
    [
      'methotrexate of which a clinic says the dose',
      aMedicine('Methotrexate 2.5 mg tablets', 'Six tablets once a week'),
      aMedicine('Methotrexate', 'Dose by clinic'),
    ],
    [
      'vitamin D on two days of the week',
      aMedicine('Colecalciferol 20,000 units capsules', 'One on Monday'),
      aMedicine('Colecalciferol 20,000 units capsules', 'One on Friday'),
    ],
  ])('HZ07: %s: it may be taken twice all the same', (_what, practice, other) => {
    expect(rulesOf([practice], [other])).toContain('one-medicine-on-two-lists')
  })

  it.each([
    [
      'a flush beside nebules',
      'Sodium chloride 0.9% nebules',
      'Sodium chloride 0.9% flush',
      '2.5 ml',
      '5 ml',
    ],
    [
      'what is vaginal beside a patch',
      'Estradiol 50 micrograms/24 hours patch',
      'Vagifem 10 micrograms',
      'One twice weekly',
      'Twice weekly',
    ],
  ])('%s is no other dose of it', (_what, one, other, dose, otherDose) => {
    const record = recordOf([aMedicine(one, dose)], [aMedicine(other, otherDose)])
    const lines = record.sections.find(({ key }) => key === 'medicines')?.current ?? []

    expect(lines.flatMap(({ marks }) => marks)).toEqual([])
  })

  it('HZ12: patches of two strengths and two brands are told', () => {
    expect(
      rulesOf(
        [aMedicine('Durogesic DTrans 25micrograms/hour transdermal patches', 'One every 72 hours')],
        [aMedicine('Matrifen 50micrograms/hour transdermal patches', 'One every 72 hours')],
      ),
    ).toHaveLength(1)
  })

  const warfarin = aMedicine('Warfarin 3 mg tablets', 'One daily')
  it.each([
    ['what is joined', [warfarin], [warfarin]],
    [
      'what one source has beside the line that both share',
      [
        aMedicine('Levothyroxine 25microgram tablets', 'one daily (with 100 microgram)'),
        aMedicine('Levothyroxine 100microgram tablets', 'one daily'),
      ],
      [aMedicine('Levothyroxine 100microgram tablets', 'one daily')],
    ],
    [
      'a taper of one source',
      [
        aMedicine('Prednisolone 5 mg tablets', '6 tablets daily for 5 days'),
        aMedicine('Prednisolone 5 mg tablets', '4 tablets daily for 5 days'),
      ],
      [],
    ],
    [
      'two strengths of one source',
      [aMedicine('Warfarin 1 mg tablets', 'as directed'), aMedicine('Warfarin 3 mg tablets', 'as directed')],
      [],
    ],
    [
      'a cream beside a tablet',
      [aMedicine('Hydrocortisone 1% cream', 'Apply twice a day')],
      [aMedicine('Hydrocortisone 10 mg tablets', 'One twice a day')],
    ],
    [
      'morphine to swallow beside what is injected when needed',
      [aMedicine('Zomorph 30 mg modified-release capsules', 'One twice a day')],
      [aMedicine('Morphine 10mg/1ml solution for injection ampoules', '2.5 mg under the skin when required')],
    ],
    [
      'tablets of which the clinic says how many',
      [aMedicine('Warfarin 1mg tablets', 'As directed by clinic')],
      [aMedicine('Warfarin 3mg tablets', 'As directed by clinic')],
    ],
    [
      'an inhaler beside what is nebulised',
      [aMedicine('Salbutamol 100micrograms/dose inhaler', 'Two puffs when required')],
      [aMedicine('Salbutamol 2.5mg/2.5ml nebuliser liquid', 'One four times a day')],
    ],
    [
      'quick relief when needed beside slow relief always',
      [aMedicine('Zomorph 30 mg modified-release capsules', 'One twice a day')],
      [aMedicine('Oramorph 10mg/5ml oral solution', '5 ml when required')],
    ],
    [
      'two substances',
      [aMedicine('Ramipril 5 mg capsules', 'One daily')],
      [aMedicine('Amlodipine 5 mg tablets', 'One daily')],
    ],
    [
      'what is only proposed',
      [aMedicine('Methotrexate 2.5 mg tablets', 'Eight once a week on Monday')],
      [aMedicine('Methotrexate 2.5 mg tablets', 'Eight once a week on Friday', { intent: 'proposal' })],
    ],
    [
      'what is over',
      [aMedicine('Methotrexate 2.5 mg tablets', 'Eight once a week on Monday')],
      [aMedicine('Methotrexate 2.5 mg tablets', 'Eight once a week on Friday', { status: 'completed' })],
    ],
    [
      'insulin that the nurses of one source give and the other orders',
      [aMedicine('Lantus 100 units/ml', '20 units at night')],
      [aMedicine('Lantus 100 units/ml', '20 units at 22:00, given by community nurses')],
    ],
    [
      'warfarin of which the other source says that the clinic doses it',
      [aMedicine('Warfarin 1 mg tablets', 'As yellow book'), aMedicine('Warfarin 3 mg tablets', 'One daily')],
      [aMedicine('Warfarin', 'Dose by clinic')],
    ],
    [
      'a scheme of two strengths beside the name alone',
      [
        aMedicine('Levothyroxine 100 microgram tablets', 'One daily'),
        aMedicine('Levothyroxine 25 microgram tablets', 'One daily'),
      ],
      [aMedicine('Levothyroxine')],
    ],
    [
      'vitamin D beside calcium with vitamin D',
      [aMedicine('Adcal-D3 tablets', 'One twice a day')],
      [aMedicine('Colecalciferol 20,000 units capsules', 'One weekly')],
    ],
  ] as const)('%s is no medicine on two lists', (_what, practice, hospital) => {
    expect(rulesOf(practice, hospital)).not.toContain('one-medicine-on-two-lists')
  })

  it('the lists of two sources of many lines each are told in as many pairs as there are lines, not each by each', () => {
    const days = Array.from({ length: 60 }, (_, index) => index)
    const practice = days.map((day) => aMedicine('Prednisolone 5 mg tablets', `${day + 1} tablets on Monday`))
    const hospital = days.map((day) => aMedicine('Prednisolone 5 mg tablets', `${day + 1} tablets on Friday`))
    const told = rulesOf(practice, hospital).filter((rule) => rule === 'one-medicine-on-two-lists')

    expect(told.length).toBeLessThan(60 * 8 + 1)
  })
})

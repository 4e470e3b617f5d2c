import { toPrintPage } from '../../../../src/surfaces/portal/render-record/print/print-page.js'
import type { SectionItem, SectionKey } from '../../../../src/record/sections/section.js'
import { aJoinedRecord, aResource, aSection, coded, HOLMWOOD } from '../../../support/a-record.js'
import { WEY_VALLEY } from '../../../support/actors.js'

type Recorded = ReturnType<typeof aResource>

function aMedicine(
  name: string,
  { differs = {}, from }: { differs?: object; from?: Recorded['organisation'] } = {},
): Recorded {
  return aResource(
    {
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: coded(name),
      authoredOn: '2026-11-01',
      ...differs,
    },
    from === undefined ? {} : { from },
  )
}

function told(key: SectionKey, resources: readonly Recorded[]): readonly (readonly [string, string])[] {
  return aSection(key, resources).current.map(({ what, marks }: SectionItem) => [
    what,
    marks.map(({ text }) => text).join(' | '),
  ])
}

describe('medicines that are to be read together', () => {
  const ANTICOAGULANTS = [
    aMedicine('Amlodipine 5mg tablets'),
    aMedicine('Senna 7.5mg tablets'),
    aMedicine('Warfarin 3mg tablets'),
    aMedicine('Apixaban 5mg tablets', { from: WEY_VALLEY }),
  ]

  it('HZ12: two anticoagulants at once stand first, side by side, and each names the other', () => {
    expect(told('medicines', ANTICOAGULANTS)).toEqual([
      ['Apixaban 5mg tablets', 'two anticoagulants at once: also Warfarin 3mg tablets, Oak Street Surgery'],
      ['Warfarin 3mg tablets', 'two anticoagulants at once: also Apixaban 5mg tablets, Wey Valley Hospital'],
      ['Amlodipine 5mg tablets', ''],
      ['Senna 7.5mg tablets', ''],
    ])
  })

  it('what is given when needed on top of a syringe driver differs from it in no dose', () => {
    const morphine = (text: string, prescribed: object = {}) =>
      aMedicine('Morphine sulfate 10mg/1ml solution for injection', {
        differs: { dosageInstruction: [{ text, ...prescribed }] },
        ...(text.includes('driver') ? { from: WEY_VALLEY } : {}),
      })
    const marks = (...medicines: readonly Recorded[]) => told('medicines', medicines).map(([, mark]) => mark)
    const needed = morphine('5 mg SC up to hourly when required for pain', { asNeededBoolean: true })

    expect(marks(needed, morphine('30 mg over 24 hours by subcutaneous syringe driver'))).toEqual(['', ''])
    expect(
      marks(morphine('5 mg SC every 4 hours'), morphine('30 mg over 24 hours by syringe driver')),
    ).not.toEqual(['', ''])
  })

  it('HZ12: an injected one beside one that works at once is a second one; beside warfarin it is a bridge', () => {
    const marked = (...names: readonly string[]) =>
      told(
        'medicines',
        names.map((name) => aMedicine(name)),
      ).filter(([, marks]) => marks.includes('two anticoagulants')).length

    expect(marked('Eliquis 5mg tablets', 'Enoxaparin sodium 100mg/1ml solution for injection')).toBe(2)
    expect(marked('Xarelto 20mg tablets', 'Fragmin 5,000units/0.2ml solution for injection')).toBe(2)
    expect(marked('Warfarin 3mg tablets', 'Enoxaparin sodium 80mg/0.8ml solution for injection')).toBe(0)
  })

  it('HZ12: the printed sheet says so on both lines', () => {
    const { blocks } = toPrintPage(aJoinedRecord(ANTICOAGULANTS))
    const lines = blocks.find(({ key }) => key === 'medicines')?.lines ?? []

    expect(lines.slice(0, 2).map(({ marks }) => marks.join())).toEqual([
      'two anticoagulants at once: also Warfarin 3mg tablets, Oak Street Surgery',
      'two anticoagulants at once: also Apixaban 5mg tablets, Wey Valley Hospital',
    ])
  })

  it('HZ02: a medicine against an allergy stands first, and the allergy names the medicine', () => {
    const resources = [
      aMedicine('Amlodipine 5mg tablets'),
      aMedicine('Co-amoxiclav 500mg/125mg tablets', { from: WEY_VALLEY }),
      aResource({
        resourceType: 'AllergyIntolerance',
        code: coded('Penicillin'),
        clinicalStatus: coded('active'),
      }),
    ]

    expect(told('medicines', resources)[0]?.[0]).toBe('Co-amoxiclav 500mg/125mg tablets')
    expect(told('allergies', resources)[0]?.[1]).toContain(
      'against a current medicine: Co-amoxiclav 500mg/125mg tablets',
    )
  })

  it('HZ12: what hurts most when it is overlooked stands before the others', () => {
    const names = [
      'Bisoprolol 5mg tablets',
      'Methotrexate 2.5mg tablets',
      'Folic acid 5mg tablets',
      'NovoRapid 100units/ml',
    ]

    expect(
      told(
        'medicines',
        names.map((name) => aMedicine(name)),
      ).map(([name]) => name),
    ).toEqual([
      'Methotrexate 2.5mg tablets',
      'NovoRapid 100units/ml',
      'Bisoprolol 5mg tablets',
      'Folic acid 5mg tablets',
    ])
  })
})

describe('a repeat that a practice has authorised', () => {
  it('is no plan that nobody has ordered', () => {
    const repeat = { intent: 'plan', dispenseRequest: { quantity: { value: 28, unit: 'tablet' } } }

    expect(told('medicines', [aMedicine('Ramipril 5mg capsules', { differs: repeat })])).toEqual([
      ['Ramipril 5mg capsules', ''],
    ])
  })

  it('is a plan as long as nothing says that it was authorised', () => {
    expect(told('medicines', [aMedicine('Ramipril 5mg capsules', { differs: { intent: 'plan' } })])).toEqual([
      ['Ramipril 5mg capsules', 'plan, not an order'],
    ])
  })
})

describe('a dose that was not given', () => {
  function notGiven(name: string, effectiveDateTime: string, differs: object = {}): Recorded {
    return aResource(
      {
        resourceType: 'MedicationAdministration',
        status: 'not-done',
        medicationCodeableConcept: coded(name),
        effectiveDateTime,
        ...differs,
      },
      { from: HOLMWOOD },
    )
  }
  const humulin = aMedicine('Humulin M3 100units/ml suspension for injection')
  const why = { statusReason: [coded('Glucose 3.4 mmol/L before breakfast')] }

  it('HZ12: is said on the line of the medicine, with the time and the reason', () => {
    const [line] = told('medicines', [humulin, notGiven('Insulin Humulin M3', '2026-11-22T08:00:00Z', why)])

    expect(line?.[1]).toBe('not given 22-Nov-2026 08:00: Glucose 3.4 mmol/L before breakfast')
  })

  it('is said of the product that was not given, where it has its own line, and of all of a substance that is called by its name', () => {
    const lines = [
      'Lantus 100units/ml SoloStar',
      'Toujeo 300units/ml DoubleStar',
      'Insulin glargine (Abasaglar)',
    ]
    const markedBy = (omitted: Recorded) =>
      told('medicines', [...lines.map((name) => aMedicine(name)), omitted])
        .filter(([name, ...marks]) => lines.includes(name) && /not given 22-Nov/.test(marks.join()))
        .map(([name]) => name)

    expect(markedBy(notGiven('Lantus SoloStar', '2026-11-22T08:00:00Z', why))).toEqual([lines[0]])
    expect(markedBy(notGiven('Insulin glargine', '2026-11-22T08:00:00Z', why)).toSorted()).toEqual(
      lines.toSorted(),
    )
  })

  it('is counted where there were several', () => {
    const [line] = told('medicines', [
      humulin,
      notGiven('Humulin M3', '2026-11-21T08:00:00Z'),
      notGiven('Humulin M3', '2026-11-22T18:00:00Z'),
    ])

    expect(line?.[1]).toBe('not given 22-Nov-2026 18:00: no reason was sent; and 1 more in the last days')
  })

  describe('of what no list has', () => {
    const depot = 'Zuclopenthixol decanoate depot injection'
    const refused = notGiven(depot, '2026-11-21T10:00:00Z', { statusReason: [coded('Refused depot')] })
    const current = (...resources: readonly Recorded[]) =>
      aSection('medicines', resources).current.map(({ what, columns, marks }) => [
        what,
        columns?.standing,
        marks.map(({ text }) => text).join(', '),
      ])

    it('HZ12: stands among the medicines, with the time and the reason, as no medicine that is taken', () => {
      expect(current(refused)).toEqual([
        [depot, 'dose without an order here', 'not given 21-Nov-2026 10:00: Refused depot'],
      ])
    })

    it('HZ12: is told once for each substance, with how many more there are', () => {
      const before = notGiven(depot, '2026-11-21T08:00:00Z')

      expect(current(before, refused)).toEqual([
        [
          depot,
          'dose without an order here',
          'not given 21-Nov-2026 10:00: Refused depot; and 1 more in the last days',
        ],
      ])
    })

    it('HZ12: is told of what was begun and stopped too', () => {
      const infusion = notGiven('Ceftriaxone 2g infusion', '2026-11-22T10:00:00Z', {
        status: 'stopped',
        statusReason: [coded('Anaphylaxis during infusion')],
      })

      expect(current(infusion)).toMatchObject([
        [
          'Ceftriaxone 2g infusion',
          'dose without an order here',
          expect.stringContaining(
            'begun and not all of it given 22-Nov-2026 10:00: Anaphylaxis during infusion',
          ),
        ],
      ])
    })

    it.each([
      [
        'a day that may be more than 72 hours ago',
        notGiven('Enoxaparin 40 mg injection', '2026-11-20T10:00:00Z'),
        [],
      ],
      ['26 days ago', notGiven('Enoxaparin 40 mg injection', '2026-10-28T10:00:00Z'), []],
      [
        'what was given',
        notGiven('Enoxaparin 40 mg injection', '2026-11-21T10:00:00Z', { status: 'completed' }),
        [],
      ],
      [
        'an order that is here and over',
        notGiven(depot, '2026-11-21T10:00:00Z', {
          request: { reference: `MedicationRequest/${'d'.repeat(32)}` },
        }),
        [
          aResource(
            {
              resourceType: 'MedicationRequest',
              status: 'stopped',
              intent: 'order',
              medicationCodeableConcept: coded(depot),
            },
            { from: HOLMWOOD, id: 'd'.repeat(32) },
          ),
        ],
      ],
    ])('is past where it is of %s', (_of, omitted, others) => {
      expect(current(omitted, ...others)).toEqual([])
    })
  })

  it.each([
    ['another medicine', notGiven('Ramipril 5mg capsules', '2026-11-22T08:00:00Z')],
    ['more than three days ago', notGiven('Humulin M3', '2026-11-19T08:00:00Z')],
  ])('is not said of %s', (_of, omitted) => {
    const line = told('medicines', [humulin, omitted]).find(([name]) => name.startsWith('Humulin M3 100'))

    expect(line?.[1]).toBe('')
  })
})

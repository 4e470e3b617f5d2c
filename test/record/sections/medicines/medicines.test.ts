import {
  aResource,
  aSection,
  asTable,
  coded,
  HOLMWOOD,
  type ResourceContent,
} from '../../../support/a-record.js'
import { OAK_STREET, WEY_VALLEY } from '../../../support/actors.js'

function aPrescription(differs: object = {}): ResourceContent {
  return {
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: coded('Sertraline 50mg tablets'),
    dosageInstruction: [{ text: 'One tablet daily' }],
    requester: { display: 'Dr Asha Rahman' },
    authoredOn: '2026-11-01',
    ...differs,
  }
}

describe('medicines', () => {
  it('shows dose, route, prescriber, reason and date', () => {
    const prescription = aPrescription({
      dosageInstruction: [{ text: 'One tablet daily', route: coded('Oral') }],
      reasonCode: [coded('Depression')],
    })

    expect(asTable(aSection('medicines', [aResource(prescription)]))).toEqual([
      'Sertraline 50mg tablets | One tablet daily, Oral; for: Depression; prescribed by: Dr Asha Rahman | prescribed 01-Nov-2026 | Oak Street Surgery',
    ])
  })

  it('puts a structured dosage into words, with the lexemes as sent', () => {
    const text = JSON.stringify(
      aPrescription({
        dosageInstruction: [
          {
            timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd' } },
            doseAndRate: [{ doseQuantity: { value: 'LEXEME', unit: 'mg' } }],
            asNeededBoolean: true,
          },
        ],
      }),
    ).replace('"LEXEME"', '2.50')

    const [item] = aSection('medicines', [{ ...aResource(aPrescription()), text }]).current

    expect(item?.details[0]).toBe('2.50 mg, twice a day, as needed')
  })

  it.each([
    ['one tablet daily', 'Sertraline 100 mg tablets', 'One daily', true],
    ['50 mg once daily', 'Sertraline', '50mg OD', false],
    ['two tablets daily', 'Sertraline', '100 mg daily', false],
    ['one tablet twice daily', 'Sertraline', '50 mg once daily', true],
    ['one tablet daily', 'Sertraline', '0.05 g daily', false],
    ['one tablet daily', 'Sertraline', 'as directed', false],
  ])(
    'HZ12: GP "%s" of 50 mg tablets against mental health %s "%s": doses differ is %s',
    (gp, name, other, differs) => {
      const section = aSection('medicines', [
        aResource(aPrescription({ dosageInstruction: [{ text: gp }] })),
        aResource(
          {
            resourceType: 'MedicationStatement',
            status: 'active',
            medicationCodeableConcept: coded(name),
            dosage: [{ text: other }],
          },
          { from: HOLMWOOD },
        ),
      ])

      expect(section.current).toHaveLength(2)
      expect(section.current.map(({ marks }) => marks.some(({ text }) => text === 'doses differ'))).toEqual([
        differs,
        differs,
      ])
    },
  )

  it('HZ12: two strengths in one list are one dose, and no disagreement', () => {
    const section = aSection('medicines', [
      aResource(aPrescription({ medicationCodeableConcept: coded('Clozapine 25mg tablets') })),
      aResource(aPrescription({ medicationCodeableConcept: coded('Clozapine 100mg tablets') })),
      aResource(
        {
          resourceType: 'MedicationDispense',
          status: 'completed',
          medicationCodeableConcept: coded('Clozapine 100mg tablets'),
          dosageInstruction: [{ text: 'One tablet daily' }],
          whenHandedOver: '2026-11-20',
        },
        { from: HOLMWOOD },
      ),
    ])

    expect(
      section.current.map(({ what, source, marks }) => [
        what,
        source.name,
        marks.map(({ text }) => text).join(),
      ]),
    ).toEqual([
      ['Clozapine 100mg tablets', 'Oak Street Surgery', ''],
      ['Clozapine 100mg tablets', 'Holmwood Mental Health', ''],
      ['Clozapine 25mg tablets', 'Oak Street Surgery', 'doses differ'],
    ])
  })

  it.each([
    ['the practice prescribed it before the hospital stopped it', '2024-06-06', true],
    ['the practice prescribed it again after the hospital stopped it', '2026-11-12', false],
  ])('HZ12: %s: each list that still has it says who stopped it is %s', (_case, authoredOn, says) => {
    const bisoprolol = { medicationCodeableConcept: coded('Bisoprolol 2.5mg tablets') }

    const section = aSection('medicines', [
      aResource(
        aPrescription({
          ...bisoprolol,
          status: 'stopped',
          authoredOn: '2026-11-02',
          note: [{ text: 'Stopped 09-Nov-2026' }],
        }),
        { from: WEY_VALLEY },
      ),
      aResource(aPrescription({ ...bisoprolol, authoredOn })),
      aResource(
        {
          resourceType: 'MedicationDispense',
          status: 'completed',
          ...bisoprolol,
          whenHandedOver: '2026-11-20',
        },
        { from: HOLMWOOD },
      ),
    ])

    const mark = { text: 'sources differ: stopped by Wey Valley Hospital', tone: 'warning' }
    expect(section.current.map(({ marks }) => marks)).toEqual(says ? [[mark], [mark]] : [[], []])
    expect(section.past).toHaveLength(1)
  })

  it.each([
    ['on hold', { status: 'on-hold' }, 'on hold at'],
    ['not to be given', { doNotPerform: true }, 'not to be given, says'],
    ['not taken', { resourceType: 'MedicationStatement', status: 'not-taken' }, 'not taken, says'],
  ])(
    'HZ12: a medicine that one source has in use and another as %s is marked on both lines, side by side',
    (_case, differs, words) => {
      const section = aSection('medicines', [
        aResource(aPrescription({ ...differs, authoredOn: '2026-11-09' }), { from: WEY_VALLEY }),
        aResource(
          aPrescription({ medicationCodeableConcept: coded('Amlodipine'), authoredOn: '2026-11-05' }),
        ),
        aResource(aPrescription({ medicationCodeableConcept: coded('Lustral 50mg tablets') })),
      ])

      const marked = section.current.filter(({ marks }) =>
        marks.some(({ text }) => text.startsWith('sources differ: ')),
      )
      expect(marked).toHaveLength(2)
      expect(marked.flatMap(({ marks }) => marks.map(({ text }) => text))).toEqual(
        expect.arrayContaining([
          `sources differ: ${words} Wey Valley Hospital`,
          'sources differ: current at Oak Street Surgery',
        ]),
      )
    },
  )

  it('HZ12: a medicine that another source has cancelled says so', () => {
    const section = aSection('medicines', [
      aResource(aPrescription({ status: 'cancelled', authoredOn: '2026-11-09' }), { from: WEY_VALLEY }),
      aResource(aPrescription()),
    ])

    expect(section.current.map(({ marks }) => marks.map(({ text }) => text))).toEqual([
      ['sources differ: cancelled by Wey Valley Hospital'],
    ])
  })

  it.each([
    ['another source prescribes on', WEY_VALLEY, true],
    ['whoever said so has prescribed it since', OAK_STREET, false],
  ])('HZ12: that a medicine is not to be given stands where %s: %s', (_case, from, says) => {
    const section = aSection('medicines', [
      aResource(aPrescription({ doNotPerform: true, authoredOn: '2026-11-01' })),
      aResource(aPrescription({ authoredOn: '2026-11-05' }), { from }),
      aResource(aPrescription({ authoredOn: '2026-11-02' }), { from: HOLMWOOD }),
    ])

    const marks = section.current.flatMap((line) => line.marks.map(({ text }) => text))
    expect(marks.includes('sources differ: not to be given, says Oak Street Surgery')).toBe(says)
  })

  it('HZ17: what is not to be given stands first, then what is contradicted, side by side, then the others by name', () => {
    const of = (name: string, dose: string, date: string, differs: object = {}): ResourceContent =>
      aPrescription({
        medicationCodeableConcept: coded(name),
        dosageInstruction: [{ text: dose }],
        authoredOn: date,
        ...differs,
      })
    const section = aSection('medicines', [
      aResource(of('Simvastatin 40mg tablets', 'One at night', '2026-11-20')),
      aResource(of('Amlodipine 5mg tablets', 'One daily', '2026-11-19')),
      aResource(of('Prednisolone 5mg tablets', 'Five daily', '2026-11-18')),
      aResource(of('Eliquis 5mg tablets', 'One twice a day', '2026-01-01')),
      aResource(of('Apixaban 2.5mg tablets', 'One twice a day', '2026-11-17'), { from: WEY_VALLEY }),
      aResource(of('Prednisolone 5mg tablets', 'One daily', '2025-01-01'), { from: WEY_VALLEY }),
      aResource(of('Ibuprofen 400mg tablets', 'One daily', '2026-02-01')),
      aResource(of('Ibuprofen 400mg tablets', '', '2024-02-01', { doNotPerform: true }), {
        from: WEY_VALLEY,
      }),
    ])

    expect(section.current.map(({ what, source }) => `${what}, ${source.name}`)).toEqual([
      'Ibuprofen 400mg tablets, Wey Valley Hospital',
      'Ibuprofen 400mg tablets, Oak Street Surgery',
      'Apixaban 2.5mg tablets, Wey Valley Hospital',
      'Eliquis 5mg tablets, Oak Street Surgery',
      'Prednisolone 5mg tablets, Oak Street Surgery',
      'Prednisolone 5mg tablets, Wey Valley Hospital',
      'Amlodipine 5mg tablets, Oak Street Surgery',
      'Simvastatin 40mg tablets, Oak Street Surgery',
    ])
  })

  it('says why a medicine was stopped, and keeps it among what is over', () => {
    const section = aSection('medicines', [
      aResource(aPrescription({ status: 'stopped', statusReason: coded('Hyponatraemia') })),
    ])

    expect(section.current).toEqual([])
    expect(section.past[0]?.marks).toEqual([{ text: 'stopped: Hyponatraemia', tone: 'caution' }])
  })

  it('HZ26: shows "do not give" and "not taken" where nobody can overlook them', () => {
    const section = aSection('medicines', [
      aResource(aPrescription({ doNotPerform: true, authoredOn: '2026-11-02' })),
      aResource({
        resourceType: 'MedicationStatement',
        status: 'not-taken',
        medicationCodeableConcept: coded('Ramipril 5mg capsules'),
      }),
    ])

    expect(section.current[0]?.columns?.standing).toBe('not to be given')
    expect(section.current.map(({ what, marks }) => [what, marks])).toEqual([
      ['Sertraline 50mg tablets', [{ text: 'do not give', tone: 'warning' }]],
      ['Ramipril 5mg capsules', [{ text: 'not taken', tone: 'warning' }]],
    ])
  })

  it('HZ26: shows nothing of a medicine with a modifier that it does not know, but that it is there', () => {
    const section = aSection('medicines', [
      aResource(
        aPrescription({ modifierExtension: [{ url: 'https://vendor.example/negated', valueBoolean: true }] }),
      ),
    ])

    expect(asTable(section)).toEqual([
      'prescription: cannot be safely displayed, read the source | cannot be safely displayed | Oak Street Surgery',
    ])
  })

  it('HZ26: the same when the modifier is deep inside', () => {
    const section = aSection('medicines', [
      aResource(
        aPrescription({
          dosageInstruction: [
            { text: 'One daily', modifierExtension: [{ url: 'https://vendor.example/x' }] },
          ],
        }),
      ),
    ])

    expect(section.current[0]?.what).not.toContain('Sertraline')
  })

  it('finds the medicine that is contained, and the one that is a resource of the record', () => {
    const contained = aPrescription({
      medicationCodeableConcept: undefined,
      medicationReference: { reference: '#m' },
      contained: [{ resourceType: 'Medication', id: 'm', code: coded('Apixaban 5mg tablets') }],
    })
    const referred = aPrescription({
      medicationCodeableConcept: undefined,
      medicationReference: { reference: `Medication/${'f'.repeat(32)}` },
    })
    const medication = aResource(
      { resourceType: 'Medication', code: coded('Digoxin 125microgram tablets') },
      { id: 'f'.repeat(32), shared: true },
    )

    const section = aSection('medicines', [aResource(contained), aResource(referred), medication])

    expect(section.current.map(({ what }) => what).sort()).toEqual([
      'Apixaban 5mg tablets',
      'Digoxin 125microgram tablets',
    ])
  })

  it('keeps a supply current while it lasts', () => {
    const aSupply = (whenHandedOver: string): ResourceContent => ({
      resourceType: 'MedicationDispense',
      status: 'completed',
      medicationCodeableConcept: coded('Metformin 500mg tablets'),
      whenHandedOver,
    })

    const section = aSection('medicines', [
      aResource(aSupply('2026-11-10T10:00:00Z')),
      aResource(aSupply('2026-01-10T10:00:00Z'), { from: WEY_VALLEY }),
    ])

    expect(section.current.map(({ when }) => when?.date.text)).toEqual(['10-Nov-2026 10:00'])
    expect(section.past.map(({ when }) => when?.date.text)).toEqual(['10-Jan-2026 10:00'])
  })

  it('HZ15: shows a code that nobody gave words to, with a mark', () => {
    const bare = aPrescription({
      medicationCodeableConcept: { coding: [{ system: 'https://dmd.nhs.uk', code: '39113611000001102' }] },
    })

    expect(asTable(aSection('medicines', [aResource(bare)]))[0]).toMatch(
      /^\(dm\+d 39113611000001102\) \| .* \| unmapped \| Oak Street Surgery$/,
    )
  })

  it('HZ15: is never blank, even when the source named nothing', () => {
    const nameless = aPrescription({ medicationCodeableConcept: undefined })

    expect(aSection('medicines', [aResource(nameless)]).current[0]?.what).toBe('prescription without a name')
  })
})

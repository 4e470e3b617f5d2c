import { withAllTold } from '../../../src/record/duplicates/all-told.js'
import { collapse } from '../../../src/record/duplicates/collapse.js'
import { findDuplicates } from '../../../src/record/duplicates/find-duplicates.js'
import { toAllergies } from '../../../src/record/sections/allergies/allergies.js'
import type { ToSectionContent } from '../../../src/record/sections/section-content.js'
import { toMedicines } from '../../../src/record/sections/medicines/medicines.js'
import { toResults } from '../../../src/record/sections/results/results.js'
import { aView, told } from '../../support/a-duplicate.js'

type Resource = Parameters<typeof told>[0]['resource']

/** What a section shows of what the hospital and the practice tell, line by line. */
function linesOf(toContent: ToSectionContent, hospital: Resource, practice: Resource) {
  const resources = [
    told({ from: 'hospital', resource: hospital }, '1'),
    told({ from: 'gp', resource: practice }, '2'),
  ]
  const view = aView(resources)
  const { current, series = [] } = collapse(
    toContent(resources, view),
    findDuplicates(resources, view).groups,
    new Set(),
  )
  return [...current, ...series.flatMap(({ points }) => points)].map(({ source, marks, together }) => ({
    source: source.name,
    marks: marks.map(({ text }) => text),
    behind: together?.others.length ?? 0,
  }))
}

const MORPHINE = {
  resourceType: 'AllergyIntolerance',
  clinicalStatus: { coding: [{ code: 'active' }] },
  verificationStatus: { coding: [{ code: 'confirmed' }] },
  code: { text: 'Morphine' },
}
const ANAPHYLAXIS = { reaction: [{ manifestation: [{ text: 'Anaphylaxis' }], severity: 'severe' }] }
const RAMIPRIL = {
  resourceType: 'MedicationRequest',
  status: 'active',
  medicationCodeableConcept: { text: 'Ramipril 5 mg capsules' },
  authoredOn: '2026-10-29',
  dosageInstruction: [{ text: 'One daily' }],
}
const POTASSIUM = {
  resourceType: 'Observation',
  status: 'final',
  category: [{ coding: [{ code: 'laboratory' }] }],
  code: { text: 'Serum potassium' },
  effectiveDateTime: '2026-11-06T08:40:00Z',
  valueQuantity: { value: 5.8, unit: 'mmol/L' },
}

describe('one line for several tellings', () => {
  it('HZ07: is the telling that knows how bad an allergy was, however much more another says', () => {
    const full = {
      ...MORPHINE,
      recordedDate: '2019-02-03',
      onsetDateTime: '2019',
      category: ['medication'],
      note: [{ text: 'Told by the daughter' }],
    }
    expect(linesOf(toAllergies, full, { ...MORPHINE, ...ANAPHYLAXIS })).toMatchObject([
      {
        source: 'Oak Street Surgery',
        behind: 1,
        marks: ['Wey Valley Hospital adds: Told by the daughter', '2 sources'],
      },
    ])
  })

  it.each([
    'Face swelled; treated as anaphylaxis',
    'Has since had amoxicillin without reaction',
    'Bloods in a fortnight',
  ])('HZ07: says who adds a note, and the note: %s', (text) => {
    const marks = linesOf(toAllergies, { ...MORPHINE, ...ANAPHYLAXIS }, { ...MORPHINE, note: [{ text }] })[0]
      ?.marks

    expect(marks).toContain(`Oak Street Surgery adds: ${text}`)
  })

  it.each([
    ['Withhold until kidney function rechecked', 'sources differ: Wey Valley Hospital adds: '],
    ['Stopped on discharge', 'sources differ: Wey Valley Hospital adds: '],
    ['Target INR 3.5 (mechanical valve)', 'Wey Valley Hospital adds: '],
    ['Increase to 10 mg after one week', 'Wey Valley Hospital adds: '],
  ])('HZ07: the words that another source has of a medicine stand on its line: %s', (text, said) => {
    const [line] = linesOf(
      toMedicines,
      { ...RAMIPRIL, intent: 'order', authoredOn: '2026-11-23', note: [{ text }] },
      { ...RAMIPRIL, intent: 'plan', dispenseRequest: { numberOfRepeatsAllowed: 6 } },
    )

    expect(line?.behind).toBe(1)
    expect(line?.marks).toContain(`${said}${text}`)
  })

  it('HZ07: the end that another source has of a medicine stands on its line', () => {
    const [line] = linesOf(
      toMedicines,
      {
        ...RAMIPRIL,
        intent: 'order',
        dispenseRequest: { validityPeriod: { start: '2026-11-25', end: '2026-11-30' } },
      },
      {
        ...RAMIPRIL,
        intent: 'plan',
        requester: { display: 'Dr Mei Tan' },
        dispenseRequest: {
          numberOfRepeatsAllowed: 6,
          quantity: { value: 28, unit: 'capsule' },
          validityPeriod: { start: '2026-10-29' },
        },
      },
    )

    expect([line?.behind, line?.source, line?.marks]).toEqual([
      1,
      'Oak Street Surgery',
      expect.arrayContaining(['Wey Valley Hospital adds: supply valid until 30-Nov-2026']),
    ])
  })

  it('a long note is cut at a word, and says so', () => {
    const note = [{ text: `Told by the daughter. ${'She was unwell for some days. '.repeat(12)}` }]
    const marks = linesOf(toAllergies, { ...MORPHINE, ...ANAPHYLAXIS }, { ...MORPHINE, note })[0]?.marks ?? []
    const mark = marks.find((one) => one.startsWith('Oak Street Surgery adds: '))

    expect(mark).toMatch(/[a-z.] …$/)
    expect(mark?.length).toBeLessThan(220)
  })

  it.each([
    ['90 mg BD until March', 'One to be taken twice a day', 'until march'],
    ['90 mg BD, not on methotrexate day', 'One to be taken twice a day', 'not on methotrexate day'],
  ])('says in its words what another adds to the dose: %s', (hospital, practice, added) => {
    const medicine = (text: string): Resource => ({
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: { text: 'Ticagrelor 90mg tablets' },
      authoredOn: '2026-11-04',
      dosageInstruction: [{ text }],
    })
    const [line] = linesOf(toMedicines, medicine(hospital), medicine(practice))

    expect(line?.behind).toBe(1)
    expect(line?.marks.includes(`another source adds to the dose: ${added}`)).toBe(
      line?.source === 'Oak Street Surgery',
    )
  })

  it.each([
    ['Half BD supervised consumption at the chemist', 'Half a tablet twice a day', true],
    ['Half BD for alcohol withdrawal', 'Half a tablet twice a day', true],
    ['Half BD, 4 hours between doses', 'Half a tablet twice a day', true],
    ['Half a tablet twice a day, wife prompts', 'Half BD - wife prompts', false],
    ['Half BD with food', 'Half a tablet twice a day', false],
  ])(
    'shows in its own words what another says more of the dose: "%s" beside "%s": %s',
    (more, less, isTold) => {
      const medicine = (text: string, size: object): Resource => ({
        resourceType: 'MedicationRequest',
        status: 'active',
        intent: 'order',
        medicationCodeableConcept: { text: 'Lorazepam 1mg tablets' },
        authoredOn: '2026-11-04',
        dosageInstruction: [{ text }],
        ...size,
      })
      const full = {
        reasonCode: [{ text: 'Anxiety' }],
        requester: { display: 'Dr Khan' },
        priority: 'routine',
      }
      const [line] = linesOf(toMedicines, medicine(less, full), medicine(more, {}))

      expect(line?.behind).toBe(1)
      expect(line?.marks.includes(`another source says more of the dose: “${more}”`)).toBe(isTold)
    },
  )

  it('says that another adds a reaction, and nothing where all is said', () => {
    const rash = { reaction: [{ manifestation: [{ text: 'Rash' }], severity: 'severe' }] }
    const both = { reaction: [...rash.reaction, { manifestation: [{ text: 'Nausea' }] }] }
    const marksOf = (one: object, other: object) =>
      linesOf(toAllergies, { ...MORPHINE, ...one }, { ...MORPHINE, ...other })[0]?.marks ?? []
    expect(marksOf(rash, rash).join()).not.toContain('adds')
    expect(marksOf({ ...rash, criticality: 'high' }, both)).toContain('Oak Street Surgery adds: Nausea')
  })

  describe('of a repeat and what its own practice says is taken by it', () => {
    const NAME = { medicationCodeableConcept: { text: 'Gabapentin 300 mg capsules' } }
    const REPEAT = {
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'plan',
      ...NAME,
      authoredOn: '2026-10-29',
      dosageInstruction: [{ text: 'One three times a day' }],
      dispenseRequest: { validityPeriod: { start: '2026-10-29' }, numberOfRepeatsAllowed: 6 },
    }
    const taken = (differs: object): Resource => ({
      resourceType: 'MedicationStatement',
      status: 'active',
      ...NAME,
      basedOn: [{ reference: 'MedicationRequest/1' }],
      dosage: [{ text: 'One three times a day' }],
      effectivePeriod: { start: '2026-10-29' },
      ...differs,
    })
    const LAST_ISSUED = {
      extension: [
        {
          url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-MedicationStatementLastIssueDate',
          valueDateTime: '2026-05-12',
        },
      ],
    }
    const linesOfBoth = (statement: object, repeat: object = {}) => {
      const resources = [
        told({ from: 'gp', resource: { ...REPEAT, ...repeat } }, '1'),
        told({ from: 'gp', resource: taken(statement) }, '2'),
      ]
      const view = aView(resources)
      const { groups } = findDuplicates(resources, view)
      return collapse(toMedicines(resources, view), groups, new Set()).current
    }

    type Telling = [what: string, adds: object, words: string, marks?: readonly string[]]
    it.each<Telling>([
      ['when it was last issued', LAST_ISSUED, 'last issued: 12-May-2026'],
      ['why', { reasonCode: [{ text: 'Misuse: weekly scripts only' }] }, 'for: Misuse: weekly scripts only'],
      [
        'who said what',
        { informationSource: { display: 'Daughter: says not taken for months' } },
        'told by: Daughter: says not taken for months',
        ['may not be taken by this person: “Daughter: says not taken for months”'],
      ],
      [
        'on which side',
        { dosage: [{ text: 'One three times a day', site: { text: 'Left eye only' } }] },
        'One three times a day, Left eye only',
      ],
      [
        'what a note adds',
        { note: [{ text: 'Patient says she gives these to her son' }] },
        'Patient says she gives these to her son',
        ['may not be taken by this person: “Patient says she gives these to her son”'],
      ],
    ])(
      'HZ07: the one line says all that either says alone, and cuts none of it: %s',
      (_what, adds, words, marks = []) => {
        const [line, ...more] = linesOfBoth(adds)

        expect(more).toEqual([])
        expect(line?.together?.others).toHaveLength(1)
        expect(line?.details.at(-1)).toBe(`also told: ${words}`)
        expect(line?.whole).toEqual([`also told: ${words}`])
        expect(line?.marks.map(({ text }) => text)).toEqual([...marks, '2 entries'])
      },
    )

    it('HZ07: the last issue is the one that the practice tells, not the day from which the repeat is valid', () => {
      expect(linesOfBoth(LAST_ISSUED)[0]?.columns?.issued).toBe('12-May-2026')
      expect(linesOfBoth({})[0]?.columns?.issued).toBe('supply from 29-Oct-2026')
    })

    it('says nothing twice that both say', () => {
      const reason = { reasonCode: [{ text: 'Nerve pain' }] }

      expect(linesOfBoth(reason, reason)[0]?.whole).toBeUndefined()
    })

    it.each([
      [
        'reasons',
        { reasonCode: [{ text: 'Misuse: weekly scripts only' }] },
        { reasonCode: [{ text: 'Nerve pain' }] },
      ],
      [
        'sides',
        { dosage: [{ text: 'One three times a day', site: { text: 'Left eye' } }] },
        { dosageInstruction: [{ text: 'One three times a day', site: { text: 'Right eye' } }] },
      ],
    ])('HZ07: two of which each gives its own %s stay two lines', (_what, statement, repeat) => {
      expect(linesOfBoth(statement, repeat)).toHaveLength(2)
    })

    it('HZ07: what the practice tells behind the line of another source says whose words they are', () => {
      const members = [
        told({ from: 'hospital', resource: REPEAT }, '3'),
        told({ from: 'gp', resource: REPEAT }, '1'),
        told({ from: 'gp', resource: taken({}) }, '2'),
      ]
      const [first, ...others] = members.map(({ reference, source }, place) => ({
        reference,
        source,
        details: ['One three times a day', 'for: Nerve pain', 'for: Misuse'].slice(0, place + 1),
      }))

      expect(first && withAllTold(first, others, members).details).toEqual([
        'One three times a day',
        'also told by Oak Street Surgery: for: Misuse',
      ])
    })
  })

  it.each([
    ['the hospital', { ...POTASSIUM, status: 'preliminary' }, POTASSIUM, 'Oak Street Surgery'],
    ['the practice', POTASSIUM, { ...POTASSIUM, status: 'preliminary' }, 'Wey Valley Hospital'],
  ])(
    'HZ29: is never the draft of a result that is released, which %s has',
    (_who, hospital, practice, source) => {
      const [line] = linesOf(toResults, hospital, practice)
      expect(line).toMatchObject({ source, behind: 1 })
      expect(line?.marks).not.toContain('preliminary')
    },
  )
})

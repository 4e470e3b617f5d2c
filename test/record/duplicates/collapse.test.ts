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
        marks: ['another source adds a note', '2 sources'],
      },
    ])
  })

  it.each([
    ['Stopped 12-Nov-2026: rash', 'a note on a stop'],
    ['Face swelled; treated as anaphylaxis', 'a note on a reaction'],
    ['Weekly supply, risk of overdose', 'a note on risk'],
    ['To be reduced by 10 mg each week', 'a note on the dose'],
    ['Bloods in a fortnight', 'a note on monitoring'],
    ['Clinic in March', 'a note on follow-up'],
    ['Told by the daughter', 'a note'],
  ])('says what the note is about that another adds: %s', (text, added) => {
    const marks = linesOf(toAllergies, { ...MORPHINE, ...ANAPHYLAXIS }, { ...MORPHINE, note: [{ text }] })[0]
      ?.marks

    expect(marks).toContain(`another source adds ${added}`)
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

  it('says that another adds a reaction, and nothing where all is said', () => {
    const rash = { reaction: [{ manifestation: [{ text: 'Rash' }], severity: 'severe' }] }
    const both = { reaction: [...rash.reaction, { manifestation: [{ text: 'Nausea' }] }] }
    const marksOf = (one: object, other: object) =>
      linesOf(toAllergies, { ...MORPHINE, ...one }, { ...MORPHINE, ...other })[0]?.marks ?? []
    expect(marksOf(rash, rash)).not.toContain('another source adds a reaction')
    expect(marksOf({ ...rash, criticality: 'high' }, both)).toContain('another source adds a reaction')
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

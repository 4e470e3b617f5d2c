import { aResource, aSection, asTable, coded, type ResourceContent } from '../../../support/a-record.js'

function aMedicine(resourceType: string, status: string, differs: object = {}): ResourceContent {
  return { resourceType, status, medicationCodeableConcept: coded('Amoxicillin 500mg capsules'), ...differs }
}

/** Where one medicine stands on 23 November 2026, and its marks. */
function shown(medicine: ResourceContent): { readonly place: string; readonly marks: readonly string[] } {
  const { current, past } = aSection('medicines', [aResource(medicine)])
  return {
    place: current.length > 0 ? 'current' : 'past',
    marks: [...current, ...past].flatMap(({ marks }) => marks.map(({ text }) => text)),
  }
}

const during = (start: string | undefined, end: string | undefined): object => ({
  dosageInstruction: [{ text: 'One daily', timing: { repeat: { boundsPeriod: { start, end } } } }],
})

describe('whether a medicine is taken now', () => {
  it.each([
    [
      'the supply is no longer valid',
      { dispenseRequest: { validityPeriod: { end: '2025-01-30' } } },
      '30-Jan-2025',
    ],
    ['the dosage has ended', during('2025-01-02', '2025-01-09'), '09-Jan-2025'],
  ])('is over when %s, and says that it was sent as active', (_case, differs, day) => {
    expect(shown(aMedicine('MedicationRequest', 'active', differs))).toEqual({
      place: 'past',
      marks: [`sent as active, but ended ${day}`],
    })
  })

  it('goes on while one of its dosages does', () => {
    const { dosageInstruction } = during('2025-01-02', '2025-01-09') as { dosageInstruction: object[] }
    const goesOn = { dosageInstruction: [...dosageInstruction, { text: 'Then one weekly' }] }

    expect(shown(aMedicine('MedicationRequest', 'active', goesOn)).place).toBe('current')
  })

  it.each([
    ['the day of its dosage', during('2027-02-01', undefined)],
    ['the day of its supply', { dispenseRequest: { validityPeriod: { start: '2027-02-01' } } }],
  ])('says when it starts, where %s is to come', (_case, differs) => {
    expect(shown(aMedicine('MedicationRequest', 'active', differs))).toEqual({
      place: 'current',
      marks: ['starts 01-Feb-2027'],
    })
  })

  it('says of a course of which nobody knows when it was begun that it may be over', () => {
    const dosageInstruction = [{ timing: { repeat: { boundsDuration: { value: 7, unit: 'days' } } } }]

    expect(shown(aMedicine('MedicationRequest', 'active', { dosageInstruction }))).toEqual({
      place: 'current',
      marks: ['course of 7 days: may be over'],
    })
    expect(
      shown(aMedicine('MedicationRequest', 'active', { authoredOn: '2025-01-02', dosageInstruction })),
    ).toEqual({
      place: 'current',
      marks: ['course of 7 days: would have ended 09-Jan-2025'],
    })
  })

  it('an intended medicine says so, and from when', () => {
    const intended = aMedicine('MedicationStatement', 'intended', {
      effectivePeriod: { start: '2027-02-01' },
    })

    expect(asTable(aSection('medicines', [aResource(intended)]))).toEqual([
      'Amoxicillin 500mg capsules | from 01-Feb-2027 | intended: not taken yet, starts 01-Feb-2027 | Oak Street Surgery',
    ])
  })

  it.each([
    ['preparation', 'being prepared: not supplied yet'],
    ['in-progress', 'ready or on its way: not supplied yet'],
  ])('a supply in %s is not supplied', (status, words) => {
    const [item] = aSection('medicines', [aResource(aMedicine('MedicationDispense', status))]).current

    expect(item?.details).not.toContain('supplied')
    expect(item?.marks.map(({ text }) => text)).toEqual([words])
  })

  it.each([
    ['MedicationRequest', ['on-hold', 'cancelled', 'completed', 'stopped', 'draft', 'unknown']],
    ['MedicationStatement', ['completed', 'intended', 'stopped', 'on-hold', 'unknown', 'not-taken']],
    [
      'MedicationDispense',
      ['preparation', 'in-progress', 'cancelled', 'on-hold', 'completed', 'stopped', 'declined', 'unknown'],
    ],
    ['MedicationAdministration', ['in-progress', 'not-done', 'on-hold', 'completed', 'stopped', 'unknown']],
  ])('each status of a %s has words of its own', (type, statuses) => {
    const words = statuses.map((status) => {
      const { current, past } = aSection('medicines', [aResource(aMedicine(type, status))])
      return [...current, ...past].map(({ details, marks }) =>
        [...details, ...marks.map(({ text }) => text)].join(),
      )[0]
    })

    expect(words).not.toContain('')
    expect(new Set(words).size).toBe(statuses.length)
  })

  it.each(['not-done', 'stopped', 'on-hold', 'in-progress', 'unknown'])(
    'what is %s was not given',
    (status) => {
      const { current, past } = aSection('medicines', [
        aResource(aMedicine('MedicationAdministration', status)),
      ])

      expect([...current, ...past][0]?.details).not.toContain('given')
    },
  )
})

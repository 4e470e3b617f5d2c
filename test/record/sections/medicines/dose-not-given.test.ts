import { aResource, aSection, asTable, coded } from '../../../support/a-record.js'

const over = (status: string, when: object): readonly string[] =>
  asTable(
    aSection('medicines', [
      aResource({
        resourceType: 'MedicationAdministration',
        status,
        statusReason: [{ text: 'Patient asleep' }],
        medicationCodeableConcept: coded('Enoxaparin 40mg'),
        ...when,
      }),
    ]),
  )

const EVENING = { effectivePeriod: { start: '2026-11-22T20:00:00Z', end: '2026-11-22T20:05:00Z' } }

describe('HZ26: a dose that was not given', () => {
  it.each([
    ['told with a time', { effectiveDateTime: '2026-11-22T20:00:00Z' }],
    ['told with a beginning and an end', EVENING],
  ])('is nowhere said to be given: %s', (_case, when) => {
    const [line = ''] = over('not-done', when)

    expect(line).toContain('not given 22-Nov-2026 20:00: Patient asleep')
    expect(line.replaceAll('not given', '')).not.toMatch(/\bgiven\b|20:05/)
  })

  it('is told apart from one that was, which says from when to when', () => {
    expect(over('completed', EVENING)).toEqual([
      'given yesterday 20:00: Enoxaparin 40mg | given: 22-Nov-2026 20:00 to 22-Nov-2026 20:05 | since 22-Nov-2026 20:00 until 22-Nov-2026 20:05 | Oak Street Surgery',
    ])
  })
})

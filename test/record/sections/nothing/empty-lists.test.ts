import {
  aResource,
  aSection,
  asTable,
  coded,
  COUNTY,
  status,
  type ResourceContent,
} from '../../../support/a-record.js'
import { WEY_VALLEY } from '../../../support/actors.js'

function aList(reason: string, differs: object = {}): ResourceContent {
  return {
    resourceType: 'List',
    status: 'current',
    code: coded('Allergies and adverse reactions', '886921000000105'),
    date: '2026-10-12',
    emptyReason: status(reason),
    ...differs,
  }
}

const allergy: ResourceContent = {
  resourceType: 'AllergyIntolerance',
  clinicalStatus: status('active'),
  code: coded('Penicillin', '764146007'),
  recordedDate: '1987',
}

describe('a list that says why it is empty', () => {
  it('HZ12, HZ13: stands beside what another source has, each marked', () => {
    const section = aSection('allergies', [
      aResource(aList('nilknown', { note: [{ text: 'asked on admission' }] }), { from: WEY_VALLEY }),
      aResource(allergy),
    ])

    expect(asTable(section)).toEqual([
      'Penicillin | recorded 1987 | sources differ | Oak Street Surgery',
      'No known allergies | asked on admission | recorded 12-Oct-2026 | sources differ | Wey Valley Hospital',
    ])
  })

  it.each([
    ['nilknown', 'No known allergies'],
    ['notasked', 'Not asked about allergies'],
    ['withheld', 'Whether there are allergies is withheld by the source'],
    ['unavailable', 'The list of allergies was not available to the source'],
    ['notstarted', 'The list of allergies has not been begun'],
    ['closed', 'The list of allergies is closed and no longer kept'],
    ['no-content-recorded', 'Nothing is recorded in the list of allergies (no-content-recorded)'],
  ])('HZ13: %s is said in words of its own', (reason, words) => {
    const emptyReason = reason.includes('-') ? { text: reason } : status(reason)

    const section = aSection('allergies', [aResource(aList(reason, { emptyReason }))])

    expect(section.nothing).toBeUndefined()
    expect(asTable(section)).toEqual([`${words} | recorded 12-Oct-2026 | Oak Street Surgery`])
  })

  it('only a list that knows of none contradicts anybody', () => {
    const section = aSection('allergies', [
      aResource(aList('notasked'), { from: WEY_VALLEY }),
      aResource(aList('nilknown'), { from: COUNTY }),
    ])

    expect(section.current.flatMap(({ marks }) => marks)).toEqual([])
  })

  it('each of several is quoted with its source and date', () => {
    const section = aSection('allergies', [
      aResource(aList('nilknown')),
      aResource(aList('nilknown', { date: '2026-11-02' }), { from: WEY_VALLEY }),
    ])

    expect(asTable(section)).toEqual([
      'No known allergies | recorded 02-Nov-2026 | Wey Valley Hospital',
      'No known allergies | recorded 12-Oct-2026 | Oak Street Surgery',
    ])
  })

  it('does not vanish where something is withheld from the reader', () => {
    const section = aSection('allergies', [
      aResource(aList('nilknown')),
      aResource(allergy, { labelClass: 'V' }),
    ])

    expect(section.withheld).toBe(1)
    expect(section.current.map(({ what }) => what)).toEqual(['No known allergies'])
  })

  it('that is no longer in force is over, and contradicts nobody', () => {
    const section = aSection('allergies', [
      aResource(aList('nilknown', { status: 'retired' }), { from: WEY_VALLEY }),
      aResource(allergy),
    ])

    expect(section.current.flatMap(({ marks }) => marks)).toEqual([])
    expect(section.past.map(({ marks }) => marks[0]?.text)).toEqual(['no longer in force'])
  })

  it.each([
    ['medicines', { code: coded('Medication list') }, 'No known medicines'],
    ['problems', { code: undefined, title: 'Problem list' }, 'No known problems'],
    [
      'vaccinations',
      { code: { coding: [{ system: 'http://loinc.org', code: '11369-6' }] } },
      'No known vaccinations',
    ],
    ['other', { code: coded('Pets') }, 'No known Pets'],
  ] as const)('stands in the section of which it speaks: %s', (key, differs, words) => {
    expect(aSection(key, [aResource(aList('nilknown', differs))]).current.map(({ what }) => what)).toEqual([
      words,
    ])
  })

  it('HZ12: a source that knows of no medicines is marked where another has some', () => {
    const section = aSection('medicines', [
      aResource(aList('nilknown', { code: coded('Medication list') }), { from: WEY_VALLEY }),
      aResource({
        resourceType: 'MedicationStatement',
        status: 'active',
        medicationCodeableConcept: coded('Apixaban'),
      }),
    ])

    expect(asTable(section)).toEqual([
      'Apixaban | Oak Street Surgery',
      'No known medicines | recorded 12-Oct-2026 | sources differ | Wey Valley Hospital',
    ])
  })

  it('HZ12: a list of drug allergies does not contradict an allergy to food', () => {
    const section = aSection('allergies', [
      aResource(aList('nilknown', { title: 'Drug allergies' }), { from: WEY_VALLEY }),
      aResource({ ...allergy, code: coded('Peanut'), category: ['food'] }),
    ])

    expect(asTable(section)).toEqual([
      'Peanut | food | recorded 1987 | Oak Street Surgery',
      'No known allergies | list: Drug allergies | recorded 12-Oct-2026 | Wey Valley Hospital',
    ])
  })
})

import { readResource } from '../../../src/record/reading/record-view.js'
import { chooseSections } from '../../../src/record/summary/choose-lines.js'
import { toSummaryPlan } from '../../../src/record/summary/to-summary-plan.js'
import { DIRECTORY, aJoinedRecord, aResource, aSection, asTable, status } from '../../support/a-record.js'
import { WEY_VALLEY } from '../../support/actors.js'
import { toTimeline } from '../../../src/record/timeline/to-timeline.js'
import { sectionOfRecord } from '../../../src/surfaces/portal/render-record/section-of-record.js'
import { unsortedOf } from '../../../src/surfaces/portal/render-record/unsorted-of.js'
import { nothingOpen } from '../../../src/surfaces/portal/render-record/nothing-open.js'

const UK_CORE = 'https://fhir.hl7.org.uk/CodeSystem/UKCore-RecordStandardHeadings'
const LOINC = 'http://loinc.org'

const coded = (system: string, code: string): object => ({ coding: [{ system, code }] })
const text = (div: string, kind = 'additional'): object => ({
  status: kind,
  div: `<div xmlns="http://www.w3.org/1999/xhtml">${div}</div>`,
})

const aLetter = (section: readonly object[], differs: object = {}, from = WEY_VALLEY) =>
  aResource(
    {
      resourceType: 'Composition',
      status: 'final',
      type: { text: 'Discharge summary' },
      title: 'Discharge summary',
      date: '2026-11-20T15:00:00Z',
      section,
      ...differs,
    },
    { from },
  )

const allergies = {
  title: 'Allergies and adverse reactions',
  code: coded(UK_CORE, 'allergies-and-adverse-reaction'),
  text: text('<p>PENICILLIN: anaphylaxis on ward 2026</p>'),
}

describe('what a letter says in words under a heading of the record (HZ01, HZ13)', () => {
  it('stands under that heading, says that it is in words only, and leads to the letter', () => {
    const letter = aLetter([allergies])
    const section = aSection('allergies', [letter])

    expect(asTable(section)).toEqual([
      'Discharge summary of 20-Nov-2026 says: PENICILLIN: anaphylaxis on ward 2026 | under: “Allergies and adverse reactions” | dated 20-Nov-2026 15:00 | in words only, not compared with the rest | Wey Valley Hospital',
    ])
    expect(section.current[0]?.reference).toBe(`Composition/${letter.id}`)
    expect(section.nothing).toBeUndefined()
  })

  it('stands at the end of life too where it speaks of resuscitation: that page is one click from everywhere', () => {
    const legal = {
      title: 'Legal information',
      code: coded(UK_CORE, 'legal-information'),
      text: text('<p>DNACPR in place</p>'),
    }
    for (const key of ['legal', 'end-of-life'] as const)
      expect(aSection(key, [aLetter([legal])]).current.map(({ what }) => what)).toEqual([
        'Discharge summary of 20-Nov-2026 says: DNACPR in place',
      ])
    expect(aSection('end-of-life', [aLetter([allergies])]).current).toEqual([])
  })

  it.each([
    ['a code of UK Core', { code: coded(UK_CORE, 'medications-and-medical-devices') }],
    ['a code of LOINC', { code: coded(LOINC, '10183-2') }],
    ['the name of the heading alone', { title: 'Medications and medical devices' }],
    ['a title that letters use', { title: 'Discharge medication' }],
  ])('is found by %s', (_case, section) => {
    const table =
      '<table><tr><td>Apixaban</td><td>5 mg BD</td></tr><tr><td>Ramipril</td><td>STOPPED</td></tr></table>'

    expect(aSection('medicines', [aLetter([{ ...section, text: text(table) }])]).current[0]?.what).toBe(
      'Discharge summary of 20-Nov-2026 says: Apixaban, 5 mg BD; Ramipril, STOPPED',
    )
  })

  it('is not cut in half where it is long: the line leads to the letter, but allergies stand whole', () => {
    const words = 'Penicillin and many others. '.repeat(20).trim()
    const sections = ['Medicines', 'Allergies'].map((title) => ({ title, text: text(`<p>${words}</p>`) }))

    expect(aSection('medicines', [aLetter(sections)]).current[0]?.what).toBe(
      'Discharge summary of 20-Nov-2026 has words about medicines, too many for this line: read them in the document',
    )
    expect(aSection('allergies', [aLetter(sections)]).current[0]?.what).toBe(
      `Discharge summary of 20-Nov-2026 says: ${words}`,
    )
  })

  it('says why a section of it lists nothing', () => {
    const none = { code: allergies.code, emptyReason: { text: 'Nobody could be asked' } }

    expect(aSection('allergies', [aLetter([none])]).current[0]?.what).toBe(
      'Discharge summary of 20-Nov-2026 says: nothing listed: Nobody could be asked',
    )
  })

  it('stands behind what was sent as data, and leaves a statement of none unable to speak for all', () => {
    const none = aResource({
      resourceType: 'AllergyIntolerance',
      clinicalStatus: status('active'),
      code: { text: 'No known allergies' },
    })
    const section = aSection('allergies', [none, aLetter([allergies])])

    expect(section.current.map(({ what }) => what)).toEqual([
      'No known allergies',
      'Discharge summary of 20-Nov-2026 says: PENICILLIN: anaphylaxis on ward 2026',
    ])
    expect(section.emptyReason).toBeUndefined()
  })

  it('is not said twice where it was made of resources that the record shows', () => {
    const allergy = aResource(
      { resourceType: 'AllergyIntolerance', code: { text: 'Penicillin' } },
      { from: WEY_VALLEY },
    )
    const listed = {
      ...allergies,
      text: text('<p>Penicillin</p>', 'generated'),
      entry: [{ reference: `AllergyIntolerance/${allergy.id}` }],
    }

    expect(aSection('allergies', [allergy, aLetter([listed])]).current).toHaveLength(1)
    expect(aSection('allergies', [aLetter([listed])]).current).toHaveLength(1)
  })

  it.each([
    ['Known allergies', 'allergies'],
    ['Medication allergies', 'allergies'],
    ['TTOs', 'medicines'],
    ['Meds on discharge', 'medicines'],
    ['Resus status', 'end-of-life'],
    ['DNACPR', 'end-of-life'],
    ['Preferred place of death', 'end-of-life'],
    ['Crisis plan', 'contingency-plans'],
    ['Safety plan', 'contingency-plans'],
    ['Risk assessment', 'risks'],
    ['Family history', 'family-history'],
    ['PMH', 'problems'],
    ['Previous psychiatric history', 'problems'],
    ['Social circumstances', 'social-context'],
    ['Blood results', 'results'],
    ['For the GP', 'actions'],
    ['Plan', 'actions'],
  ] as const)('is found by the titles that letters use: %s under %s', (title, key) => {
    const letter = aLetter([{ title, text: text('<p>Words of it</p>') }])

    expect(aSection(key, [letter]).current[0]?.what).toBe(
      'Discharge summary of 20-Nov-2026 says: Words of it',
    )
  })

  it('HZ14: has each title before its own words where several stand under one heading', () => {
    const letter = aLetter([
      { title: 'Psychiatric medication', text: text('<p>Clozapine 300 mg</p>') },
      { title: 'Other medication', text: text('<p>Ramipril 5 mg</p>') },
    ])

    expect(aSection('medicines', [letter]).current[0]?.what).toBe(
      'Discharge summary of 20-Nov-2026 says: Psychiatric medication: Clozapine 300 mg; Other medication: Ramipril 5 mg',
    )
  })

  it.each([
    ['Medications stopped', 'medicines'],
    ['Discontinued medication', 'medicines'],
    ['Stopped medicines', 'medicines'],
    ['Previous medication', 'medicines'],
    ['Excluded diagnoses', 'problems'],
    ['Resolved problems', 'problems'],
  ] as const)('HZ14: under a title that says that it is over stands among what is past: %s', (title, key) => {
    const letter = aLetter([
      { title, text: text('<p>Words of it</p>') },
      { title: key === 'medicines' ? 'Medicines' : 'Problems', text: text('<p>Words of now</p>') },
    ])
    const section = aSection(key, [letter])

    expect(section.current.map(({ what }) => what)).toEqual([
      'Discharge summary of 20-Nov-2026 says: Words of now',
    ])
    expect(section.past.map(({ what }) => what)).toEqual([
      `Discharge summary of 20-Nov-2026 says: ${title}: Words of it`,
    ])
  })

  it.each([
    ['Drugs to avoid', ['alerts']],
    ['Medicines to avoid', ['alerts']],
    ['Contraindicated drugs', ['alerts']],
    ['Medication not to be prescribed', ['alerts']],
    ['Medication and allergies', ['allergies', 'medicines']],
    ['Allergies / medication', ['allergies', 'medicines']],
    ['ADRs', ['allergies']],
    ['TEP', ['end-of-life']],
    ['Urine culture and sensitivity', ['results']],
    ['Antibiotic sensitivities', ['results']],
    ['Conditions of CTO', ['legal']],
    ['Recreational drugs', ['social-context']],
    ['Early warning score', ['examination']],
    ['Early warning signs', ['contingency-plans']],
    ['Differential diagnosis', ['problems']],
    ['Medications started and stopped', ['medicines']],
  ] as const)(
    'HZ14: says the title that turns what is under it, and stands where it is looked for: %s',
    (title, keys) => {
      const record = aJoinedRecord([aLetter([{ title, text: text('<p>Words of it</p>') }])])
      const told = record.sections.filter(({ key, current }) => key !== 'documents' && current.length > 0)

      expect(told.map(({ key }) => key)).toEqual(expect.arrayContaining([...keys]))
      expect(told).toHaveLength(keys.length)
      for (const { current } of told)
        expect(current.map(({ what }) => what)).toEqual([
          `Discharge summary of 20-Nov-2026 says: ${title}: Words of it`,
        ])
    },
  )

  it.each(['Respect and dignity', 'Resuscitation bay'])('is no decision for the end of life: %s', (title) => {
    const letter = aLetter([{ title, text: text('<p>Words of it</p>') }])

    expect(aSection('end-of-life', [letter]).current).toEqual([])
  })

  it.each([
    ['Previous drug allergies', 'allergies'],
    ['Allergies and drug reactions', 'allergies'],
    ['Past medical history', 'problems'],
  ] as const)('is current under a title that turns nothing: %s', (title, key) => {
    const letter = aLetter([{ title, text: text('<p>Words of it</p>') }])

    expect(aSection(key, [letter]).current.map(({ what }) => what)).toEqual([
      'Discharge summary of 20-Nov-2026 says: Words of it',
    ])
  })

  it('under a title that nobody knows stands in Everything else, and nobody reads that nothing was said', () => {
    const record = aJoinedRecord([aLetter([{ title: 'Dear colleague', text: text('<p>Latex: rash</p>') }])])
    const [other, nothing] = [sectionOfRecord(record, 'other'), sectionOfRecord(record, 'allergies')]

    expect(other.current.map(({ what }) => what)).toEqual([
      'Discharge summary of 20-Nov-2026 says: Latex: rash',
    ])
    expect(nothing.emptyReason).toBe('unavailable')
    expect(nothing.nothing?.text).toBe(
      'No source has said anything about allergies under a heading that is known here. Letters have words under other headings: they stand in Everything else.',
    )
    expect(unsortedOf(record)).toBe('A letter says something under headings that this record does not know.')
  })

  it('is not taken back by a later letter that says something else: both stand', () => {
    const older = aLetter([{ ...allergies, text: text('<p>Penicillin: anaphylaxis, ITU</p>') }], {
      date: '2024-01-02',
    })
    const later = aLetter([{ ...allergies, text: text('<p>Not assessed</p>') }])
    const section = aSection('allergies', [older, later])

    expect(section.current.map(({ what }) => what)).toEqual([
      'Discharge summary of 20-Nov-2026 says: Not assessed',
      'Discharge summary of 02-Jan-2024 says: Penicillin: anaphylaxis, ITU',
    ])
    expect(section.past).toEqual([])
  })

  it('is past where the same source says the same again later, or said it more than a year before a later one', () => {
    const medicines = (div: string, date: string) =>
      aLetter([{ title: 'Medicines', text: text(div) }], { date })
    const section = aSection('medicines', [
      medicines('<p>Apixaban 5 mg BD</p>', '2026-11-20'),
      medicines('<p>Apixaban 5 mg BD</p>', '2026-10-20'),
      medicines('<p>Amiodarone begun</p>', '2026-09-20'),
      medicines('<p>Warfarin</p>', '2025-09-20'),
    ])

    expect(section.current.map(({ when }) => when?.date.text)).toEqual(['20-Nov-2026', '20-Sep-2026'])
    expect(section.past.map(({ when }) => when?.date.text)).toEqual(['20-Oct-2026', '20-Sep-2025'])
  })

  it('is past where its source replaced the letter, and says so (HZ34)', () => {
    const risk = { title: 'Risk', text: text('<p>Suicide risk high</p>') }
    const first = aLetter([risk], { identifier: [{ system: 'https://wey.example/letters', value: '1' }] })
    const second = aLetter([], {
      date: '2026-11-21',
      relatesTo: [
        { code: 'replaces', targetIdentifier: { system: 'https://wey.example/letters', value: '1' } },
      ],
    })
    const section = aSection('risks', [first, second])

    expect(section.current).toEqual([])
    expect(section.past.map(({ marks }) => marks[0]?.text)).toEqual([
      'from a letter that its source replaced',
    ])
  })

  it('HZ25: is said to be struck out where it is', () => {
    const struck =
      '<p><s>Aspirin</s> <del>Warfarin 5 mg</del> Apixaban 5 mg <span style="text-decoration: line-through">BD</span> OD</p>'
    const letter = aLetter([{ title: 'Medicines', text: text(struck) }])

    expect(aSection('medicines', [letter]).current[0]?.what).toBe(
      'Discharge summary of 20-Nov-2026 says: [struck out: Aspirin] [struck out: Warfarin 5 mg] Apixaban 5 mg [struck out: BD] OD',
    )
  })

  it.each([
    ['notasked', 'nothing listed, because it was not asked'],
    ['nilknown', 'none known'],
  ])('says why a section lists nothing in words: %s', (code, words) => {
    const none = { code: allergies.code, emptyReason: { coding: [{ code }] } }

    expect(aSection('allergies', [aLetter([none])]).current[0]?.what).toBe(
      `Discharge summary of 20-Nov-2026 says: ${words}`,
    )
  })

  it('is nothing that the reader may not see, and nothing that cannot be understood safely', () => {
    const unsafe = aLetter([allergies], {
      modifierExtension: [{ url: 'https://x.example', valueBoolean: true }],
    })

    expect(aSection('allergies', [unsafe]).current).toEqual([])
    expect(aSection('allergies', [{ ...aLetter([allergies]), labelClass: 'V' }]).current).toEqual([])
  })

  it('is one event of the timeline: the letter', () => {
    const events = toTimeline(aJoinedRecord([aLetter([allergies])]))

    expect(events.map(({ item }) => item.what)).toEqual(['Discharge summary'])
  })

  it('qualifies that nothing waits, where a letter of the last 90 days asks for something', () => {
    const asked = {
      code: coded(UK_CORE, 'plan-and-requested-actions'),
      text: text('<p>GP: please check U and E in one week</p>'),
    }
    const words =
      'A letter asks for something in words: whether it was done is not known here, see the actions.'

    expect(nothingOpen(aJoinedRecord([aLetter([asked])]))).toContain(words)
    expect(nothingOpen(aJoinedRecord([aLetter([asked], { date: '2026-06-01' })]))).not.toContain(words)
  })

  it('is a line of the summary for software, which does not say that nobody asked', () => {
    const medicines = { title: 'Medicines', text: text('<p>Apixaban 5 mg BD, new</p>') }
    const letter = aLetter([allergies, medicines])
    const plan = toSummaryPlan(aJoinedRecord([letter]), [readResource(letter, DIRECTORY)])
    const [one, other] = ['allergies', 'medicines'].map((key) =>
      chooseSections(plan, new Set()).find(({ section }) => section.key === key),
    )

    expect(one).toMatchObject({ emptyReason: 'unavailable', nothing: undefined })
    expect(one?.lines[0]?.[0]?.what).toContain('PENICILLIN: anaphylaxis')
    expect(other?.lines[0]?.[0]?.what).toContain('Apixaban 5 mg BD, new')
  })
})

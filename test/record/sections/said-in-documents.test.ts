import { readResource } from '../../../src/record/reading/record-view.js'
import { chooseSections } from '../../../src/record/summary/choose-lines.js'
import { toSummaryPlan } from '../../../src/record/summary/to-summary-plan.js'
import {
  DIRECTORY,
  aJoinedRecord,
  aResource,
  aSection,
  asTable,
  COUNTY,
  status,
} from '../../support/a-record.js'
import { WEY_VALLEY } from '../../support/actors.js'
import { toTimeline } from '../../../src/record/timeline/to-timeline.js'
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

  it('is not cut in half where it is long: the line leads to the letter', () => {
    const long = { ...allergies, text: text(`<p>${'Penicillin and many others. '.repeat(20)}</p>`) }

    expect(aSection('allergies', [aLetter([long])]).current[0]?.what).toBe(
      'Discharge summary of 20-Nov-2026 has words about allergies, too many for this line: read them in the document',
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

  it('is current by the latest letter of each source, and past by those before it', () => {
    const older = aLetter([{ ...allergies, text: text('<p>None known</p>') }], { date: '2025-01-02' })
    const other = aLetter([allergies], { date: '2024-01-02' }, COUNTY)
    const section = aSection('allergies', [older, aLetter([allergies]), other])

    expect(section.current.map(({ source }) => source.name)).toEqual([
      'Wey Valley Hospital',
      'County Social Care',
    ])
    expect(section.past.map(({ what }) => what)).toEqual([
      'Discharge summary of 02-Jan-2025 says: None known',
    ])
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

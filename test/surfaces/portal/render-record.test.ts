import { CLINICAL_AREAS } from '../../../src/record/clinical-areas.js'
import { HEADINGS } from '../../../src/record/headings/headings.js'
import { toSummaryLayout } from '../../../src/surfaces/portal/patient-record/summary-layout.js'
import { readLenses } from '../../../src/surfaces/portal/lenses/read-lenses.js'
import type { JoinedRecord, Section, SectionItem } from '../../../src/record/sections/section.js'
import { toConflictLines } from '../../../src/surfaces/portal/render-record/conflict-line.js'
import { createRenderRecord, PORTAL_PARTS } from '../../../src/surfaces/portal/render-record/render-record.js'
import { sectionsWithoutPanel } from '../../../src/surfaces/portal/render-record/sections-without-panel.js'
import {
  aBanner,
  aJoinedRecord,
  anItem,
  aPoint,
  aSection,
  aSeries,
  GP,
  HOSPITAL,
  MARGARET,
} from './fixtures/joined-records.js'
import { margaret } from './fixtures/margaret.js'
import { ROOT } from './fixtures/portal-app.js'

const renderRecord = createRenderRecord({ root: ROOT })

const LENSES = readLenses({ root: ROOT })

/** A stored part; of the summary, all that it has in the order for whoever no lens is for. */
function partOf(record: JoinedRecord, name: string): string {
  if (name === 'summary') {
    const { layout, places } = toSummaryLayout(LENSES, LENSES.lenses[0])
    const { heads, columns } = layout
    const first = [...heads.side, ...heads.left, ...heads.middle]
    const panels = [...columns.left, ...columns.middle, ...columns.side]
    return [
      ...[...first, ...layout.unsaid, ...panels, ...layout.others, ...layout.leading, 'end'],
      'navigation',
    ]
      .map((place) => partOf(record, places[place] ?? place))
      .join('')
  }
  const found = renderRecord(record).find(({ part }) => part === name)
  if (!found) throw new Error(`There is no part ${name}.`)
  return found.html
}

/** What a reader reads: tags taken out, white space as one space. */
function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
}

describe('renderRecord', () => {
  it('makes the title, the banner, the summary and one part for each section', () => {
    const record = margaret()

    expect(renderRecord(record).map(({ part }) => part)).toEqual([
      'title',
      'banner',
      'navigation',
      ...LENSES.panels.flatMap(({ key }) => [`panel:${key}`, `panel-unsaid:${key}`, `panel-link:${key}`]),
      'panels-unsorted',
      ...CLINICAL_AREAS.map((area) => `panel:area-${area}`),
      ...[
        ...new Set([
          ...LENSES.lenses.flatMap(({ leading }) => leading),
          ...sectionsWithoutPanel(LENSES.panels),
        ]),
      ].map((key) => `section-link:${key}`),
      'summary-end',
      'print-page',
      'timeline',
      'timeline-index',
      'timeline-navigation',
      'results',
      'results-more',
      'results-index',
      'results-navigation',
      ...record.sections.map(({ key }) => `section:${key}`),
    ])
  })

  it('gives the same bytes for the same record: nothing of the reader, the hour or chance is in it', () => {
    const record = margaret()

    expect(renderRecord(record)).toEqual(createRenderRecord({ root: ROOT })(record))
    for (const { html } of renderRecord(record)) expect(textOf(html)).not.toMatch(/\bago\b|_csrf/)
  })

  it('escapes whatever a source wrote', () => {
    const record = aJoinedRecord(
      [
        aSection('alerts', {
          current: [anItem('<img src=x onerror=alert(1)>', GP, { details: ['"><script>'] })],
        }),
      ],
      aBanner({ name: '<b>HOLLAND</b>' }),
    )

    for (const { html } of renderRecord(record)) expect(html).not.toMatch(/<img|<script|<b>/)
    expect(partOf(record, 'summary')).toContain('&lt;img src=x onerror=alert(1)&gt;')
  })

  it('has no style of its own inline, so the strict policy of the pages holds', () => {
    for (const { html } of renderRecord(margaret()))
      expect(html).not.toMatch(/\sstyle=|<style|<script|\son[a-z]+=/)
  })
})

describe('the summary', () => {
  it('puts alerts and allergies where they always are, whatever was sent last', () => {
    const late = aSection('documents', {
      current: [anItem('Letter', HOSPITAL, { when: ['written', '2099-01-01'] })],
    })
    const headings = (record: JoinedRecord): readonly string[] =>
      [...partOf(record, 'summary').matchAll(/id="panel-([a-z-]+)"/g)].map(([, key]) => key ?? '')

    expect(headings(margaret()).slice(0, 4)).toEqual(['about-me', 'allergies', 'alerts', 'medicines'])
    const { sections } = margaret()
    const later = sections.map((section) => (section.key === 'documents' ? late : section))
    expect(headings({ ...margaret(), sections: later })).toEqual(headings(margaret()))
  })

  it('tells of what no source has said anything about on one line, and of allergies and alerts in their own place', () => {
    const record = aJoinedRecord([
      aSection('legal', { nothing: { kind: 'withheld', text: 'Withheld from you.' }, withheld: 1 }),
    ])
    const parts = renderRecord(record)
    const htmlOf = (name: string): string => parts.find(({ part }) => part === name)?.html ?? 'no such part'

    expect(htmlOf('panel:people').trim()).toBe('')
    expect(textOf(htmlOf('panel-unsaid:people'))).toBe(' Who is involved Family and carers ')
    for (const key of ['allergies', 'alerts', 'legal', 'loops']) {
      expect(htmlOf(`panel:${key}`)).toContain(`id="panel-${key}"`)
      expect(htmlOf(`panel-unsaid:${key}`).trim()).toBe('')
    }
  })

  it('says how many of a section it shows, and where the rest is', () => {
    const many = Array.from({ length: 14 }, (_none, n) => anItem(`Problem ${n}`, GP))
    const section = aSection('problems', { current: many, past: [anItem('Appendicitis', GP)] })
    const summary = partOf(aJoinedRecord([section]), 'summary')

    expect(textOf(summary)).toContain('8 of 14 current shown, 1 past')
    expect(summary).toContain(`href="/patients/${MARGARET}/sections/problems"`)
  })

  it('HZ16: never cuts current medicines short: the one that is contradicted may be the last', () => {
    const many = Array.from({ length: 40 }, (_none, n) => anItem(`Medicine ${n}`, GP))
    const summary = textOf(partOf(aJoinedRecord([aSection('medicines', { current: many })]), 'summary'))

    expect(summary).toContain('Medicine 39')
    expect(summary).toContain('40 current')
  })

  it('never cuts allergies and alerts short', () => {
    const many = Array.from({ length: 60 }, (_none, n) => anItem(`Allergen ${n}`, GP))
    const summary = textOf(partOf(aJoinedRecord([aSection('allergies', { current: many })]), 'summary'))

    expect(summary).toContain('Allergen 59')
    expect(summary).toContain('60 current')
  })

  it('shows both sides of a disagreement with the words that say so', () => {
    const summary = textOf(partOf(margaret(), 'summary'))

    expect(summary).toMatch(/Penicillin sources differ/)
    expect(summary).toMatch(/No known allergies sources differ/)
  })

  it('shows the newest value of a test as it was sent, with unit, range, flag, date and source', () => {
    const record = aJoinedRecord([
      aSection('results', {
        series: [aSeries('Potassium', [aPoint('2026-11-03', '5.60', { flag: 'high' })])],
      }),
    ])

    expect(textOf(partOf(record, 'summary'))).toMatch(
      /Potassium 5\.60 mmol\/L high range 3\.5–5\.3 one result 03-Nov-2026 · Wey Valley Hospital \(hospital\)/,
    )
  })

  it('says that nothing is current where all is past, rather than nothing at all', () => {
    const record = aJoinedRecord([aSection('problems', { past: [anItem('Measles', GP)] })])

    expect(textOf(partOf(record, 'summary'))).toContain('Nothing current.')
  })

  it('says when the person was last seen, however long ago it was', () => {
    const when = ['from', '2024-03-12'] as const
    const record = aJoinedRecord([
      aSection('contacts', { past: [anItem('Clinic visit', HOSPITAL, { when }), anItem('Home visit', GP)] }),
    ])

    expect(textOf(partOf(record, 'summary'))).toContain(
      'None in the last twelve months. The last before: Clinic visit, from 12-Mar-2024, Wey Valley Hospital.',
    )
  })

  it('says beside the medicines what was stopped lately, and why', () => {
    const stopped = anItem('Bisoprolol 2.5 mg tablets', HOSPITAL, {
      details: ['stopped 13-Nov-2026: slow heart rate', 'One a day'],
    })
    const finished = anItem('Amoxicillin', GP, { details: ['completed 12-Nov-2026'] })
    const record = {
      ...aJoinedRecord([aSection('medicines', { current: [anItem('Apixaban', GP)] })]),
      latelyStopped: [stopped, finished],
    }
    const text = textOf(partOf(record, 'summary'))

    expect(text).toContain(
      'Bisoprolol 2.5 mg tablets: stopped 13-Nov-2026: slow heart rate (Wey Valley Hospital)',
    )
    expect(text).not.toContain('Amoxicillin')
  })

  it('says before the last contacts, and on the page of all, how often somebody came as an emergency', () => {
    const urgentCare = 'In the last twelve months 2 ED attendances, as far as Wey Valley Hospital told.'
    const record = {
      ...aJoinedRecord([aSection('contacts', { current: [anItem('Home visit', GP)] })]),
      urgentCare,
    }

    for (const part of [PORTAL_PARTS.panel('contacts'), PORTAL_PARTS.section('contacts')]) {
      const html = partOf(record, part)
      expect(html).toContain(urgentCare)
      expect(html.indexOf(urgentCare)).toBeLessThan(html.indexOf('Home visit'))
    }
  })

  it('says beside no open loop how many steps have no day', () => {
    const text = textOf(partOf({ ...aJoinedRecord([]), undatedSteps: 2 }, 'summary'))

    expect(text).toContain(
      'nothing waits for an answer that should be here. 2 steps of plans are to be done without a day: see the plans.',
    )
  })

  it('has the results of one day in the order in which they are asked for', () => {
    const ofDay = (name: string, day: string) =>
      aSeries(name, [aPoint(day, '1', { reference: `Observation/${name}` })])
    const names = ['LDL', 'Chloride', 'HbA1c', 'Triglycerides', 'White cell count'].map((name) =>
      ofDay(name, '2026-11-20'),
    )
    const section = aSection('results', { series: [ofDay('Ferritin', '2026-11-21'), ...names] })
    const text = textOf(partOf(aJoinedRecord([section]), 'summary'))
    const order = ['Ferritin', 'White cell count', 'HbA1c', 'LDL', 'Chloride', 'Triglycerides']

    expect(order.map((name) => text.indexOf(name))).toEqual(
      order.map((name) => text.indexOf(name)).toSorted((one, other) => one - other),
    )
  })

  it('gives each of the 38 headings its place: in a panel, in the banner, or with its count at the end', () => {
    const summary = partOf(
      aJoinedRecord([
        aSection('vaccinations', { current: [anItem('Influenza', GP)], past: [anItem('BCG', GP)] }),
      ]),
      'summary',
    )
    const links = [...summary.matchAll(/sections\/([a-z-]+)"/g)].map(([, key]) => key)

    expect(HEADINGS.map(({ key }) => key).filter((key) => !links.includes(key))).toEqual([])
    expect(textOf(summary)).toContain('Vaccinations 1, 1 past')
    expect(textOf(summary)).toContain('Family history nothing said')
  })

  it('shows once what stands under several headings, in the first panel that has it', () => {
    const flag = anItem('Not for resuscitation', GP)
    const summary = textOf(
      partOf(
        aJoinedRecord([
          aSection('alerts', { current: [flag] }),
          aSection('end-of-life', { current: [flag] }),
        ]),
        'summary',
      ),
    )

    expect(summary.split('Not for resuscitation')).toHaveLength(3)
    expect(summary).toContain('Shown above, under Alerts: Not for resuscitation.')
  })

  it('HZ13: never says that nothing is in force where an order stands above: it says which, and where', () => {
    const order = anItem('Detained under section 3 MHA', HOSPITAL)
    const before = anItem('Detained under section 2 MHA', HOSPITAL)
    const attorney = anItem('Lasting power of attorney', GP)
    const withLegal = (...more: readonly SectionItem[]) =>
      textOf(
        partOf(
          aJoinedRecord([
            aSection('alerts', { current: [order], past: [before] }),
            aSection('legal', { current: [order, ...more], past: [before] }),
          ]),
          'summary',
        ),
      )

    expect(withLegal()).not.toContain('Nothing in force')
    expect(withLegal()).toContain(
      'Shown above, under Alerts: Detained under section 3 MHA. 1 ended: see all.',
    )
    expect(withLegal(attorney)).toContain(
      'Shown above, under Alerts: Detained under section 3 MHA. Lasting power of attorney',
    )
  })

  it('says of what is above with what warning it stands there', () => {
    const order = anItem('DoLS to be revoked', HOSPITAL, {
      marks: [{ text: 'may be over', tone: 'warning' }],
    })
    const record = aJoinedRecord([
      aSection('alerts', { current: [order] }),
      aSection('legal', { current: [order] }),
    ])

    expect(textOf(partOf(record, 'summary'))).toContain(
      'Shown above, under Alerts: DoLS to be revoked (may be over).',
    )
  })

  it('says of decisions that are over that none is in force, and never that they are shown above', () => {
    const section2 = anItem('Section 2', HOSPITAL)
    const summary = textOf(
      partOf(
        aJoinedRecord([aSection('alerts', { past: [section2] }), aSection('legal', { past: [section2] })]),
        'summary',
      ),
    )

    expect(summary).not.toContain('All of it is shown above.')
    expect(summary.split('Nothing in force; 1 ended: see all.')).toHaveLength(3)
  })

  it('refuses to be made of a record that lacks a section, rather than to leave it out without a word', () => {
    const record = aJoinedRecord()
    const lacking = { ...record, sections: record.sections.filter(({ key }) => key !== 'allergies') }

    expect(() => renderRecord(lacking)).toThrow('no section allergies')
  })
})

describe('a section', () => {
  it('names each box of a contradiction by what it is about, so that no two landmarks have one name', () => {
    const box = (id: string, what: string): Section['conflicts'][number] => ({
      id,
      rule: 'doses-differ',
      words: 'Doses differ',
      severity: 'high',
      sides: [anItem(what, GP), anItem(what, HOSPITAL)].map((side) => ({ ...side, age: undefined })),
    })
    const section = aSection('medicines', { current: [anItem('Apixaban', GP)] })
    const conflicts = [box('1', 'Apixaban'), box('2', 'Bisoprolol')]
    const html = partOf(aJoinedRecord([{ ...section, conflicts }]), 'section:medicines')

    expect([...html.matchAll(/app-conflict" aria-label="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'Doses differ: Apixaban, Oak Street Surgery against Apixaban, Wey Valley Hospital',
      'Doses differ: Bisoprolol, Oak Street Surgery against Bisoprolol, Wey Valley Hospital',
    ])
  })

  it('puts contradictions about one thing in one box, with a column a source and each telling once', () => {
    const [surgery, hospital, pharmacy, other] = [
      anItem('Apixaban 5 mg', GP),
      anItem('Apixaban 2.5 mg', HOSPITAL),
      anItem('Apixaban 5 mg supplied', GP),
      anItem('Bisoprolol', HOSPITAL),
    ].map((side) => ({ ...side, age: undefined }))
    const row = (id: string, words: string, sides: readonly (typeof surgery)[]) => ({
      ...{ id, words, rule: 'doses-differ', severity: 'high' as const },
      sides: sides.flatMap((side) => side ?? []),
    })
    const lines = toConflictLines(
      [
        row('1', 'Doses differ', [surgery, hospital]),
        row('2', 'Stopped and current', [other, other]),
        row('3', 'Doses differ', [pharmacy, hospital]),
      ],
      MARGARET,
    )

    expect(
      lines.map(({ words, columns }) => [
        words,
        columns.map(({ source, tellings }) => [source.name, ...tellings.map(({ what }) => what)]),
      ]),
    ).toEqual([
      [
        'Doses differ',
        [
          [GP.name, 'Apixaban 5 mg', 'Apixaban 5 mg supplied'],
          [HOSPITAL.name, 'Apixaban 2.5 mg'],
        ],
      ],
      ['Stopped and current', [[HOSPITAL.name, 'Bisoprolol']]],
    ])
  })

  it('shows for every item what, its details, its date with the label, and who told us', () => {
    const record = aJoinedRecord([
      aSection('medicines', {
        current: [
          anItem('Apixaban 5 mg tablets', GP, {
            details: ['one twice a day'],
            when: ['issued', '2026-11-01'],
          }),
        ],
      }),
    ])

    expect(textOf(partOf(record, 'section:medicines'))).toContain(
      'Apixaban 5 mg tablets one twice a day issued 01-Nov-2026 · Oak Street Surgery (GP practice)',
    )
  })

  it('says that no date was given, and shows a year as a year', () => {
    const record = aJoinedRecord([
      aSection('problems', {
        current: [anItem('Osteoarthritis', GP), anItem('Asthma', GP, { when: ['since', '1987'] })],
      }),
    ])
    const text = textOf(partOf(record, 'section:problems'))

    expect(text).toContain('Osteoarthritis no date given · Oak Street Surgery')
    expect(text).toContain('Asthma since 1987 · Oak Street Surgery')
  })

  it.each([
    ['not-asked', 'Nothing has been sent about this.'],
    ['not-connected', 'No source of this is connected.'],
    ['withheld', 'Everything in this section is withheld.'],
  ] as const)('says which nothing it is: %s', (kind, text) => {
    const record = aJoinedRecord([
      aSection('allergies', { nothing: { kind, text }, withheld: kind === 'withheld' ? 1 : 0 }),
    ])

    expect(textOf(partOf(record, 'section:allergies'))).toContain(text)
    expect(textOf(partOf(record, 'summary'))).toContain(text)
  })

  it('has the code of section.emptyReason for software, also where a source states that there is none', () => {
    const none = (emptyReason: Section['emptyReason']): string =>
      partOf(aJoinedRecord([aSection('allergies', { emptyReason })]), 'section:allergies')

    expect(none('not-connected')).toContain('data-empty-reason="never-connected"')
    expect(none('none-known')).toContain('data-empty-reason="nilknown"')
    expect(none('withheld')).toContain('data-empty-reason="withheld"')
  })

  it('folds what is over, and leaves it open where there is nothing else', () => {
    const past = [anItem('Asthma', GP)]
    const only = partOf(aJoinedRecord([aSection('problems', { past })]), 'section:problems')
    const both = partOf(aJoinedRecord([aSection('problems', { current: past, past })]), 'section:problems')

    expect(only).toMatch(/<details class="nhsuk-details app-past" open>/)
    expect(both).toMatch(/<details class="nhsuk-details app-past">/)
  })

  it('says that something is withheld in words that are the same for one item and for many', () => {
    const withheld = (count: number): string =>
      partOf(aJoinedRecord([aSection('care-plan', { current: [], withheld: count })]), 'section:care-plan')

    expect(textOf(withheld(1))).toContain('Some information in this part of the record is withheld.')
    expect(withheld(7)).toBe(withheld(1))
  })

  it('draws the trend of one unit and puts every value in the table beside it', () => {
    const html = partOf(margaret(), 'section:results')
    const text = textOf(html)

    expect(html).toMatch(/<svg[^>]*role="img" aria-labelledby="title-series-2 desc-series-2"/)
    expect(text).toContain('plotted: 4 of 6, one has another unit, one is not a plain number')
    expect(text).toContain('03-Feb-2026 168 mg/L')
    expect(text).toContain('Nov-2025 &lt;3.0 mmol/L')
  })

  it('prints what was noted with a result in the table, on the summary and under the trend', () => {
    const haemolysed = aPoint('2026-11-03', '7.9', { details: ['HAEMOLYSED, do not act on this'] })
    const record = aJoinedRecord([
      aSection('results', { series: [aSeries('Potassium', [haemolysed, aPoint('2026-10-03', '4.9')])] }),
    ])
    const section = textOf(partOf(record, 'section:results'))

    expect(section).toContain('7.9 HAEMOLYSED, do not act on this mmol/L')
    expect(section).toContain('with the last result: HAEMOLYSED, do not act on this')
    expect(textOf(partOf(record, 'summary'))).toContain('· HAEMOLYSED, do not act on this')
  })

  it('HZ10: draws no band in a unit that is not that of the range', () => {
    const trendOf = (range: string): string =>
      partOf(
        aJoinedRecord([
          aSection('results', {
            series: [
              aSeries('Glucose', [aPoint('2026-11-03', '5.2', { range }), aPoint('2026-10-03', '5.1')]),
            ],
          }),
        ]),
        'section:results',
      )

    expect(trendOf('4–6')).toContain('app-trend__band')
    expect(trendOf('70–110 mg/dL')).not.toContain('app-trend__band')
    expect(textOf(trendOf('70–110 mg/dL'))).toContain('70–110 mg/dL')
  })

  it('marks its own link in the navigation', () => {
    expect(partOf(margaret(), 'section:care-plan')).toContain(`sections/care-plan" aria-current="page"`)
  })
})

describe('the banner', () => {
  it('HZ17: has below it where the person is, on whichever page, with a place for who is late', () => {
    const html = partOf({ ...margaret(), whereNow: 'In hospital now: Wey Valley Hospital' }, 'banner')

    expect(html).toMatch(
      /<section class="app-where" aria-label="Where the person is">\s*<p><strong>In hospital now: Wey Valley Hospital<\/strong><!--untold-beside:admissions,discharges-->/,
    )
    expect(partOf(margaret(), 'banner')).not.toContain('app-where')
  })

  it('identifies the person by the rules: name, born, gender, NHS number', () => {
    expect(textOf(partOf(margaret(), 'banner'))).toMatch(
      /HOLLAND, Margaret \(Mrs\) Born 04-Mar-1941 \(85y\) Gender Female NHS No\. 999 012 3456/,
    )
  })

  it('says that somebody has died, and at which age', () => {
    const banner = aBanner({ age: undefined, died: '02-Oct-2026 (Oak Street Surgery)', ageAtDeath: '85y' })
    const text = textOf(partOf(aJoinedRecord([], banner), 'banner'))

    expect(text).toContain('Died 02-Oct-2026 (Oak Street Surgery) Age at death 85y')
    expect(text).toContain('Born 04-Mar-1941 Died')
  })

  it('counts no alert that is not in force, and calls none past that is yet to begin', () => {
    const record = aJoinedRecord([aSection('alerts', { past: [anItem('Falls risk', GP)] })])

    expect(textOf(partOf(record, 'banner'))).not.toContain('alert')
    expect(textOf(partOf(record, 'section:alerts'))).toContain('Not in force 1 Falls risk')
    expect(textOf(partOf(record, 'summary'))).toContain('Alerts 1 not in force')
  })

  describe('alerts and risks in one panel', () => {
    const falls = anItem('Falls risk', GP)
    const textOfPanel = (...sections: Parameters<typeof aJoinedRecord>[0] & object): string =>
      textOf(partOf(aJoinedRecord(sections), 'panel:alerts'))
    const NOT_ASKED = 'Nothing has been sent about this.'

    it('HZ13: an empty half says so in its own words: an alert says nothing of risks', () => {
      expect(textOfPanel(aSection('alerts', { current: [falls] }))).toContain(`Risks: ${NOT_ASKED}`)
      expect(textOfPanel(aSection('risks', { current: [falls] }))).toContain(`Alerts: ${NOT_ASKED}`)
    })

    it('HZ13: a half of which all is over is not one that nobody was asked about', () => {
      const text = textOfPanel(
        aSection('alerts', { current: [falls] }),
        aSection('risks', { past: [anItem('Harm to others', GP)] }),
      )
      expect(text).toContain('Risks: nothing in force; 1 ended: see all.')
      expect(text).not.toContain(NOT_ASKED)
    })

    it('says of a half that is withheld no more than its own page does', () => {
      const words = 'Information of this part of the record is withheld from you.'
      const withheld = aSection('risks', { withheld: 1, nothing: { kind: 'withheld', text: words } })
      expect(textOfPanel(aSection('alerts', { current: [falls] }), withheld)).toContain(`Risks: ${words}`)
    })

    it('says nothing of halves where both tell something, and one sentence where neither does', () => {
      const both = textOfPanel(
        aSection('alerts', { current: [falls] }),
        aSection('risks', { current: [falls] }),
      )
      expect(both).not.toMatch(/Risks: |Alerts: /)
      expect(textOfPanel()).not.toMatch(/Risks: N|Alerts: N/)
    })
  })

  it('says where sources disagree about the person', () => {
    expect(textOf(partOf(margaret(), 'banner'))).toContain(
      'sources differ telephone: Wey Valley Hospital says 07700 900199',
    )
  })

  it('gives the name and NHS number for the title of every page', () => {
    expect(partOf(margaret(), 'title')).toBe('HOLLAND, Margaret (Mrs), NHS number 999 012 3456')
  })
})

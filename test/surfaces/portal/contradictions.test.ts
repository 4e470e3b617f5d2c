import { TWO_VALUES } from '../../../src/record/results/two-values.js'
import { readLenses } from '../../../src/surfaces/portal/lenses/read-lenses.js'
import { toContradictionLines } from '../../../src/surfaces/portal/render-record/contradiction-lines.js'
import { toPrintPage } from '../../../src/surfaces/portal/render-record/print/print-page.js'
import { toSectionPages } from '../../../src/surfaces/portal/render-record/section-pages.js'
import { toSummaryPage } from '../../../src/surfaces/portal/render-record/summary-page.js'
import { anItem, aJoinedRecord, aSection, GP, HOSPITAL } from './fixtures/joined-records.js'
import { ROOT } from './fixtures/portal-app.js'

const WORDS = 'Sources differ on the oxygen saturation to aim for'
const LOW = anItem('Target oxygen saturation 88 to 92 %', GP, {
  details: ['for home oxygen', 'until review'],
})
const HIGH = anItem('Target oxygen saturation 94 to 98 %', HOSPITAL)
const ALLERGY = anItem('Penicillin', GP)
const NONE = anItem('No known allergies', HOSPITAL)

const aConflict = (severity: 'high' | 'moderate', words: string, ...sides: ReturnType<typeof anItem>[]) => ({
  id: words,
  rule: 'told-differently',
  words,
  severity,
  sides: sides.map((side) => ({ ...side, age: undefined })),
})

const SATURATION = aConflict('high', WORDS, LOW, HIGH)
const ALLERGIES = aConflict('high', 'Sources differ on whether there are allergies', ALLERGY, NONE)
const SMOKING = aConflict(
  'moderate',
  'Sources differ on smoking',
  anItem('Never smoked', GP),
  anItem('Smokes', HOSPITAL),
)

const RECORD = {
  ...aJoinedRecord([
    aSection('examination', { current: [LOW, HIGH], conflicts: [SATURATION] }),
    // What another source says may stand folded behind a line, or among what is over: the line says so all the same.
    aSection('allergies', { current: [ALLERGY], conflicts: [ALLERGIES] }),
  ]),
  conflicts: [SATURATION, ALLERGIES, SMOKING],
}

describe('a contradiction that may do harm, of a section that not every summary shows', () => {
  const { panels, lenses } = readLenses({ root: ROOT })

  it('HZ17: has one line among the first of each lens, with what each source says and a way to both', () => {
    const panel = toSummaryPage(RECORD, panels).panels.find(({ key }) => key === 'contradictions')

    expect(panel?.isAbsent).toBe(false)
    expect(panel?.shown).toBe('1')
    expect(
      panel?.contradicted?.first.map(({ words, href, sides }) => [
        words,
        href,
        sides.map(({ what, said, source }) => [what, said, source.name]),
      ]),
    ).toEqual([
      [
        WORDS,
        `/patients/${RECORD.person}/sections/examination#conflict-${WORDS}`,
        [
          [LOW.what, 'for home oxygen', GP.name],
          [HIGH.what, undefined, HOSPITAL.name],
        ],
      ],
    ])
    expect(panels.find(({ key }) => key === 'contradictions')?.first).toBe(true)
    expect(lenses.length).toBeGreaterThan(5)
  })

  it('says of each side what bears on it, but not again that there are two values', () => {
    const draft = { text: 'draft', tone: 'caution' } as const
    const row = aConflict(
      'high',
      'Two values of one time',
      anItem('Potassium', GP, { details: ['4.0 mmol/L'], marks: [TWO_VALUES, draft] }),
      anItem('Potassium', HOSPITAL, { details: ['6.9 mmol/L'], marks: [TWO_VALUES] }),
    )
    const [line] = toContradictionLines({ ...RECORD, conflicts: [row] }).first

    expect(line?.sides.map(({ said, marks }) => [said, marks.map(({ text }) => text)])).toEqual([
      ['4.0 mmol/L', ['draft']],
      ['6.9 mmol/L', []],
    ])
    expect(line?.href).toBeUndefined()
  })

  it('says nothing of a section that is empty, nor what the banner says of who the person is', () => {
    const sides = [GP, HOSPITAL].map((source) => ({
      ...anItem(source.name, source),
      reference: `Patient/${source.name}`,
    }))
    const who = aConflict('high', 'Sources give different genders or birth dates', ...sides)
    const record = aJoinedRecord([
      aSection('examination', { nothing: { kind: 'withheld', text: 'Withheld.' }, withheld: 1 }),
    ])
    const panel = toSummaryPage({ ...record, conflicts: [SATURATION, who] }, panels).panels.find(
      ({ key }) => key === 'contradictions',
    )

    expect(panel?.contradicted?.first.map(({ words }) => words)).toEqual([WORDS])
    expect(panel?.items).toEqual([])
    expect([panel?.nothing, panel?.isWithheld]).toEqual([undefined, false])
  })

  it('has one line on paper too, with both sides on it', () => {
    const block = toPrintPage(RECORD).blocks.find(({ title }) => title === 'Sources contradict each other')

    expect(block?.lines.map(({ what, details }) => [what, details])).toEqual([
      [WORDS, `${LOW.what} for home oxygen (${GP.name}) against ${HIGH.what}`],
    ])
    expect(block?.lines[0]?.told).toContain(HOSPITAL.name)
  })

  it('has no panel and no place on paper where there is none', () => {
    const without = { ...RECORD, conflicts: RECORD.conflicts.slice(1) }

    expect(toSummaryPage(without, panels).panels.find(({ key }) => key === 'contradictions')?.isAbsent).toBe(
      true,
    )
    expect(toPrintPage(without).blocks.map(({ title }) => title)).not.toContain(
      'Sources contradict each other',
    )
  })

  it('says of each side when it was, so that nobody takes what is old for new', () => {
    const row = aConflict(
      'high',
      'Two values of one time',
      ofDay('4.0 mmol/L', GP),
      ofDay('6.9 mmol/L', HOSPITAL),
    )
    const [line] = toContradictionLines({ ...RECORD, conflicts: [row] }).first

    expect(line?.sides.map(({ on }) => on)).toEqual(['on 26-Dec-2012', 'on 26-Dec-2012'])
  })
})

function ofDay(value: string, source: typeof GP) {
  const item = anItem('Potassium', source, { details: [value], when: ['on', '2012-12-26'] })
  return { ...item, reference: `Observation/${value}` }
}

describe('contradictions by the hundred', () => {
  const { panels } = readLenses({ root: ROOT })
  const pair = (name: string, at: number): ReturnType<typeof aConflict> => ({
    ...aConflict(
      'high',
      `${name} ${at}`,
      { ...ofDay('4.0', GP), reference: `Observation/${name}-${at}-a` },
      { ...ofDay('4.2', HOSPITAL), reference: `Observation/${name}-${at}-b` },
    ),
    rule: 'result-told-differently',
  })
  const old = Array.from({ length: 142 }, (_, at) => ({ ...pair('old', at), isOlder: true as const }))
  const now = Array.from({ length: 30 }, (_, at) => pair('now', at))
  const recordOf = (conflicts: readonly ReturnType<typeof pair>[]) => ({
    ...aJoinedRecord([
      aSection('results', { conflicts }),
      aSection('medicines', { current: [anItem('Apixaban 5 mg tablets', GP)] }),
      aSection('problems', { current: ['Asthma', 'Gout'].map((what) => anItem(what, GP)) }),
    ]),
    conflicts,
  })
  const panelOf = (conflicts: readonly ReturnType<typeof pair>[]) =>
    toSummaryPage(recordOf(conflicts), panels).panels.find(({ key }) => key === 'contradictions')

  it('HZ17: those of long ago between results are counted in one line that leads to them', () => {
    const panel = panelOf(old)

    expect(panel?.shown).toBe('none of now')
    expect(panel?.contradicted?.first).toEqual([])
    expect(
      panel?.contradicted?.elsewhere.map(({ words, pages }) => [words, pages.map(({ title }) => title)]),
    ).toEqual([['142 older contradictions between results, the latest of 26-Dec-2012', ['Results']]])
    expect(panelOf(old.slice(0, 1))?.contradicted?.elsewhere[0]?.words).toBe(
      '1 older contradiction between results, of 26-Dec-2012',
    )
  })

  it('HZ16: of those of now the first stand there, some in a fold, and the others are counted', () => {
    const panel = panelOf([...now, ...old])

    expect(panel?.shown).toBe('30, and older ones')
    expect([panel?.contradicted?.first.length, panel?.contradicted?.folded.length]).toEqual([4, 20])
    expect(panel?.contradicted?.elsewhere.map(({ words }) => words)).toEqual([
      '6 more',
      '142 older contradictions between results, the latest of 26-Dec-2012',
    ])
  })

  it('HZ17: never push what somebody takes, has and is told by off the paper', () => {
    const { blocks } = toPrintPage(recordOf([...now, ...old]))
    const linesOf = (title: string) => blocks.find((block) => block.title === title)

    expect(linesOf('Sources contradict each other')?.lines).toHaveLength(5)
    expect(linesOf('Sources contradict each other')?.lead).toBe(
      'Not on these pages: 25 more, and 142 older contradictions between results, the latest of 26-Dec-2012. See the record.',
    )
    expect(linesOf('Current medicines')?.lines).toHaveLength(1)
    expect(linesOf('Active problems')?.lines).toHaveLength(2)
  })

  it('HZ16: those of long ago alone are counted on paper, without a line', () => {
    const block = toPrintPage(recordOf(old)).blocks.find(
      ({ title }) => title === 'Sources contradict each other',
    )

    expect([block?.lines, block?.nothing]).toEqual([[], 'None of now.'])
    expect(block?.lead).toContain('142 older contradictions')
  })

  it('of long ago stand on the page of their section behind everything that is of now', () => {
    const [page] = toSectionPages(
      recordOf([...now, ...old]),
      aSection('results', { conflicts: [...now, ...old] }),
    )

    expect([page?.totals.conflicts, page?.totals.olderConflicts]).toEqual([30, 142])
  })
})

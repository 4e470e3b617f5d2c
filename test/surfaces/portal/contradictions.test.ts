import { TWO_VALUES } from '../../../src/record/results/two-values.js'
import { readLenses } from '../../../src/surfaces/portal/lenses/read-lenses.js'
import { toContradictionLines } from '../../../src/surfaces/portal/render-record/contradiction-lines.js'
import { toPrintPage } from '../../../src/surfaces/portal/render-record/print/print-page.js'
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
      panel?.contradicted.map(({ words, href, sides }) => [
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
    const [line] = toContradictionLines({ ...RECORD, conflicts: [row] })

    expect(line?.sides.map(({ said, marks }) => [said, marks.map(({ text }) => text)])).toEqual([
      ['4.0 mmol/L', ['draft']],
      ['6.9 mmol/L', []],
    ])
    expect(line?.href).toBeUndefined()
  })

  it('says of each side of which day it is: what is of long ago is not taken for today’s', () => {
    const when = ['on', '2012-03-14'] as const
    const row = aConflict(
      'high',
      'Two values of one time',
      anItem('MCV', GP, { when }),
      anItem('MCV', HOSPITAL),
    )
    const [line] = toContradictionLines({ ...RECORD, conflicts: [row] })

    expect(line?.sides.map(({ date }) => date?.text)).toEqual(['14-Mar-2012', undefined])
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

    expect(panel?.contradicted.map(({ words }) => words)).toEqual([WORDS])
    expect(panel?.items).toEqual([])
    expect([panel?.nothing, panel?.isWithheld]).toEqual([undefined, false])
  })

  it('is on paper too', () => {
    const block = toPrintPage(RECORD).blocks.find(({ title }) => title === 'Sources contradict each other')

    expect(block?.lines.map(({ what }) => what)).toEqual([LOW.what, HIGH.what])
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
})

import { readLenses } from '../../../src/surfaces/portal/lenses/read-lenses.js'
import { toSummaryPage } from '../../../src/surfaces/portal/render-record/summary-page.js'
import { aJoinedRecord, anItem, aSection, GP } from './fixtures/joined-records.js'
import { ROOT } from './fixtures/portal-app.js'

const RECHECK = anItem('Recheck urea and electrolytes', GP, {
  marks: [{ text: 'action overdue since 26-Nov-2026', tone: 'caution' }],
})
const REFERRAL = anItem('Referral to the chest clinic', GP, {
  marks: [{ text: 'overdue: no outcome here', tone: 'caution' }],
})

describe('what is overdue and stands among what is to be done', () => {
  const { panels, lenses } = readLenses({ root: ROOT })
  const panelOf = (key: string, loops = [RECHECK, REFERRAL], toDo = [RECHECK]) =>
    toSummaryPage({ ...aJoinedRecord([aSection('actions', { current: toDo })]), loops }, panels).panels.find(
      (one) => one.key === key,
    )

  it('is told there, and counted among the open loops', () => {
    expect(panelOf('actions')?.items.map(({ what }) => what)).toEqual([RECHECK.what])
    expect(panelOf('loops')?.items.map(({ what }) => what)).toEqual([REFERRAL.what])
    expect(panelOf('loops')?.lead).toBe('One that is overdue stands under To be done.')
  })

  it('leaves no panel that says that nothing is open', () => {
    expect(panelOf('loops', [RECHECK])?.nothing).toBeUndefined()
    expect(panelOf('loops', [RECHECK])?.lead).toBe('One that is overdue stands under To be done.')
    const two = [RECHECK, { ...REFERRAL, marks: RECHECK.marks }]
    expect(panelOf('loops', two, two)?.lead).toBe('2 that are overdue stand under To be done.')
  })

  it('HZ35: stands among the open loops where its line does not say so, or has no room there', () => {
    const silent = { ...RECHECK, marks: [] }
    expect(panelOf('loops', [RECHECK], [silent])?.items).toHaveLength(1)
    const many = Array.from({ length: 9 }, (_, at) => ({
      ...anItem(`Step ${at}`, GP, { marks: RECHECK.marks }),
      due: `2026-11-0${at + 1}`,
    }))
    expect(panelOf('loops', many, many)?.items.map(({ what }) => what)).toEqual([
      'Step 5',
      'Step 6',
      'Step 7',
      'Step 8',
    ])
  })

  it('is shown by every lens that shows the open loops', () => {
    const all = lenses.map(({ columns }) => [...columns.left, ...columns.middle, ...columns.side])
    for (const keys of all) expect(keys.includes('loops')).toBe(keys.includes('actions'))
  })
})

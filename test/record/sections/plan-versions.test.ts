import { aResource, aSection, HOLMWOOD } from '../../support/a-record.js'

const aPlan = (title: string, start: string, differs: object = {}): ReturnType<typeof aResource> =>
  aResource(
    {
      resourceType: 'CarePlan',
      status: 'active',
      intent: 'plan',
      title,
      category: [{ text: 'Crisis plan' }],
      period: { start },
      ...differs,
    },
    { from: HOLMWOOD },
  )

const marksOf = (...plans: readonly ReturnType<typeof aResource>[]): readonly string[] =>
  aSection('contingency-plans', plans).current.map(
    ({ what, marks }) => `${what}: ${marks.map(({ text }) => text).join()}`,
  )

describe('two versions of a plan of one source, both sent as in force', () => {
  const LATER = aPlan('Crisis plan v2', '2026-10-29')

  it('HZ34: the older says that there is a later one, and stands behind it', () => {
    expect(marksOf(aPlan('Crisis plan v1', '2025-07-16'), LATER)).toEqual([
      'Crisis plan v2: ',
      'Crisis plan v1: an older version? Holmwood Mental Health has “Crisis plan v2” since 29-Oct-2026',
    ])
  })

  it.each([
    ['a version with a point', 'Crisis plan version 1.3'],
    ['a year', 'Crisis plan 2025'],
    ['a date', 'Crisis plan 16/07/2025'],
    ['no more', 'Crisis plan'],
    ['a word', 'Crisis Plan (updated)'],
  ])('HZ34: is the same by its name with %s', (_what, title) => {
    expect(marksOf(aPlan(title, '2025-07-16'), LATER).join()).toContain('an older version?')
  })

  it.each<readonly [string, ReturnType<typeof aPlan>]>([
    ['a plan of another name', aPlan('Safety plan', '2025-07-16')],
    ['a draft', aPlan('Crisis plan v3', '2026-11-01', { status: 'draft' })],
    ['one that is over', aPlan('Crisis plan v1', '2025-07-16', { status: 'completed' })],
    ['one without a date', aPlan('Crisis plan v1', '2025-07-16', { period: {} })],
  ])('is not said beside %s', (_what, other) => {
    expect(marksOf(other, LATER).join()).not.toContain('an older version?')
  })
})

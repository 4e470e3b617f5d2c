import { findDuplicates } from '../../../src/record/duplicates/find-duplicates.js'
import { aView, told } from '../../support/a-duplicate.js'
import { aJoinedRecord, aResource } from '../../support/a-record.js'
import { OAK_STREET, WEY_VALLEY } from '../../support/actors.js'

type Resource = Parameters<typeof told>[0]['resource']

const clearance = (value: number, effectiveDateTime = '2026-11-11T23:17:40Z', unit = 'mL/min'): Resource => ({
  resourceType: 'Observation',
  status: 'final',
  category: [{ coding: [{ code: 'laboratory' }] }],
  code: { text: 'Creatinine clearance' },
  effectiveDateTime,
  valueQuantity: { value, unit },
})

const visit = (start: string, end: string, differs: object = {}): Resource => ({
  resourceType: 'Encounter',
  status: 'finished',
  class: { code: 'AMB' },
  type: [{ text: 'Encounter for check up' }],
  period: { start: `2026-11-11T${start}Z`, end: `2026-11-11T${end}Z` },
  ...differs,
})

const by = (display: string): object => ({ serviceProvider: { display } })

function groupsOf(one: readonly Resource[], other: readonly Resource[]): readonly (readonly string[])[] {
  const resources = [
    ...one.map((resource, index) => told({ from: 'hospital', resource }, `a${index}`)),
    ...other.map((resource, index) => told({ from: 'hospital-2', resource }, `b${index}`)),
  ]
  return findDuplicates(resources, aView(resources)).groups.map(({ members }) =>
    members.map(({ id }) => id).sort(),
  )
}

describe('one record that two organisations tell', () => {
  it.each([
    ['a value that one of them rounds', clearance(131.58861418674473), clearance(131.6)],
    ['a moment that two clocks round', clearance(131.6), clearance(131.6, '2026-11-11T23:17:41Z')],
    [
      'a day that was cut from the time in UTC, late on a summer evening',
      clearance(131.6, '2026-07-11T23:17:40Z'),
      clearance(131.6, '2026-07-11'),
    ],
    [
      'a contact of which one of them does not say where it was',
      visit('10:00:00', '10:30:00', by('Wey Valley Hospital')),
      visit('10:00:00', '10:30:00'),
    ],
    [
      'a contact by the minute, by two names of where it was',
      visit('23:17:40', '23:32:40', by('Wey Valley Hospital')),
      visit('23:17:00', '23:32:00', by('Elmfield Health Centre')),
    ],
  ])('HZ07: %s stands once', (_what, one, other) => {
    expect(groupsOf([one], [other])).toHaveLength(1)
  })

  it.each([
    ['a value that is no rounding of the other', clearance(131.58861418674473), clearance(131.5)],
    ['a whole number of one digit, which may be of any', clearance(7.4), clearance(7)],
    ['a value in another unit', clearance(131.58861), clearance(131.6, '2026-11-11T23:17:40Z', 'L/h')],
    ['a rounded value of another minute', clearance(131.58861), clearance(131.6, '2026-11-11T23:27:40Z')],
    ['a rounded value of the day alone', clearance(131.58861), clearance(131.6, '2026-11-11')],
    ['a moment that is three seconds later', clearance(131.6), clearance(131.6, '2026-11-11T23:17:43Z')],
    [
      'two that are booked for one half hour at two places',
      visit('10:00:00', '10:30:00', by('Wey Valley Hospital')),
      visit('10:00:00', '10:30:00', by('Elmfield Health Centre')),
    ],
    [
      'two of one minute that ended apart, at two places',
      visit('23:17:40', '23:32:40', by('Wey Valley Hospital')),
      visit('23:17:40', '23:58:10', by('Elmfield Health Centre')),
    ],
    [
      'two of one minute under two names',
      visit('23:17:40', '23:32:40', by('Wey Valley Hospital')),
      visit('23:17:40', '23:32:40', { ...by('Elmfield Health Centre'), type: [{ text: 'Blood test' }] }),
    ],
  ])('%s stands twice', (_what, one, other) => {
    expect(groupsOf([one], [other])).toEqual([])
  })

  it('of two contacts that began at once each is joined with the one that ended with it', () => {
    const at = by('Wey Valley Hospital')
    const short = visit('23:17:40', '23:32:40', at)
    const long = visit('23:17:40', '23:58:10', at)

    expect(groupsOf([short, long], [long, short])).toEqual(
      expect.arrayContaining([
        ['a0', 'b1'],
        ['a1', 'b0'],
      ]),
    )
  })

  it('HZ15: a line of a value that one source rounds gives both as they were sent', () => {
    const record = aJoinedRecord([
      aResource(clearance(131.58861418674473), { from: OAK_STREET }),
      aResource(clearance(131.6), { from: WEY_VALLEY }),
    ])
    const marks = (record.sections.find(({ key }) => key === 'results')?.series ?? []).flatMap(({ points }) =>
      points.flatMap((point) => point.marks.map(({ text }) => text)),
    )

    expect(marks.find((text) => text.startsWith('rounded by one source'))).toMatch(
      /131\.588.* \/ 131\.6|131\.6.* \/ 131\.588/,
    )
  })
})

const team = (members: readonly string[], start = '2026-01-10', differs: object = {}): Resource => ({
  resourceType: 'CareTeam',
  status: 'active',
  period: { start },
  participant: members.map((display) => ({ member: { display } })),
  ...differs,
})

describe('a team that has no name', () => {
  const both = ['Dr Asha Rao', 'Elmfield Health Centre']

  it('HZ07: stands once where two sources have the same people in it since one day', () => {
    expect(groupsOf([team(both)], [team(both.toReversed())])).toHaveLength(1)
  })

  it.each([
    ['other people', team(['Dr Asha Rao', 'Dr Ben Hale'])],
    ['more people', team([...both, 'Dr Ben Hale'])],
    ['another beginning', team(both, '2025-01-10')],
    ['no beginning', { ...team(both), period: {} }],
    ['an end before it began to count', team(both, '2026-01-10', { status: 'inactive' })],
  ])('is another with %s', (_what, other) => {
    expect(groupsOf([team(both)], [other])).toEqual([])
  })

  it('of one person alone is no team that could be told by its people', () => {
    expect(groupsOf([team(['Elmfield Health Centre'])], [team(['Elmfield Health Centre'])])).toEqual([])
  })
})

const SODIUM = { value: 138, unit: 'mmol/L' }
const sodium = (effectiveDateTime: string, differs: object = {}): Resource => ({
  ...clearance(138, effectiveDateTime),
  code: { text: 'Serum sodium' },
  valueQuantity: SODIUM,
  ...differs,
})

describe('a result that a practice has by the time of its report', () => {
  const copy = sodium('2026-11-11T14:30:00Z', { issued: '2026-11-11T14:30:00Z' })
  const sample = sodium('2026-11-11T09:05:00Z')
  const joined = (practice: readonly Resource[], hospital: readonly Resource[]): number => {
    const resources = [
      ...practice.map((resource, index) => told({ from: 'gp', resource }, `a${index}`)),
      ...hospital.map((resource, index) => told({ from: 'hospital', resource }, `b${index}`)),
    ]
    return findDuplicates(resources, aView(resources)).groups.length
  }

  it('HZ07: is that of the laboratory where each has one of the day', () => {
    expect(joined([copy], [sample])).toBe(1)
  })

  it.each([
    [
      'the ward drew another sample of another value',
      [copy],
      [sample, sodium('2026-11-11T11:05:00Z', { valueQuantity: { ...SODIUM, value: 141 } })],
    ],
    [
      'the practice has two of the day',
      [
        copy,
        sodium('2026-11-11T17:30:00Z', {
          issued: '2026-11-11T17:30:00Z',
          valueQuantity: { ...SODIUM, value: 141 },
        }),
      ],
      [sample],
    ],
  ])('is nobody’s where %s', (_why, practice, hospital) => {
    expect(joined(practice, hospital)).toBe(0)
  })
})

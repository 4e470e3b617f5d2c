import { newestFirst, toDateSpan } from '../../../src/record/timeline/date-span.js'
import {
  filterTimeline,
  isPlanned,
  writeTimelineQuery,
  type TimelineFilter,
} from '../../../src/record/timeline/timeline-filter.js'
import { checkSource, parseTimelineQuery } from '../../../src/record/timeline/parse-timeline-query.js'
import {
  readTimelineIndex,
  writeTimelineIndex,
  type PlacedLine,
} from '../../../src/record/timeline/timeline-index.js'
import { aJoinedRecord as aRecordOf, aResource } from '../../support/a-record.js'
import { toTimeline } from '../../../src/record/timeline/to-timeline.js'
import type { Mark } from '../../../src/record/sections/section.js'
import type { ClinicalArea } from '../../../src/record/clinical-areas.js'
import {
  aJoinedRecord,
  anItem,
  aPoint,
  aSection,
  aSeries,
  COMMUNITY,
  GP,
  HOSPITAL,
} from '../../surfaces/portal/fixtures/joined-records.js'

const TODAY = '2026-11-23'

function spanOf(iso: string): NonNullable<ReturnType<typeof toDateSpan>> {
  const span = toDateSpan(iso)
  if (!span) throw new Error(`${iso} is no date`)
  return span
}

describe('the span of a date', () => {
  it.each([
    ['2019', '2019-01-01', '2019-12-31', '2019', undefined],
    ['2024-02', '2024-02-01', '2024-02-29', '2024-02', undefined],
    ['2026-10-12', '2026-10-12', '2026-10-12', '2026-10', undefined],
    ['2026-07-01T23:30:00Z', '2026-07-02', '2026-07-02', '2026-07', Date.parse('2026-07-01T23:30:00Z')],
    ['2026-07-01T23:30', '2026-07-01', '2026-07-01', '2026-07', undefined],
  ])('of %s is all the days that it may be, and no more', (iso, first, last, month, instant) => {
    expect(toDateSpan(iso)).toEqual({ first, last, month, instant })
  })

  it.each(['', 'last summer', '2026-13', '2026-02-30', '2026-13-40T10:00:00Z'])(
    'there is none of %p',
    (iso) => {
      expect(toDateSpan(iso)).toBeUndefined()
    },
  )

  it('puts what says less behind what says more, and never takes 2019 for the first of January', () => {
    const given = [
      '2018-12-31',
      '2019',
      '2019-01-01',
      '2019-05',
      '2019-05-02',
      '2019-05-02T09:00:00+01:00',
      '2020',
    ]
    expect([...given].sort((one, other) => newestFirst(spanOf(one), spanOf(other)))).toEqual([
      '2020',
      '2019-05-02T09:00:00+01:00',
      '2019-05-02',
      '2019-05',
      '2019-01-01',
      '2019',
      '2018-12-31',
    ])
  })

  it('orders by the instant where the clock shows one hour twice, as on the night when it goes back', () => {
    const summer = '2026-10-25T01:30:00+01:00'
    const winter = '2026-10-25T01:30:00+00:00'
    const later = '2026-10-25T01:10:00Z'
    expect([summer, later, winter].sort((one, other) => newestFirst(spanOf(one), spanOf(other)))).toEqual([
      winter,
      later,
      summer,
    ])
  })
})

describe('the timeline of a record', () => {
  const fall = anItem('Fall at home', COMMUNITY, { when: ['on', '2026-11-02T08:00:00Z'] })
  const stroke = anItem('Stroke', HOSPITAL, { when: ['since', '2019'] })
  const visit = anItem('Clinic', HOSPITAL, { when: ['on', '2026-12-04'] })
  const bare = anItem('Hearing aid', GP)
  const other = anItem('Stroke, as the practice has it', GP, { when: ['since', '2019-03'] })
  const record = {
    ...aJoinedRecord([
      aSection('problems', {
        current: [
          { ...stroke, together: { group: 'g', words: 'same', certainty: 'certain', others: [other] } },
        ],
        past: [fall],
      }),
      aSection('risks', { current: [fall] }),
      aSection('appointments', { current: [visit] }),
      aSection('equipment', { current: [bare] }),
      aSection('results', {
        series: [
          aSeries('Potassium', [
            aPoint('2026-11-20', '4.4', { flag: 'high', source: GP }),
            aPoint('2026-11-01', '4', {
              unit: '',
              together: {
                group: 'h',
                words: 'same',
                certainty: 'probable',
                others: [aPoint('2026-11-01T10:00:00Z', '4.0', { source: COMMUNITY })],
              },
            }),
          ]),
        ],
      }),
    ]),
    areas: new Map<string, readonly ClinicalArea[]>([
      [stroke.reference, ['cardiovascular']],
      [other.reference, ['cardiovascular', 'urgent-care']],
    ]),
  }
  const events = toTimeline(record)

  it('has everything once, newest first, and what has no date at the end', () => {
    expect(events.map(({ item }) => item.what)).toEqual([
      'Clinic',
      'Potassium 4.4 mmol/L',
      'Fall at home',
      'Potassium 4',
      'Stroke',
      'Hearing aid',
    ])
  })

  it('finds a line by everybody who told it, and by the areas of each telling', () => {
    const { keys } = events[4] ?? {}
    expect(keys?.sources.map(({ key }) => key)).toEqual([HOSPITAL.organisation, GP.organisation])
    expect(keys?.areas).toEqual(['cardiovascular', 'urgent-care'])
    expect(keys?.resources).toBe(2)
    expect(events[3]?.keys.sources.map(({ kind }) => kind)).toEqual(['acute', 'community'])
  })

  it('has no code of an organisation where the record has no name for it', () => {
    const hidden = { ...HOSPITAL, name: 'Hospital' }
    const [event] = toTimeline(aJoinedRecord([aSection('problems', { current: [anItem('Asthma', hidden)] })]))
    expect(JSON.stringify(event?.keys)).not.toContain(HOSPITAL.organisation)
    expect(event?.keys.sources).toEqual([{ key: 'acute', name: 'Hospital', kind: 'acute' }])
  })

  const lines = events.map(({ keys }, index): PlacedLine => ({ ...keys, at: index * 10, size: 10 }))
  const places = (filter: TimelineFilter): readonly number[] =>
    filterTimeline(lines, filter, TODAY).map(({ at }) => at / 10)

  it.each<readonly [TimelineFilter, readonly number[]]>([
    [{}, [0, 1, 2, 3, 4, 5]],
    [{ source: HOSPITAL.organisation }, [0, 3, 4]],
    [{ source: GP.organisation, kind: 'acute' }, []],
    [{ kind: 'community' }, [2, 3]],
    [{ thing: 'results' }, [1, 3]],
    [{ area: 'urgent-care' }, [4]],
    [{ when: 'planned' }, [0]],
    [{ when: 'undated' }, [5]],
    [{ when: 'last-30-days' }, [1, 2, 3]],
    [{ when: '2019' }, [4]],
    // What is known to a year is shown when any day of that year is asked for.
    [{ from: '2019-06-01', to: '2019-06-30' }, [4]],
    [{ from: '2026-11-03' }, [0, 1]],
    [{ to: '2026-11-01' }, [3, 4]],
  ])('under %j', (filter, expected) => {
    expect(places(filter)).toEqual(expected)
  })

  it('what is dated after today and cannot have been is no plan; where nothing marks the date, it is one', () => {
    const ahead = (marks: readonly Mark[]) => ({
      ...anItem('Asthma', GP),
      when: { label: 'recorded', date: { iso: '2031-05-01', text: '01-May-2031' } },
      marks,
    })
    const plans = (marks: readonly Mark[]) =>
      toTimeline(aJoinedRecord([aSection('problems', { current: [ahead(marks)] })])).map(({ keys }) =>
        isPlanned(keys, TODAY),
      )

    expect(plans([{ text: 'dated after today', tone: 'caution' }])).toEqual([false])
    expect(plans([{ text: 'date cannot be right', tone: 'caution' }])).toEqual([false])
    expect(plans([{ text: 'booked', tone: 'plain' }])).toEqual([true])
  })

  it('takes for planned only what cannot have been', () => {
    expect(isPlanned({ when: toDateSpan('2026') }, TODAY)).toBe(false)
    expect(isPlanned({ when: toDateSpan('2026-11-23') }, TODAY)).toBe(false)
    expect(isPlanned({ when: toDateSpan('2026-12') }, TODAY)).toBe(true)
    expect(isPlanned({ when: undefined }, TODAY)).toBe(false)
    expect(isPlanned({ when: toDateSpan('2031-05-01'), isOddDate: true }, TODAY)).toBe(false)
  })

  it('is kept as text and read once', () => {
    const body = new TextEncoder().encode(writeTimelineIndex(lines))
    expect(readTimelineIndex(body)).toEqual(JSON.parse(JSON.stringify(lines)))
    expect(readTimelineIndex(body)).toBe(readTimelineIndex(body))
  })
})

describe('the filter in an address', () => {
  it('is written in one way and read again', () => {
    const filter = { area: 'cancer', source: 'RWV99', from: '2026-01-01' } as const
    const query = writeTimelineQuery(filter, 3)
    expect(query).toBe('?source=RWV99&area=cancer&from=2026-01-01&page=3')
    expect(parseTimelineQuery(Object.fromEntries(new URLSearchParams(query)))).toMatchObject({
      filter,
      page: 3,
      wrong: [],
      isTyped: false,
    })
    expect(writeTimelineQuery({})).toBe('')
  })

  it('leaves out what a form sends empty', () => {
    expect(parseTimelineQuery({ from: '', to: '2026-01-01' })).toMatchObject({
      filter: { to: '2026-01-01' },
      page: 1,
      wrong: [],
    })
  })

  it.each<readonly [query: Readonly<Record<string, unknown>>, key: string, words: string]>([
    [{ name: 'Holland' }, 'other', 'The address asks for something that is no filter here'],
    [{ toString: 'x' }, 'other', 'no filter here'],
    [{ source: ['RWV99', 'Z99001'] }, 'other', 'or for one filter twice'],
    [{ source: '../x' }, 'source', 'Told by must be one of the sources in the list'],
    [{ kind: 'constructor' }, 'kind', 'Kind of source must be one of the list'],
    [{ thing: 'A&E' }, 'thing', 'Kind of thing must be one of the list'],
    [{ thing: 'nonsense' }, 'thing', 'Kind of thing must be one of the list'],
    [{ area: 'astrology' }, 'area', 'Clinical area must be one of the list'],
    [{ when: 'yesterday' }, 'when', 'Time must be one of the list, or a year of four digits'],
    [{ from: '2026' }, 'from', 'From must be a real date, for example 27 3 2026'],
    [{ to: '2026-02-30' }, 'to', 'To must be a real date, for example 27 3 2026'],
    [{ from: '2026-03-01', to: '2026-02-01' }, 'to', 'same as or after From, 01-Mar-2026'],
    [{ page: '0' }, 'page', 'The page must be a number from 1 to 9999'],
    [{ page: '10000' }, 'page', 'The page must be a number'],
  ])('%j is told by the part that is wrong, and filters nothing', (query, key, words) => {
    const { wrong, page } = parseTimelineQuery(query)

    expect(wrong).toMatchObject([{ key, words: expect.stringContaining(words) as unknown }])
    expect(page).toBe(1)
  })

  it('tells all that is wrong, and keeps what is right', () => {
    const { filter, wrong } = parseTimelineQuery({ area: 'zz', thing: 'problems', from: '2026-13-45' })

    expect(filter).toEqual({ thing: 'problems' })
    expect(wrong.map(({ key }) => key)).toEqual(['area', 'from'])
  })

  it('reads a day from three fields, as it is typed', () => {
    const typed = { 'from[day]': ' 1', 'from[month]': '02', 'from[year]': '2026', from: '1999-01-01' }

    expect(parseTimelineQuery(typed)).toMatchObject({
      filter: { from: '2026-02-01' },
      wrong: [],
      isTyped: true,
      dates: { from: { day: '1', month: '02', year: '2026' } },
    })
    expect(parseTimelineQuery({ from: '2026-02-01' }).dates.from).toEqual({
      day: '1',
      month: '2',
      year: '2026',
    })
  })

  it.each([
    [['31', '13', '2026'], ['month'], 'To must have a month from 1 to 12'],
    [['', '2', ''], ['day', 'year'], 'To must have a day from 1 to 31, and a year of four digits'],
    [['3', '2', '26'], ['year'], 'To must have a year of four digits, for example 2026'],
    [['30', '2', '2026'], ['day'], 'To must be a real date'],
  ] as const)('says of %j which field is wrong', ([day, month, year], parts, words) => {
    const { wrong, dates } = parseTimelineQuery({ 'to[day]': day, 'to[month]': month, 'to[year]': year })

    expect(wrong).toMatchObject([{ key: 'to', parts, words: expect.stringContaining(words) as unknown }])
    expect(dates.to).toEqual({ day, month, year })
  })

  it('knows a source by what it told here alone', () => {
    const asked = parseTimelineQuery({ source: 'RHX99' })

    expect(checkSource(asked, [])).toMatchObject([{ key: 'source' }])
    expect(checkSource(parseTimelineQuery({}), [])).toEqual([])
  })
})

describe('what stands under several headings', () => {
  it('is found by each of them: a section of the Mental Health Act is a legal status and an alert', () => {
    const section = aResource({
      resourceType: 'Flag',
      status: 'active',
      code: { text: 'Mental Health Act: detained under section 3' },
      period: { start: '2026-11-20' },
    })
    const lines = toTimeline(aRecordOf([section])).map(({ keys }) => ({ ...keys, at: 0, size: 0 }))
    const found = (thing: string): number => filterTimeline(lines, { thing }, '2026-11-23').length

    expect(found('legal')).toBe(1)
    expect(found('alerts')).toBe(1)
    expect(found('problems')).toBe(0)
  })
})

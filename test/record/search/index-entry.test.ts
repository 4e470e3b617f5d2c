import { parseDateRange } from '../../../src/record/search/date-range.js'
import { SEARCH_GRAMMAR } from '../../../src/fhir/search-grammar.js'
import { readIndex, writeIndex } from '../../../src/record/search/search-index.js'
import { CONTRIBUTABLE_TYPES } from '../../../src/surfaces/partner-api/interactions.js'
import { aResource, coded } from '../../support/a-record.js'
import { anEntry, indexed } from './a-search-index.js'

const iso = (range: readonly number[] | undefined) => range?.map((one) => new Date(one).toISOString())

describe('parseDateRange', () => {
  it.each([
    ['2026', '2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
    ['2026-12', '2026-12-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
    ['2026-07', '2026-06-30T23:00:00.000Z', '2026-07-31T23:00:00.000Z'],
    ['2026-07-01', '2026-06-30T23:00:00.000Z', '2026-07-01T23:00:00.000Z'],
    // The clocks go forward that night, and back on the other: one day of 23 hours and one of 25.
    ['2026-03-29', '2026-03-29T00:00:00.000Z', '2026-03-29T23:00:00.000Z'],
    ['2026-10-25', '2026-10-24T23:00:00.000Z', '2026-10-26T00:00:00.000Z'],
    ['2026-07-01T10:00', '2026-07-01T09:00:00.000Z', '2026-07-01T09:01:00.000Z'],
    ['2026-07-01T10:00:00', '2026-07-01T09:00:00.000Z', '2026-07-01T09:00:01.000Z'],
    ['2026-07-01T10:00:00Z', '2026-07-01T10:00:00.000Z', '2026-07-01T10:00:01.000Z'],
    ['2026-07-01T10:00:00.5-05:00', '2026-07-01T15:00:00.500Z', '2026-07-01T15:00:00.501Z'],
    ['2026-07-01T10:00:00.123456+01:00', '2026-07-01T09:00:00.123Z', '2026-07-01T09:00:00.124Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z', '2024-03-01T00:00:00.000Z'],
  ])('takes %s for all that it can mean', (text, from, to) => {
    expect(iso(parseDateRange(text))).toEqual([from, to])
  })

  it.each([
    '',
    '26',
    '2026-13',
    '2026-02-29',
    '2026-1-1',
    '2026-01-01T25:00',
    '2026-01-01T10',
    '0000',
    '9999-01-01',
    'now',
  ])('takes %j for no date', (text) => {
    expect(parseDateRange(text)).toBeUndefined()
  })
})

describe('toIndexEntry', () => {
  it.each([
    ['a concept, each coding', coded('Asthma', '195967001'), ['http://snomed.info/sct|195967001']],
    ['a coding without a system', { coding: [{ code: 'X' }] }, ['|X']],
    ['words alone', { text: 'Asthma' }, undefined],
  ])('knows %s', (_case, code, expected) => {
    expect(indexed({ resourceType: 'Condition', code }, 'code')).toEqual(expected)
  })

  it('knows a code whose element says of which system it is', () => {
    expect(indexed({ resourceType: 'Observation', status: 'final' }, 'status')).toEqual(['*|final'])
    expect(indexed({ resourceType: 'RelatedPerson', active: true }, 'active')).toEqual(['*|true'])
  })

  it('looks into lists and components', () => {
    const component = [
      { code: { coding: [{ code: 'a' }] } },
      { code: { coding: [{ code: 'b' }, { code: 'c' }] } },
    ]

    expect(indexed({ resourceType: 'Observation', component }, 'combo-code')).toEqual(['|a', '|b', '|c'])
  })

  it('knows a period, open at either end', () => {
    const period = (of: object) => indexed({ resourceType: 'Encounter', period: of }, 'date') as number[][]

    expect(iso(period({ start: '2026-01-05', end: '2026-01-07' })[0])).toEqual([
      '2026-01-05T00:00:00.000Z',
      '2026-01-08T00:00:00.000Z',
    ])
    expect(period({ start: '2026-01-05' })[0]?.[1]).toBe(8.64e15)
    expect(period({ end: '2026-01-05' })[0]?.[0]).toBe(-8.64e15)
    expect(period({})).toBeUndefined()
  })

  it('keeps references to the one type that a parameter is for', () => {
    const participant = [
      { actor: { reference: 'Practitioner/p' } },
      { actor: { reference: 'Location/l/_history/2' } },
      { actor: { reference: '#contained' } },
      { actor: { display: 'Somebody' } },
    ]
    const appointment = { resourceType: 'Appointment', participant }

    expect(indexed(appointment, 'actor')).toEqual(['Practitioner/p', 'Location/l'])
    expect(indexed(appointment, 'practitioner')).toEqual(['Practitioner/p'])
  })

  it('knows nothing of what cannot be read, and does not fail', () => {
    const broken = { ...aResource({ resourceType: 'Condition', code: coded('x', '1') }), text: '{"code":' }
    const strange = {
      resourceType: 'Condition',
      code: [[null, 3]],
      recordedDate: { start: 7 },
      encounter: 'x',
    }

    expect(anEntry(broken).values).toEqual({})
    expect(anEntry(aResource(strange)).values).toEqual({})
  })
})

describe('writeIndex and readIndex', () => {
  it('are one another’s inverse, one line a resource', () => {
    const entries = [
      aResource({ resourceType: 'Condition', code: coded('Asthma', '1'), recordedDate: '2026' }),
      aResource({ resourceType: 'Encounter', period: { start: '2026' } }),
    ].map((one, index) => ({ ...anEntry(one), at: index * 10, size: 9 }))

    const text = writeIndex(entries)

    expect(text.split('\n')).toHaveLength(2)
    expect(readIndex(text, { labelClass: 'N', shared: false })).toEqual(entries)
  })
})

describe('SEARCH_GRAMMAR', () => {
  it('is about types that partners may contribute and what the record makes of them, each with a parameter that names the person', () => {
    for (const { type, person } of SEARCH_GRAMMAR.values()) {
      expect([...CONTRIBUTABLE_TYPES, 'Linkage', 'DetectedIssue']).toContain(type)
      expect(person.length).toBeGreaterThan(0)
    }
  })

  it('has no parameter that would put an identifier, a name or an address into a URL', () => {
    const names = [...SEARCH_GRAMMAR.values()].flatMap(({ parameters }) => [...parameters.keys()])

    expect(
      names.filter((name) => /identifier|^name|address|phone|email|telecom|family|^given/.test(name)),
    ).toEqual([])
  })
})

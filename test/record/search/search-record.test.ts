import { WHOLE_RECORD } from '../../../src/record/search/entry-ceiling.js'
import { searchRecord } from '../../../src/record/search/search-record.js'
import { aResource, coded, type ResourceContent } from '../../support/a-record.js'
import { anEntry, aSearch, isNormal, PERSON } from './a-search-index.js'

function anObservation(id: string, content: Partial<ResourceContent> = {}, labelClass = 'N') {
  return anEntry(aResource({ resourceType: 'Observation', ...content }, { id, labelClass }))
}

function found(
  index: readonly ReturnType<typeof anEntry>[],
  query: string,
  { type = 'Observation', offset = 0 } = {},
) {
  const { matches, total, included } = searchRecord(
    index,
    { request: aSearch(type, query), offset, within: WHOLE_RECORD },
    isNormal,
  )
  return { ids: matches.map(({ id }) => id), total, included: included.map(({ reference }) => reference) }
}

describe('searchRecord', () => {
  const index = [
    anObservation('a', { effectiveDateTime: '2026-01-01', status: 'final', code: coded('x', '1') }),
    anObservation('b', { effectiveDateTime: '2026-03', status: 'final', code: coded('y', '2') }),
    anObservation('c', {
      effectiveDateTime: '2026-02-01T10:00:00Z',
      status: 'amended',
      code: coded('x', '1'),
    }),
    anObservation('d', { status: 'final', code: { coding: [{ code: '1' }] } }),
    anEntry(aResource({ resourceType: 'Condition', code: coded('x', '1') }, { id: 'e' })),
  ]

  it.each([
    ['', ['b', 'c', 'a', 'd']],
    ['_sort=date', ['a', 'c', 'b', 'd']],
    ['_sort=-date', ['b', 'c', 'a', 'd']],
    ['_sort=_lastUpdated', ['a', 'b', 'c', 'd']],
    ['code=1', ['c', 'a', 'd']],
    ['code=http://snomed.info/sct|1', ['c', 'a']],
    ['code=|1', ['d']],
    ['code=http://snomed.info/sct|', ['b', 'c', 'a']],
    ['code=2,http://snomed.info/sct|1', ['b', 'c', 'a']],
    ['code=1&status=final', ['a', 'd']],
    ['status=http://hl7.org/fhir/observation-status|amended', ['c']],
    ['_id=a,d', ['a', 'd']],
    ['_id=e', []],
    ['date=2026-01', ['a']],
    ['date=2026-01-01', ['a']],
    ['date=ge2026-02-01', ['b', 'c']],
    ['date=gt2026-02', ['b']],
    ['date=lt2026-01-01', []],
    ['date=le2026-01-01', ['a']],
    ['date=ge2026-01-15&date=le2026-02-28', ['c']],
    // What may be within is found by ge and le, and not by eq.
    ['date=ge2026-03-20', ['b']],
    ['date=2026-03-20', []],
    ['_lastUpdated=2026-11-23', ['a', 'b', 'c', 'd']],
    ['_lastUpdated=lt2026-11-23', []],
  ])('answers Observation?%s', (query, ids) => {
    expect(found(index, query)).toMatchObject({ total: ids.length })
    expect([...found(index, query).ids].sort()).toEqual([...ids].sort())
    if (!query.includes('_id') && !query.includes('_lastUpdated'))
      expect(found(index, query).ids).toEqual(ids)
  })

  it('gives pages of one order, each match once', () => {
    const pages = [0, 2].map((offset) => found(index, '_count=2', { offset }))

    expect(pages).toMatchObject([
      { ids: ['b', 'c'], total: 4 },
      { ids: ['a', 'd'], total: 4 },
    ])
    expect(found(index, '_count=2', { offset: 4 }).ids).toEqual([])
  })

  it('finds by reference with or without its type, and by how a text begins, whatever its accents', () => {
    const seen = anObservation('o', { encounter: { reference: 'Encounter/x' } })
    const letter = anEntry(aResource({ resourceType: 'Composition', title: 'Résumé of care' }, { id: 't' }))

    for (const asked of ['x', 'Encounter/x']) expect(found([seen], `encounter=${asked}`).ids).toEqual(['o'])
    for (const asked of ['y', 'Patient/x']) expect(found([seen], `encounter=${asked}`).ids).toEqual([])
    expect(found([letter], 'title=resume', { type: 'Composition' }).ids).toEqual(['t'])
    expect(found([letter], 'title=care', { type: 'Composition' }).ids).toEqual([])
  })

  describe('_include', () => {
    const encounter = (labelClass: string) =>
      anEntry(aResource({ resourceType: 'Encounter' }, { id: 'x', labelClass }))
    const gp = anEntry(aResource({ resourceType: 'Practitioner' }, { id: 'g', shared: true }))
    const seen = anObservation('o', {
      encounter: { reference: 'Encounter/x' },
      performer: [{ reference: 'Practitioner/g' }],
      hasMember: [{ reference: 'Observation/p' }],
    })
    const member = anObservation('p')

    it('gives along what the matches refer to, each once', () => {
      const query =
        '_id=o&_include=Observation:encounter&_include=Observation:performer&_include=Observation:has-member'

      expect(found([seen, member, encounter('N'), gp], query).included).toEqual([
        'Encounter/x',
        'Observation/p',
        'Practitioner/g',
      ])
    })

    it('gives along the person', () => {
      const patient = anEntry(aResource({ resourceType: 'Patient' }, { id: PERSON }))

      expect(found([seen, patient], '_include=Observation:subject').included).toEqual([`Patient/${PERSON}`])
    })

    it('gives along nothing that is a match of the page itself, withheld, or not in the record', () => {
      const query = '_include=Observation:encounter&_include=Observation:has-member'

      expect(found([seen, member, encounter('V')], query).included).toEqual([])
      expect(found([seen], query).included).toEqual([])
    })

    it('finds nothing that is about nobody by itself', () => {
      const device = anEntry(aResource({ resourceType: 'Device' }, { shared: true }))

      expect(found([device], '', { type: 'Device' })).toMatchObject({ ids: [], total: 0 })
    })

    it('of a device is found where the person is said to use it, by what may be seen and read', () => {
      const device = anEntry(aResource({ resourceType: 'Device' }, { id: 'd', shared: true }))
      const other = anEntry(aResource({ resourceType: 'Device' }, { id: 'o', shared: true }))
      const use = { resourceType: 'DeviceUseStatement', device: { reference: 'Device/d' } }
      const seen = anEntry(aResource(use, { id: 'u' }))
      const sealed = anEntry(aResource(use, { id: 'u', labelClass: 'sealed' }))
      const devices = { type: 'Device' }

      expect(found([device, other, seen], '', devices)).toMatchObject({ ids: ['d'], total: 1 })
      expect(found([device, other, sealed], '', devices)).toMatchObject({ ids: [], total: 0 })
      const within = { ...WHOLE_RECORD, mayRead: ({ type }: { type: string }) => type === 'Device' }
      expect(
        searchRecord([device, seen], { request: aSearch('Device', ''), offset: 0, within }, isNormal).total,
      ).toBe(0)
    })
  })

  it('C18, C26: a withheld resource changes no answer, whichever way it is asked about', () => {
    const hidden = anObservation(
      'h',
      {
        effectiveDateTime: '2026-02-15',
        status: 'final',
        code: coded('x', '1'),
        encounter: { reference: 'Encounter/x' },
      },
      'V',
    )
    const with_ = [hidden, ...index]
    const bisection = Array.from(
      { length: 20 },
      (_, step) => `date=ge2026-${String((step % 12) + 1).padStart(2, '0')}`,
    )

    for (const query of [
      '',
      'code=1',
      '_id=h',
      '_sort=date',
      '_count=1',
      'encounter=x',
      '_summary=count',
      ...bisection,
    ]) {
      for (const offset of [0, 1, 3])
        expect(found(with_, query, { offset })).toEqual(found(index, query, { offset }))
    }
  })
})

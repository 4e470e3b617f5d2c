import { parseEverything } from '../../../src/record/search/everything-request.js'
import {
  parseHistory,
  parseReadParameters,
  parseVersion,
} from '../../../src/record/search/history-request.js'

const sent = (query: string) => ({ url: `/x?${query}`, form: undefined })

describe('parseEverything', () => {
  it('reads since when, of which types, and how many a page', () => {
    expect(parseEverything(sent('_type=Condition,Observation&_since=2026-11-23T10:00:00Z&_count=1'))).toEqual(
      {
        outcome: 'read',
        request: {
          since: Date.parse('2026-11-23T10:00:00Z'),
          types: ['Condition', 'Observation'],
          count: 1,
          query: '_count=1&_since=2026-11-23T10%3A00%3A00Z&_type=Condition%2CObservation',
        },
      },
    )
  })

  it('asks for all of it when nothing is said', () => {
    expect(parseEverything(sent('_format=json'))).toMatchObject({ request: { query: '', count: undefined } })
  })

  it.each([
    'start=2026',
    'end=2026',
    '_type=Patients',
    '_since=yesterday',
    '_count=0',
    '_format=xml',
    '_elements=id',
  ])('refuses %s by name', (query) => {
    expect(parseEverything(sent(query))).toMatchObject({ status: 400, parameter: query.split('=')[0] })
  })
})

describe('parseHistory and its neighbours', () => {
  it('read how many versions, and since when', () => {
    expect(parseHistory(sent('_count=2&_since=2026'))).toMatchObject({
      request: { count: 2, since: Date.UTC(2026, 0) },
    })
    expect(parseHistory(sent(''))).toMatchObject({ request: { count: 50, since: undefined, query: '' } })
    expect(parseReadParameters(sent('_format=json'))).toEqual({ outcome: 'read' })
    expect(parseReadParameters(sent('_format=application/fhir%2Bjson'))).toEqual({ outcome: 'read' })
  })

  it('read a plus sign of a media type that was not encoded', () => {
    expect(parseReadParameters(sent('_format=application/fhir+json'))).toEqual({ outcome: 'read' })
    expect(parseReadParameters(sent('_format=application/fhir+xml'))).toMatchObject({ outcome: 'refused' })
  })

  it.each(['_at=2026', '_list=x', '_count=x', '_since=x', '_format=xml'])('refuse %s by name', (query) => {
    expect(parseHistory(sent(query))).toMatchObject({ status: 400, parameter: query.split('=')[0] })
  })

  it.each(['_elements=id', '_summary=true', 'patient=x', '_format=xml'])(
    'of a read refuse %s by name',
    (query) => {
      expect(parseReadParameters(sent(query))).toMatchObject({ status: 400, parameter: query.split('=')[0] })
    },
  )

  it.each(['0', '-1', '1.0', '01', '9999999999', 'x', ''])('take %j for no version', (text) => {
    expect(parseVersion(text)).toBeUndefined()
  })
})

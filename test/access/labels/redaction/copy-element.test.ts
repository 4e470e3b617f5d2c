import {
  copyObject,
  isDateOrTime,
  isOfWhereabouts,
} from '../../../../src/access/labels/redaction/copy-element.js'
import { writeJson } from '../../../../src/fhir/write-json.js'
import { aResource, snomed } from '../../../support/labels.js'

/** What is left of a resource about somebody at risk, where nothing else of the record is named. */
function copied(object: object): unknown {
  const copy = copyObject(aResource(object), { isThere: () => false, contained: new Map() })
  return copy === undefined ? undefined : JSON.parse(writeJson(copy))
}

describe('a day or a time of somebody at risk', () => {
  it.each([
    '2026',
    '2026-11',
    '2026-11-27',
    '2026-11-27T09:30',
    '2026-11-27T09:30Z',
    '2026-11-27T09:30+01:00',
    '2026-11-27T09:30:15',
    '2026-11-27T09:30:15Z',
    '2026-11-27T09:30:15-05:00',
    '2026-11-27T09:30:15.123Z',
    '2026-11-27T09:30:15.123456789',
    '09:30',
    '09:30:15',
  ])('is %s', (text) => {
    expect(isDateOrTime(text)).toBe(true)
  })

  it.each([
    '',
    '26',
    '2026-1',
    '2026-11-2',
    '2026-11-27T09',
    '2026-11-27T09:30:15.1234567890',
    '2026-11-27T09:30:15.',
    '2026-11-27T09:30:15+0100',
    '9:30',
    '09:30:15.5',
    'No. 2026',
    '2026 at Elm House',
    '09:30 at Elm House',
  ])('is not %j', (text) => {
    expect(isDateOrTime(text)).toBe(false)
  })
})

describe('what something is, of somebody at risk', () => {
  const SAYS_WHAT = [
    'code',
    'medicationCodeableConcept',
    'medicationReference',
    'vaccineCode',
    'itemCodeableConcept',
  ]

  it.each(SAYS_WHAT)(
    'may be where they are: then nothing stays, whether it is the %s that says so',
    (key) => {
      expect(isOfWhereabouts(aResource({ [key]: { text: 'Home address' } }))).toBe(true)
      expect(isOfWhereabouts(aResource({ [key]: { text: 'Asthma' } }))).toBe(false)
      expect(isOfWhereabouts(aResource({ [key]: 'Home address' }))).toBe(false)
      expect(copied({ [key]: { ...snomed('195967001'), text: 'Home address' } })).toBeUndefined()
    },
  )

  it.each(['code', 'medicationCodeableConcept', 'vaccineCode', 'itemCodeableConcept'])(
    'is lost with the %s that only words say',
    (key) => {
      expect(copied({ [key]: { text: 'Something' }, status: 'active' })).toBeUndefined()
      expect(copied({ [key]: snomed('195967001'), status: 'active' })).toMatchObject({
        [key]: snomed('195967001'),
      })
    },
  )

  it('is nothing where it asks nothing', () => {
    expect(isOfWhereabouts(aResource({}))).toBe(false)
    expect(copied({})).toEqual({})
  })

  it('is told by its codes, without words and without extensions that are no labels', () => {
    const extension = [{ url: 'https://x.example/ward', valueString: 'Ward 4' }]
    const code = { ...snomed('195967001'), extension, text: 'Asthma, staying at Elm House' }
    expect(copied({ code })).toEqual({ code: snomed('195967001') })
  })

  it('has nothing that is null', () => {
    expect(copied({ status: null, recordedDate: '2026-11-27' })).toEqual({ recordedDate: '2026-11-27' })
  })
})

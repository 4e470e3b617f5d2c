import {
  copyObject,
  isDateOrTime,
  isOfWhereabouts,
} from '../../../../src/access/labels/redaction/copy-element.js'
import { INLINE_LABEL_URL } from '../../../../src/fhir/profiles.js'
import { writeJson } from '../../../../src/fhir/write-json.js'
import { aResource, snomed } from '../../../support/labels.js'

const LABEL = {
  url: INLINE_LABEL_URL,
  valueCoding: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'PSY' },
}

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

  it.each([
    ['words', { text: 'Something' }],
    ['a code of their own', { coding: [{ system: 'https://local.example', code: 'A1' }] }],
    [
      'a code of their own with more than codes have',
      { coding: [{ system: 'https://local.example', code: 'A1', userSelected: true, rank: 1 }] },
    ],
  ])('is lost where %s alone say it, though they are labelled', (_what, concept) => {
    expect(copied({ code: { ...concept, extension: [LABEL] }, status: 'active' })).toBeUndefined()
  })

  it('is told with the label of a code, and of an element that is none', () => {
    const code = { ...snomed('195967001'), extension: [LABEL] }
    const component = [{ code: snomed('195967001'), valueInteger: 4, extension: [LABEL] }]
    expect(copied({ code, component })).toEqual({ code, component })
  })

  it('is told without what an extension of a code says, however clinical that is', () => {
    const extension = [
      { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' },
    ]
    expect(copied({ code: { ...snomed('195967001'), extension } })).toEqual({ code: snomed('195967001') })
  })

  it('is not told by an extension that asks where they are', () => {
    const url = 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-MedicationRepeatInformation'
    const extension = [{ url, code: { text: 'Home address' }, valueInteger: 3 }]
    expect(copied({ status: 'active', extension })).toEqual({ status: 'active' })
  })

  it('has nothing that is null', () => {
    expect(copied({ status: null, recordedDate: '2026-11-27' })).toEqual({ recordedDate: '2026-11-27' })
  })
})

import { copyLabel, copyMeta } from '../../../../src/access/labels/redaction/copy-meta.js'
import { isJsonObject, type JsonObject } from '../../../../src/fhir/json-value.js'
import { aResource } from '../../../support/labels.js'

const RECORD_TAG = 'https://neighbourhood-record.example/CodeSystem/record-tag'
const SECRET = 'Canary Street'
const R = { system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'R' }

function metaOf(meta: unknown): JsonObject | undefined {
  const read = aResource({ meta })['meta']
  return copyMeta(isJsonObject(read) ? read : undefined)
}

describe('what the record of a person at risk says of itself', () => {
  it('is which version it is, since when, and how it is labelled', () => {
    const meta = {
      versionId: '3',
      lastUpdated: '2026-11-23T10:00:00Z',
      security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'R' }],
    }
    expect(metaOf({ ...meta, source: 'urn:ods:Z99001', extension: [{ url: 'https://x.example' }] })).toEqual(
      meta,
    )
  })

  it('is made by no profile: whose it is tells who sent it, and it keeps to none any longer', () => {
    expect(metaOf({ profile: ['http://hl7.org/fhir/StructureDefinition/bodyweight'] })).toBeUndefined()
  })

  const PERSON = '0123456789abcdef0123456789abcdef'
  it.each([
    ['what it is about', 'https://neighbourhood-record.example/CodeSystem/about', PERSON, true],
    ['another word for that', 'https://neighbourhood-record.example/CodeSystem/about', SECRET, false],
    ['that the record joined it', RECORD_TAG, 'joined', true],
    ['that the record wrote it', RECORD_TAG, 'received', true],
    ['another word of the record', RECORD_TAG, SECRET, false],
    [
      'of what kind its source is',
      'https://neighbourhood-record.example/CodeSystem/source-kind',
      'acute',
      true,
    ],
    ['another kind', 'https://neighbourhood-record.example/CodeSystem/source-kind', SECRET, false],
    ['which organisation it is from', 'https://fhir.nhs.uk/Id/ods-organization-code', 'acute', false],
    ['a tag of who sent it', 'https://canary.example/tags', 'joined', false],
  ])('is tagged with %s, without words: %s, %s: %s', (_case, system, code, stays) => {
    expect(metaOf({ tag: [{ system, code, display: SECRET, version: SECRET }] })).toEqual(
      stays ? { tag: [{ system, code }] } : undefined,
    )
  })

  it.each([
    ['versionId', 'canary'],
    ['versionId', '3 canary'],
    ['lastUpdated', 'canary'],
    ['lastUpdated', '2026-11-23T10:00:00Z, canary'],
  ])('has no %s that is none: %s', (key, text) => {
    expect(metaOf({ [key]: text })).toBeUndefined()
  })

  it('has no tag that is of no system', () => {
    expect(metaOf({ tag: [{ code: 'joined' }, { system: RECORD_TAG }] })).toBeUndefined()
  })

  it('is nothing where it says nothing, and what is no meta says nothing', () => {
    expect(metaOf({ source: 'urn:ods:Z99001' })).toBeUndefined()
    expect(metaOf({ versionId: 3 })).toBeUndefined()
    expect(metaOf(SECRET)).toBeUndefined()
  })
})

describe('a label without its words', () => {
  it.each([
    ['HL7', 'http://terminology.hl7.org/CodeSystem/v3-ActCode', true],
    ['HL7 in STU3', 'http://hl7.org/fhir/v3/ActCode', true],
    ['HL7 by its OID', 'urn:oid:2.16.840.1.113883.5.25', true],
    ['this record', 'https://neighbourhood-record.example/CodeSystem/label', true],
    ['who sent it', 'https://canary.example/labels', false],
    ['another that names one of them', 'https://canary.example/http://hl7.org/fhir/', false],
    ['HL7 with words behind it', 'http://terminology.hl7.org/CodeSystem/v3-ActCode|canary', false],
    ['HL7 that is none', 'http://terminology.hl7.org/CodeSystem/canary', false],
  ])('names the system of %s: %s', (_whose, system, stays) => {
    expect(copyLabel(aResource({ system, code: 'PSY', display: SECRET }))).toEqual([
      stays ? { system, code: 'PSY' } : { code: 'PSY' },
    ])
  })

  it.each([
    ['a word', 'PSY', true],
    ['words that a hyphen joins', 'sealed-and-locked', true],
    ['a word that no label has', 'CanaryLane', false],
    ['one that begins with a number', '16PSY', false],
    ['a number behind it', 'PSY16', false],
    ['several words', 'seen at home', false],
    ['none', '', false],
  ])('has for its code %s', (_case, code, stays) => {
    expect(copyLabel(aResource({ code }))).toEqual([stays ? { code } : R])
  })

  const CONFIDENTIALITY = 'https://canary.example/confidentiality'
  it.each([
    ['what cannot be read', { display: SECRET }, [R]],
    ['a code of ours in words', { system: 'urn:x', code: 'Sealed and locked' }, ['sealed-and-locked']],
    ['what the law keeps', { code: 'legally_restricted' }, ['legally-restricted']],
    ['a seal', { code: ' sealed' }, ['sealed']],
    [
      'a code that nobody knows of confidentiality',
      { system: CONFIDENTIALITY, code: 'X' },
      [{ ...R, code: 'V' }],
    ],
    ['normal in small letters', { system: CONFIDENTIALITY, code: ' n' }, [{ ...R, code: 'N' }]],
    [
      'what is no label',
      { system: 'https://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'TREAT' },
      [],
    ],
  ])('is at least as strict, of %s', (_case, label, copies) => {
    const system = 'https://neighbourhood-record.example/CodeSystem/label'
    expect(copyLabel(aResource(label))).toEqual(
      copies.map((copy) => (typeof copy === 'string' ? { system, code: copy } : copy)),
    )
  })

  it('is very restricted where an element has it and it cannot be read', () => {
    expect(copyLabel({}, { isInline: true })).toEqual([{ ...R, code: 'V' }])
  })
})

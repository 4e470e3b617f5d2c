import { copyLabel, copyMeta } from '../../../src/access/labels/copy-meta.js'
import { isJsonObject, type JsonObject } from '../../../src/fhir/json-value.js'
import { aResource } from '../../support/labels.js'

const RECORD_TAG = 'https://neighbourhood-record.example/CodeSystem/record-tag'
const SECRET = 'Canary Street'
const R = { system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'R' }

function metaOf(meta: unknown): JsonObject | undefined {
  const read = aResource({ meta })['meta']
  return copyMeta(isJsonObject(read) ? read : undefined, (text) => text.includes('canary'))
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

  it.each([
    ['a profile of FHIR', 'http://hl7.org/fhir/StructureDefinition/bodyweight', true],
    [
      'a profile of FHIR, under https',
      'https://hl7.org/fhir/uv/ips/StructureDefinition/Patient-uv-ips|2.0.0',
      true,
    ],
    ['a profile of the UK', 'https://fhir.hl7.org.uk/StructureDefinition/UKCore-Patient', true],
    ['a profile of who sent it', 'https://canary-street.example/StructureDefinition/letter', false],
    ['one that only begins like one of FHIR', 'http://hl7.org/fhirelsewhere.example/a', false],
    ['one with words behind it', 'http://hl7.org/fhir/a seen at home', false],
    ['one with words before it', 'see http://hl7.org/fhir/a', false],
    ['one that names a place that is known', 'http://hl7.org/fhir/canary', false],
  ])('is made by %s: %s', (_case, profile, stays) => {
    expect(metaOf({ profile: [profile] })).toEqual(stays ? { profile: [profile] } : undefined)
  })

  it.each([
    ['what it is about', 'https://neighbourhood-record.example/CodeSystem/about', true],
    ['what the record says of it', RECORD_TAG, true],
    ['of what kind its source is', 'https://neighbourhood-record.example/CodeSystem/source-kind', true],
    ['which organisation it is from', 'https://fhir.nhs.uk/Id/ods-organization-code', false],
    ['a tag of who sent it', 'https://canary.example/tags', false],
  ])('is tagged with %s, without words: %s', (_case, system, stays) => {
    expect(metaOf({ tag: [{ system, code: 'a', display: SECRET, version: SECRET }] })).toEqual(
      stays ? { tag: [{ system, code: 'a' }] } : undefined,
    )
  })

  it('has no tag that is of no system', () => {
    expect(metaOf({ tag: [{ code: 'Z99001' }, { system: RECORD_TAG }] })).toEqual({
      tag: [{ system: RECORD_TAG }],
    })
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
  ])('names the system of %s: %s', (_whose, system, stays) => {
    expect(copyLabel(aResource({ system, code: 'PSY', display: SECRET }))).toEqual([
      stays ? { system, code: 'PSY' } : { code: 'PSY' },
    ])
  })

  it.each([
    ['a word', 'PSY', true],
    ['words that a hyphen joins', 'sealed-and-locked', true],
    ['one as long as the longest', 'A'.repeat(31), true],
    ['a longer one', 'A'.repeat(32), false],
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

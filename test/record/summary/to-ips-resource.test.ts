import { isJsonObject, type JsonObject } from '../../../src/fhir/json-value.js'
import { parseJson } from '../../../src/fhir/parse-json.js'
import { writeJson } from '../../../src/fhir/write-json.js'
import { IPS_PROFILES } from '../../../src/fhir/profiles.js'
import { referencesIn, toIpsResource } from '../../../src/record/summary/to-ips-resource.js'
import { escapeXhtml } from '../../../src/record/summary/xhtml.js'

const BASE_URL = 'https://record.example'

function read(text: string): JsonObject {
  const parsed = parseJson(text)
  if (parsed.outcome !== 'parsed' || !isJsonObject(parsed.value)) throw new Error('This is no resource.')
  return parsed.value
}

function toIps(resource: object, along: readonly string[] = []): JsonObject {
  const facts = { baseUrl: BASE_URL, goesAlong: (one: string) => along.includes(one) }
  return JSON.parse(writeJson(toIpsResource(read(JSON.stringify(resource)), facts))) as JsonObject
}

describe('a resource in a summary', () => {
  it('keeps numbers as they were written', () => {
    const text = '{"resourceType":"Observation","valueQuantity":{"value":1.50}}'

    expect(writeJson(toIpsResource(read(text), { baseUrl: BASE_URL, goesAlong: () => false }))).toContain(
      '"value":1.50',
    )
  })

  it.each([
    [{ resourceType: 'Procedure', code: {} }, '_performedDateTime'],
    [{ resourceType: 'MedicationStatement' }, '_effectiveDateTime'],
    [{ resourceType: 'DiagnosticReport' }, '_effectiveDateTime'],
    [{ resourceType: 'DeviceUseStatement' }, '_timingDateTime'],
    [{ resourceType: 'Patient', name: [] }, '_birthDate'],
  ])('says that it is not known when, where %j does not say', (resource, element) => {
    expect(toIps(resource)).toHaveProperty([element, 'extension', 0, 'valueCode'], 'unknown')
  })

  it.each([
    [{ resourceType: 'Procedure', performedString: 'as a child' }],
    [{ resourceType: 'MedicationStatement', effectivePeriod: { start: '2020' } }],
    [{ resourceType: 'Patient', birthDate: '1941' }],
    [{ resourceType: 'Patient', _birthDate: { extension: [] } }],
  ])('adds nothing where %j says it in its own way', (resource) => {
    expect(Object.keys(toIps(resource)).sort()).toEqual([...Object.keys(resource), 'meta'].sort())
  })

  it('claims the profile of a summary only where it has what that asks for, and none of its sender’s', () => {
    const profileOf = (resource: object) => (toIps(resource) as { meta: { profile?: unknown } }).meta.profile

    expect(
      profileOf({ resourceType: 'Condition', code: {}, meta: { profile: ['https://x.example'] } }),
    ).toEqual([`${IPS_PROFILES}Condition-uv-ips`])
    expect(profileOf({ resourceType: 'Condition', meta: { profile: ['https://x.example'] } })).toBeUndefined()
    expect(profileOf({ resourceType: 'Flag', status: 'inactive' })).toBeUndefined()
    expect(profileOf({ resourceType: 'MedicationRequest', doNotPerform: true })).toBeUndefined()
    expect(profileOf({ resourceType: 'CarePlan' })).toBeUndefined()
  })

  it('names by its address what does not go along, and leaves identifiers of its own', () => {
    const condition = {
      resourceType: 'Condition',
      encounter: { reference: 'Encounter/1/_history/2', display: 'A visit' },
      recorder: { reference: 'Practitioner/1' },
      asserter: { reference: 'Practitioner/2', identifier: { value: 'C1' } },
      evidence: [
        { detail: [{ reference: '#inside' }, { reference: 'https://elsewhere.example/Observation/1' }] },
      ],
    }

    expect(toIps(condition, ['Practitioner/1'])).toMatchObject({
      encounter: {
        type: 'Encounter',
        identifier: { system: 'urn:ietf:rfc:3986', value: `${BASE_URL}/fhir/Encounter/1` },
        display: 'A visit',
      },
      recorder: { reference: `${BASE_URL}/fhir/Practitioner/1` },
      asserter: { type: 'Practitioner', identifier: { value: 'C1' } },
      evidence: [
        { detail: [{ reference: '#inside' }, { reference: 'https://elsewhere.example/Observation/1' }] },
      ],
    })
    expect(referencesIn(read(JSON.stringify(condition)))).toEqual([
      'Encounter/1',
      'Practitioner/1',
      'Practitioner/2',
    ])
  })
})

describe('words in a narrative', () => {
  it('are escaped, and have no character that XML forbids or nobody sees', () => {
    expect(escapeXhtml('<b>5 & "6"</b>\ud800\uffff\u202e')).toBe(
      '&lt;b&gt;5 &amp; &quot;6&quot;&lt;/b&gt;[U+202E]',
    )
  })
})

describe('how sure somebody is, in a code that R4 does not have', () => {
  it('is left to the words of its line: with it the document would be invalid', () => {
    const allergy = (code: string): object => ({
      resourceType: 'AllergyIntolerance',
      verificationStatus: { coding: [{ code }] },
    })

    expect(toIps(allergy('presumed'))).not.toHaveProperty('verificationStatus')
    expect(toIps(allergy('refuted'))).toHaveProperty('verificationStatus')
  })
})

import { isJsonObject, type JsonObject } from '../../../src/fhir/json-value.js'
import { parseJson } from '../../../src/fhir/parse-json.js'
import { writeJson } from '../../../src/fhir/write-json.js'
import { IPS_PROFILES } from '../../../src/fhir/profiles.js'
import { isInTerms } from '../../../src/record/summary/bound-codes.js'
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
    [{ resourceType: 'Observation' }, '_status'],
    [{ resourceType: 'Goal' }, '_lifecycleStatus'],
  ])('says that its status is not known, where %j has none', (resource, element) => {
    expect(toIps(resource)).toHaveProperty([element, 'extension', 0, 'valueCode'], 'unknown')
  })

  describe('that is a problem with an end', () => {
    const aProblem = (code: string | undefined, differs: object): object => ({
      resourceType: 'Condition',
      ...(code === undefined
        ? {}
        : {
            clinicalStatus: {
              coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code }],
            },
          }),
      ...differs,
    })

    it.each([
      ['active', { abatementDateTime: '2020-03-01' }, '(01-Mar-2020)'],
      ['relapse', { abatementString: 'last winter' }, '(last winter)'],
      [
        undefined,
        { abatementPeriod: { start: '2019-01-01', end: '2020-03-01' } },
        '(01-Jan-2019 to 01-Mar-2020)',
      ],
    ])('keeps the status that it has (%s), and its end in words: FHIR forbids both', (code, end, said) => {
      const problem = toIps(aProblem(code, { ...end, note: [{ text: 'Seen.' }] }))

      expect(Object.keys(problem).filter((key) => key.startsWith('abatement'))).toEqual([])
      expect(problem).toMatchObject({
        ...(code === undefined ? {} : { clinicalStatus: { coding: [{ code }] } }),
        note: [
          { text: 'Seen.' },
          { text: `Its source says that it ended ${said}, and does not say that it is over.` },
        ],
      })
    })

    it('keeps its end as it is where it is over', () => {
      expect(toIps(aProblem('resolved', { abatementDateTime: '2020-03-01' }))).toMatchObject({
        abatementDateTime: '2020-03-01',
      })
      expect(toIps(aProblem('active', {}))).not.toHaveProperty('note')
    })
  })

  it.each([
    [{ resourceType: 'Procedure', status: 'completed', performedString: 'as a child' }],
    [{ resourceType: 'MedicationStatement', status: 'active', effectivePeriod: { start: '2020' } }],
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

describe('a code that R4 does not have where it binds an element', () => {
  const allergy = (differs: object): object => ({ resourceType: 'AllergyIntolerance', ...differs })
  const sure = (code: string, system = 'allergyintolerance-verification'): object => ({
    verificationStatus: { coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }] },
  })
  const current = (
    code: string,
    system = 'http://terminology.hl7.org/CodeSystem/condition-clinical',
  ): object => ({
    clinicalStatus: { coding: [{ system, code }] },
  })

  it('is left to the words of its line: with it the document would be invalid', () => {
    expect(toIps(allergy(sure('presumed')))).not.toHaveProperty('verificationStatus')
    expect(toIps(allergy(sure('refuted')))).toHaveProperty('verificationStatus')
    const graded = {
      criticality: 'severe',
      category: ['medication', 'drug'],
      reaction: [{ severity: 'bad' }],
    }
    expect(toIps(allergy({ ...graded, type: 'allergy' }))).toMatchObject({
      type: 'allergy',
      reaction: [{}],
    })
    for (const key of ['criticality', 'category']) expect(toIps(allergy(graded))).not.toHaveProperty(key)
  })

  it('stands under the system of R4 where it is one of its codes: no other can be meant', () => {
    const system = 'http://terminology.hl7.org/CodeSystem/condition-clinical'
    for (const named of ['https://x.example', system])
      expect(toIps({ resourceType: 'Condition', ...current('active', named) })).toMatchObject({
        clinicalStatus: { coding: [{ system, code: 'active' }] },
      })
  })

  it.each([
    ['a clinical status of R4', { resourceType: 'Condition', ...current('active') }, true],
    ['none', { resourceType: 'Condition' }, true],
    ['one of another version', { resourceType: 'Condition', ...current('unknown') }, false],
    [
      'one under another system',
      { resourceType: 'Condition', ...current('active', 'https://x.example') },
      true,
    ],
    ['one in words', { resourceType: 'Condition', clinicalStatus: { text: 'Ongoing' } }, false],
    ['a status of R4', { resourceType: 'Flag', status: 'active' }, true],
    ['a status that R4 does not have', { resourceType: 'MedicationRequest', status: 'ended' }, false],
    ['a doubt in the terms of R4', allergy(sure('refuted')), true],
    // Without it the allergy would be told as a fact.
    ['a doubt under another system', allergy(sure('refuted', 'status')), true],
    ['a doubt that R4 has for problems alone', allergy(sure('provisional')), false],
    ['a certainty that R4 does not have', allergy(sure('presumed')), true],
  ])('is told in words alone where the meaning hangs on it: %s', (_what, resource, isData) => {
    expect(isInTerms(read(JSON.stringify(resource)))).toBe(isData)
  })
})

describe('a Consent in a summary', () => {
  it('says that its policy is not known, where nobody said which: FHIR asks for one', () => {
    const unknown = { extension: [{ valueCode: 'unknown' }] }
    expect(toIps({ resourceType: 'Consent' })).toMatchObject({ policyRule: unknown })
    expect(toIps({ resourceType: 'Consent', policy: [{}] })).not.toHaveProperty('policyRule')
    const policyRule = { text: 'Mental Capacity Act 2005' }
    expect(toIps({ resourceType: 'Consent', policyRule })).toMatchObject({ policyRule })
  })
})

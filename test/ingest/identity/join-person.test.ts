import { joinPerson, type PatientOfSource } from '../../../src/ingest/identity/join-person.js'
import { toText } from '../../../src/ingest/contribution.js'
import {
  ACT_CODE_SYSTEM,
  CONFIDENTIALITY_SYSTEM,
  INLINE_LABEL_URL,
  LABEL_SYSTEM,
} from '../../../src/fhir/profiles.js'
import type { JsonObject } from '../../../src/fhir/json-value.js'
import type { SourceKind } from '../../../src/fhir/source-kind.js'
import { OAK_STREET, ods, WEY_VALLEY } from '../../support/actors.js'
import { aPerson } from '../../support/a-record.js'
import { CODE_SETS } from '../../support/code-sets.js'
import { aTestNhsNumber } from '../../support/nhs-numbers.js'

const nhsNumber = aTestNhsNumber(3)
const practice = {
  identifier: { system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: OAK_STREET },
  display: 'Oak Street Surgery',
}

function source(
  id: string,
  [code, kind]: readonly [string, SourceKind],
  resource: JsonObject,
  day = '01',
): PatientOfSource {
  const sender = { organisation: ods(code), name: `Name of ${code}`, kind }
  return {
    id,
    sender,
    receivedAt: `2026-11-${day}T00:00:00.000Z`,
    resource: { resourceType: 'Patient', ...resource },
  }
}

const hospital = (resource: JsonObject, day?: string): PatientOfSource =>
  source('b'.repeat(32), [WEY_VALLEY, 'acute'], resource, day)
const surgery = (resource: JsonObject, day?: string): PatientOfSource =>
  source('c'.repeat(32), [OAK_STREET, 'primary-care'], resource, day)

function joined(...sources: readonly PatientOfSource[]): Record<string, unknown> {
  const contribution = joinPerson(aPerson(), nhsNumber, { sources, codeSets: CODE_SETS })
  if (!contribution) throw new Error('Nobody was joined')
  return JSON.parse(toText(contribution, 1, '2026-11-23T00:00:00.000Z')) as Record<string, unknown>
}

describe('joinPerson', () => {
  it('takes each field from the registered practice first, and what it lacks from the next', () => {
    const patient = joined(
      hospital({ birthDate: '1948-02-28', gender: 'female', telecom: [{ value: '01' }] }, '20'),
      surgery({ birthDate: '1948-02-29', generalPractitioner: [practice] }, '01'),
    )
    expect(patient).toMatchObject({
      id: aPerson(),
      birthDate: '1948-02-29',
      gender: 'female',
      telecom: [{ value: '01' }],
      generalPractitioner: [practice],
      identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: nhsNumber }],
    })
  })

  it('says which source led and that it is joined, and links to every source', () => {
    const patient = joined(hospital({ gender: 'female' }), surgery({ generalPractitioner: [practice] }))
    const { source: from, tag } = patient['meta'] as { source: string; tag: { code: string }[] }
    expect(from).toBe('urn:ods:Z99001')
    expect(tag.map(({ code }) => code)).toEqual(['Z99001', 'primary-care', 'joined'])
    expect(patient['link']).toEqual([
      { other: { reference: `Patient/${'b'.repeat(32)}` }, type: 'seealso' },
      { other: { reference: `Patient/${'c'.repeat(32)}` }, type: 'seealso' },
    ])
  })

  it('asks a practice where the person is registered before one where they were', () => {
    const other = source('d'.repeat(32), ['Z99002', 'primary-care'], { gender: 'male' }, '22')
    expect(joined(other, surgery({ gender: 'female', managingOrganization: practice }))['gender']).toBe(
      'female',
    )
  })

  it('takes the latest of two of one kind', () => {
    const other = source('d'.repeat(32), ['RSA99', 'acute'], { gender: 'male' }, '22')
    expect(joined(hospital({ gender: 'female' }, '21'), other)['gender']).toBe('male')
  })

  it.each([
    [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'R' }],
    [{ system: 'http://hl7.org/fhir/v3/Confidentiality', code: 'V' }],
    [{ code: 'R' }],
  ])('never shows where somebody lives from a source that marked its Patient as restricted: %j', (label) => {
    const security = [label]
    const patient = joined(
      surgery({
        meta: { security },
        address: [{ city: 'Godalming' }],
        generalPractitioner: [practice],
        gender: 'female',
      }),
    )
    expect(patient['gender']).toBe('female')
    expect(patient).not.toHaveProperty('address')
    expect(patient).not.toHaveProperty('generalPractitioner')
  })

  it('keeps the verification status of the number', () => {
    const extension = [
      { url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus' },
    ]
    const identifier = [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: nhsNumber, extension }]
    expect(joined(hospital({ identifier }))['identifier']).toEqual([
      { extension, use: 'official', system: 'https://fhir.nhs.uk/Id/nhs-number', value: nhsNumber },
    ])
  })

  it('says that somebody has died when any source says when', () => {
    expect(
      joined(surgery({ generalPractitioner: [practice] }), hospital({ deceasedDateTime: '2026-11-01' })),
    ).toMatchObject({
      deceasedDateTime: '2026-11-01',
    })
  })

  const own = 'https://fhir.example.org/labels'
  const inline = (code: string) => [{ url: INLINE_LABEL_URL, valueCoding: { system: LABEL_SYSTEM, code } }]
  const home = { address: [{ city: 'Godalming' }], telecom: [{ value: '01' }], gender: 'female' }

  it.each([
    [LABEL_SYSTEM, 'sealed'],
    [LABEL_SYSTEM, 'sealed-and-locked'],
    [LABEL_SYSTEM, 'legally-restricted'],
    [LABEL_SYSTEM, 'GRA'],
    [ACT_CODE_SYSTEM, 'PSY'],
    [CONFIDENTIALITY_SYSTEM, 'V'],
    [undefined, 'sealed'],
    [own, 'whatever'],
  ])('tells nothing of what a source labelled %s %s, and no version of it', (system, code) => {
    const security = [{ ...(system === undefined ? {} : { system }), code }]
    const ours = surgery({ generalPractitioner: [practice], name: [{ family: 'Underhay' }] })
    const labelled = hospital({ meta: { security }, ...home })
    const patient = joined(ours, labelled)

    for (const key of Object.keys(home)) expect(patient).not.toHaveProperty(key)
    expect(patient['link']).toHaveLength(1)
    if (code === 'V') return
    expect(
      joinPerson(aPerson(), nhsNumber, { sources: [ours, labelled], codeSets: CODE_SETS })?.contentHash,
    ).toBe(joinPerson(aPerson(), nhsNumber, { sources: [ours], codeSets: CODE_SETS })?.contentHash)
  })

  it('tells what stands beside an element with a label of its own', () => {
    const patient = joined(
      hospital({ ...home, address: [{ city: 'Godalming', extension: inline('sealed') }], telecom: [] }),
    )
    expect(patient['gender']).toBe('female')
    expect(patient).not.toHaveProperty('address')
  })

  it('carries the labels where every source labelled its own, and tells one organisation nothing of another', () => {
    const security = [{ system: LABEL_SYSTEM, code: 'sealed-and-locked' }]
    const patient = joined(
      surgery({
        gender: 'female',
        birthDate: '1948-02-29',
        _birthDate: { extension: inline('sealed') },
        active: true,
        _active: { extension: inline('sealed') },
      }),
      hospital({ meta: { security }, telecom: [{ value: '01' }] }),
    )
    expect(patient['meta']).toMatchObject({ security: [{ code: 'sealed' }, { code: 'sealed' }] })
    expect(patient).not.toHaveProperty('telecom')
    expect(patient['link']).toHaveLength(1)
    expect(joined(hospital({ meta: { security } }))['meta']).toMatchObject({ security })
  })

  const termination = { coding: [{ system: 'http://snomed.info/sct', code: '57797005' }] }

  it('tells nothing of a Patient in which only the code sets find something, and no version of it', () => {
    const ours = surgery({ generalPractitioner: [practice], name: [{ family: 'Underhay' }] })
    const sensitive = hospital({ ...home, extension: [{ url: own, valueCodeableConcept: termination }] })
    const patient = joined(ours, sensitive)

    for (const key of Object.keys(home)) expect(patient).not.toHaveProperty(key)
    expect(patient['link']).toHaveLength(1)
    expect(
      joinPerson(aPerson(), nhsNumber, { sources: [ours, sensitive], codeSets: CODE_SETS })?.contentHash,
    ).toBe(joinPerson(aPerson(), nhsNumber, { sources: [ours], codeSets: CODE_SETS })?.contentHash)
  })

  it('carries what the code sets find where there is no other source', () => {
    const patient = joined(
      hospital({ ...home, extension: [{ url: own, valueCodeableConcept: termination }] }),
    )
    expect(patient['meta']).toMatchObject({ security: [{ system: LABEL_SYSTEM, code: 'TERMINATION' }] })
  })

  it('takes a label that cannot be read for a strict one', () => {
    const unread = [{ url: INLINE_LABEL_URL, valueCodeableConcept: {} }]
    const patient = joined(hospital({ active: true, _active: { extension: unread } }))
    expect(patient['meta']).toMatchObject({ security: [{ code: 'V' }] })
  })

  it('is the same whatever the order in which sources came, and nobody without any', () => {
    const [one, other] = [hospital({ gender: 'female' }), surgery({ gender: 'male' })]
    expect(
      joinPerson(aPerson(), nhsNumber, { sources: [one, other], codeSets: CODE_SETS })?.contentHash,
    ).toBe(joinPerson(aPerson(), nhsNumber, { sources: [other, one], codeSets: CODE_SETS })?.contentHash)
    expect(joinPerson(aPerson(), nhsNumber, { sources: [], codeSets: CODE_SETS })).toBeUndefined()
  })
})

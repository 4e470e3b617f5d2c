import { joinPerson, type PatientOfSource } from '../../src/ingest/join-person.js'
import { toText } from '../../src/ingest/contribution.js'
import type { JsonObject } from '../../src/fhir/json-value.js'
import type { SourceKind } from '../../src/fhir/source-kind.js'
import { OAK_STREET, ods, WEY_VALLEY } from '../support/actors.js'
import { aPerson } from '../support/a-record.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'

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
  const contribution = joinPerson(aPerson(), nhsNumber, sources)
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

  it('is the same whatever the order in which sources came, and nobody without any', () => {
    const [one, other] = [hospital({ gender: 'female' }), surgery({ gender: 'male' })]
    expect(joinPerson(aPerson(), nhsNumber, [one, other])?.contentHash).toBe(
      joinPerson(aPerson(), nhsNumber, [other, one])?.contentHash,
    )
    expect(joinPerson(aPerson(), nhsNumber, [])).toBeUndefined()
  })
})

import { deriveId } from '../../../src/ingest/derive-id.js'
import { identityOf } from '../../../src/ingest/identity/identity-of.js'

const NHS = { system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9990000018' }
const LOCAL = { system: 'https://wey-valley.example/patient', value: 'WV-1' }

describe('identityOf', () => {
  it.each([
    ['the first identifier of its own, not the NHS number', { identifier: [NHS, LOCAL] }, undefined, LOCAL],
    ['the NHS number of a Patient that has nothing else', { identifier: [NHS], id: 'p1' }, undefined, NHS],
    ['a single identifier', { resourceType: 'QuestionnaireResponse', identifier: LOCAL }, undefined, LOCAL],
  ])('is %s', (_case, resource, fullUrl, identifier) => {
    expect(identityOf({ resourceType: 'Patient', ...resource }, fullUrl)?.identifier).toEqual(identifier)
  })

  it('is the logical id where there is no identifier with system and value, and else the urn', () => {
    const half = { resourceType: 'Observation', identifier: [{ value: '7' }] }
    expect(identityOf({ ...half, id: 'obs-7' }, 'urn:uuid:1')?.key).toEqual(['id', 'obs-7'])
    expect(identityOf(half, 'urn:uuid:1')?.key).toEqual(['urn', 'urn:uuid:1'])
    expect(identityOf(half, 'https://wey-valley.example/fhir/Observation')).toBeUndefined()
  })

  it('never says the value, which may name a person', () => {
    expect(identityOf({ resourceType: 'Patient', identifier: [NHS] }, undefined)?.words).not.toContain(
      NHS.value,
    )
  })
})

describe('deriveId', () => {
  const key = new Uint8Array(32).fill(1)

  it('is the same for the same parts, and another for any other part or key', () => {
    const id = deriveId(key, 'RWV99', 'Patient', 'WV-1')
    expect(deriveId(key, 'RWV99', 'Patient', 'WV-1')).toBe(id)
    const others = [
      deriveId(key, 'RSA99', 'Patient', 'WV-1'),
      deriveId(key, 'RWV99', 'PatientW', 'V-1'),
      deriveId(new Uint8Array(32).fill(2), 'RWV99', 'Patient', 'WV-1'),
    ]
    expect(new Set([id, ...others]).size).toBe(4)
    expect(id).toMatch(/^[0-9a-f]{32}$/)
  })
})

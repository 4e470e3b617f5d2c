import type { NhsNumber } from '../../src/fhir/nhs-number.js'

type Resource = Readonly<Record<string, unknown>>

export const LOCAL_SYSTEM = 'https://wey-valley.example/patient'

/** A hospital's Patient. */
export function aPatient(nhsNumber: NhsNumber, differs: Resource = {}): Resource {
  return {
    resourceType: 'Patient',
    identifier: [
      { system: LOCAL_SYSTEM, value: `WV-${nhsNumber.slice(5)}` },
      { system: 'https://fhir.nhs.uk/Id/nhs-number', value: nhsNumber },
    ],
    name: [{ family: 'Okonkwo-Reed', given: ['Miriam', 'Grace'] }],
    birthDate: '1948-02-29',
    ...differs,
  }
}

/** A body weight of the Patient who stands in the same transaction. */
export function aWeightOf(subject: unknown, differs: Resource = {}): Resource {
  return {
    resourceType: 'Observation',
    identifier: [{ system: 'https://wey-valley.example/observation', value: 'W-1' }],
    status: 'final',
    code: { text: 'Body weight' },
    subject,
    ...differs,
  }
}

export const THE_PATIENT = 'urn:uuid:11111111-1111-4111-8111-111111111111'

/** A transaction of these resources; the first one has the fullUrl {@link THE_PATIENT}. */
export function aTransaction(...resources: readonly Resource[]): Resource {
  return aBundle('transaction', ...resources)
}

export function aBundle(type: string, ...resources: readonly Resource[]): Resource {
  return {
    resourceType: 'Bundle',
    type,
    entry: resources.map((resource, index) => ({
      fullUrl:
        index === 0 ? THE_PATIENT : `urn:uuid:22222222-2222-4222-8222-${String(index).padStart(12, '0')}`,
      resource,
      request: { method: 'POST', url: String(resource['resourceType']) },
    })),
  }
}

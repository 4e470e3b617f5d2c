import type { Bundle, Observation, Patient } from 'fhir/r4.js'

/** A person who does not exist, with one measurement: what a partner can paste and post. */
export const EXAMPLE_TRANSACTION: Bundle<Patient | Observation> = {
  resourceType: 'Bundle',
  type: 'transaction',
  entry: [
    {
      fullUrl: 'urn:uuid:6f1c0a52-7d0e-4c8e-9a3b-2f6d1f0c9e01',
      resource: {
        resourceType: 'Patient',
        identifier: [
          { system: 'https://wey-valley.example/patient', value: 'WV-100042' },
          { system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9998765439' },
        ],
        name: [{ use: 'official', family: 'Fernsby', given: ['Odette'] }],
        gender: 'female',
        birthDate: '1951-06-14',
      },
      request: { method: 'POST', url: 'Patient' },
    },
    {
      fullUrl: 'urn:uuid:6f1c0a52-7d0e-4c8e-9a3b-2f6d1f0c9e02',
      resource: {
        resourceType: 'Observation',
        identifier: [{ system: 'https://wey-valley.example/observation', value: 'WV-WT-7781' }],
        status: 'final',
        code: { coding: [{ system: 'http://snomed.info/sct', code: '27113001', display: 'Body weight' }] },
        subject: { reference: 'urn:uuid:6f1c0a52-7d0e-4c8e-9a3b-2f6d1f0c9e01' },
        effectiveDateTime: '2026-11-20T09:30:00Z',
        valueQuantity: { value: 61.5, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' },
      },
      request: { method: 'POST', url: 'Observation' },
    },
  ],
}

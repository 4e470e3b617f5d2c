import { parseEntryTarget } from '../../src/ingest/checks/entry-target.js'
import { parseReference } from '../../src/ingest/references/parse-reference.js'

describe('parseEntryTarget', () => {
  it.each([
    ['Patient', { kind: 'type', type: 'Patient' }],
    ['Patient/a-1.B', { kind: 'id', type: 'Patient', id: 'a-1.B' }],
    [
      'Observation?identifier=https://wey-valley.example/o|7%2F1',
      {
        kind: 'identifier',
        type: 'Observation',
        identifier: { system: 'https://wey-valley.example/o', value: '7/1' },
      },
    ],
    [
      'Observation?identifier=https%3A%2F%2Fwey-valley.example%2Fo%7C7',
      {
        kind: 'identifier',
        type: 'Observation',
        identifier: { system: 'https://wey-valley.example/o', value: '7' },
      },
    ],
  ])('reads %s', (url, expected) => {
    expect(parseEntryTarget(url)).toEqual(expected)
  })

  it.each([
    '',
    '/Patient',
    'https://elsewhere.example/fhir/Patient',
    'Patient/$everything',
    '$expunge',
    'Patient/..',
    'Patient/../AuditEvent',
    'Patient/%2e%2e/AuditEvent',
    'Patient/a/b',
    'Patient/a_b',
    `Patient/${'a'.repeat(65)}`,
    'Patients',
    'constructor',
    'Patient?name=x',
    'Patient?identifier=7',
    'Patient?identifier=|7',
    'Patient?identifier=s|',
    'Patient?identifier=s|1&identifier=s|2',
    'Patient?identifier=%E0%A4%A',
    'Patient?',
  ])('does not read %s', (url) => {
    expect(parseEntryTarget(url)).toBeUndefined()
  })
})

describe('parseReference', () => {
  it.each([
    ['#med1', 'contained'],
    ['urn:uuid:11111111-1111-4111-8111-111111111111', 'urn'],
    ['urn:oid:1.2.3', 'urn'],
    ['Patient/1', 'relative'],
    ['Patient/1/_history/2', 'relative'],
    ['https://elsewhere.example/fhir/Patient/1', 'absolute'],
    ['Patient?identifier=s|1', 'conditional'],
    ['Patient', 'malformed'],
    ['/Patient/1', 'malformed'],
    ['Patient/1/../2', 'malformed'],
  ])('sees in %s something %s', (reference, form) => {
    expect(parseReference(reference).form).toBe(form)
  })
})

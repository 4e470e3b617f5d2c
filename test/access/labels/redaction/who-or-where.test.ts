import { whoOrWhereIn } from '../../../../src/access/labels/redaction/who-or-where.js'
import { aResource, inRecord, variantsOf } from '../../../support/labels.js'

const LOCAL = { identifier: { value: '10452' }, display: 'Dr B' }

/** A resource in which such a link stands at a path. */
function saysAt(resourceType: string, path: string, link: object = LOCAL): ReturnType<typeof aResource> {
  const element = path
    .split('.')
    .reverse()
    .reduce<object>((value, key) => ({ [key]: value }), link)
  return aResource({ resourceType, id: '1', ...element })
}

const STAFF_ALONE = [
  ['CareTeam', 'participant.onBehalfOf'],
  ['ClinicalImpression', 'assessor'],
  ['Consent', 'organization'],
  ['DetectedIssue', 'author'],
  ['DetectedIssue', 'mitigation.author'],
  ['DocumentReference', 'authenticator'],
  ['Encounter', 'hospitalization.origin'],
  ['Encounter', 'hospitalization.destination'],
  ['Flag', 'author'],
  ['ImagingStudy', 'referrer'],
  ['ImagingStudy', 'interpreter'],
  ['Immunization', 'performer.actor'],
  ['Immunization', 'manufacturer'],
  ['Immunization', 'protocolApplied.authority'],
  ['List', 'source'],
  ['Medication', 'manufacturer'],
  ['MedicationDispense', 'receiver'],
  ['MedicationDispense', 'destination'],
  ['MedicationRequest', 'recorder'],
  ['MedicationRequest', 'dispenseRequest.performer'],
  ['NutritionOrder', 'orderer'],
  ['Patient', 'contact.organization'],
  ['Procedure', 'performer.onBehalfOf'],
  ['RiskAssessment', 'performer'],
  ['Specimen', 'collection.collector'],
  ['VisionPrescription', 'prescriber'],
  ['Composition', 'custodian'],
  ['EpisodeOfCare', 'careManager'],
  ['EpisodeOfCare', 'managingOrganization'],
  ['Patient', 'generalPractitioner'],
  ['Encounter', 'location.location'],
  ['ServiceRequest', 'locationReference'],
  ['Encounter', 'serviceProvider'],
] as const

describe('an element that can lead to staff, organisations and places alone', () => {
  it.each(STAFF_ALONE)('tells all who or where, by whatever number: %s.%s', (type, path) => {
    expect([...whoOrWhereIn(saysAt(type, path))]).toContainEqual(LOCAL)
    if (type === 'Patient') return
    const shown = variantsOf([inRecord(`${type}/1`, saysAt(type, path))])[`${type}/1`]
    expect(shown?.map(({ text }) => text.includes('Dr B'))).toEqual([true])
  })

  it('is one in what a resource contains, too', () => {
    const contained = [saysAt('Immunization', 'performer.actor')]
    expect([...whoOrWhereIn(aResource({ resourceType: 'Basic', contained }))]).toEqual([LOCAL])
  })

  it.each([
    ['Observation', 'performer', 'a relative'],
    ['DiagnosticReport', 'resultsInterpreter', 'a team'],
    ['Composition', 'author', 'a relative'],
    ['Condition', 'recorder', 'a relative'],
    ['Encounter', 'participant.individual', 'a relative'],
    ['Provenance', 'onBehalfOf', 'a relative'],
  ])('is none where it can lead to somebody of whom nobody may be told: %s.%s to %s', (type, path) => {
    expect(whoOrWhereIn(saysAt(type, path)).size).toBe(0)
    const shown = variantsOf([inRecord(`${type}/1`, saysAt(type, path))])[`${type}/1`]
    expect(shown?.map(({ text }) => text.includes('Dr B'))).toEqual([true, false])
  })
})

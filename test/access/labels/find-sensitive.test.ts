import { findSensitive } from '../../../src/access/labels/find-sensitive.js'
import { aResource, CODE_SETS } from '../../support/labels.js'

/** The name of a service, that says nothing in another place. */
const SERVICE = 'Riverside Recovery Service'

function found(resource: object): readonly string[] {
  return [...findSensitive(aResource(resource), CODE_SETS).sets].map(({ id }) => id).sort()
}

describe('the name of a service', () => {
  it.each([
    'serviceType',
    'serviceCategory',
    'serviceProvider',
    'specialty',
    'practiceSetting',
    'facilityType',
    'location',
    'locationReference',
    'managingOrganization',
    'performerType',
    'performer',
    'owner',
    'custodian',
  ])('tells what it is for where a service is named: %s', (key) => {
    expect(found({ resourceType: 'Basic', [key]: [{ coding: [{ display: SERVICE }] }] })).toEqual([
      'substance-use',
    ])
    expect(found({ resourceType: 'Basic', [key]: { display: SERVICE } })).toEqual(['substance-use'])
  })

  it.each([
    'Appointment',
    'Encounter',
    'EpisodeOfCare',
    'HealthcareService',
    'Location',
    'Organization',
    'PractitionerRole',
    'Schedule',
    'Slot',
  ])('tells it anywhere in what is about a service: %s', (resourceType) => {
    expect(found({ resourceType, name: SERVICE })).toEqual(['substance-use'])
    expect(found({ resourceType, note: [{ extension: [{ valueString: SERVICE }] }] })).toEqual([
      'substance-use',
    ])
    expect(found({ resourceType: 'Basic', contained: [{ resourceType, name: SERVICE }] })).toEqual([
      'substance-use',
    ])
  })

  it('tells nothing where no service is named', () => {
    expect(
      found({ resourceType: 'Observation', note: [{ text: SERVICE }], subject: { display: SERVICE } }),
    ).toEqual([])
    expect(found({ name: SERVICE })).toEqual([])
  })
})

describe('what nobody is shown', () => {
  it.each(['id', 'reference', 'system', 'resourceType', 'data', 'contentType', 'hash'])(
    'tells nothing: %s',
    (key) => {
      expect(found({ code: { [key]: 'HIV' } })).toEqual([])
      expect(found({ code: { text: 'HIV', [key]: 'x' } })).toEqual(['hiv'])
    },
  )

  it.each(['extension', 'modifierExtension'])('is the address of what stands in an %s', (key) => {
    expect(found({ [key]: [{ url: 'https://x.example/HIV' }] })).toEqual([])
    expect(found({ [key]: [{ url: 'https://x.example', valueString: 'HIV' }] })).toEqual(['hiv'])
    expect(found({ photo: [{ url: 'https://x.example/HIV' }] })).toEqual(['hiv'])
  })

  it('is what meta says, but for the tags that its source gave', () => {
    const ods = 'https://fhir.nhs.uk/Id/ods-organization-code'
    const tagged = (system: string) =>
      found({ meta: { tag: [{ system, code: 'x', display: 'HIV clinic' }] } })
    expect(tagged('https://x.example')).toEqual(['hiv'])
    expect(tagged(ods)).toEqual([])
    expect(found({ meta: { source: 'HIV', profile: ['https://x.example/HIV'] } })).toEqual([])
    expect(found({ meta: 'HIV' })).toEqual([])
    expect(found({ meta: { tag: [{ display: SERVICE }] } })).toEqual([])
    expect(found({ resourceType: 'Organization', meta: { tag: [{ display: SERVICE }] } })).toEqual([])
  })
})

describe('a code', () => {
  it('is found as a code, as a value, as a number, and in a text', () => {
    const hiv = ['hiv']
    expect(found({ code: { coding: [{ system: 'http://snomed.info/sct', code: '86406008' }] } })).toEqual(hiv)
    expect(found({ code: { coding: [{ code: 86406008 }] } })).toEqual(hiv)
    expect(found({ note: [{ text: 'see 86406008' }] })).toEqual(hiv)
    expect(found({ identifier: [{ system: 'http://hl7.org/fhir/sid/icd-10', value: 'B20.1' }] })).toEqual(hiv)
  })

  it('and its display are judged each for itself', () => {
    const coding = [{ system: 'http://snomed.info/sct', code: '86406008', display: 'Chlamydia' }]
    expect(found({ code: { coding } })).toEqual(['hiv', 'sexual-health'])
  })
})

describe('what cannot be read', () => {
  it.each([
    ['a picture', { contentType: 'image/png', data: 'AAAA' }, true],
    ['what is kept elsewhere', { contentType: 'text/plain', url: 'https://x.example/1' }, true],
    ['a text', { contentType: 'text/plain', data: Buffer.from('Well.').toString('base64') }, false],
    ['a type that only has one of a text within', { contentType: 'x-text/plain', data: 'SElW' }, true],
    ['an attachment of nothing', { contentType: 'text/plain' }, false],
    ['data of no type', { data: Buffer.from('Well.').toString('base64') }, true],
    ['an address that is none', { contentType: 'text/plain', url: 5 }, true],
    ['a Binary of this record, which is judged there', { contentType: 'image/png', url: 'Binary/a' }, false],
  ])('is %s: %s', (_what, attachment, isUnread) => {
    const resource = aResource({ resourceType: 'DocumentReference', content: [{ attachment }] })
    expect(findSensitive(resource, CODE_SETS).isUnread).toBe(isUnread)
  })

  it('is read all the same where it is a text of which nobody said so', () => {
    const data = Buffer.from('HIV').toString('base64')
    expect(found({ resourceType: 'DocumentReference', content: [{ attachment: { data } }] })).toEqual(['hiv'])
  })
})

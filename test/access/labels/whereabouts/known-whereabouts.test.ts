import { knownWhereabouts } from '../../../../src/access/labels/whereabouts/known-whereabouts.js'
import type { OdsCode } from '../../../../src/fhir/ods-code.js'
import type { OrganisationDirectory } from '../../../../src/identity/organisation.js'
import { aResource } from '../../../support/labels.js'

const ODS = 'https://fhir.nhs.uk/Id/ods-organization-code'
const NAME = 'Mill Lane Surgery'
const AT = 'seen at the mill lane surgery today'
const ODS_CODE = 'Z99002' as OdsCode
const DIRECTORY: OrganisationDirectory = new Map([
  [ODS_CODE, { odsCode: ODS_CODE, name: NAME, kind: 'primary-care' }],
])

/** Whether a text names a place or somebody that a record tells of. */
function isKnown(resource: object, text = AT): boolean {
  return knownWhereabouts([aResource(resource)], DIRECTORY)(text)
}

describe('knownWhereabouts, of an address', () => {
  it.each(['address', 'valueAddress'])('knows its lines and towns: %s', (key) => {
    const holder = { [key]: { line: ['Flat 2', '16 Elm Road'], city: 'Rowanham', district: 'Oakshire' } }
    const texts = ['by Flat 2', 'near 16 Elm Road', 'moved to rowanham', 'all over Oakshire']
    expect(texts.map((text) => isKnown(holder, text))).toEqual([true, true, true, true])
    expect(isKnown({ [key]: { text: '16 Elm Road' } }, 'in 16 elm road')).toBe(true)
  })

  it('knows every one of several', () => {
    const patient = { resourceType: 'Patient', address: [{ city: 'Rowanham' }, { city: 'Ashford' }] }
    expect(['Rowanham', 'Ashford', 'Bath'].map((text) => isKnown(patient, text))).toEqual([true, true, false])
  })

  it('does not know a line as short as a number, nor what is no town', () => {
    expect(isKnown({ address: { line: ['12 A'] } }, 'bed 12 A')).toBe(false)
    expect(isKnown({ address: { line: ['12 AB'] } }, 'lives at 12 AB')).toBe(true)
    expect(isKnown({ address: { city: 'Rye' } }, 'rye bread')).toBe(false)
    expect(isKnown({ address: { country: 'England', state: 'Surrey' } }, 'Surrey, England')).toBe(false)
    expect(isKnown({ note: { city: 'Rowanham' } }, 'Rowanham')).toBe(false)
  })
})

describe('knownWhereabouts, of an organisation or a place', () => {
  it.each([
    'generalPractitioner',
    'managingOrganization',
    'serviceProvider',
    'location',
    'locationReference',
    'origin',
    'destination',
    'custodian',
    'organization',
  ])('knows what is called so in %s', (key) => {
    expect(isKnown({ [key]: [{ display: NAME }] })).toBe(true)
    expect(isKnown({ hospitalization: { [key]: { display: NAME } } })).toBe(true)
  })

  it.each(['Location', 'Organization', 'HealthcareService'])('knows the names of each %s', (resourceType) => {
    expect(isKnown({ resourceType, name: NAME })).toBe(true)
    expect(isKnown({ resourceType, name: 'Elm House', alias: ['The Elms', NAME] })).toBe(true)
    expect(isKnown({ resourceType: 'Basic', contained: [{ resourceType, name: NAME }] })).toBe(true)
  })

  it('does not know what something else is called', () => {
    expect(isKnown({ resourceType: 'CarePlan', name: NAME, title: NAME })).toBe(false)
    expect(isKnown({ performer: [{ display: NAME }] })).toBe(false)
    expect(isKnown({ name: NAME })).toBe(false)
  })

  it('does not know a name of one word', () => {
    expect(isKnown({ resourceType: 'Location', name: 'Home', alias: ['Base'] }, 'Home, Base')).toBe(false)
    expect(isKnown({ location: [{ display: 'Home' }] }, 'went home')).toBe(false)
  })

  it.each([
    ['an identifier', { identifier: { system: ODS, value: ODS_CODE } }],
    ['a tag', { meta: { tag: [{ system: ODS, code: ODS_CODE }] } }],
  ])('knows it by its ODS code, and by its name in the directory: %s', (_where, holder) => {
    expect([isKnown(holder), isKnown(holder, `recall ${ODS_CODE}`), isKnown(holder, 'lane')]).toEqual([
      true,
      true,
      false,
    ])
  })

  it('knows it by the name beside its ODS code', () => {
    expect(isKnown({ type: { system: ODS, code: 'Z99003', display: 'Elm House' } }, 'at Elm House')).toBe(
      true,
    )
    expect(isKnown({ type: { system: ODS, display: 'Elm House' } }, 'at Elm House')).toBe(true)
  })

  it('knows nothing by a code of another system, and nothing by a code that the directory lacks', () => {
    expect(isKnown({ identifier: { system: 'https://x.example', value: ODS_CODE } })).toBe(false)
    expect(isKnown({ identifier: { system: ODS, value: 'Z99003' } })).toBe(false)
    expect(isKnown({ identifier: { system: ODS, value: 'no code' } })).toBe(false)
  })
})

describe('knownWhereabouts, of kin', () => {
  it('knows a contact by the whole name', () => {
    const known = (name: object, text: string): boolean => isKnown({ contact: [{ name }] }, text)
    expect(known({ text: 'Robin Bell' }, 'with Robin Bell')).toBe(true)
    expect(known({ given: ['Jo', 'Robin'], family: 'Bell' }, 'with Robin Bell')).toBe(true)
    expect(known({ given: ['Jo', 'Robin'], family: 'Bell' }, 'a robin')).toBe(false)
    expect(known({ given: ['Robin'] }, 'a robin')).toBe(false)
    expect(known({ family: 'Bell' }, 'the bell')).toBe(false)
  })

  it('knows a related person by each name', () => {
    const kin = {
      resourceType: 'RelatedPerson',
      name: [{ text: 'Robin Bell' }, { given: ['Robin'], family: 'Ash' }],
    }
    expect(['Robin Bell', 'Robin Ash', 'robin'].map((text) => isKnown(kin, text))).toEqual([
      true,
      true,
      false,
    ])
  })

  it('does not know the person by name, who is no secret', () => {
    expect(isKnown({ resourceType: 'Patient', name: [{ text: 'Jo Bell' }] }, 'Jo Bell')).toBe(false)
  })
})

describe('knownWhereabouts, in a text', () => {
  it('knows them again however they are written, and in every resource', () => {
    const record = [{ resourceType: 'Location', name: NAME }, { address: { city: 'Rowanham' } }].map(
      aResource,
    )
    const known = knownWhereabouts(record, new Map())
    expect(['<b>Mill</b> Lane surgery', 'MILL-LANE SURGERY', 'in Rowan\u00adham', 'well'].map(known)).toEqual(
      [true, true, true, false],
    )
  })
})

import {
  isAnsweredByWhereabouts,
  clinicalCodeOf,
} from '../../../../src/access/labels/code-sets/clinical-codings.js'
import { aResource } from '../../../support/labels.js'

function isClinical(system: string, code: string): boolean {
  return clinicalCodeOf(aResource({ system, code })) === code
}

/** Each system with the codes that are of it, and some that look otherwise: what looks otherwise may be anything. */
const SYSTEMS: readonly (readonly [readonly string[], readonly string[], readonly string[]])[] = [
  [
    [
      'http://snomed.info/sct',
      'https://snomed.info/sct',
      'http://snomed.info/sct/999000031000000106',
      'http://dmd.nhs.uk',
      'https://dmd.nhs.uk',
      'https://dmd.nhsbsa.nhs.uk',
      'http://dmd.nhsbsa.nhs.uk',
    ],
    ['195967001', '100005', '1104051000000101'],
    [
      '195967002',
      '195967011',
      '01483900123',
      '10000',
      '1'.repeat(19),
      '095967001',
      'Z99001',
      '195967001 Oak Street',
      'at 195967001',
      '',
    ],
  ],
  [
    ['http://loinc.org', 'https://loinc.org'],
    ['8867-4', '1-8', 'LA6576-8', 'LP7839-6'],
    ['8867-5', '12345678-1', '8867-44', '8867-', 'LX6576-8', '88674', 'a8867-4', 'CanaryLane'],
  ],
  [
    [
      'http://hl7.org/fhir/sid/icd-10',
      'https://hl7.org/fhir/sid/icd-10-uk',
      'http://hl7.org/fhir/sid/icd-10-cm',
    ],
    ['J45.9', 'J45', 'j45.9', 'A17.0+', 'G01*', 'S72.001A', 'C7A', 'X590'],
    ['J45.9 Oak', ' J45', '.J45', 'J45.9**', 'J45-9', 'CanaryLane', 'J4', 'J45.LANE'],
  ],
  [
    [
      'http://hl7.org/fhir/sid/icd-11',
      'http://id.who.int/icd/release/11/mms',
      'http://id.who.int/icd/release/11/2024-01/mms',
    ],
    ['1A00', 'BA41.0', 'CA23.32'],
    ['CANA', 'BA41.000', 'BA4', 'BA41.', 'CanaryLane', ' 1A00'],
  ],
  [
    [
      'https://fhir.hl7.org.uk/Id/opcs-4',
      'https://fhir.hl7.org.uk/Id/opcs-4.9',
      'https://fhir.hl7.org.uk/Id/opcs-4.10',
    ],
    ['K40.1', 'K401', 'k40', 'K40.'],
    ['K4', 'K40.12', 'KK40', 'K40 1', 'K40.A'],
  ],
  [
    ['http://read.info/ctv3', 'http://read.info/readv2'],
    ['H33..', 'XE0YX', 'H33..00', '137R.', '14M4.', 'G2...', 'Hyu31', 'XaBC1'],
    [
      'H33.',
      'H33..000',
      'H3 ..',
      'H33-0',
      'Derby',
      'XaBVJ',
      'F1ats',
      'H33zz....',
      'Flat1',
      'Canary',
      '.....',
      '_____',
    ],
  ],
  [
    ['http://www.whocc.no/atc'],
    ['C07', 'C07A', 'C07AB', 'C07AB02'],
    ['C0', 'CC7', 'C07ABC', 'C07AB0', 'C07AB021', 'xC07', 'c07', 'C07 AB'],
  ],
  [['http://hl7.org/fhir/sid/cvx'], ['88', '140', '3', '998'], ['1400', '', 'a']],
  [
    ['http://unitsofmeasure.org'],
    [
      'mg',
      'mm[Hg]',
      '10*9/L',
      '{score}',
      'mL/min/{1.73_m2}',
      'm[IU]/L',
      'kg/m2',
      '/min',
      '{unit}/wk',
      'Cel',
      '%',
    ],
    [
      'm g',
      'a,b',
      'a;b',
      'a:b',
      'm.'.repeat(5),
      '',
      '14CanaryLane',
      '{CanaryLane}',
      'CanaryLane',
      '07700.900123',
    ],
  ],
  [['urn:ietf:bcp:47'], ['en', 'en-GB', 'cym'], ['e', 'engl', 'en-gb', 'en-GBR', 'EN', '1en']],
  [
    [
      'http://terminology.hl7.org/CodeSystem/condition-clinical',
      'https://terminology.hl7.org/CodeSystem/condition-clinical',
    ],
    ['active', 'resolved'],
    ['Active', 'CanaryLane', 'canary-lane', 'at home', ''],
  ],
  [
    ['https://fhir.hl7.org.uk/CodeSystem/UKCore-EthnicCategory'],
    ['A', 'Z'],
    ['AA', 'CanaryLane', '260385009'],
  ],
]

describe('a coding that says something clinical', () => {
  it.each(SYSTEMS)('is of %j', (systems, codes, others) => {
    for (const system of systems) {
      expect(codes.filter((code) => !isClinical(system, code))).toEqual([])
      expect(others.filter((code) => isClinical(system, code))).toEqual([])
      // The system is known by all of its address, and by nothing that only has it within.
      for (const other of [`x${system}`, `${system} x`, `https://x.example/${system}`])
        expect([other, codes.filter((code) => isClinical(other, code))]).toEqual([other, []])
    }
  })

  it.each([
    ['organisations', 'https://fhir.nhs.uk/Id/ods-organization-code'],
    ['sites', 'https://fhir.nhs.uk/Id/ods-site-code'],
    ['people', 'https://fhir.nhs.uk/Id/sds-user-id'],
    ['who is related to whom', 'http://terminology.hl7.org/CodeSystem/v3-RoleCode'],
    ['whatever its sender numbers', 'https://canary.example/codes'],
    ['another version of a system, by a name and not a number', 'http://snomed.info/sct/uk'],
    ['a version of SNOMED CT that is none', 'http://snomed.info/sct/01483900123'],
    ['HL7 that is not in our tables', 'http://terminology.hl7.org/CodeSystem/CanaryLane'],
    ['UK Core that is not in our tables', 'https://fhir.hl7.org.uk/CodeSystem/UKCore-CanaryLane'],
    ['another Read', 'http://read.info/readv3'],
    ['an ICD that is elsewhere', 'http://hl7.org/fhir/sid/icd-10 at home'],
    ['identifiers of FHIR that are none of the ICD', 'http://hl7.org/fhir/sid/us-npi'],
    ['codes of the UK that are none of UK Core', 'https://fhir.hl7.org.uk/CodeSystem/Site'],
    ['an OPCS with words in it', 'https://fhir.hl7.org.uk/Id/opcs-4 x'],
    ['a snomed.info that is not its host', 'http://snomedxinfo/sct'],
    ['a plain name', 'loinc'],
  ])('is not of a system of %s', (_what, system) => {
    expect(
      ['195967001', 'J45', 'MTH', 'Z99001', '8867-4'].filter((code) => isClinical(system, code)),
    ).toEqual([])
  })

  it('has a system and a code', () => {
    expect(clinicalCodeOf(aResource({ code: '195967001' }))).toBeUndefined()
    expect(clinicalCodeOf(aResource({ system: 'http://snomed.info/sct' }))).toBeUndefined()
    expect(clinicalCodeOf(aResource({ system: 'http://snomed.info/sct', code: '195967001' }))).toBe(
      '195967001',
    )
  })
})

describe('a concept that asks where somebody is', () => {
  it.each(
    (
      '56799-0 45401-7 68997-6 46499-0 42077-8 184097001 184102003 184103008 184142008 263536004 398099009 433178008 ' +
      '397635003 371037005 397649007'
    ).split(' '),
  )('is known by its code: %s', (code) => {
    expect(isAnsweredByWhereabouts(aResource({ coding: [{ code: '8867-4' }, { code }] }))).toBe(true)
  })

  it.each([
    'Home address',
    'Postcode',
    'Post code',
    'Postal code',
    'ZIP of residence',
    'Where the person resides',
    'reside',
    'residence',
    'Domicile',
    'Latitude',
    'longitude of home',
    'Geolocation',
    'Phone',
    'Telephone at work',
    'mobile',
    'Email',
    'e-mail',
    'Next of kin',
    'City',
    'town',
    'County',
    'Street',
    'Contact person',
    'contact details',
    'Contact number',
    'Location of care',
  ])('is known by its words: %s', (words) => {
    expect(isAnsweredByWhereabouts(aResource({ text: words }))).toBe(true)
    expect(isAnsweredByWhereabouts(aResource({ coding: [{ code: 'x', display: words }] }))).toBe(true)
    expect(isAnsweredByWhereabouts(aResource({ coding: [{ display: words }] }))).toBe(true)
  })

  it.each([
    'Heart rate',
    'Location of pain',
    'location of wound',
    'Location of lesion',
    'Location of tumour',
    'location of tumor',
    'Location of injury',
    'Location of rash',
    'Contact dermatitis',
    'Headphones',
    'immobile',
    'Velocity',
    'Kinesis',
  ])('is not what only sounds like it: %s', (words) => {
    expect(isAnsweredByWhereabouts(aResource({ text: words, coding: [{ code: 'x', display: words }] }))).toBe(
      false,
    )
  })

  it('is none that says nothing', () => {
    expect(isAnsweredByWhereabouts(aResource({}))).toBe(false)
    expect(isAnsweredByWhereabouts(aResource({ coding: [{}] }))).toBe(false)
  })
})

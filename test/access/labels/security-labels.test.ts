import {
  asPlainLabel,
  isInlineLabel,
  isLabelCode,
  LABEL_SYSTEMS,
  OWN_LABEL_CODES,
  readInlineLabels,
  readSecurity,
} from '../../../src/access/labels/security-labels.js'
import { aResource, CODE_SETS } from '../../support/labels.js'

const INLINE = 'http://hl7.org/fhir/uv/security-label-ds4p/StructureDefinition/extension-inline-sec-label'
const ACT = 'http://terminology.hl7.org/CodeSystem/v3-ActCode'

function said(resource: object): readonly string[] {
  return readSecurity(aResource(resource), CODE_SETS).map(({ level, sensitivities }) =>
    [level, ...sensitivities].join(' '),
  )
}

const labelled = (...security: readonly unknown[]): readonly string[] => said({ meta: { security } })

function inline(extension: object): readonly string[] {
  return readInlineLabels(aResource({ extension: [extension] }), CODE_SETS).map(({ level, sensitivities }) =>
    [level, ...sensitivities].join(' '),
  )
}

describe('a label', () => {
  it.each([
    ['HL7’s present address', ACT],
    ['its address in STU3', 'http://hl7.org/fhir/v3/ActCode'],
    ['its OID', 'urn:oid:2.16.840.1.113883.5.4'],
    ['its address under https, in capitals', 'HTTPS://TERMINOLOGY.HL7.ORG/CodeSystem/v3-ActCode/'],
  ])('of HL7 is known by %s', (_by, system) => {
    expect(labelled({ system, code: 'PREGNANT' })).toEqual(['R PREGNANT'])
    expect(labelled({ system, code: ' pregnant ' })).toEqual(['R PREGNANT'])
  })

  it.each(
    (
      'ETH GDIS HIV MST PREGNANT SCA SDV SEX SPI BH COGN DVD EMOTDIS MH PSY PSYTHPN SUD ETHUD OPIOIDUD STD TBOO VIO ' +
      'IDS SICKLE DEMO DOB GENDER LIVARG MARST PATLOC RACE REL B EMPL LOCIS SSP ADOL CEL DIA DRGIS EMP PDS PHY PRS'
    ).split(' '),
  )('of HL7 says what it is sensitive for: %s', (code) => {
    expect(labelled({ system: ACT, code })).toEqual([
      expect.stringMatching(new RegExp(`^[A-Za-z]+ ${code}$`)),
    ])
  })

  it.each([
    ['legally-restricted', 'legal'],
    ['sealed', 'sealed'],
    ['sealed-and-locked', 'locked'],
    ['SEALED_AND LOCKED', 'locked'],
    ['sealed__and  locked', 'locked'],
  ])('of this record means what it says under any system: %s', (code, level) => {
    for (const system of [
      'https://neighbourhood-record.example/CodeSystem/label',
      'https://x.example',
      undefined,
    ])
      expect(labelled({ system, code })).toEqual([level])
  })

  it('of this record has these codes', () => {
    expect([...OWN_LABEL_CODES].sort()).toEqual(
      [
        'legally-restricted',
        'sealed',
        'sealed-and-locked',
        'SAFEGUARDING',
        'ADOPTION',
        'HFEA',
        'GRA',
        'TERMINATION',
        'THIRD-PARTY',
      ].sort(),
    )
  })

  it.each(['SAFEGUARDING', 'ADOPTION', 'HFEA', 'GRA', 'TERMINATION', 'THIRD-PARTY', 'NOPAT'])(
    'is believed of any system where it is stricter than an unknown one: %s',
    (code) => {
      expect(labelled({ system: 'https://x.example', code })[0]).toMatch(new RegExp(` ${code}$`))
      expect(labelled({ code })[0]).toMatch(new RegExp(` ${code}$`))
    },
  )

  it.each([
    ['nobody here knows', { system: 'https://x.example', code: 'secret' }, ['R']],
    ['has no code', { system: ACT }, ['R']],
    ['says normal under no system', { code: 'N' }, ['R']],
    ['is no object', 'R', ['R']],
    ['is nothing', null, ['R']],
    [
      'says what was done',
      { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'V' },
      [],
    ],
    ['says what it is for', { system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'V' }, []],
    ['says that elements have labels', { system: ACT, code: 'PROCESSINLINELABEL' }, []],
  ])('that %s counts as such', (_case, label, expected) => {
    expect(labelled(label)).toEqual(expected)
  })

  it('stands in meta, on a document, or as the confidentiality of a composition', () => {
    expect(said({ securityLabel: [{ coding: [{ system: ACT, code: 'PSY' }] }, {}] })).toEqual(['R PSY', 'R'])
    expect(said({ resourceType: 'Composition', confidentiality: 'V' })).toEqual(['V'])
    expect(said({ resourceType: 'Composition', confidentiality: 'made-up' })).toEqual(['V'])
    expect(said({ resourceType: 'Composition', confidentiality: 'N' })).toEqual(['N'])
    expect(said({ meta: { security: { system: ACT, code: 'PSY' } } })).toEqual(['R PSY'])
    expect(said({})).toEqual([])
  })
})

describe('a label of one element', () => {
  it.each([
    ['a coding', { valueCoding: { system: ACT, code: 'PSY' } }, ['R PSY']],
    ['a concept', { valueCodeableConcept: { coding: [{ system: ACT, code: 'PSY' }] } }, ['R PSY']],
    ['a concept without a coding', { valueCodeableConcept: { text: 'private' } }, ['V']],
    ['a word', { valueString: 'private' }, ['V']],
    [
      'a code that nobody here knows',
      { valueCoding: { system: 'https://x.example', code: 'secret' } },
      ['V'],
    ],
    ['what is no coding', { valueCoding: 'V' }, ['V']],
  ])('is said by %s, and means it where it cannot be read', (_case, value, expected) => {
    expect(inline({ url: INLINE, ...value })).toEqual(expected)
    expect(inline({ url: 'https://x.example', ...value })).toEqual([])
  })

  it('is known by its address, in any writing', () => {
    expect(isInlineLabel(aResource({ url: INLINE }))).toBe(true)
    expect(isInlineLabel(aResource({ url: `${INLINE.toUpperCase()}/`.replace('HTTP:', 'https:') }))).toBe(
      true,
    )
    expect(isInlineLabel(aResource({ url: 'https://x.example' }))).toBe(false)
    expect(isInlineLabel(aResource({}))).toBe(false)
  })

  it('is none where there is no extension', () => {
    expect(readInlineLabels(aResource({ code: 'V' }), CODE_SETS)).toEqual([])
  })
})

const CONFIDENTIALITY = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality'
const OWN = 'https://neighbourhood-record.example/CodeSystem/label'

describe('a label that cannot be told in its own words', () => {
  it.each([
    ['N', CONFIDENTIALITY, 'N'],
    ['R', CONFIDENTIALITY, 'R'],
    ['V', CONFIDENTIALITY, 'V'],
    ['legally-restricted', OWN, 'legally-restricted'],
    ['sealed', OWN, 'sealed'],
    ['sealed-and-locked', OWN, 'sealed-and-locked'],
  ])('is told as the level that it means: %s', (code, system, plain) => {
    const said = code.length === 1 ? CONFIDENTIALITY : OWN
    expect(asPlainLabel({ system: said, code, display: 'Anna Riskmother' }, {})).toEqual({
      system,
      code: plain,
    })
  })

  it('is restricted where nobody knows it, very restricted where somebody labelled one element with it, and none where it is none', () => {
    const unknown = { system: 'https://x.example', code: 'Anna' }
    expect(asPlainLabel(unknown, {})).toEqual({ system: CONFIDENTIALITY, code: 'R' })
    expect(asPlainLabel(unknown, { isInline: true })).toEqual({ system: CONFIDENTIALITY, code: 'V' })
    expect(asPlainLabel(null, {})).toEqual({ system: CONFIDENTIALITY, code: 'R' })
    expect(asPlainLabel({ system: ACT, code: 'PROCESSINLINELABEL' }, {})).toBeUndefined()
    // What a sensitivity is for is not told: its code may be a word that somebody wrote.
    expect(asPlainLabel({ system: ACT, code: 'HIV' }, {})).toEqual({ system: CONFIDENTIALITY, code: 'R' })
  })
})

describe('what may be told of a label as it came', () => {
  it.each(
    (
      'U L M N R V NOPAT PROCESSINLINELABEL REDACTED SUBSETTED MASKED ANONYED PSEUDED TREAT ETREAT BTG CAREMGT HRESCH ' +
      'HIV SEX sealed sealed-and-locked legally-restricted SAFEGUARDING'
    ).split(' '),
  )('is a code that labels have: %s', (code) => {
    expect(isLabelCode(code)).toBe(true)
  })

  it.each(['', 'Anna', 'Stryker was here!', 'n', 'HIV positive'])('is no word: %j', (code) => {
    expect(isLabelCode(code)).toBe(false)
  })

  it('is one of the addresses that its systems have, to the letter', () => {
    expect([...LABEL_SYSTEMS].sort()).toEqual([
      'http://hl7.org/fhir/v3/ActCode',
      'http://hl7.org/fhir/v3/Confidentiality',
      'http://terminology.hl7.org/CodeSystem/v3-ActCode',
      'http://terminology.hl7.org/CodeSystem/v3-ActReason',
      CONFIDENTIALITY,
      'http://terminology.hl7.org/CodeSystem/v3-ObservationValue',
      OWN,
      'urn:oid:2.16.840.1.113883.5.25',
      'urn:oid:2.16.840.1.113883.5.4',
    ])
  })
})

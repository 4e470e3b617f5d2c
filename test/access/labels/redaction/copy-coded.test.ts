import { copyCoding, copyQuantity, isCoding } from '../../../../src/access/labels/redaction/copy-coded.js'
import { labelled } from '../../../../src/access/labels/redaction/copy-inline-label.js'
import { withoutWhereabouts } from '../../../../src/access/labels/whereabouts/without-whereabouts.js'
import { INLINE_LABEL_URL, LABEL_SYSTEM } from '../../../../src/fhir/profiles.js'
import { writeJson } from '../../../../src/fhir/write-json.js'
import { isJsonObject, type JsonObject } from '../../../../src/fhir/json-value.js'
import { parseJson } from '../../../../src/fhir/parse-json.js'
import { aResource, snomed } from '../../../support/labels.js'

const ASTHMA = { system: 'http://snomed.info/sct', code: '195967001' }
const SEALED = { url: INLINE_LABEL_URL, valueCoding: { system: LABEL_SYSTEM, code: 'sealed' } }

describe('what is copied of a coding', () => {
  it.each([
    ['that a person chose it', true, { ...ASTHMA, userSelected: true }],
    ['nothing of it where nobody did', false, ASTHMA],
    ['nothing of it where it is in words', 'by Dr Bell', ASTHMA],
  ])('says %s', (_case, userSelected, copy) => {
    expect(copyCoding(aResource({ ...ASTHMA, userSelected }))).toEqual(copy)
  })
})

describe('what is copied of the extensions of an element', () => {
  it('is its labels, and no other extension', () => {
    const ward = { url: 'https://x.example/ward', valueString: 'Ward 4' }
    expect(labelled(aResource({ extension: [ward, SEALED] }))).toEqual({ extension: [SEALED] })
    expect(labelled(aResource({ extension: [ward] }))).toEqual({})
  })

  it('is a label in any of its codes', () => {
    const coding = [{ system: LABEL_SYSTEM, code: 'sealed' }, { code: 'PSY' }]
    const extension = [{ url: INLINE_LABEL_URL, valueCodeableConcept: { coding, text: 'for Dr Bell' } }]
    expect(labelled(aResource({ extension }))).toEqual({
      extension: [{ url: INLINE_LABEL_URL, valueCodeableConcept: { coding } }],
    })
  })

  it.each([
    ['nothing', {}],
    ['words', { valueCoding: { display: 'for Dr Bell' } }],
    ['words in a concept', { valueCodeableConcept: { text: 'for Dr Bell' } }],
  ])('is very restricted where a label has %s, which nobody can read', (_what, value) => {
    const copy = labelled(aResource({ extension: [{ url: INLINE_LABEL_URL, ...value }] }))
    const system = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality'
    const V = { system, code: 'V' }
    expect(copy).toEqual({
      extension: [
        {
          url: INLINE_LABEL_URL,
          ...('valueCodeableConcept' in value
            ? { valueCodeableConcept: { coding: [V] } }
            : { valueCoding: V }),
        },
      ],
    })
  })

  it('is nothing of a purpose that is none, which may say anything', () => {
    const purpose = {
      system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason',
      code: 'TREAT at Elm House',
    }
    expect(labelled(aResource({ extension: [{ url: INLINE_LABEL_URL, valueCoding: purpose }] }))).toEqual({})
  })
})

describe('what a resource about a person at risk contains', () => {
  it('stays where nothing names it, under a number of its own', () => {
    const contained = [{ resourceType: 'Condition', code: snomed('195967001') }]
    const copy = withoutWhereabouts(aResource({ resourceType: 'Procedure', contained }))
    expect(typeof copy === 'string' ? copy : JSON.parse(writeJson(copy))).toEqual({
      resourceType: 'Procedure',
      contained: [{ ...contained[0], id: '1' }],
    })
  })
})

describe('what is taken for a coding of somebody at risk', () => {
  it.each([
    ['a system and a code', { system: 'http://x.example', code: 'A' }, true],
    ['a system alone', { system: 'http://x.example' }, true],
    ['a code alone', { code: 'A' }, true],
    [
      'all that a coding can have',
      {
        id: '1',
        extension: [],
        system: 'http://x.example',
        version: '1',
        code: 'A',
        display: 'A',
        userSelected: true,
      },
      true,
    ],
    ['words alone', { display: 'Elm House' }, false],
    ['a system and a code that are no texts', { system: 1, code: ['A'] }, false],
    ['something besides', { system: 'http://x.example', code: 'A', line: 'Elm House' }, false],
    ['nothing', {}, false],
  ] as const)('is %s: %j', (_what, element, is) => {
    expect(isCoding(aResource(element))).toBe(is)
  })

  it('is copied under its system and code alone', () => {
    expect(copyCoding(aResource({ code: '195967001' }))).toBeUndefined()
    expect(copyCoding(aResource({ system: ASTHMA.system }))).toBeUndefined()
    expect(copyCoding(aResource({ ...ASTHMA, display: 'Asthma at Elm House' }))).toEqual(ASTHMA)
    expect(copyCoding(aResource({ ...ASTHMA, display: 'Asthma' }))).toEqual({ ...ASTHMA, display: 'Asthma' })
  })
})

describe('what is copied of a quantity of somebody at risk', () => {
  const UCUM = { system: 'http://unitsofmeasure.org', code: 'mg' }

  function read(text: string): JsonObject {
    const parsed = parseJson(text)
    if (parsed.outcome !== 'parsed' || !isJsonObject(parsed.value)) throw new Error(text)
    return parsed.value
  }

  function copied(text: string): unknown {
    const copy = copyQuantity(read(text))
    return copy === undefined ? undefined : JSON.parse(writeJson(copy))
  }

  it('is its number, sign and unit', () => {
    const dose = { value: 5, comparator: '<', unit: 'mg', ...UCUM }
    expect(copied(JSON.stringify({ ...dose, id: 'lane' }))).toEqual(dose)
  })

  it.each(['<', '<=', '>=', '>', 'ad'])('keeps the sign %s', (comparator) => {
    expect(copied(JSON.stringify({ value: 1, comparator }))).toEqual({ value: 1, comparator })
  })

  it.each(['at < Elm House', '< Elm House', 'adjacent', 'read', ''])('loses %j for a sign', (comparator) => {
    expect(copied(JSON.stringify({ value: 1, comparator }))).toEqual({ value: 1 })
  })

  it('loses a unit that is none, and keeps the number', () => {
    expect(copied('{"value":5,"unit":"doors down from Elm House"}')).toEqual({ value: 5 })
    expect(copied('{"value":5,"unit":"mg","code":"Elm House"}')).toEqual({ value: 5, unit: 'mg' })
  })

  it.each(['deg', 'degree', 'degrees north', 'Degrees', '\u00b0', '\u00b0 N'])(
    'is nothing of a number of %s, which may be of latitude',
    (unit) => {
      expect(copied(JSON.stringify({ value: 51.5, unit }))).toBeUndefined()
      expect(copied(JSON.stringify({ value: 51.5, code: unit }))).toBeUndefined()
    },
  )

  it.each(['some degrees', 'adeg', '5 \u00b0'])(
    'is the number alone where degrees are not the unit: %s',
    (unit) => {
      expect(copied(JSON.stringify({ value: 51.5, unit }))).toEqual({ value: 51.5 })
    },
  )

  it('is nothing of a number without a unit that is as long as one to call', () => {
    expect(copied('{"value":12345678}')).toEqual({ value: 12_345_678 })
    expect(copied('{"value":123456789}')).toBeUndefined()
    expect(copied('{"value":1234.56789}')).toBeUndefined()
    expect(copied('{"value":123456789,"unit":"mg"}')).toEqual({ value: 123_456_789, unit: 'mg' })
    expect(copied(JSON.stringify({ value: 123456789, ...UCUM }))).toEqual({ value: 123_456_789, ...UCUM })
  })
})

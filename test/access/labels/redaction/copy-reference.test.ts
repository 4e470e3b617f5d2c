import {
  copyIdentifier,
  copyReference,
  isReference,
} from '../../../../src/access/labels/redaction/copy-reference.js'
import { INLINE_LABEL_URL } from '../../../../src/fhir/profiles.js'
import { writeJson } from '../../../../src/fhir/write-json.js'
import { aResource } from '../../../support/labels.js'

const NHS_NUMBER = 'https://fhir.nhs.uk/Id/nhs-number'

/** What is left of a reference of somebody at risk, where all of the record is there, or only some of it. */
function copied(key: string, element: object, isThere: (reference: string) => boolean = () => true): unknown {
  const copy = copyReference(key, aResource(element), { isThere, contained: new Map([['#word', '#1']]) })
  return copy === undefined ? undefined : JSON.parse(writeJson(copy))
}

describe('a reference', () => {
  it.each([
    ['by an address', { reference: 'Condition/1' }, true],
    ['by words', { display: 'Dr Bell' }, true],
    ['by a number', { identifier: { value: '9' }, type: 'Patient' }, true],
    ['by nothing', { type: 'Patient', id: 'a' }, false],
    ['with more than references have', { reference: 'Condition/1', use: 'x' }, false],
    ['of an element that is called so', { reference: { reference: 'Condition/1' } }, false],
  ])('names something %s: %j: %s', (_how, element, is) => {
    expect(isReference(aResource(element))).toBe(is)
  })
})

describe('what somebody at risk has, and what it belongs to', () => {
  it.each([
    ['by type and id', 'Condition/1.a-b_c'],
    ['of any other server', 'https://canary.example/fhir/Condition/1', 'Condition/1'],
  ])('is named %s and without words', (_how, reference, named = reference) => {
    expect(copied('focus', { reference, display: 'CANARY', type: 'CANARY' })).toEqual({ reference: named })
  })

  it.each([
    ['words before it', 'at Elm House Condition/1'],
    ['words behind it', 'Condition/1 at Elm House'],
    ['a number for a type', '16/Condition'],
    ['no id', 'Condition/'],
    ['no type', 'urn:uuid:1'],
  ])('is not named with %s: %s', (_what, reference) => {
    expect(copied('focus', { reference })).toBeUndefined()
  })

  it('is not named where it is not told of at all', () => {
    expect(copied('focus', { reference: 'Condition/1' }, (name) => name !== 'Condition/1')).toBeUndefined()
  })

  it('is named by the number of what is contained, and not by its own word', () => {
    expect(copied('focus', { reference: '#word' })).toEqual({ reference: '#1' })
    expect(copied('focus', { reference: '#other' })).toBeUndefined()
  })

  it.each([
    ['focus', 'Location/1', false],
    ['focus', 'Binary/1', true],
    ['focus', 'Canary/1', false],
    // What several records have in common stands in another with a name and a place.
    ['medicationReference', 'Medication/1', false],
    ['substance', 'Substance/1', false],
    ['focus', 'Practitioner/1', false],
    ['device', 'Device/1', true],
    ['performer', 'Device/1', true],
    ['performer', 'CareTeam/1', true],
    ['performer', 'Patient/1', true],
    ['performer', 'RelatedPerson/1', false],
    ['performer', 'Condition/1', false],
  ])('in %s, %s: %s', (key, reference, is) => {
    expect(copied(key, { reference })).toEqual(is ? { reference } : undefined)
  })

  it('keeps its label', () => {
    const extension = [{ url: INLINE_LABEL_URL, valueCoding: { code: 'PSY' } }]
    expect(copied('focus', { reference: 'Condition/1', extension, display: 'CANARY' })).toEqual({
      extension,
      reference: 'Condition/1',
    })
  })

  it('is named by an NHS number, and by nothing where it has no name', () => {
    const identifier = { system: NHS_NUMBER, value: '9990001014' }
    expect(copied('subject', { identifier: { ...identifier, use: 'CANARY' } })).toEqual({ identifier })
    expect(copied('subject', { display: 'CANARY' })).toBeUndefined()
  })
})

describe('a number of somebody at risk', () => {
  it.each([
    ['an NHS number', { system: NHS_NUMBER, value: '999 000 1014' }, true],
    ['one that is none', { system: NHS_NUMBER, value: '9990001015' }, false],
    ['no number', { system: NHS_NUMBER }, false],
    ['a number of an organisation', { system: 'https://canary.example', value: '9990001014' }, false],
    ['a number of nobody knows whom', { value: '9990001014' }, false],
  ])('%s: %j stays: %s', (_what, identifier, stays) => {
    expect(copyIdentifier(aResource(identifier))).toEqual(stays ? identifier : undefined)
  })
})

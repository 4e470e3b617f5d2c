import { isLessStrict } from '../../../src/access/labels/is-less-strict.js'
import { INLINE_LABEL_URL, LABEL_SYSTEM } from '../../../src/fhir/profiles.js'
import { aResource, confidentiality } from '../../support/labels.js'

const SEALED = {
  extension: [{ url: INLINE_LABEL_URL, valueCoding: { system: LABEL_SYSTEM, code: 'sealed' } }],
}
const SECRET = { text: 'secret', ...SEALED }

function isLess(before: object, after: object): boolean {
  const [one, other] = [before, after].map((content) =>
    aResource({ resourceType: 'DocumentReference', ...content }),
  )
  return isLessStrict(one ?? aResource({}), other ?? aResource({}))
}

function security(...codes: readonly string[]): object {
  return { meta: { security: codes.map((code) => ({ code })) } }
}

describe('isLessStrict', () => {
  it.each([
    ['a level that is lower', { meta: confidentiality('V') }, { meta: confidentiality('R') }],
    ['a label that is left out', security('sealed-and-locked'), {}],
    ['a sensitivity that is left out', security('R', 'PSY'), security('R')],
    ['a sensitivity beside a stricter level', security('NOPAT'), security('V')],
    [
      'the label of a document that is left out',
      { securityLabel: [{ coding: [{ code: 'V' }] }] },
      { securityLabel: [] },
    ],
    ['an element that loses its label', { note: [SECRET] }, { note: [{ text: 'secret' }] }],
    ['the same beside another', { note: [SECRET] }, { note: [{ text: 'secret' }, SECRET] }],
    ['an element that is written anew without it', { note: [SECRET] }, { note: [{ text: 'secret.' }] }],
    [
      'a primitive that loses its label',
      { _birthDate: SEALED, birthDate: '1970-01-01' },
      { birthDate: '1970-01-01' },
    ],
    [
      'a contained resource that loses its label',
      { contained: [{ resourceType: 'Basic', id: 'a', ...security('V') }] },
      { contained: [{ resourceType: 'Basic', id: 'a' }] },
    ],
  ])('knows %s', (_case, before, after) => {
    expect(isLess(before, after)).toBe(true)
  })

  it.each([
    ['no labels', { note: [{ text: 'a' }] }, { note: [{ text: 'b' }] }],
    ['a label that is raised', security('R', 'PSY'), security('V', 'PSY')],
    ['an element that keeps its label', { note: [SECRET] }, { note: [{ text: 'plain' }, SECRET] }],
    ['an element that is changed under its label', { note: [SECRET] }, { note: [{ ...SECRET, text: 'x' }] }],
    ['an element that goes with its label', { note: [SECRET] }, {}],
    ['a label of the whole in place of an element', { note: [SECRET] }, { ...security('sealed') }],
    [
      'a primitive that keeps its label',
      { _birthDate: SEALED, birthDate: '1970-01-01' },
      { _birthDate: SEALED, birthDate: '1970-01-02' },
    ],
  ])('takes %s as no less', (_case, before, after) => {
    expect(isLess(before, after)).toBe(false)
  })
})

import { isLessStrict } from '../../../src/access/labels/is-less-strict.js'
import { INLINE_LABEL_URL, LABEL_SYSTEM } from '../../../src/fhir/profiles.js'
import { aResource, confidentiality } from '../../support/labels.js'

const LABEL = { url: INLINE_LABEL_URL, valueCoding: { system: LABEL_SYSTEM, code: 'sealed' } }
const SEALED = { extension: [LABEL] }
const SECRET = { text: 'secret', ...SEALED }

const ethnicity = (label = {}): object => ({ url: 'https://x.example/ethnicity', valueCode: 'A', ...label })
const faith = (label = {}): object => ({ url: 'https://x.example/faith', valueCode: 'B', ...label })

/** An extension whose pieces are extensions. */
const aPlace = (name: string, ...label: readonly object[]): object => ({
  url: 'https://x.example/place',
  extension: [{ url: 'name', valueString: name }, ...label],
})

const VERY_RESTRICTED = { securityLabel: [{ coding: [{ code: 'V' }] }] }
const aBasic = (id: string, label = {}): object => ({ resourceType: 'Basic', id, ...label })

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
    [
      'a contained resource that loses its label where another keeps one',
      { contained: [aBasic('a', security('V')), aBasic('b', security('V'))] },
      { contained: [aBasic('a'), aBasic('b', security('V'))] },
    ],
    [
      'a contained document that loses its label where another keeps one',
      { contained: [aBasic('a', VERY_RESTRICTED), aBasic('b', VERY_RESTRICTED)] },
      { contained: [aBasic('a'), aBasic('b', VERY_RESTRICTED)] },
    ],
    [
      'a label without a value, in place of which comes a value',
      { _birthDate: SEALED },
      { birthDate: '1970-01-01' },
    ],
    [
      'a picture in place of one that was labelled',
      { photo: [{ url: 'Binary/1', ...SEALED }] },
      { photo: [{ url: 'Binary/2' }] },
    ],
    [
      'a name of several whose label goes to another',
      { name: { given: ['Jo', 'Grace'], _given: [SEALED, null] } },
      { name: { given: ['Jo', 'Grace'], _given: [null, SEALED] } },
    ],
    [
      'a name of several that loses its label where another keeps one',
      { name: { given: ['Jo', 'Grace'], _given: [SEALED, SEALED] } },
      { name: { given: ['Jo', 'Grace'], _given: [null, SEALED] } },
    ],
    [
      'an extension that loses its label where another keeps one',
      { extension: [ethnicity(SEALED), faith(SEALED)] },
      { extension: [ethnicity(), faith(SEALED)] },
    ],
    [
      'an extension of several pieces that loses its label',
      { extension: [aPlace('Elm Hostel', LABEL), aPlace('Oak House', LABEL)] },
      { extension: [aPlace('Elm Hostel'), aPlace('Oak House', LABEL)] },
    ],
    [
      'an extension that changes its meaning and loses its label',
      { modifierExtension: [ethnicity(SEALED)] },
      { modifierExtension: [ethnicity()] },
    ],
  ])('knows %s', (_case, before, after) => {
    expect(isLess(before, after)).toBe(true)
  })

  it.each([
    ['no labels', { note: [{ text: 'a' }] }, { note: [{ text: 'b' }] }],
    ['a label that is raised', security('R', 'PSY'), security('V', 'PSY')],
    ['an element that keeps its label', { note: [SECRET] }, { note: [{ text: 'plain' }, SECRET] }],
    ['an element that is changed under its label', { note: [SECRET] }, { note: [{ ...SECRET, text: 'x' }] }],
    [
      'an element that is changed under its label, with another beside it',
      { note: [SECRET] },
      { note: [{ text: 'plain' }, { ...SECRET, text: 'x' }] },
    ],
    ['an element that goes with its label', { note: [SECRET] }, {}],
    ['a label of the whole in place of an element', { note: [SECRET] }, { ...security('sealed') }],
    [
      'a primitive that keeps its label',
      { _birthDate: SEALED, birthDate: '1970-01-01' },
      { _birthDate: SEALED, birthDate: '1970-01-02' },
    ],
    [
      'a name of several that keeps its label in another place of the list',
      { name: { given: ['Jo', 'Grace'], _given: [SEALED, null] } },
      { name: { given: ['Grace', 'Jo'], _given: [null, SEALED] } },
    ],
    [
      'a name that is labelled beside one of which something else is said',
      { name: { given: ['Jo', 'Grace'], _given: [null, SEALED] } },
      { name: { given: ['Jo', 'Grace'], _given: [{ extension: [faith()] }, SEALED] } },
    ],
    [
      'an extension that goes with its label',
      { extension: [ethnicity(SEALED), faith()] },
      { extension: [faith()] },
    ],
    [
      'an extension within an element that goes with its label',
      { contact: [{ extension: [ethnicity(SEALED), faith()] }] },
      { contact: [{ extension: [faith()] }] },
    ],
    [
      'an extension of the meaning of an element that goes with its label',
      { contact: [{ modifierExtension: [ethnicity(SEALED), faith()] }] },
      { contact: [{ modifierExtension: [faith()] }] },
    ],
    [
      'an extension that keeps its label beside one that never had any',
      { extension: [aPlace('Elm Hostel', LABEL), aPlace('Oak House')] },
      { extension: [aPlace('Elm Hostel', LABEL), aPlace('Oak House')] },
    ],
    ['that something is normal and is no longer said to be', { meta: confidentiality('N') }, {}],
    ['a sensitivity in place of restricted, which it is', security('R'), security('PSY')],
  ])('takes %s as no less', (_case, before, after) => {
    expect(isLess(before, after)).toBe(false)
  })
})

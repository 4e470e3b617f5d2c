import { findConflicts } from '../../../src/record/conflicts/find-conflicts.js'
import { findDuplicates } from '../../../src/record/duplicates/find-duplicates.js'
import { aView, told } from '../../support/a-duplicate.js'

type Content = { readonly resourceType: string } & Record<string, unknown>

function conflictsOf(ofCommunity: Content, ofAmbulance: Content): readonly string[] {
  const read = [
    told({ from: 'community', resource: ofCommunity }, 'r0'),
    told({ from: 'ambulance', resource: ofAmbulance }, 'r1'),
  ]
  const view = aView(read)
  return findConflicts(read, view, findDuplicates(read, view).groups).map(({ rule }) => rule.id)
}

function consent(name: string, provision: object = {}, differs: object = {}): Content {
  return { resourceType: 'Consent', status: 'active', category: [{ text: name }], provision, ...differs }
}

const refuses = (...treatments: readonly string[]): object => ({
  type: 'deny',
  code: treatments.map((text) => ({ text })),
})
const agreesTo = (...treatments: readonly string[]): object => ({
  type: 'permit',
  code: treatments.map((text) => ({ text })),
})
const ADRT = 'Advance decision to refuse treatment'
const flag = (text: string): Content => ({ resourceType: 'Flag', status: 'active', code: { text } })

describe('two advance decisions that say the opposite', () => {
  it.each([
    ['in the same words', refuses('Blood products'), agreesTo('Blood products')],
    ['in other words', refuses('Blood products'), agreesTo('Blood transfusion')],
    [
      'by a code and by words',
      { type: 'deny', code: [{ coding: [{ system: 'http://snomed.info/sct', code: '116859006' }] }] },
      agreesTo('Blood'),
    ],
    ['of one treatment among others', refuses('Haemodialysis', 'PEG feeding'), agreesTo('Dialysis')],
    [
      'beside a refusal of resuscitation',
      refuses('Cardiopulmonary resuscitation', 'Blood transfusion'),
      agreesTo('Blood'),
    ],
  ])('are a contradiction %s', (_how, one, other) => {
    expect(conflictsOf(consent(ADRT, one), consent(ADRT, other))).toEqual(['consent-told-differently'])
  })

  it('are one where the name itself is the refusal', () => {
    expect(
      conflictsOf(consent('Refuses blood transfusion'), consent(ADRT, agreesTo('Blood products'))),
    ).toEqual(['consent-told-differently'])
  })

  it.each([
    ['no treatment is named', { type: 'deny' }, agreesTo('Blood products')],
    ['a treatment is not known', refuses('What is written in my letter'), agreesTo('Blood products')],
  ])('may be one where %s', (_why, one, other) => {
    expect(conflictsOf(consent(ADRT, one), consent(ADRT, other))).toEqual(['advance-decisions-may-differ'])
  })

  it.each([
    ['two treatments', refuses('Dialysis'), agreesTo('Blood transfusion')],
    ['a whole and a part of it', refuses('Blood transfusion'), refuses('Cell salvage')],
    ['the same', refuses('Blood products'), refuses('Blood transfusion')],
  ])('are none of %s', (_of, one, other) => {
    expect(conflictsOf(consent(ADRT, one), consent(ADRT, other))).toEqual([])
  })

  it('are none where one of them is over', () => {
    expect(
      conflictsOf(
        consent('ADRT revoked', refuses('Dialysis')),
        consent('Consent to dialysis', agreesTo('Dialysis')),
      ),
    ).toEqual([])
  })
})

describe('an attorney, or an advance decision, that is over at one source and in force at another', () => {
  it.each([
    ['of no kind and of a kind', consent('LPA revoked'), consent('LPA for health and welfare')],
    ['of no kind both', flag('LPA revoked'), consent('Lasting power of attorney')],
    ['of a kind both', consent('LPA for health and welfare revoked'), flag('LPA for health and welfare')],
    ['an advance decision', consent('ADRT withdrawn'), consent(ADRT)],
  ])('is a contradiction: %s', (_what, one, other) => {
    expect(conflictsOf(one, other)).toEqual(['legal-end-told-differently'])
  })

  it.each([
    ['two kinds', consent('LPA for property revoked'), consent('LPA for health and welfare')],
    [
      'one that has ended by its dates',
      consent('LPA revoked'),
      consent('LPA', { period: { end: '2020-01-01' } }),
    ],
  ])('is none of %s', (_of, one, other) => {
    expect(conflictsOf(one, other)).toEqual([])
  })
})

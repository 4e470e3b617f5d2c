import { copyCoding } from '../../../src/access/labels/copy-coded.js'
import { labelled } from '../../../src/access/labels/copy-inline-label.js'
import { withoutWhereabouts } from '../../../src/access/labels/without-whereabouts.js'
import { INLINE_LABEL_URL, LABEL_SYSTEM } from '../../../src/fhir/profiles.js'
import { writeJson } from '../../../src/fhir/write-json.js'
import { aResource, snomed } from '../../support/labels.js'

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

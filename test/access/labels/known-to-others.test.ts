import { knownToOthers } from '../../../src/access/labels/label-record.js'
import { INLINE_LABEL_URL, LABEL_SYSTEM } from '../../../src/fhir/profiles.js'
import { confidentiality, inRecord, PLAIN_RULES, snomed } from '../../support/labels.js'

const own = (code: string): object => ({ meta: { security: [{ system: LABEL_SYSTEM, code }] } })
const inline = (code: string): object => ({
  extension: [{ url: INLINE_LABEL_URL, valueCoding: { system: LABEL_SYSTEM, code } }],
})

describe('what others than its source may know of a resource', () => {
  it.each([
    ['nothing is said of it', {}],
    ['it is restricted', { meta: confidentiality('R') }],
    ['it is very restricted', { meta: confidentiality('V') }],
  ])('is all of it where %s', (_case, content) => {
    const visit = inRecord('Encounter/1', content)
    expect(knownToOthers([visit], PLAIN_RULES).get('Encounter/1')).toBe(visit.json)
  })

  it.each([
    ['sealed', own('sealed')],
    ['sealed and locked', own('sealed-and-locked')],
    ['kept by law with its source', { reasonCode: [snomed('386639001')] }],
  ])('is not even that it is there where it is %s', (_case, content) => {
    expect([...knownToOthers([inRecord('Encounter/1', content)], PLAIN_RULES).keys()]).toEqual([])
  })

  it('is nothing of what is done because of something that is sealed and locked', () => {
    const why = inRecord('Condition/1', own('sealed-and-locked'))
    const referral = inRecord('ServiceRequest/1', { reasonReference: [{ reference: 'Condition/1' }] })
    expect([...knownToOthers([why, referral], PLAIN_RULES).keys()]).toEqual([])
  })

  it('is all but a part of which nobody else may know', () => {
    const note = [{ text: 'CANARY', ...inline('sealed-and-locked') }, { text: 'In town' }]
    const known = knownToOthers([inRecord('ServiceRequest/1', { status: 'active', note })], PLAIN_RULES)
    expect(known.get('ServiceRequest/1')).toMatchObject({ status: 'active', note: [{ text: 'In town' }] })
    expect(JSON.stringify([...known])).not.toContain('CANARY')
  })
})

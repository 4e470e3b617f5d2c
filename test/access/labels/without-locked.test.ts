import { labelWithVersions } from '../../../src/access/labels/label-record.js'
import { INLINE_LABEL_URL, LABEL_SYSTEM } from '../../../src/fhir/profiles.js'
import {
  aResource,
  confidentiality,
  inRecord,
  PLAIN_RULES,
  snomed,
  strictnessIn,
} from '../../support/labels.js'

const SEALED_AND_LOCKED = { system: LABEL_SYSTEM, code: 'sealed-and-locked' }
const LOCKED = { meta: { security: [SEALED_AND_LOCKED] } }
const locked = (text: string) => ({
  text,
  extension: [{ url: INLINE_LABEL_URL, valueCoding: SEALED_AND_LOCKED }],
})

describe('an earlier version as if nothing sealed and locked had been in it', () => {
  const record = labelWithVersions(
    [
      inRecord('Condition/1', { code: { text: 'Asthma' } }),
      inRecord('Condition/2', LOCKED),
      inRecord('CareTeam/1', LOCKED),
    ],
    PLAIN_RULES,
  )
  const version = (content: object) => aResource({ resourceType: 'Condition', id: '1', ...content })

  it('lacks the element that is, and what a reference tells of what is', () => {
    const { json, locked: label } = record.withoutLocked(
      'Condition/1',
      version({ note: [locked('CANARY')], recorder: { reference: 'CareTeam/1' }, code: { text: 'Asthma' } }),
    )
    expect(json).toEqual({ resourceType: 'Condition', id: '1', code: { text: 'Asthma' } })
    expect(label).toMatchObject({ level: 'locked' })
  })

  it('lacks what leads to nothing of the record, which hides no version', () => {
    const { json, locked: label } = record.withoutLocked(
      'Condition/1',
      version({ evidence: [{ detail: [{ identifier: { value: '9' }, display: 'CANARY' }] }] }),
    )
    expect(json).toEqual({ resourceType: 'Condition', id: '1' })
    expect(label).toBeUndefined()
  })

  it('hides the version that has what is locked, though something in it leads nowhere as well', () => {
    const { json, locked: label } = record.withoutLocked(
      'Condition/1',
      version({ note: [locked('CANARY')], asserter: { identifier: { value: '9' }, display: 'CANARY' } }),
    )
    expect(json).toEqual({ resourceType: 'Condition', id: '1' })
    expect(label).toMatchObject({ level: 'locked' })
  })

  it('keeps what it contains that is sensitive and not locked: its variants of now hide that', () => {
    const contained = [{ resourceType: 'Observation', id: 'o', code: snomed('86406008') }]
    const { json } = record.withoutLocked('Condition/1', version({ note: [locked('CANARY')], contained }))
    expect(json).toMatchObject({ contained })
    expect(json).not.toHaveProperty('note')
  })

  it('says that somebody else marked elements of it, where nothing went away that was', () => {
    const meta = { security: [{ system: LABEL_SYSTEM, code: 'PROCESSINLINELABEL' }] }
    const json = version({ meta })
    expect(record.withoutLocked('Condition/1', json)).toEqual({ json, locked: undefined })
  })

  it.each<[string, string, object]>([
    ['nothing of it is', 'Condition/1', { code: { text: 'Asthma' } }],
    ['nobody knows what it is a version of', 'Condition/9', { note: [locked('CANARY')] }],
    ['all of it is now: nobody else sees any of it', 'Condition/2', { note: [locked('CANARY')] }],
  ])('is as it was where %s', (_case, reference, content) => {
    const json = version(content)
    expect(record.withoutLocked(reference, json)).toEqual({ json, locked: undefined })
  })
})

describe('what a source itself says of who sent something', () => {
  const provenance = inRecord('Provenance/1', { target: [{ reference: 'Patient/1' }] })
  const telecom = { telecom: [{ value: 'CANARY', ...locked('') }] }

  it('does not go away when an element of that is sealed and locked, for then it would tell of it', () => {
    expect(strictnessIn([inRecord('Patient/1', telecom), provenance])['Provenance/1']).toBe('N')
    expect(strictnessIn([inRecord('Patient/1'), provenance])['Provenance/1']).toBe('N')
  })

  it('is as confidential as all of it of which it is told that it is there', () => {
    const restricted = {
      telecom: [
        { value: '1', extension: [{ url: INLINE_LABEL_URL, valueCoding: { ...V } }] },
        telecom.telecom[0],
      ],
    }
    expect(strictnessIn([inRecord('Patient/1', restricted), provenance])['Provenance/1']).toBe('V')
    expect(strictnessIn([inRecord('Patient/1', LOCKED), provenance])['Provenance/1']).toBe('locked')
    expect(
      strictnessIn([inRecord('Patient/1', { meta: confidentiality('R') }), provenance])['Provenance/1'],
    ).toBe('R')
  })
})

const V = { system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'V' }

describe('an absolute address of something sealed and locked', () => {
  const hidden = inRecord('Condition/hidden', LOCKED)
  const team = inRecord('CareTeam/hidden', LOCKED)

  it.each([
    ['of this record', 'https://record.example/fhir/Condition/hidden'],
    ['at a version', 'https://record.example/fhir/Condition/hidden/_history/3'],
    ['without s', 'http://record.example/fhir/Condition/hidden'],
    ['in capitals as far as that means the same', 'HTTPS://RECORD.EXAMPLE/fhir/Condition/hidden'],
    ['with more slashes', 'https://record.example//fhir//Condition/hidden'],
  ])('makes as confidential as that is, and tells nothing: %s', (_case, reference) => {
    const procedure = inRecord('Procedure/1', { reasonReference: [{ reference, display: 'CANARY' }] })
    expect(strictnessIn([hidden, procedure])['Procedure/1']).toBe('locked')
    const address = reference.replace('Condition', 'CareTeam')
    const plan = inRecord('CarePlan/1', { careTeam: [{ reference: address, display: 'CANARY' }] })
    expect(strictnessIn([team, plan])['CarePlan/1']).toBe('N with locked / N without locked')
  })

  it('tells nothing in capitals of its sender that nobody has, whatever its sender has to hide', () => {
    const plan = inRecord('CarePlan/1', {
      careTeam: [{ reference: 'HTTPS://EHR.EXAMPLE/FHIR/CARETEAM/HIDDEN', display: 'CANARY' }],
    })
    expect(strictnessIn([team, plan])['CarePlan/1']).toBe('N with locked NOWHERE / N without locked NOWHERE')
  })
})

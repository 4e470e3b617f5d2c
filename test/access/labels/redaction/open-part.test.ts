import { CODE_SETS } from '../../../support/code-sets.js'
import { parseCodeSets } from '../../../../src/access/labels/code-sets/code-sets.js'
import { openPartOf, splitRiskFlags } from '../../../../src/access/labels/redaction/open-part.js'
import type { JsonObject } from '../../../../src/fhir/json-value.js'
import { writeJson } from '../../../../src/fhir/write-json.js'
import { aResource, CODE_SETS_TEXT, confidentiality } from '../../../support/labels.js'

const CONFIDENTIALITY = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality'
const OWN = 'https://neighbourhood-record.example/CodeSystem/label'
const ACT = 'http://terminology.hl7.org/CodeSystem/v3-ActCode'
const R = { system: CONFIDENTIALITY, code: 'R' }

const JO = {
  resourceType: 'Patient',
  id: '1',
  name: [{ family: 'Bell' }],
  telecom: [{ value: '01483 900123' }],
}

const labelled = (...security: readonly object[]): object => ({ ...JO, meta: { security } })
const inline = (code: string, system = CONFIDENTIALITY): object => ({
  url: 'http://hl7.org/fhir/uv/security-label-ds4p/StructureDefinition/extension-inline-sec-label',
  valueCoding: { system, code },
})

function plain(json: JsonObject | undefined): unknown {
  return json && JSON.parse(writeJson(json))
}

function openPart(patient: object): unknown {
  return plain(openPartOf(aResource(patient), CODE_SETS))
}

describe('what of a Patient may be told without asking who reads it', () => {
  it.each([
    ['what nobody labelled', JO],
    ['what is labelled normal', labelled({ system: CONFIDENTIALITY, code: 'N' })],
    ['that of a person at risk, for that alone', labelled(R)],
    [
      'that of a person at risk, as STU3 said it',
      labelled({ system: 'http://hl7.org/fhir/v3/Confidentiality', code: 'r' }),
    ],
  ])('is all of %s', (_case, patient) => {
    expect(openPart(patient)).toEqual(patient)
  })

  it.each([
    ['very restricted', { system: CONFIDENTIALITY, code: 'V' }],
    ['sealed', { system: OWN, code: 'sealed' }],
    ['sealed and locked', { system: OWN, code: 'sealed-and-locked' }],
    ['kept by law', { system: OWN, code: 'legally-restricted' }],
    ['sensitive', { system: ACT, code: 'PSY' }],
    ['labelled with what nobody here knows', { system: 'https://x.example', code: 'secret' }],
  ])('is nothing of what is %s, at risk or not', (_case, label) => {
    expect(openPart(labelled(label))).toBeUndefined()
    expect(openPart(labelled(R, label))).toBeUndefined()
  })

  it('is the rest of what is labelled in part', () => {
    const telecom = [{ value: '01483 900123', extension: [inline('V')] }]
    expect(openPart({ ...JO, telecom })).toEqual({ resourceType: 'Patient', id: '1', name: JO.name })
    expect(openPart({ ...JO, telecom: [{ value: '1', extension: [inline('PSY', ACT)] }] })).toEqual({
      resourceType: 'Patient',
      id: '1',
      name: JO.name,
    })
  })

  it('is all of what is labelled normal in part', () => {
    const patient = { ...JO, telecom: [{ value: '01483 900123', extension: [inline('N')] }] }
    expect(openPart(patient)).toEqual(patient)
  })

  it('is nothing of what is labelled in part and as a whole', () => {
    const telecom = [{ value: '01483 900123', extension: [inline('V')] }]
    expect(openPart({ ...labelled({ system: ACT, code: 'PSY' }), telecom })).toBeUndefined()
  })
})

describe('what of a Patient is sensitive', () => {
  it('is not told openly though the code sets call it normal', () => {
    const lenient = parseCodeSets(CODE_SETS_TEXT.replaceAll(/"level": ?"[RV]"/gu, '"level":"N"'))
    const patient = aResource(labelled({ system: ACT, code: 'PSY' }))
    expect(lenient.levelOf('PSY')).toBe('N')
    expect(openPartOf(patient, lenient)).toBeUndefined()
  })
})

describe('the labels that say no more than that somebody is at risk', () => {
  it('are told from the others, which stay', () => {
    const psy = { system: ACT, code: 'PSY' }
    const split = splitRiskFlags(aResource({ ...labelled(R, psy), gender: 'female' }))
    expect(split.flags.map((flag) => plain(flag as JsonObject))).toEqual([R])
    expect(plain(split.unflagged)).toEqual({ ...labelled(psy), gender: 'female' })
  })

  it.each([
    [
      'very restricted: whoever says so wants it seen by few',
      labelled({ system: CONFIDENTIALITY, code: 'V' }),
    ],
    ['a sensitivity', labelled({ system: ACT, code: 'PSY' })],
    ['normal', labelled({ system: CONFIDENTIALITY, code: 'N' })],
    ['no list', { ...JO, meta: { security: R } }],
    ['an empty list', labelled()],
    ['no label at all', { ...JO, meta: { versionId: '1' } }],
    ['nothing, without meta', JO],
    ['what is no label', { ...JO, meta: { security: ['R', null] } }],
  ])('are not %s', (_case, patient) => {
    const split = splitRiskFlags(aResource(patient))
    expect(split.flags).toEqual([])
    expect(plain(split.unflagged)).toEqual(patient)
  })

  it('leave what else meta says', () => {
    const patient = { ...JO, meta: { ...confidentiality('R'), versionId: '3' } }
    expect(plain(splitRiskFlags(aResource(patient)).unflagged)).toEqual({
      ...JO,
      meta: { security: [], versionId: '3' },
    })
  })
})

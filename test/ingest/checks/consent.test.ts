import { checkConsent } from '../../../src/ingest/checks/consent.js'
import { parseJson } from '../../../src/fhir/parse-json.js'
import { isJsonObject, type JsonObject } from '../../../src/fhir/json-value.js'

const SCOPE = 'http://terminology.hl7.org/CodeSystem/consentscope'
const aCode = (code: string, system = SCOPE): object => ({ system, code })
const RECIPIENT = aCode('IRCP', 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType')
const UNSAID = { code: 'adr' }

/** An advance decision as a hospital sends it. */
function aConsent(differs: Readonly<Record<string, unknown>> = {}): JsonObject {
  const text = JSON.stringify({
    resourceType: 'Consent',
    status: 'active',
    scope: { coding: [aCode('adr')] },
    category: [{ text: 'Advance decision to refuse treatment' }],
    patient: { reference: 'Patient/1' },
    ...differs,
  })
  const parsed = parseJson(text)
  if (parsed.outcome !== 'parsed' || !isJsonObject(parsed.value)) throw new Error('It is JSON.')
  return parsed.value
}

const placesOf = (differs: Readonly<Record<string, unknown>>): readonly (string | undefined)[] =>
  checkConsent(aConsent(differs), 'Bundle.entry[1].resource').flatMap(({ expression }) =>
    (expression ?? []).map((one) => one.replace('Bundle.entry[1].resource.', '')),
  )

describe('a Consent of a partner', () => {
  it.each([
    ['a power of attorney', { category: [{ text: 'Lasting power of attorney for health and welfare' }] }],
    [
      'an advance decision that refuses a treatment',
      { provision: { type: 'deny', code: [{ text: 'CPR' }] } },
    ],
    [
      'an attorney who may decide',
      {
        provision: {
          type: 'permit',
          period: { start: '2026-01-01' },
          actor: [{ role: { text: 'Attorney' }, reference: { display: 'Ruth Adeyemi' } }],
          purpose: [{ system: 'http://loinc.org', code: '75786-4' }],
          action: [{ text: 'decide on treatment' }],
        },
      },
    ],
    [
      'consent to a treatment, on the usual form',
      {
        scope: { coding: [aCode('treatment')] },
        category: [
          { coding: [{ system: 'http://loinc.org', code: '59284-0', display: 'Consent Document' }] },
        ],
      },
    ],
    ['a treatment escalation plan', { category: [{ text: 'ReSPECT: summary plan shared with the family' }] }],
    ['one that was entered in error', { status: 'entered-in-error' }],
  ])('is taken for a fact of care or law: %s', (_what, differs) => {
    expect(placesOf(differs)).toEqual([])
  })

  it.each([
    ['about sharing', { coding: [aCode('patient-privacy')] }],
    ['about research', { coding: [aCode('research')] }],
    ['of nothing that is known', { coding: [aCode('care')] }],
    ['of another system', { coding: [aCode('adr', 'https://partner.example/scope')] }],
    ['of no system', { coding: [UNSAID] }],
    ['in words alone', { text: 'Advance decision' }],
    ['left out', undefined],
    ['of several codes of which one is about sharing', { coding: [aCode('adr'), aCode('patient-privacy')] }],
    ['of several codes of which one is not known', { coding: [aCode('adr'), UNSAID] }],
  ])('is refused where its scope is %s', (_what, scope) => {
    expect(placesOf({ scope })).toEqual(['scope'])
  })

  it.each([
    ['sharing, in words', { text: 'Consent to share information' }],
    ['sharing, in other words', { text: 'Information sharing agreement' }],
    [
      'research, by a code',
      { coding: [aCode('RSREID', 'http://terminology.hl7.org/CodeSystem/v3-ActCode')] },
    ],
    ['disclosure, by a code', { coding: [aCode('64292-6', 'http://loinc.org')] }],
    [
      'privacy, by a code',
      { coding: [aCode('npp', 'http://terminology.hl7.org/CodeSystem/consentcategorycodes')] },
    ],
  ])('is refused where its scope is of care and its category of %s', (_what, category) => {
    expect(placesOf({ category: [{ text: 'Advance decision' }, category] })).toEqual(['category'])
  })

  it.each([
    [
      'access',
      { action: [{ coding: [aCode('access', 'http://terminology.hl7.org/CodeSystem/consentaction')] }] },
    ],
    ['access, of no system', { action: [{ coding: [{ code: 'access' }] }] }],
    [
      'an actor who is given it',
      { actor: [{ role: { coding: [RECIPIENT] }, reference: { display: 'Us' } }] },
    ],
    ['a purpose of use', { purpose: [aCode('TREAT', 'http://terminology.hl7.org/CodeSystem/v3-ActReason')] }],
    ['labels', { securityLabel: [aCode('R')] }],
    ['classes of resources', { class: [aCode('Observation')] }],
    ['a time of the data', { dataPeriod: { start: '2020-01-01' } }],
    ['data by name', { data: [{ meaning: 'instance', reference: { reference: 'Observation/1' } }] }],
  ])('is refused where a provision permits to see or use data, at any depth: by %s', (_what, provision) => {
    const [key = ''] = Object.keys(provision)
    expect(placesOf({ provision: { type: 'permit', ...provision } })).toEqual([`provision.${key}`])
    expect(placesOf({ provision: { provision: [{ type: 'permit', ...provision }] } })).toEqual([
      `provision.provision[0].${key}`,
    ])
  })

  it.each([
    [
      'a rule that is the code of consent to disclosure',
      { policyRule: { coding: [aCode('OPTIN', 'http://terminology.hl7.org/CodeSystem/v3-ActCode')] } },
      'policyRule',
    ],
    [
      'a rule of opting out, by a system that is written in another way',
      { policyRule: { coding: [aCode('optout', 'https://terminology.hl7.org/CodeSystem/v3-ActCode/')] } },
      'policyRule',
    ],
    [
      'the address of a policy',
      { policy: [{ uri: 'https://policies.example/national-data-opt-out' }] },
      'policy',
    ],
    [
      'a category whose system is written in another way',
      { category: [{ coding: [aCode('64292-6', 'https://loinc.org')] }] },
      'category',
    ],
    [
      'a category in words',
      { category: [{ text: 'Agrees that Helping Hands sees the record' }] },
      'category',
    ],
    [
      'the words of its scope',
      { scope: { coding: [aCode('adr')], text: 'Patient agrees to share everything with Helping Hands' } },
      'scope',
    ],
    [
      'what a provision permits, in words',
      { provision: { type: 'permit', code: [{ text: 'Sharing of the whole record with Helping Hands' }] } },
      'provision.code',
    ],
    [
      'an actor who is given it, in words',
      { provision: { actor: [{ role: { text: 'Information recipient' } }] } },
      'provision.actor',
    ],
    [
      'an actor who may see it, in words',
      { provision: { actor: [{ role: { text: 'may see everything' } }] } },
      'provision.actor',
    ],
    [
      'another Consent inside of it',
      { contained: [{ resourceType: 'Consent', id: 'c', scope: { coding: [aCode('patient-privacy')] } }] },
      'contained[0].scope',
    ],
  ])('is refused where it says who may see or be given data: by %s', (_what, differs, place) => {
    expect(placesOf(differs)).toEqual([place])
  })

  it.each([
    ['a rule of care', { policyRule: { text: 'Mental Capacity Act 2005' } }],
    ['a policy of care', { policy: [{ uri: 'https://policies.example/resuscitation' }] }],
    ['a decision that was shared', { category: [{ text: 'Shared decision about CPR, read to the family' }] }],
    ['a relative inside of it', { contained: [{ resourceType: 'RelatedPerson', id: 'r' }] }],
    ['a consultant', { provision: { actor: [{ role: { text: 'Consultant who took it' } }] } }],
  ])('is taken with %s', (_what, differs) => {
    expect(placesOf(differs)).toEqual([])
  })

  it('is refused with words that say how to mend it', () => {
    const [scope] = checkConsent(aConsent({ scope: {} }), 'Consent')
    expect(scope?.code).toBe('forbidden')
    expect(scope?.diagnostics).toContain('give scope the code adr')
    const [provision] = checkConsent(aConsent({ provision: { dataPeriod: {} } }), 'Consent')
    expect(provision?.diagnostics).toContain('keep what is about care (type, code, actor, period)')
  })
})

import type { AccessFacts } from '../../src/access/access-facts.js'
import type { AccessRequest, Activity } from '../../src/access/access-request.js'
import { decideAccess } from '../../src/access/decide-access.js'
import { aPolicy, someFacts } from '../support/access-facts.js'
import { aClinician, anAuditor, OAK_STREET } from '../support/actors.js'
import { aPerson } from '../support/a-record.js'

const doctor = aClinician({
  scopes: ['user/*.cruds'],
  assurance: 3,
  authenticatedAt: Date.parse('2026-11-23T10:41:00Z'),
})
const registered = [{ kind: 'registered-practice' as const, organisation: OAK_STREET, evidence: 'Patient/a' }]

function alertsOf(
  activity: Activity,
  facts: Partial<AccessFacts> = {},
  differs: Partial<AccessRequest> = {},
): readonly [string, ...string[]] {
  const decision = decideAccess(
    {
      actor: doctor,
      activity,
      person: aPerson(),
      interaction: 'read',
      purpose: activity === 'break-glass' ? 'BTG' : 'TREAT',
      query: 'GET',
      requestId: 'request-1',
      ...differs,
    },
    someFacts({ relationships: registered, ...facts }),
  )
  return [decision.outcome, ...decision.alerts]
}

const withRights = (...rights: AccessFacts['policy']['roles'][string]['rights']): Partial<AccessFacts> => ({
  policy: aPolicy({ roles: { R8000: { name: 'Clinical Practitioner', rights } } }),
})

describe('the privacy officer is told of what is permitted', () => {
  it.each([
    ['claim-relationship', ['self-claimed']],
    ['break-glass', ['break-glass']],
    ['unseal', ['unsealed']],
    ['read-record', []],
    ['find-people', []],
    ['record-consent', []],
  ] as const)('%s: %j', (activity, alerts) => {
    expect(alertsOf(activity)).toEqual(['permit', ...alerts])
  })

  it.each([
    ['POST /find family=KT22 3VO birthDate=1941-03-04', ['whereabouts-searched']],
    ['GET /fhir/Patient?identifier=tel|07700900123', ['whereabouts-searched']],
    ['POST /find family=Hill birthDate=1941-03-04', []],
  ])('%s: %j', (query, alerts) => {
    expect(alertsOf('find-people', {}, { query })).toEqual(['permit', ...alerts])
    expect(alertsOf('read-record', {}, { query })).toEqual(['permit'])
  })

  it('as repeated, from the use on that the policy names, and of breaking the glass alone', () => {
    expect(aPolicy().breakGlass.repeatedAbove).toBe(5)
    expect(alertsOf('break-glass', { breakGlassUses: 4 })).toEqual(['permit', 'break-glass'])
    expect(alertsOf('break-glass', { breakGlassUses: 5 })).toEqual([
      'permit',
      'break-glass',
      'break-glass-repeated',
    ])
    expect(alertsOf('read-record', { breakGlassUses: 6 })).toEqual(['permit'])
  })

  it.each([
    ['family', 'family-record'],
    ['household', 'household-record'],
    ['same-address', 'same-address-record'],
    ['same-surname', 'same-surname-record'],
  ] as const)('where who asks is tied to the person: %s', (tie, alert) => {
    expect(alertsOf('read-record', { tie })).toEqual(['permit', alert])
    expect(alertsOf('break-glass', { tie })).toEqual(['permit', 'break-glass', alert])
    const ties = { ...aPolicy().ties, [tie]: 'allow' as const }
    expect(alertsOf('read-record', { tie, policy: aPolicy({ ties }) })).toEqual(['permit'])
  })
})

describe('the privacy officer is told of what is refused', () => {
  it('where somebody asks for their own record, or one that the policy denies for another tie', () => {
    expect(alertsOf('read-record', { tie: 'self' })).toEqual(['deny', 'own-record'])
    const ties = { ...aPolicy().ties, household: 'deny' as const }
    expect(alertsOf('read-record', { tie: 'household', policy: aPolicy({ ties }) })).toEqual([
      'deny',
      'household-record',
    ])
  })

  it.each([
    ['break-glass', ['break-glass-without-right']],
    ['unseal', ['unseal-without-right']],
    ['read-record', []],
    ['claim-relationship', []],
  ] as const)('where the role gives no right to it: %s', (activity, alerts) => {
    expect(alertsOf(activity, withRights())).toEqual(['deny', ...alerts])
  })

  it('not where who may is kept from it for another reason', () => {
    const weak = { ...doctor, assurance: 1 }
    expect(alertsOf('break-glass', {}, { actor: weak })).toEqual(['deny'])
    expect(alertsOf('unseal', { relationships: [] })).toEqual(['deny'])
    expect(alertsOf('break-glass', { personExists: false })).toEqual(['deny'])
  })

  it('not of who reviews and asks for what is not theirs', () => {
    expect(alertsOf('break-glass', {}, { actor: anAuditor() })).toEqual(['deny'])
  })
})

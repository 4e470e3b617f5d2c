import { someFacts } from '../support/access-facts.js'
import type { AccessFacts, LegitimateRelationship } from '../../src/access/access-facts.js'
import type { AccessRequest } from '../../src/access/access-request.js'
import { decideAccess } from '../../src/access/decide-access.js'
import { parsePersonId } from '../../src/fhir/person-id.js'
import { aClinician, anAuditor, aPartner, MILL_LANE, OAK_STREET } from '../support/actors.js'

const NOW = '2026-11-23T10:42:00.000Z'
const person = parsePersonId('0123456789abcdef0123456789abcdef')

const registered: LegitimateRelationship = {
  kind: 'registered-practice',
  organisation: OAK_STREET,
  evidence: 'Patient/a',
}

const ALL_SCOPES = ['user/*.cruds']

/** As who signed in at a provider that says nothing of how. */
const NO_SIGN_IN = { assurance: undefined, authenticatedAt: undefined }

function aRequest(differs: Partial<AccessRequest> = {}): AccessRequest {
  return {
    actor: aClinician(),
    activity: 'read-record',
    ...(person === undefined ? {} : { person }),
    interaction: 'read',
    purpose: 'TREAT',
    query: 'GET /patients/:id',
    requestId: 'request-1',
    ...differs,
  }
}

function facts(...relationships: readonly LegitimateRelationship[]): AccessFacts {
  return someFacts({ relationships, now: NOW })
}

describe('decideAccess permits', () => {
  it('a clinician of the practice where the person is registered, and says so', () => {
    expect(decideAccess(aRequest(), facts(registered))).toMatchObject({
      outcome: 'permit',
      basis: { kind: 'registered-practice', relationship: registered },
    })
  })

  it.each([
    ['a member of the neighbourhood team', { ...registered, kind: 'team', to: '2026-12-01' }],
    ['somebody to whom the person was referred', { ...registered, kind: 'referral', from: '2026-11-01' }],
    [
      'a contact that ends tomorrow',
      { ...registered, kind: 'contact', from: '2026-11-01', to: '2026-11-24' },
    ],
    ['a relationship that began this instant', { ...registered, kind: 'contact', from: NOW }],
    [
      'the one practitioner who is named',
      { ...registered, kind: 'team', practitioner: aClinician().id, to: '2026-12-01' },
    ],
  ] as const)('%s', (_case, relationship) => {
    expect(decideAccess(aRequest(), facts(relationship))).toMatchObject({
      outcome: 'permit',
      basis: { relationship },
    })
  })

  it('a contact under way, until the policy ends it, and says when that is', () => {
    const contact = { ...registered, kind: 'contact', from: '2026-11-01' } as const
    expect(decideAccess(aRequest(), facts(contact))).toMatchObject({
      basis: { relationship: { to: '2027-11-01T00:00:00.000Z', isEndedByPolicy: true } },
    })
  })

  it('and explains it by the strongest relationship of several', () => {
    const contact = { ...registered, kind: 'contact', from: '2026-11-01' } as const
    const team = { ...registered, kind: 'team', from: '2026-11-01' } as const
    expect(decideAccess(aRequest(), facts(contact, team))).toMatchObject({ basis: { kind: 'team' } })
  })

  it.each([
    ['a clinician to look for a person', aRequest({ activity: 'find-people' }), 'role'],
    ['a partner to contribute', aRequest({ actor: aPartner(), activity: 'contribute' }), 'contributor'],
    [
      'a partner to read back its own',
      aRequest({ actor: aPartner(), activity: 'read-contribution' }),
      'contributor',
    ],
    [
      'an auditor to search the log',
      aRequest({ actor: anAuditor(), activity: 'review-log', purpose: 'HCOMPL' }),
      'role',
    ],
  ] as const)('%s', (_case, request, kind) => {
    expect(decideAccess(request, facts())).toMatchObject({ outcome: 'permit', basis: { kind } })
  })
})

describe('decideAccess denies', () => {
  it.each([
    ['another surgery', aRequest({ actor: aClinician({ organisation: MILL_LANE }) }), [registered]],
    [
      'a team place held by a colleague alone',
      aRequest(),
      [{ ...registered, kind: 'team', practitioner: '555000000999' }],
    ],
    ['a contact that ended this instant', aRequest(), [{ ...registered, kind: 'contact', to: NOW }]],
    [
      'a referral that begins tomorrow',
      aRequest(),
      [{ ...registered, kind: 'referral', from: '2026-11-24' }],
    ],
    ['a relationship whose beginning cannot be read', aRequest(), [{ ...registered, from: 'soon' }]],
    ['a relationship whose end cannot be read', aRequest(), [{ ...registered, to: 'later' }]],
    ['a contact under way since 2009', aRequest(), [{ ...registered, kind: 'contact', from: '2009-01-01' }]],
    ['a team that never began and never ends', aRequest(), [{ ...registered, kind: 'team' }]],
    ['nobody with any relationship', aRequest(), []],
  ] as const)('%s: no legitimate relationship', (_case, request, relationships) => {
    expect(decideAccess(request, facts(...relationships))).toMatchObject({
      outcome: 'deny',
      reason: 'no-legitimate-relationship',
    })
  })

  it.each(['self', 'family', 'household'] as const)('a reviewer who would decide for their own %s', (tie) => {
    const reviewer = anAuditor({ role: { code: 'R0001', name: 'Privacy Officer', profileId: '1' } })
    for (const activity of ['record-consent', 'flag-at-risk'] as const) {
      const asked = aRequest({
        actor: { ...reviewer, scopes: ['user/*.cruds'] },
        activity,
        purpose: 'HCOMPL',
      })
      expect(decideAccess(asked, facts())).toMatchObject({ outcome: 'permit' })
      expect(decideAccess(asked, { ...facts(), tie })).toMatchObject({ outcome: 'deny' })
    }
  })

  it('a person who is not there, with a reason that only the log sees', () => {
    expect(decideAccess(aRequest(), { ...facts(registered), personExists: false })).toMatchObject({
      outcome: 'deny',
      reason: 'person-unknown',
    })
  })

  const withRole = (code: string): AccessRequest =>
    aRequest({ actor: aClinician({ role: { code, name: 'A role', profileId: '1' } }) })

  it.each([
    ['a receptionist', withRole('R8009')],
    ['a role that is not known', withRole('R9999')],
    ['a role named like a built-in property', withRole('constructor')],
  ])('%s: the role is not clinical', (_case, request) => {
    expect(decideAccess(request, facts(registered))).toMatchObject({
      outcome: 'deny',
      reason: 'role-without-right',
    })
  })

  it.each([
    ['a clinician who asks for the log', aRequest({ activity: 'review-log' })],
    ['a clinician who would contribute as a partner', aRequest({ activity: 'contribute' })],
    ['an auditor who asks for a record', aRequest({ actor: anAuditor() })],
    ['a partner that asks for a record', aRequest({ actor: aPartner() })],
    ['a partner that looks for people', aRequest({ actor: aPartner(), activity: 'find-people' })],
  ])('%s', (_case, request) => {
    expect(decideAccess(request, facts(registered))).toMatchObject({
      outcome: 'deny',
      reason: 'not-for-this-actor',
    })
  })

  it.each([
    ['no scope at all', aRequest({ actor: aClinician({ scopes: [] }) })],
    ['a scope for patients only', aRequest({ actor: aClinician({ scopes: ['user/Patient.rs'] }) })],
    ['a scope that is not known', aRequest({ actor: aClinician({ scopes: ['user/*.*x'] }) })],
    [
      'a scope to read, used to write',
      aRequest({ actor: aPartner({ scopes: ['system/*.rs'] }), activity: 'contribute' }),
    ],
    [
      'a scope to write, used to read',
      aRequest({ actor: aPartner({ scopes: ['system/*.cu'] }), activity: 'read-contribution' }),
    ],
  ])('%s: the scope is missing', (_case, request) => {
    expect(decideAccess(request, facts(registered))).toMatchObject({
      outcome: 'deny',
      reason: 'scope-missing',
    })
  })
})

describe('breaking the glass', () => {
  const breaking = (differs: Parameters<typeof aClinician>[0]) =>
    aRequest({
      actor: aClinician({ scopes: ALL_SCOPES, ...differs }),
      activity: 'break-glass',
      purpose: 'BTG',
    })
  const MINUTE_AGO = Date.parse(NOW) - 60_000

  it.each([
    ['strong and of a minute ago', { assurance: 3, authenticatedAt: MINUTE_AGO }, 'permit'],
    ['too weak', { assurance: 2, authenticatedAt: MINUTE_AGO }, 'assurance-too-low'],
    ['of unknown strength', { authenticatedAt: MINUTE_AGO }, 'assurance-too-low'],
    ['of an unknown time', { assurance: 3 }, 'assurance-too-low'],
    [
      'of eleven hours ago',
      { assurance: 3, authenticatedAt: Date.parse(NOW) - 39_600_000 },
      'assurance-too-low',
    ],
  ] as const)('needs a sign-in that is not weak or old: %s', (_how, differs, expected) => {
    const decision = decideAccess(breaking({ ...NO_SIGN_IN, ...differs }), facts())
    expect(decision.outcome === 'permit' ? 'permit' : decision.reason).toBe(expected)
  })

  it.each([
    ['break-glass', 'BTG', 'break-glass-without-right'],
    ['unseal', 'TREAT', 'unseal-without-right'],
  ] as const)(
    'and opening seals, tried without the right, is told the privacy officer: %s',
    (activity, purpose, alert) => {
      const role = { code: 'R8003', name: 'Health Professional', profileId: '1' }
      const tried = aRequest({ actor: aClinician({ role, scopes: ALL_SCOPES }), activity, purpose })
      expect(decideAccess(tried, facts(registered))).toEqual({
        outcome: 'deny',
        reason: 'role-without-right',
        alerts: [alert],
      })
      const finding = aRequest({
        actor: aClinician({ role, scopes: ALL_SCOPES }),
        activity: 'record-consent',
      })
      expect(decideAccess(finding, facts(registered))).toMatchObject({
        reason: 'role-without-right',
        alerts: [],
      })
    },
  )
})

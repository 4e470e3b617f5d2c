import type { AccessFacts } from '../../src/access/access-facts.js'
import type { AccessRequest, Activity } from '../../src/access/access-request.js'
import { decideAccess } from '../../src/access/decide-access.js'
import type { PurposeOfUse } from '../../src/audit/access-event.js'
import type { Actor } from '../../src/identity/actor.js'
import { aPolicy, someFacts } from '../support/access-facts.js'
import { aClinician, aDelegate, anAuditor, aPartner, OAK_STREET, ods } from '../support/actors.js'
import { aPerson } from '../support/a-record.js'

const NOW = '2026-11-23T10:42:00.000Z'
const doctor = aClinician({
  scopes: ['user/*.cruds'],
  assurance: 3,
  authenticatedAt: Date.parse(NOW) - 60_000,
})
const officer = anAuditor({
  scopes: ['user/*.cruds'],
  role: { code: 'R0001', name: 'Privacy Officer', profileId: '1' },
})
const registered = { kind: 'registered-practice' as const, organisation: OAK_STREET, evidence: 'Patient/a' }
const brokenGlass = {
  id: 'use-1',
  kind: 'break-glass' as const,
  session: 'session-1',
  from: '2026-11-23T10:00:00Z',
  until: '2026-11-23T11:00:00Z',
}
const said = (type: 'permit' | 'deny', organisations: readonly ReturnType<typeof ods>[] = []) => ({
  evidence: 'Consent/1',
  status: 'active',
  scope: 'care' as const,
  type,
  organisations,
  categories: [],
})

function decide(activity: Activity, differs: Partial<AccessRequest> = {}, facts: Partial<AccessFacts> = {}) {
  return decideAccess(
    {
      actor: doctor,
      activity,
      person: aPerson(),
      interaction: 'read',
      purpose: usualPurpose(activity, differs.actor ?? doctor),
      query: 'GET',
      requestId: 'request-1',
      ...differs,
    },
    someFacts({ relationships: [registered], now: NOW, ...facts }),
  )
}

function usualPurpose(activity: Activity, { kind }: Actor): PurposeOfUse {
  if (kind === 'delegate') return 'PATRQT'
  if (kind === 'auditor') return 'HCOMPL'
  return activity === 'break-glass' ? 'BTG' : 'TREAT'
}

/** `permit`, or the reason. */
function answer(...asked: Parameters<typeof decide>): string {
  const decision = decide(...asked)
  return decision.outcome === 'permit' ? 'permit' : decision.reason
}

const ACTIVITIES: readonly Activity[] = [
  'find-people',
  'read-record',
  'claim-relationship',
  'break-glass',
  'unseal',
  'record-consent',
  'contribute',
  'read-contribution',
  'review-log',
  'review-access',
  'flag-at-risk',
]

describe('what each kind of actor may ask for', () => {
  it.each([
    [doctor, ['find-people', 'read-record', 'claim-relationship', 'break-glass', 'unseal', 'record-consent']],
    [officer, ['record-consent', 'review-log', 'review-access', 'flag-at-risk']],
    [aPartner(), ['contribute', 'read-contribution']],
    [aDelegate({ person: aPerson() }), ['read-record']],
  ] as const)('$kind', (actor, mayAsk: readonly Activity[]) => {
    for (const activity of ACTIVITIES) {
      expect([activity, answer(activity, { actor })]).toEqual([
        activity,
        mayAsk.includes(activity) ? 'permit' : 'not-for-this-actor',
      ])
    }
  })
})

describe('what it may be done for', () => {
  const PURPOSES = ['TREAT', 'ETREAT', 'BTG', 'HCOMPL', 'PATRQT', 'HRESCH' as PurposeOfUse] as const
  const CARE = ['TREAT', 'ETREAT', 'BTG']

  it.each([
    ['find-people', doctor, CARE],
    ['read-record', doctor, CARE],
    ['claim-relationship', doctor, CARE],
    ['break-glass', doctor, ['BTG']],
    ['unseal', doctor, CARE],
    ['record-consent', doctor, ['TREAT', 'HCOMPL']],
    ['record-consent', officer, ['TREAT', 'HCOMPL']],
    ['contribute', aPartner(), CARE],
    ['read-contribution', aPartner(), CARE],
    ['review-log', officer, ['HCOMPL']],
    ['review-access', officer, ['HCOMPL']],
    ['flag-at-risk', officer, ['HCOMPL']],
    ['read-record', aDelegate({ person: aPerson() }), ['PATRQT']],
  ] as const)('%s', (activity, actor, permitted: readonly string[]) => {
    for (const purpose of PURPOSES) {
      expect([purpose, answer(activity, { actor, purpose })]).toEqual([
        purpose,
        permitted.includes(purpose) ? 'permit' : 'purpose-not-permitted',
      ])
    }
  })
})

describe('a person who is not there', () => {
  it.each([
    ['read-record', doctor],
    ['claim-relationship', doctor],
    ['break-glass', doctor],
    ['unseal', doctor],
    ['record-consent', doctor],
    ['flag-at-risk', officer],
  ] as const)('stops %s', (activity, actor) => {
    expect(answer(activity, { actor }, { personExists: false })).toBe('person-unknown')
  })

  it.each([
    ['find-people', doctor],
    ['contribute', aPartner()],
    ['read-contribution', aPartner()],
    ['review-log', officer],
    ['review-access', officer],
  ] as const)('does not stop %s', (activity, actor) => {
    expect(answer(activity, { actor }, { personExists: false })).toBe('permit')
  })
})

describe('an app that was launched for one person', () => {
  const app = { ...doctor, patient: aPerson() }

  it('reads that person', () => {
    expect(answer('read-record', { actor: app })).toBe('permit')
  })

  it('reads nobody else, and does nothing but read', () => {
    expect(answer('read-record', { actor: app, person: aPerson('b') })).toBe('beyond-launch')
    expect(answer('record-consent', { actor: app })).toBe('beyond-launch')
    expect(answer('find-people', { actor: app })).toBe('beyond-launch')
  })

  it('is held to nothing where it was launched for nobody', () => {
    expect(answer('find-people', { actor: { ...doctor, patient: undefined } })).toBe('permit')
  })
})

describe('breaking the glass, by the policy', () => {
  const breakGlass = (differs: Partial<AccessFacts['policy']['breakGlass']>): Partial<AccessFacts> => ({
    policy: aPolicy({ breakGlass: { ...aPolicy().breakGlass, ...differs } }),
  })
  const signedIn = (minutesAgo: number) => ({
    actor: { ...doctor, authenticatedAt: Date.parse(NOW) - minutesAgo * 60_000 },
  })

  it('needs no sign-in of any strength where the policy asks for none', () => {
    const actor = aClinician({ scopes: ['user/*.cruds'] })
    expect(answer('break-glass', { actor }, breakGlass({ assurance: 0 }))).toBe('permit')
    expect(answer('break-glass', { actor }, breakGlass({ assurance: 1 }))).toBe('assurance-too-low')
  })

  it('needs a sign-in that is no older than the policy says', () => {
    expect(answer('break-glass', signedIn(30), breakGlass({ signedInWithin: 30 }))).toBe('permit')
    expect(answer('break-glass', signedIn(31), breakGlass({ signedInWithin: 30 }))).toBe('assurance-too-low')
  })

  it('asks nothing of the sign-in of who only reads', () => {
    expect(answer('read-record', signedIn(10_000))).toBe('permit')
  })

  it('stops at the use that the Caldicott Guardian set, and at none where none is set', () => {
    const uses = (breakGlassUses: number, stopsAt: number | undefined): string =>
      answer('break-glass', {}, { breakGlassUses, ...breakGlass({ stopsAt }) })
    expect([uses(1, 2), uses(2, 2), uses(3, 2)]).toEqual([
      'permit',
      'break-glass-stopped',
      'break-glass-stopped',
    ])
    expect(uses(1_000, undefined)).toBe('permit')
  })

  it('stops nothing but breaking the glass', () => {
    expect(answer('read-record', {}, { breakGlassUses: 9, ...breakGlass({ stopsAt: 2 }) })).toBe('permit')
  })
})

describe('while the glass is broken', () => {
  const facts = { relationships: [], grants: [brokenGlass] }

  it('the record is read without a relationship, for that purpose, and the log says so', () => {
    expect(decide('read-record', {}, facts)).toMatchObject({
      outcome: 'permit',
      basis: { kind: 'break-glass' },
      purpose: 'BTG',
    })
    expect(answer('unseal', {}, facts)).toBe('permit')
  })

  it('who is let in all the same is let in by that, and the glass opens more', () => {
    expect(decide('read-record', {}, { grants: [brokenGlass] })).toMatchObject({
      basis: { kind: 'registered-practice', relationship: registered },
      purpose: 'BTG',
      sharedFor: ['TREAT', 'BTG'],
    })
    expect(decide('unseal', {}, { grants: [brokenGlass] })).toMatchObject({
      basis: { kind: 'registered-practice' },
      sharedFor: ['TREAT'],
    })
  })

  it.each([
    ['objects', [said('deny')]],
    ['hides from their organisation', [said('deny', [OAK_STREET])]],
  ])('who has a relationship and to whom the person %s is let in by the glass alone', (_how, consents) => {
    expect(decide('read-record', {}, { consents, grants: [brokenGlass] })).toMatchObject({
      basis: { kind: 'break-glass' },
      sharedFor: ['BTG'],
    })
  })

  it('what else is done is done for what was asked', () => {
    expect(decide('find-people', {}, facts)).toMatchObject({ purpose: 'TREAT' })
    expect(decide('read-record')).toMatchObject({ purpose: 'TREAT' })
  })

  it('what the person said is recorded by nobody without a relationship', () => {
    expect(answer('record-consent', {}, facts)).toBe('no-legitimate-relationship')
    expect(answer('record-consent', {}, { ...facts, relationships: [registered] })).toBe('permit')
  })

  it('an objection is overridden for reading, and not for changing it', () => {
    const objected = { grants: [brokenGlass], consents: [said('deny')] }
    expect(answer('read-record', {}, objected)).toBe('permit')
    expect(answer('record-consent', {}, objected)).toBe('person-objected')
  })
})

describe('what takes a relationship', () => {
  it.each(['read-record', 'unseal', 'record-consent'] as const)('%s', (activity) => {
    expect(answer(activity, {}, { relationships: [] })).toBe('no-legitimate-relationship')
    expect(decide(activity)).toMatchObject({
      outcome: 'permit',
      basis: { kind: 'registered-practice', relationship: registered },
    })
  })

  it.each(['find-people', 'claim-relationship', 'break-glass'] as const)(
    'not %s: it goes by role',
    (activity) => {
      expect(decide(activity, {}, { relationships: [] })).toMatchObject({ basis: { kind: 'role' } })
      expect(decide(activity)).toMatchObject({ basis: { kind: 'role' } })
    },
  )

  it('not what a reviewer changes: that goes by role', () => {
    expect(decide('record-consent', { actor: officer }, { relationships: [] })).toMatchObject({
      outcome: 'permit',
      basis: { kind: 'role' },
    })
  })
})

describe('what the person said', () => {
  it.each(['read-record', 'unseal', 'record-consent'] as const)('closes the record to %s', (activity) => {
    expect(answer(activity, {}, { consents: [said('deny')] })).toBe('person-objected')
    expect(answer(activity, {}, { consents: [said('deny', [OAK_STREET])] })).toBe('hidden-from-organisation')
    expect(answer(activity, {}, { consents: [said('deny', [ods('RWV99')])] })).toBe('permit')
  })

  it.each([
    ['who looks for people', 'find-people', doctor],
    ['who breaks the glass', 'break-glass', doctor],
    ['who reviews', 'record-consent', officer],
    ['a partner, who may not know of it', 'contribute', aPartner()],
    ['the person themselves', 'read-record', aDelegate({ person: aPerson() })],
  ] as const)('does not stop %s', (_who, activity, actor) => {
    expect(answer(activity, { actor }, { consents: [said('deny')] })).toBe('permit')
  })
})

describe('an organisation that the policy does not name, or names no more', () => {
  const organisation = ods('XXX99')

  it.each(ACTIVITIES)('does nothing, for whoever of it asks to %s', (activity) => {
    const relationships = [{ ...registered, organisation }]
    const facts = { relationships, consents: [said('permit')], grants: [brokenGlass] }
    for (const actor of [
      { ...doctor, organisation },
      { ...officer, organisation },
      aPartner({ organisation }),
    ])
      expect(answer(activity, { actor }, facts)).toBe('organisation-not-in-policy')
  })

  it('is nothing to the person themselves, who have none', () => {
    const policy = aPolicy({ organisations: new Map() })
    expect(answer('read-record', { actor: aDelegate({ person: aPerson() }) }, { policy })).toBe('permit')
  })
})

describe('a kind of organisation whose people need recorded consent', () => {
  const policy = aPolicy({ consentRequired: ['primary-care'] })

  it.each(['read-record', 'unseal'] as const)('does not %s without it', (activity) => {
    expect(answer(activity, {}, { policy })).toBe('no-consent')
    expect(answer(activity, {}, { policy, consents: [said('permit')] })).toBe('permit')
  })

  it('records it without it, for somebody has to', () => {
    expect(answer('record-consent', {}, { policy })).toBe('permit')
  })

  it('needs none while the glass is broken', () => {
    expect(answer('read-record', {}, { policy, grants: [brokenGlass] })).toBe('permit')
  })

  it('is no other', () => {
    const others = aPolicy({ consentRequired: ['acute', 'vcse'] })
    expect(answer('read-record', {}, { policy: others })).toBe('permit')
  })
})

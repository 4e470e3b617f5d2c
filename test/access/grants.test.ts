import type { AccessGrant } from '../../src/access/access-facts.js'
import type { Right } from '../../src/access/access-policy.js'
import { grantsOf, isGranted } from '../../src/access/grants.js'
import { aPolicy, someFacts } from '../support/access-facts.js'
import { aClinician, aDelegate } from '../support/actors.js'

const NOW = '2026-11-23T10:42:00.000Z'

const aGrant: AccessGrant = {
  id: 'use-1',
  kind: 'break-glass',
  session: 'session-1',
  from: '2026-11-23T10:00:00Z',
  until: '2026-11-23T11:00:00Z',
}

describe('what somebody was granted for a time', () => {
  it.each([
    ['holds within it', {}, true],
    ['holds from its first instant', { from: NOW }, true],
    ['holds no more at its last', { until: NOW }, false],
    ['holds not yet before it', { from: '2026-11-23T10:42:00.001Z' }, false],
    ['holds in no other session', { session: 'session-2' }, false],
    ['is for nothing else', { kind: 'unseal' }, false],
    ['holds not at all from when nobody can read', { from: 'soon' }, false],
    ['holds not at all until when nobody can read', { until: 'later' }, false],
  ] as const)('%s', (_case, differs, holds) => {
    const facts = someFacts({ grants: [{ ...aGrant, ...differs }], now: NOW })
    expect(isGranted('break-glass', { actor: aClinician(), facts })).toBe(holds)
  })

  it('is told apart from the rest that was granted', () => {
    const unseal = { ...aGrant, id: 'use-2', kind: 'unseal' as const }
    const facts = someFacts({ grants: [aGrant, unseal, { ...aGrant, id: 'use-3', until: NOW }], now: NOW })
    expect(grantsOf('break-glass', { actor: aClinician(), facts })).toEqual([aGrant])
    expect(grantsOf('unseal', { actor: aClinician(), facts })).toEqual([unseal])
  })
})

describe('what was granted, under a policy that has changed since', () => {
  const held = (kind: AccessGrant['kind'], policy: Parameters<typeof aPolicy>[0]): readonly AccessGrant[] => {
    const facts = someFacts({ grants: [{ ...aGrant, kind }], now: NOW, policy: aPolicy(policy) })
    return grantsOf(kind, { actor: aClinician(), facts })
  }
  const rights = (...given: readonly Right[]) => ({ roles: { R8000: { name: 'Doctor', rights: given } } })
  const lasting = (minutes: number) => ({ breakGlass: { ...aPolicy().breakGlass, minutes } })

  it.each([
    ['break-glass', 'unseal'],
    ['unseal', 'break-glass'],
  ] as const)('is open while the role has the right to it, and for no other right: %s', (kind, other) => {
    expect(held(kind, rights(kind))).toHaveLength(1)
    expect(held(kind, rights(other, 'read-record'))).toEqual([])
    expect(held(kind, { roles: {} })).toEqual([])
  })

  it.each(['break-glass', 'unseal'] as const)('lasts no longer than the policy gives now: %s', (kind) => {
    expect(held(kind, lasting(43))).toMatchObject([{ until: '2026-11-23T10:43:00.000Z' }])
    expect(held(kind, lasting(42))).toEqual([])
    // It is made shorter, and not longer.
    expect(held(kind, lasting(600))).toMatchObject([{ until: aGrant.until }])
  })

  it('is none of who works in no role', () => {
    const actor = aDelegate({ session: aGrant.session })
    expect(isGranted('break-glass', { actor, facts: someFacts({ grants: [aGrant], now: NOW }) })).toBe(false)
  })
})

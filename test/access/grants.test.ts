import type { AccessGrant } from '../../src/access/access-facts.js'
import { grantsOf, isGranted } from '../../src/access/grants.js'
import { someFacts } from '../support/access-facts.js'
import { aClinician } from '../support/actors.js'

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

import { toAsked } from '../../src/access/asked.js'
import { isOnWeakSignIn } from '../../src/access/break-glass-limits.js'
import type { Actor } from '../../src/identity/actor.js'
import { aPolicy, someFacts } from '../support/access-facts.js'
import { aClinician, aPartner } from '../support/actors.js'

const NOW = '2026-11-23T10:42:00.000Z'
const A_MINUTE_AGO = Date.parse(NOW) - 60_000

function isWeak(actor: Actor): boolean {
  const breakGlass = { ...aPolicy().breakGlass, assurance: 3, signedInWithin: 30 }
  const facts = someFacts({ now: NOW, policy: aPolicy({ breakGlass }) })
  const asked = {
    actor,
    activity: 'break-glass',
    interaction: 'operation',
    purpose: 'BTG',
    query: '',
    requestId: 'request-1',
  } as const
  return isOnWeakSignIn(toAsked(asked, facts))
}

describe('isOnWeakSignIn', () => {
  it('is no sign-in that is strong and of now', () => {
    expect(isWeak(aClinician({ assurance: 3, authenticatedAt: A_MINUTE_AGO }))).toBe(false)
  })

  it('is none of a provider whose clock is a minute ahead', () => {
    expect(isWeak(aClinician({ assurance: 3, authenticatedAt: Date.parse(NOW) + 60_000 }))).toBe(false)
  })

  it.each([
    ['of the future', aClinician({ assurance: 3, authenticatedAt: Date.parse(NOW) + 60_001 })],
    ['weak', aClinician({ assurance: 2, authenticatedAt: A_MINUTE_AGO })],
    ['of unknown strength', aClinician({ assurance: undefined, authenticatedAt: A_MINUTE_AGO })],
    ['of an unknown time', aClinician({ assurance: 3, authenticatedAt: undefined })],
    ['of a time that cannot be read', aClinician({ assurance: 3, authenticatedAt: Number.NaN })],
    ['none, as of a system', aPartner()],
  ])('is one that is %s', (_how, actor) => {
    expect(isWeak(actor)).toBe(true)
  })
})

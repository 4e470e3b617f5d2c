import type { AccessPolicy } from '../../src/access/access-policy.js'
import { endThatHolds } from '../../src/review/end-that-holds.js'
import type { ReviewedUse, ReviewOutcome } from '../../src/review/exceptional-uses.js'
import { aPolicy } from '../support/access-facts.js'
import { OAK_STREET } from '../support/actors.js'
import { aPerson } from '../support/a-record.js'

const NOW = Date.parse('2026-11-23T10:42:00.000Z')

const glass: ReviewedUse = {
  id: 'use-1',
  kind: 'break-glass',
  person: aPerson(),
  actorId: '555000000001',
  actorName: 'Asha Rao',
  roleCode: 'R8000',
  organisation: OAK_STREET,
  reasonCode: 'life-at-risk',
  reasonText: 'Found collapsed, nothing is known of what they take',
  openedAt: '2026-11-23T10:00:00.000Z',
  until: '2026-11-23T11:00:00.000Z',
  reviewDue: '2026-11-26T10:00:00.000Z',
  review: undefined,
}
const claim: ReviewedUse = {
  ...glass,
  kind: 'self-claimed',
  openedAt: '2026-11-21T10:00:00.000Z',
  until: '2026-12-19T10:00:00.000Z',
}

const lasting = (minutes: number): AccessPolicy =>
  aPolicy({ breakGlass: { ...aPolicy().breakGlass, minutes } })

function ends(use: ReviewedUse, policy: AccessPolicy = aPolicy()): ReturnType<typeof endThatHolds> {
  return endThatHolds(use, { policy, now: NOW })
}

describe('the end of a use, as its reviewer is told it', () => {
  it('is the one with which it was opened, while nothing has changed', () => {
    expect(ends(glass)).toEqual({ outcome: 'as-opened' })
    expect(ends(claim)).toEqual({ outcome: 'as-opened' })
    expect(ends(glass, lasting(240))).toEqual({ outcome: 'as-opened' })
  })

  it('is the one that the policy in force gives, where that is less', () => {
    expect(ends(glass, lasting(50))).toEqual({
      outcome: 'shortened-by-policy',
      until: '2026-11-23T10:50:00.000Z',
    })
    expect(ends({ ...glass, kind: 'unseal' }, lasting(20))).toMatchObject({
      until: '2026-11-23T10:20:00.000Z',
    })
    expect(ends(claim, aPolicy({ selfClaimDays: 7 }))).toMatchObject({ until: '2026-11-28T10:00:00.000Z' })
  })

  it('has come where the role has lost the right to it, or the organisation takes no part any more', () => {
    const closed = { outcome: 'closed-by-policy' }
    const rights = ['read-record', 'claim-relationship'] as const
    const policy = aPolicy({ roles: { R8000: { name: 'Doctor', rights } } })
    expect([ends(glass, policy), ends({ ...glass, kind: 'unseal' }, policy)]).toEqual([closed, closed])
    expect(ends(claim, policy)).toEqual({ outcome: 'as-opened' })
    expect(ends(claim, aPolicy({ organisations: new Map() }))).toEqual(closed)
    expect(ends({ ...glass, roleCode: 'constructor' })).toEqual(closed)
  })

  it('is not told anew of what is over: it was open under the policy before', () => {
    const over = { ...glass, until: '2026-11-23T10:42:00.000Z' }
    expect(ends(over, lasting(20))).toEqual({ outcome: 'as-opened' })
    expect(ends(over, aPolicy({ roles: {} }))).toEqual({ outcome: 'as-opened' })
  })

  it.each([
    ['not-justified', '2026-11-23T10:30:00.000Z', 'ended-by-review'],
    ['not-justified', '2026-11-23T11:00:00.000Z', 'as-opened'],
    ['justified', '2026-11-23T10:30:00.000Z', 'as-opened'],
    ['inconclusive', '2026-11-23T10:30:00.000Z', 'as-opened'],
  ] as const)('found %s at %s: %s', (outcome: ReviewOutcome, reviewedAt, expected) => {
    const review = { outcome, reviewedAt, words: 'Asked the ward', reviewerId: '2', reviewer: 'Owen Marsh' }
    expect(ends({ ...glass, review })).toEqual(
      expected === 'as-opened' ? { outcome: expected } : { outcome: expected, at: reviewedAt },
    )
  })
})

import type { LegitimateRelationship } from '../../src/access/access-facts.js'
import type { Right } from '../../src/access/access-policy.js'
import { strongestRelationship } from '../../src/access/strongest-relationship.js'
import { aPolicy, someFacts } from '../support/access-facts.js'
import { aClinician, aDelegate, OAK_STREET } from '../support/actors.js'

const NOW = '2026-11-23T10:42:00.000Z'
/** Strongest first. */
const KINDS = ['registered-practice', 'team', 'referral', 'contact', 'appointment', 'self-claimed'] as const

function a(
  kind: LegitimateRelationship['kind'],
  differs: Partial<LegitimateRelationship> = {},
): LegitimateRelationship {
  return { kind, organisation: OAK_STREET, from: '2026-11-01', evidence: `${kind}/1`, ...differs }
}

function strongest(
  relationships: readonly LegitimateRelationship[],
  daysWithoutEnd = {},
): LegitimateRelationship | undefined {
  const facts = someFacts({ relationships, now: NOW, policy: aPolicy({ daysWithoutEnd }) })
  return strongestRelationship(aClinician(), facts)
}

describe('the relationship that explains an access', () => {
  it.each(KINDS.slice(1).map((weaker, index) => [KINDS[index] ?? weaker, weaker] as const))(
    'is %s before %s, in whatever order they stand',
    (stronger, weaker) => {
      expect(strongest([a(stronger), a(weaker)])).toEqual(a(stronger))
      expect(strongest([a(weaker), a(stronger)])).toEqual(a(stronger))
    },
  )

  it('is the strongest of all that hold now', () => {
    const ended = a('registered-practice', { to: NOW })
    const another = a('team', { practitioner: '555000000999' })
    expect(strongest([a('self-claimed'), ended, another, a('contact'), a('appointment')])).toEqual(
      a('contact'),
    )
  })

  it('is one of which others may know before a stronger one of which they may not', () => {
    const secret = a('registered-practice', { isSecret: true })
    expect(strongest([secret, a('appointment')])).toEqual(a('appointment'))
    expect(strongest([a('contact', { isSecret: true }), secret])).toEqual(secret)
  })

  it('is of the one practitioner whom it names, or of every one where it names none', () => {
    expect(strongest([a('team', { practitioner: aClinician().id })])).toMatchObject({ kind: 'team' })
    expect(strongest([a('team', { practitioner: '555000000999' })])).toBeUndefined()
    expect(strongest([a('team')])).toMatchObject({ kind: 'team' })
  })

  it('is none of who reads at home', () => {
    expect(strongestRelationship(aDelegate(), someFacts({ relationships: [a('team')] }))).toBeUndefined()
  })
})

describe('the registration with a practice', () => {
  const left = a('registered-practice', { registeredElsewhere: '2026-11-01T10:42:00.000Z' })

  it('ends four weeks after another practice told a later one', () => {
    expect(strongest([left])).toEqual({ ...left, to: '2026-11-29T10:42:00.000Z' })
    expect(strongest([{ ...left, registeredElsewhere: '2026-10-26T10:42:00.001Z' }])).toBeDefined()
    expect(strongest([{ ...left, registeredElsewhere: '2026-10-26T10:42:00.000Z' }])).toBeUndefined()
  })

  it('ends no later than was said', () => {
    const ends = { ...left, to: '2026-11-24' }
    expect(strongest([ends])).toEqual(ends)
    expect(strongest([{ ...left, to: '2027-11-24' }])).toEqual({ ...left, to: '2026-11-29T10:42:00.000Z' })
  })

  it('ends no later than the policy ends it, whenever the later one was told', () => {
    const begun = { ...left, from: '2026-11-01' }
    expect(strongest([begun], { 'registered-practice': 7 })).toBeUndefined()
  })

  it.each(['soon', ''])(
    'has ended where nobody can read when the later one was told: %s',
    (registeredElsewhere) => {
      expect(strongest([{ ...left, registeredElsewhere }])).toBeUndefined()
    },
  )

  it('opens nothing that has an end which cannot be read', () => {
    expect(strongest([{ ...left, to: 'soon' }])).toBeUndefined()
  })
})

describe('a relationship of which nobody says when it ends', () => {
  it('ends after as many days as the policy says, and says that the policy ended it', () => {
    const contact = a('contact', { from: '2026-11-20T10:42:00.000Z' })
    expect(strongest([contact], { contact: 4 })).toEqual({
      ...contact,
      to: '2026-11-24T10:42:00.000Z',
      isEndedByPolicy: true,
    })
    expect(strongest([contact], { contact: 3 })).toBeUndefined()
  })

  it('goes on where the policy ends none of its kind, or it has an end of its own', () => {
    const contact = a('contact', { from: '2009-01-01' })
    expect(strongest([contact], { team: 1 })).toEqual(contact)
    const ending = { ...contact, to: '2026-12-01' }
    expect(strongest([ending], { team: 1 })).toEqual(ending)
  })

  it.each(['9999-12-31', '2099-12-31', '2036-11-24'])(
    'has no end where that is as far ahead as nobody knows of: %s',
    (to) => {
      const contact = a('contact', { from: '2026-11-20T10:42:00.000Z', to })
      const ended = { to: '2026-11-24T10:42:00.000Z', isEndedByPolicy: true }
      expect(strongest([contact], { contact: 4 })).toEqual({ ...contact, ...ended })
      expect(strongest([{ ...contact, from: '2015-01-01' }], { contact: 365 })).toBeUndefined()
      expect(strongest([a('registered-practice', { to })])).toEqual(a('registered-practice'))
      const withoutBeginning = {
        kind: 'contact',
        organisation: OAK_STREET,
        evidence: 'contact/1',
        to,
      } as const
      expect(strongest([withoutBeginning], { contact: 365 })).toBeUndefined()
    },
  )

  it.each(['team', 'referral', 'contact', 'appointment'] as const)(
    'lasts no longer than the policy gives its kind from its beginning, whatever end was said: %s',
    (kind) => {
      const said = a(kind, { from: '2026-11-20T10:42:00.000Z', to: '2028-01-01' })
      expect(strongest([said], { [kind]: 4 })).toMatchObject({
        to: '2026-11-24T10:42:00.000Z',
        isEndedByPolicy: true,
      })
      expect(strongest([said], { [kind]: 3 })).toBeUndefined()
      const sooner = { ...said, to: '2026-11-24T10:42:00.000Z' }
      expect(strongest([sooner], { [kind]: 4 })).toEqual(sooner)
    },
  )

  it('ends when it was said to where nobody says when it began', () => {
    const to = '2026-12-01'
    const ending = { kind: 'contact', organisation: OAK_STREET, evidence: 'contact/1', to } as const
    expect(strongest([ending], { contact: 1 })).toEqual(ending)
  })

  it.each([undefined, 'soon', ''])('has ended long since where it began at no known time: %s', (from) => {
    const contact = { kind: 'contact', organisation: OAK_STREET, evidence: 'contact/1' } as const
    const begun = from === undefined ? contact : { ...contact, from }
    expect(strongest([begun], { contact: 365 })).toBeUndefined()
  })
})

describe('a relationship that somebody claimed, under a policy that has changed since', () => {
  const claim = a('self-claimed', {
    practitioner: aClinician().id,
    from: '2026-11-20T10:42:00.000Z',
    to: '2026-12-18T10:42:00.000Z',
  })
  const under = (policy: Parameters<typeof aPolicy>[0], differs: Partial<LegitimateRelationship> = {}) => {
    const relationships = [{ ...claim, ...differs }]
    return strongestRelationship(
      aClinician(),
      someFacts({ relationships, now: NOW, policy: aPolicy(policy) }),
    )
  }
  const rights = (...given: readonly Right[]) => ({ roles: { R8000: { name: 'Doctor', rights: given } } })

  it('holds while their role may claim', () => {
    expect(under({})).toEqual(claim)
    expect(under(rights('claim-relationship'))).toEqual(claim)
    expect(under(rights('read-record'))).toBeUndefined()
  })

  it('lasts no longer than the policy gives now, and no longer than they said', () => {
    expect(under({ selfClaimDays: 4 })).toEqual({ ...claim, to: '2026-11-24T10:42:00.000Z' })
    expect(under({ selfClaimDays: 3 })).toBeUndefined()
    expect(under({ selfClaimDays: 365 })).toEqual(claim)
    expect(under({}, { to: NOW })).toBeUndefined()
  })

  it('ends by the policy where it has no end, and began never where that cannot be read', () => {
    const open = a('self-claimed', { practitioner: aClinician().id, from: '2026-11-20T10:42:00.000Z' })
    const facts = someFacts({ relationships: [open], now: NOW })
    expect(strongestRelationship(aClinician(), facts)).toEqual(claim)
    expect(under({}, { from: 'soon' })).toBeUndefined()
  })

  it('takes nothing from a relationship that the record shows', () => {
    const facts = someFacts({
      relationships: [a('team')],
      now: NOW,
      policy: aPolicy({ roles: {}, selfClaimDays: 1 }),
    })
    expect(strongestRelationship(aClinician(), facts)).toMatchObject({ kind: 'team' })
  })
})

describe('the days of a relationship', () => {
  const inSummer = (differs: Partial<LegitimateRelationship>, now: string, daysWithoutEnd = {}): boolean =>
    strongestRelationship(
      aClinician(),
      someFacts({ relationships: [a('contact', differs)], now, policy: aPolicy({ daysWithoutEnd }) }),
    ) !== undefined

  it('turn at midnight in London, an hour before that of UTC in summer', () => {
    const july = { from: '2026-07-01', to: '2026-07-02' }
    expect(inSummer(july, '2026-06-30T22:59:59.999Z')).toBe(false)
    expect(inSummer(july, '2026-06-30T23:30:00.000Z')).toBe(true)
    expect(inSummer(july, '2026-07-01T22:59:59.999Z')).toBe(true)
    expect(inSummer(july, '2026-07-01T23:30:00.000Z')).toBe(false)
  })

  it('that the policy gives are counted from midnight to midnight there, though clocks changed in between', () => {
    const since = { from: '2026-03-01' }
    expect(inSummer(since, '2026-05-29T22:59:59.999Z', { contact: 90 })).toBe(true)
    expect(inSummer(since, '2026-05-29T23:30:00.000Z', { contact: 90 })).toBe(false)
  })

  it('end with the earlier of what was said and what the policy gives, to the hour', () => {
    const said = { from: '2026-06-01', to: '2026-07-01' }
    expect(inSummer(said, '2026-06-30T22:59:59.999Z', { contact: 30 })).toBe(true)
    expect(inSummer(said, '2026-06-30T23:30:00.000Z', { contact: 30 })).toBe(false)
    expect(inSummer(said, '2026-06-29T23:30:00.000Z', { contact: 29 })).toBe(false)
  })
})

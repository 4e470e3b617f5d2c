import type { AccessFacts } from '../../src/access/access-facts.js'
import type { Delegation } from '../../src/access/delegation.js'
import { findDelegation, isAged, isNormalOnly } from '../../src/access/find-delegation.js'
import { aPolicy, someFacts } from '../support/access-facts.js'

const attorney: Delegation = {
  evidence: 'delegation/1',
  basis: 'lasting-power-of-attorney-health',
  covers: 'all',
  from: '2026-01-01',
  to: '2027-01-01',
}
const narrow: Delegation = { ...attorney, evidence: 'delegation/2', basis: 'advocate', covers: ['acute'] }
const parent: Delegation = {
  evidence: 'delegation/3',
  basis: 'parental-responsibility',
  covers: 'all',
  from: '2020-01-01',
}
const NOW = '2026-11-23T10:42:00.000Z'

function found(delegations: readonly Delegation[], differs: Partial<AccessFacts> = {}): string {
  const delegation = findDelegation(someFacts({ now: NOW, ...differs, delegations }))
  return typeof delegation === 'string' ? delegation : delegation.evidence
}

describe('the delegation that lets somebody act', () => {
  it('is the broadest of several, in whatever order they were recorded', () => {
    expect(found([narrow, attorney])).toBe(attorney.evidence)
    expect(found([attorney, narrow])).toBe(attorney.evidence)
    expect(found([narrow])).toBe(narrow.evidence)
    expect(found([narrow, { ...narrow, evidence: 'delegation/4', covers: [] }])).toBe(narrow.evidence)
  })

  it('holds from its first instant, and no more at its last', () => {
    expect(found([{ ...attorney, from: NOW }])).toBe(attorney.evidence)
    expect(found([{ ...attorney, from: '2026-11-23T10:42:00.001Z' }])).toBe('no-delegation')
    expect(found([{ ...attorney, to: NOW }])).toBe('no-delegation')
    expect(found([{ ...attorney, to: '2026-11-23T10:42:00.001Z' }])).toBe(attorney.evidence)
  })

  it('is none where it has no end and nothing else ends it', () => {
    expect(found([{ ...parent, basis: 'advocate' }])).toBe('no-delegation')
    expect(found([parent], { birthDate: '2019-05-01' })).toBe(parent.evidence)
  })

  it('gives the reason of the first that holds no more, where no other holds', () => {
    expect(found([parent], { birthDate: '2001-01-01' })).toBe('child-grown-up')
    expect(found([{ ...attorney, to: '2026-01-02' }, parent], { birthDate: '2001-01-01' })).toBe(
      'child-grown-up',
    )
    expect(found([parent, narrow], { birthDate: '2001-01-01' })).toBe(narrow.evidence)
    expect(found([narrow, parent], { birthDate: '2001-01-01' })).toBe(narrow.evidence)
  })

  it('is none of somebody who has died, on whatever ground', () => {
    expect(found([attorney], { hasDied: true })).toBe('person-died')
    expect(found([{ ...parent }], { hasDied: true, birthDate: '2019-05-01' })).toBe('person-died')
  })

  it.each(['person-consents', 'advocate'] as const)(
    'is none by what a child cannot agree to: %s',
    (basis) => {
      const agreed = [{ ...attorney, basis }]
      expect(found(agreed, { birthDate: '2019-05-01', isCompetent: true })).toBe('person-too-young')
      expect(found(agreed, { birthDate: '2013-05-01' })).toBe('person-too-young')
      expect(found(agreed, { birthDate: '2013-05-01', isCompetent: false })).toBe('person-too-young')
      expect(found(agreed, { birthDate: '2013-05-01', isCompetent: true })).toBe(attorney.evidence)
      expect(found(agreed, { birthDate: '2009-05-01' })).toBe(attorney.evidence)
      expect(found(agreed, { birthDate: undefined })).toBe(attorney.evidence)
    },
  )

  it('is no deputy before the age from which a court appoints one', () => {
    const deputy = [{ ...attorney, basis: 'court-appointed-deputy' as const }]
    expect(found(deputy, { birthDate: '2013-05-01', isCompetent: true })).toBe('person-too-young')
    expect(found(deputy, { birthDate: '2009-05-01' })).toBe(attorney.evidence)
  })

  it('goes by the age of the child for parents alone', () => {
    expect(found([attorney], { birthDate: undefined })).toBe(attorney.evidence)
    expect(found([attorney], { birthDate: '2013-05-01', isCompetent: true })).toBe(attorney.evidence)
  })
})

describe('an age', () => {
  const aged = (birthDate: string | undefined, now = NOW): boolean | undefined =>
    isAged(16, { birthDate, now })

  it('is reached on the birthday, from its first instant', () => {
    expect(aged('2010-11-24')).toBe(false)
    expect(aged('2010-11-23')).toBe(true)
    expect(aged('2010-11-23', '2026-11-23T00:00:00.000Z')).toBe(true)
    expect(aged('2010-11-23', '2026-11-22T23:59:59.999Z')).toBe(false)
    expect(aged('1941-03-04')).toBe(true)
  })

  it.each([undefined, '', '2010', '2010-11', '12010-11-23', '2010-11-23T00:00', ' 2010-11-23', 'soon'])(
    'is not known of a birth date that is not one whole date: %s',
    (birthDate) => {
      expect(aged(birthDate)).toBeUndefined()
    },
  )
})

describe('somebody with parental responsibility', () => {
  const rule = (whenCompetent: 'closed' | 'normal-only') => ({
    policy: aPolicy({ children: { ...aPolicy().children, whenCompetent } }),
  })

  it('sees what is normal and nothing else once a young person is competent, where the policy leaves that', () => {
    const found = (isCompetent: boolean, whenCompetent: 'closed' | 'normal-only', who = parent): boolean =>
      isNormalOnly(who, someFacts({ birthDate: '2013-05-01', isCompetent, ...rule(whenCompetent) }))
    expect(found(true, 'normal-only')).toBe(true)
    expect(found(false, 'normal-only')).toBe(false)
    expect(found(true, 'closed')).toBe(false)
    expect(found(true, 'normal-only', attorney)).toBe(false)
  })
})

describe('whoever acts for a young person while nobody has looked at whether they are competent', () => {
  const normalOnly = (birthDate: string | undefined, isCompetent?: boolean, who = parent): boolean =>
    isNormalOnly(who, someFacts({ now: NOW, birthDate, isCompetent }))

  it('sees what is normal only, from the birthday from which it may be assessed until they are of age for it', () => {
    expect(normalOnly('2014-11-24')).toBe(false)
    expect(normalOnly('2014-11-23')).toBe(true)
    expect(normalOnly('2010-11-24')).toBe(true)
    expect(normalOnly('2010-11-23')).toBe(false)
  })

  it('is any who acts, and no longer so once it was looked at', () => {
    expect(normalOnly('2013-05-01', undefined, narrow)).toBe(true)
    expect(normalOnly('2013-05-01', false)).toBe(false)
    expect(normalOnly('2013-05-01', true, narrow)).toBe(false)
  })

  it('is not so where nobody knows how old they are', () => {
    expect(normalOnly(undefined, undefined, narrow)).toBe(false)
  })
})

describe('days of who acts for somebody, and birthdays', () => {
  const advocate = { ...narrow, from: '2026-06-01', to: '2026-07-02' }

  it('turn at midnight in London, an hour before that of UTC in summer', () => {
    expect(found([advocate], { now: '2026-05-31T22:59:59Z' })).toBe('no-delegation')
    expect(found([advocate], { now: '2026-05-31T23:00:00Z' })).toBe(narrow.evidence)
    expect(found([advocate], { now: '2026-07-01T22:59:59Z' })).toBe(narrow.evidence)
    expect(found([advocate], { now: '2026-07-01T23:00:00Z' })).toBe('no-delegation')
    const birthDate = '2010-07-02'
    expect(isAged(16, { birthDate, now: '2026-07-01T22:59:59Z' })).toBe(false)
    expect(isAged(16, { birthDate, now: '2026-07-01T23:00:00Z' })).toBe(true)
  })
})

import { findConflicts } from '../../../src/record/conflicts/find-conflicts.js'
import { findDuplicates } from '../../../src/record/duplicates/find-duplicates.js'
import { aView, told } from '../../support/a-duplicate.js'

interface Sent {
  readonly resourceType: string
  readonly [key: string]: unknown
}

function alert(differs: object): Sent {
  return { resourceType: 'Flag', status: 'active', code: { text: 'DNACPR in place' }, ...differs }
}

const CONSENT = {
  resourceType: 'Consent',
  status: 'inactive',
  scope: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'adr' }] },
  category: [{ text: 'DNACPR' }],
  dateTime: '2026-02-18',
}

/** What the practice has, and what the community service has. */
function conflictsOf(ofPractice: Sent, ofCommunity: Sent): readonly string[] {
  const read = [
    told({ from: 'gp', resource: ofPractice }, 'r0'),
    told({ from: 'community', resource: ofCommunity }, 'r1'),
  ]
  const view = aView(read)
  return findConflicts(read, view, findDuplicates(read, view).groups).map(({ rule }) => rule.id)
}

const IN_FORCE = alert({ period: { start: '2026-02-18' } })

describe('a decision that is in force at one source', () => {
  it('and ended at another contradicts it: neither is picked', () => {
    const ended = alert({ status: 'inactive', period: { start: '2026-02-18', end: '2026-03-10' } })
    expect(conflictsOf(IN_FORCE, ended)).toEqual(['decision-ended-elsewhere'])
    expect(conflictsOf(ended, IN_FORCE)).toEqual(['decision-ended-elsewhere'])
  })

  it('and withdrawn at another without a day contradicts it, of whatever kind of resource it is', () => {
    expect(conflictsOf(IN_FORCE, alert({ status: 'inactive' }))).toEqual(['decision-ended-elsewhere'])
    expect(conflictsOf(IN_FORCE, CONSENT)).toEqual(['decision-ended-elsewhere'])
  })

  it('as a plan, and revoked at another, contradicts it', () => {
    const plan = (status: string): Sent => ({
      resourceType: 'CarePlan',
      status,
      intent: 'plan',
      title: 'ReSPECT plan',
      period: { start: '2026-02-18' },
    })
    expect(conflictsOf(plan('active'), plan('revoked'))).toEqual(['decision-ended-elsewhere'])
  })

  it.each([
    ['was over before this one was made', { start: '2024-01-02', end: '2025-06-30' }],
    ['was made later, for a stay, and ended with it', { start: '2026-03-01', end: '2026-03-10' }],
  ])('is not contradicted by one that %s', (_, period) => {
    expect(conflictsOf(IN_FORCE, alert({ status: 'inactive', period }))).toEqual([])
  })

  it('is not contradicted by one that is over and said something else', () => {
    const over = alert({
      status: 'inactive',
      code: { text: 'For attempted CPR' },
      period: { start: '2026-02-18' },
    })
    expect(conflictsOf(IN_FORCE, over)).toEqual([])
  })
})

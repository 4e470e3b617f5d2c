import type { AccessFacts } from '../../src/access/access-facts.js'
import type { AccessRequest } from '../../src/access/access-request.js'
import { decideAccess } from '../../src/access/decide-access.js'
import type { Delegation } from '../../src/access/delegation.js'
import { isAged } from '../../src/access/find-delegation.js'
import { aPolicy, someFacts } from '../support/access-facts.js'
import { aDelegate } from '../support/actors.js'
import { aPerson } from '../support/a-record.js'

const attorney: Delegation = {
  evidence: 'delegation/1',
  basis: 'lasting-power-of-attorney-health',
  covers: 'all',
  from: '2026-01-01',
  to: '2027-01-01',
}
const parent: Delegation = {
  evidence: 'delegation/2',
  basis: 'parental-responsibility',
  covers: 'all',
  from: '2020-01-01',
}

function asks(differs: Partial<AccessRequest> = {}, facts: Partial<AccessFacts> = {}): string {
  const decision = decideAccess(
    {
      actor: aDelegate(),
      activity: 'read-record',
      person: aPerson(),
      interaction: 'read',
      purpose: 'PATRQT',
      query: 'GET /patients/{id}',
      requestId: 'request-1',
      ...differs,
    },
    someFacts({ now: '2026-11-23T10:42:00.000Z', ...facts }),
  )
  return decision.outcome === 'permit' ? decision.basis.kind : decision.reason
}

describe('somebody at home', () => {
  it.each([
    ['reads their own record', { person: aDelegate().person }, {}, 'person-themselves'],
    ['reads the record of somebody whose attorney they are', {}, { delegations: [attorney] }, 'delegation'],
    [
      'reads the record of a child of theirs',
      {},
      { delegations: [parent], birthDate: '2019-05-01' },
      'delegation',
    ],
    ['reads nobody else’s', {}, {}, 'no-delegation'],
    [
      'reads it no more once it has ended',
      {},
      { delegations: [{ ...attorney, to: '2026-11-23' }] },
      'no-delegation',
    ],
    [
      'reads it not yet before it begins',
      {},
      { delegations: [{ ...attorney, from: '2026-11-24' }] },
      'no-delegation',
    ],
    [
      'needs an end date, for all but children',
      {},
      { delegations: [{ ...parent, basis: 'advocate' }] },
      'no-delegation',
    ],
    [
      'has nothing of dates that cannot be read',
      {},
      { delegations: [{ ...attorney, from: 'soon' }] },
      'no-delegation',
    ],
    [
      'has nothing of an end that cannot be read',
      {},
      { delegations: [{ ...attorney, to: 'later' }] },
      'no-delegation',
    ],
    [
      'keeps what was given them otherwise when the child has grown up',
      {},
      {
        delegations: [parent, { ...attorney, basis: 'person-consents', covers: ['primary-care'] }],
        birthDate: '2008-01-01',
      },
      'delegation',
    ],
    [
      'heeds an objection of the person',
      {},
      {
        delegations: [attorney],
        consents: [
          {
            evidence: 'Consent/1',
            status: 'active',
            scope: 'care',
            type: 'deny',
            organisations: [],
            categories: [],
          },
        ],
      },
      'person-objected',
    ],
    ['finds nobody', { activity: 'find-people' }, {}, 'not-for-this-actor'],
    ['claims nothing', { activity: 'claim-relationship' }, {}, 'not-for-this-actor'],
    ['breaks no glass', { activity: 'break-glass' }, {}, 'not-for-this-actor'],
    ['does not read for care', { purpose: 'TREAT' }, { delegations: [attorney] }, 'purpose-not-permitted'],
    ['is told of nobody who is not there', {}, { personExists: false }, 'person-unknown'],
  ] as const)('%s', (_what, differs, facts, answer) => {
    expect(asks(differs, facts)).toBe(answer)
  })
})

describe('parental responsibility', () => {
  it.each([
    ['on the day before the sixteenth birthday', { birthDate: '2010-11-24' }, 'delegation'],
    ['on the sixteenth birthday', { birthDate: '2010-11-23' }, 'child-grown-up'],
    ['where nobody knows the birth date', { birthDate: undefined }, 'birth-date-unknown'],
    ['where the birth date is not whole', { birthDate: '2019-05' }, 'birth-date-unknown'],
    [
      'of a young person who was found competent',
      { birthDate: '2013-05-01', isCompetent: true },
      'young-person-decides',
    ],
    [
      'of one who was found competent, where the policy leaves what is normal',
      {
        birthDate: '2013-05-01',
        isCompetent: true,
        policy: aPolicy({
          children: { parentalAccessEnds: 16, competenceMayBeAssessedFrom: 12, whenCompetent: 'normal-only' },
        }),
      },
      'delegation',
    ],
  ] as const)('%s', (_when, facts, answer) => {
    expect(asks({}, { delegations: [parent], ...facts })).toBe(answer)
  })

  it('is told by the calendar, also of who was born on a leap day', () => {
    const born = (birthDate: string): Pick<AccessFacts, 'birthDate'> => ({ birthDate })
    expect(isAged(13, { ...born('2008-02-29'), now: '2021-02-28T23:00:00Z' })).toBe(false)
    expect(isAged(13, { ...born('2008-02-29'), now: '2021-03-01T00:00:00Z' })).toBe(true)
  })
})

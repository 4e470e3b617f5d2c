import type { BasisKind, DenyReason } from '../../../src/review/review-log.js'
import type { LoggedEvent } from '../../../src/review/search-events.js'
import { sayAskedFor } from '../../../src/surfaces/audit-console/words/say-asked.js'
import { sayBasis, sayPurpose } from '../../../src/surfaces/audit-console/words/say-basis.js'
import { sayReason } from '../../../src/surfaces/audit-console/words/say-reason.js'
import { saySent } from '../../../src/surfaces/audit-console/words/say-sent.js'
import { DIRECTORY } from '../../support/a-record.js'
import { anEvent } from '../../support/an-event.js'

/** Every value of a union, named once each: a value that is new or gone does not compile. */
function every<T extends string>(values: Readonly<Record<T, true>>): readonly T[] {
  return Object.keys(values) as T[]
}

const PURPOSES = every<NonNullable<LoggedEvent['purpose']>>({
  TREAT: true,
  ETREAT: true,
  BTG: true,
  HCOMPL: true,
  PATRQT: true,
})

const BASES = every<BasisKind>({
  'registered-practice': true,
  team: true,
  referral: true,
  contact: true,
  appointment: true,
  'self-claimed': true,
  delegation: true,
  'person-themselves': true,
  'break-glass': true,
  role: true,
  contributor: true,
})

const DENIALS = every<DenyReason>({
  'organisation-not-in-policy': true,
  'not-for-this-actor': true,
  'scope-missing': true,
  'role-without-right': true,
  'beyond-launch': true,
  'purpose-not-permitted': true,
  'own-record': true,
  'family-record': true,
  'household-record': true,
  'same-address-record': true,
  'same-surname-record': true,
  'assurance-too-low': true,
  'break-glass-stopped': true,
  'person-objected': true,
  'hidden-from-organisation': true,
  'no-consent': true,
  'person-unknown': true,
  'no-legitimate-relationship': true,
  'no-delegation': true,
  'birth-date-unknown': true,
  'child-grown-up': true,
  'person-died': true,
  'person-too-young': true,
  'young-person-decides': true,
})

const INTERACTIONS = every<LoggedEvent['interaction']>({
  read: true,
  'search-type': true,
  create: true,
  update: true,
  transaction: true,
  batch: true,
  operation: true,
  login: true,
  logout: true,
})

function logged(differs: Parameters<typeof anEvent>[0]): LoggedEvent {
  return { ...anEvent(differs), log: 'gateway-1.example/log', index: 0 }
}

describe('the words of the log', () => {
  it.each(PURPOSES)('say what a look was for: %s', (purpose) => {
    expect(sayPurpose(purpose)).toMatch(/^(?:for|through|to) [a-z ]+$/)
  })

  it.each(BASES)('say why a look was permitted: %s', (kind) => {
    const words = sayBasis(logged({ basis: `${kind} Z99001 Patient/1` }), DIRECTORY)
    expect(words).toMatch(/^[A-Z][^{}]+\.$/)
    expect(words).not.toContain('It was permitted (')
    expect(words).not.toContain('undefined')
  })

  it('say of a record that a relationship opened that the glass was broken as well, and not that it opened it', () => {
    const basis = 'registered-practice Z99001 Patient/1'
    expect(sayBasis(logged({ basis, purpose: 'BTG' }), DIRECTORY)).toBe(
      'The person is registered with Oak Street Surgery (Z99001). They had also broken the glass, which opens more of the record.',
    )
    expect(sayBasis(logged({ basis: 'break-glass', purpose: 'BTG' }), DIRECTORY)).toBe(
      'They broke the glass.',
    )
    expect(sayBasis(logged({ basis: 'role', purpose: 'BTG' }), DIRECTORY)).toBe('Their role allows it.')
  })

  it.each(DENIALS)('say why the gate refused: %s', (reason) => {
    expect(sayReason(reason)).toMatch(/^[A-Z].+\.$/)
    expect(sayReason(reason)).not.toContain('It was refused (')
  })

  it.each(INTERACTIONS)('say what was asked: %s', (interaction) => {
    expect(sayAskedFor(logged({ interaction, query: null }))).toMatch(/^[A-Z][a-z ]+, for care$/)
  })

  it('say a basis and a reason that are no more by their code, for the log outlives them', () => {
    expect(sayBasis(logged({ basis: 'old-basis' }), DIRECTORY)).toBe('It was permitted (old basis).')
    expect(sayReason('old-reason')).toBe('It was refused (old reason).')
  })

  it('say what was wrong with a request though its code names the parameter', () => {
    expect(sayReason('parameter-refused code')).toContain('has a parameter that is not offered')
  })
})

describe('what went out, in words', () => {
  it.each([
    ['patient', 'Who the person is: name, birth date and where they live'],
    ['banner', 'Who the person is, at the head of a page'],
    ['name-and-changes', 'The name in the record, and how much has changed in it'],
    ['changed-people', 'A list of people of whom something has changed'],
    ['told-apart', 'What people have said is different things in the record'],
    ['app-launch', 'An app was opened for the person'],
    ['item:0123', 'Everything held of one item, and what it hangs together with'],
    ['result:0123', 'All results of one test'],
    ['document:DocumentReference/0123#1', 'A document'],
    ['same:0123', 'One thing as each source told it'],
    ['changes:me', 'What has changed in the record'],
    ['summary-page:community-nurse:all', 'The summary page of the record, as seen by: community nurse'],
  ])('never tells a reviewer the name that software has for it: %s', (what, words) => {
    const sent = { what, status: 200, resources: 0, withheld: 0, recordVersion: 0, reason: null }
    expect(saySent([sent])).toBe(`${words}.`)
  })
  it('says of what is told without numbers to whom they are told', () => {
    const nothing = { resources: 0, withheld: 0, recordVersion: 0, reason: null }
    expect(saySent([{ what: 'everything', status: 200, ...nothing, isAmountUntold: true }])).toBe(
      'The whole record (number of items not told).',
    )
  })
})

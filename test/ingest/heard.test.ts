import { heardAgainOf, keepHeard, patientsAgainOf, type HeardAgain } from '../../src/ingest/heard.js'
import type { Contribution } from '../../src/ingest/contribution.js'
import type { StoredEntry } from '../../src/ingest/received.js'
import { WEY_VALLEY } from '../support/actors.js'
import { aPerson } from '../support/a-record.js'

const NOW = '2026-11-23T10:00:00.000Z'
const EARLIER = '2026-11-23T09:59:58.000Z'
const person = aPerson('a')

type Sent = readonly [reference: string, outcome: StoredEntry['outcome']]

/** What was sent, each `Type/id`, and what came of it. */
function sent(...outcomes: readonly Sent[]) {
  const entries = outcomes.map(([reference, outcome]): StoredEntry => {
    const [type = '', id = ''] = reference.split('/')
    return { outcome, type, id, version: 1, lastUpdated: EARLIER }
  })
  const contributions = entries.map(({ type, id }) => ({
    type,
    id,
    person: type === 'Practitioner' ? undefined : person,
  })) as unknown as readonly Contribution[]
  return { entries, unit: { person, contributions } }
}

function again(...outcomes: readonly Sent[]): HeardAgain | undefined {
  const { entries, unit } = sent(...outcomes)
  return heardAgainOf(entries, unit, NOW)
}

describe('heardAgainOf', () => {
  it('names what came again, in one order, and says when', () => {
    expect(
      again(['Patient/p', 'unchanged'], ['Observation/b', 'unchanged'], ['Condition/a', 'exists']),
    ).toEqual({ references: ['Condition/a', 'Observation/b'], at: NOW })
  })

  it('counts who it is about only where nothing else was sent: what else was sent may be for few eyes', () => {
    expect(again(['Patient/p', 'unchanged'])).toEqual({ references: ['Patient/p'], at: NOW })
    expect(again(['Patient/p', 'unchanged'], ['Practitioner/d', 'unchanged'])).toEqual({
      references: ['Patient/p'],
      at: NOW,
    })
    expect(again(['Patient/p', 'unchanged'], ['Observation/b', 'created'])).toBeUndefined()
  })

  it('takes the moment of what changed beside it, and leaves that out: it may have changed for few eyes', () => {
    expect(again(['Observation/a', 'unchanged'], ['Observation/b', 'updated'])).toEqual({
      references: ['Observation/a'],
      at: EARLIER,
    })
  })

  it('says nothing where all of it is new', () => {
    expect(again(['Patient/p', 'created'], ['Observation/b', 'created'])).toBeUndefined()
  })
})

describe('patientsAgainOf', () => {
  const patient = { type: 'Patient', id: 'p', person, sourceKind: 'primary-care' }
  const told = (...contributions: readonly object[]) =>
    patientsAgainOf({ person, contributions: contributions as readonly Contribution[] }, NOW)

  it('is told by the Patient of a practice, whatever else comes with it', () => {
    expect(told(patient, { ...patient, type: 'Observation', id: 'o' })).toEqual({ ids: ['p'], at: NOW })
  })

  it.each([
    ['a result that comes without one', { ...patient, type: 'Observation' }],
    ['the Patient of another kind of source', { ...patient, sourceKind: 'acute' }],
    ['the Patient that is joined', { ...patient, id: person }],
  ])('is not told by %s', (_which, one) => {
    expect(told(one)).toBeUndefined()
  })
})

describe('keepHeard', () => {
  const noted: unknown[] = []
  const account = {
    organisation: WEY_VALLEY,
    heard: {
      noteHeard: async (...said: readonly unknown[]) => void noted.push(said),
      notePatients: async (...said: readonly unknown[]) => void noted.push(said),
    },
    now: () => Date.parse(NOW),
  }
  beforeEach(() => noted.splice(0))
  const { entries, unit } = sent(['Observation/a', 'unchanged'])

  it('keeps that the sender was heard from', async () => {
    await keepHeard({ outcome: 'stored', entries }, unit, account)
    expect(noted).toEqual([[person, WEY_VALLEY, { references: ['Observation/a'], at: NOW }]])
  })

  it('keeps that a practice told again who its patient is, though something came with it that was new', async () => {
    const { unit: both, entries: came } = sent(['Patient/p', 'unchanged'], ['Observation/a', 'created'])
    const contributions = both.contributions.map((one) => ({ ...one, sourceKind: 'primary-care' as const }))
    await keepHeard({ outcome: 'stored', entries: came }, { ...both, contributions }, account)
    expect(noted).toEqual([[person, { ids: ['p'], at: NOW }]])
  })

  it('keeps nothing of what is new, of what was not taken, and of what is about nobody', async () => {
    const anew = sent(['Observation/a', 'created'])
    await keepHeard({ outcome: 'stored', entries: anew.entries }, anew.unit, account)
    await keepHeard({ outcome: 'unavailable' }, unit, account)
    await keepHeard({ outcome: 'stored', entries }, { ...unit, person: undefined }, account)
    expect(noted).toEqual([])
  })
})

import { createGate } from '../../../../src/access/gate.js'
import { createConsentsSaid } from '../../../../src/adapters/postgres/access/consents-said.js'
import { createReviewedPeople } from '../../../../src/adapters/postgres/access/reviewed-people.js'
import { createRiskFlags } from '../../../../src/adapters/postgres/access/risk-flags.js'
import type { Database } from '../../../../src/adapters/postgres/database.js'
import type { AccessEvent } from '../../../../src/audit/access-event.js'
import { parsePersonId, type PersonId } from '../../../../src/fhir/person-id.js'
import { createFlagAtRisk } from '../../../../src/review/flag-at-risk.js'
import { createReviewConsents } from '../../../../src/review/review-consents.js'
import { aPolicy, someFacts } from '../../../support/access-facts.js'
import { aDatabase } from '../../../support/a-database.js'
import { aClinician, anAuditor } from '../../../support/actors.js'
import { factsFrom, noAlerts } from '../../../support/test-facts.js'

const [A, B] = [personOf('a'), personOf('b')]

describe('days that the tables hold, in summer', () => {
  let database: Database
  let log: AccessEvent[]
  /** Half past eleven of UTC on the last day of June: in London July has begun. */
  let now = Date.parse('2026-06-30T23:30:00Z')

  beforeAll(async () => {
    database = await aDatabase()
    for (const person of [A, B])
      await database.query(
        `insert into persons (person_id, nhs_number, record_version, created_at) values ($1, '', 1, now())
         on conflict do nothing`,
        [person],
      )
  })
  afterAll(() => database.close())
  beforeEach(() => {
    log = []
    now = Date.parse('2026-06-30T23:30:00Z')
  })

  const aGate = () =>
    createGate({
      gatherFacts: async () => someFacts({ now: new Date(now).toISOString(), policy: aPolicy() }),
      raiseAlerts: noAlerts,
      appender: { append: async (event) => log.push(event) - 1 },
      now: () => now,
    })
  const people = () => createReviewedPeople({ database, now: () => now })
  const asked = {
    actor: anAuditor({
      scopes: ['user/*.cruds'],
      role: { code: 'R0001', name: 'Privacy Officer', profileId: '555000000115' },
    }),
    query: 'GET',
    requestId: 'request-1',
  }

  it('begin and end a flag of somebody at risk at midnight in London, and the log says that it was set', async () => {
    const flagAtRisk = createFlagAtRisk({
      gate: aGate(),
      flags: createRiskFlags(database),
      people: people(),
      now: () => now,
      newId: () => 'flag-1',
    })
    const form = {
      ground: 'person-asked',
      words: 'She asked for it',
      from: '2026-07-01',
      until: '2026-07-02',
    }
    expect(await flagAtRisk.setFlag({ ...asked, person: A }, form as never)).toEqual({ outcome: 'kept' })
    expect(log.at(-1)).toMatchObject({ person: A, disclosed: { what: 'risk-flag-set', resources: 1 } })

    const isAtRisk = async (instant: string): Promise<boolean | undefined> => {
      now = Date.parse(instant)
      const admission = await aGate().admit({
        ...asked,
        activity: 'review-access',
        interaction: 'operation',
        purpose: 'HCOMPL',
      })
      if (admission.outcome === 'deny') throw new Error(admission.reason)
      return (await people().readPeople(admission.permit, [A])).get(A)?.isAtRisk
    }
    expect(await isAtRisk('2026-06-30T22:59:59.000Z')).toBe(false)
    expect(await isAtRisk('2026-06-30T23:30:00.000Z')).toBe(true)
    expect(await isAtRisk('2026-07-02T22:59:59.000Z')).toBe(true)
    expect(await isAtRisk('2026-07-02T23:30:00.000Z')).toBe(false)
  })

  it('end an address that two had in common with its last day in London', async () => {
    const clinician = aClinician()
    await database.query(
      `insert into staff_ties (tie_id, actor_id, person_id, tie, reason, recorded_by, recorded_at)
       values ('tie', $1, $2, 'self', 'said', 'test', now())`,
      [clinician.id, A],
    )
    await database.query(
      `insert into person_addresses (person_id, patient_id, address_key, valid_to)
       values ($1, 'a', 'one', null), ($2, 'b', 'one', '2026-06-30')`,
      [A, B],
    )
    const tie = async (instant: string) =>
      (await factsFrom(database, { now: () => Date.parse(instant) })(clinician, B)).tie
    expect(await tie('2026-06-30T22:59:59Z')).toBe('same-address')
    expect(await tie('2026-06-30T23:30:00Z')).toBeUndefined()
  })

  it('say of a consent that it holds from midnight in London to midnight in London', async () => {
    await database.query(
      `insert into consents (person_id, consent_id, version, status, scope, type, valid_from, valid_to, organisations,
         categories, content, recorded_at)
       values ($1, 'c', 1, 'active', 'care', 'deny', '2026-07-01', '2026-07-02', '', '', '{}', now())`,
      [A],
    )
    const reviewConsents = createReviewConsents({
      gate: aGate(),
      consents: createConsentsSaid(database),
      people: people(),
      now: () => now,
    })
    const counted = async (instant: string): Promise<number> => {
      now = Date.parse(instant)
      const reviewed = await reviewConsents(asked, { state: 'valid' }, { offset: 0, limit: 10 })
      return reviewed.outcome === 'reviewed' ? reviewed.found.total : -1
    }
    expect(await counted('2026-06-30T22:59:59.000Z')).toBe(0)
    expect(await counted('2026-06-30T23:30:00.000Z')).toBe(1)
    expect(await counted('2026-07-01T22:59:59.000Z')).toBe(1)
    expect(await counted('2026-07-01T23:30:00.000Z')).toBe(0)
  })
})

function personOf(letter: string): PersonId {
  const person = parsePersonId(letter.repeat(32))
  if (!person) throw new Error('This is a person’s id.')
  return person
}

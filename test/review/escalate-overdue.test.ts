import { createGate } from '../../src/access/gate.js'
import type { Database } from '../../src/adapters/postgres/database.js'
import { createCountWaiting } from '../../src/adapters/postgres/ingest/count-waiting.js'
import { createOverdueReviews } from '../../src/adapters/postgres/access/overdue-reviews.js'
import { createRaiseAlerts } from '../../src/adapters/postgres/access/raise-alerts.js'
import type { AccessEvent } from '../../src/audit/access-event.js'
import { createEscalateOverdue } from '../../src/review/escalate-overdue.js'
import { createReadWaitingWork } from '../../src/review/waiting-work.js'
import { someFacts } from '../support/access-facts.js'
import { aDatabase } from '../support/a-database.js'
import { anAuditor } from '../support/actors.js'
import { noAlerts } from '../support/test-facts.js'

const MONDAY = Date.parse('2026-11-23T10:00:00Z')
const HOUR = 3_600_000

describe('a review that is overdue', () => {
  let database: Database
  let now = MONDAY

  beforeAll(async () => {
    database = await aDatabase()
    await use('one', MONDAY + 72 * HOUR)
    await use('two', MONDAY + 24 * HOUR)
    await use('reviewed', MONDAY + 24 * HOUR)
    await database.query(
      `insert into access_reviews values ('reviewed', 'justified', 'They were there', '1', 'Owen Marsh', $1)`,
      ['2026-11-23T12:00:00Z'],
    )
  })
  afterAll(() => database.close())

  async function use(id: string, due: number): Promise<void> {
    const [from, to] = [new Date(MONDAY).toISOString(), new Date(due).toISOString()]
    await database.query(
      `insert into access_uses values ('p', $1, 'break-glass', '5550', 'Dr Rahman', 'R8000', 'Z99001', 's', 'life-at-risk',
         'Found collapsed', $2, $2, $3, $4)`,
      [id, from, to, `request-${id}`],
    )
  }

  /** One gateway's job, by the clock of this test. */
  const aGatewaysJob = () =>
    createEscalateOverdue({
      overdue: createOverdueReviews(database),
      raiseAlerts: createRaiseAlerts(database),
      now: () => now,
    })

  const alerts = () =>
    database.query('select request_id, reason, raised_at from access_alerts order by raised_at, request_id')

  it('is told of to nobody before its time', async () => {
    expect(await aGatewaysJob()()).toBe(0)
    expect(await alerts()).toEqual([])
  })

  it('is told of once, by a reference alone, however many gateways look and however often', async () => {
    now = MONDAY + 24 * HOUR + 1
    await Promise.all([aGatewaysJob()(), aGatewaysJob()(), aGatewaysJob()()])
    now += HOUR
    expect(await aGatewaysJob()()).toBe(0)

    expect(await alerts()).toEqual([
      { request_id: 'request-two', reason: 'review-overdue', raised_at: '2026-11-24T10:00:00.001Z' },
    ])
  })

  it('is counted on the first page of those who review, and that they saw it is in the log', async () => {
    const log: AccessEvent[] = []
    const gate = createGate({
      gatherFacts: async () => someFacts({}),
      raiseAlerts: noAlerts,
      appender: { append: async (event) => log.push(event) - 1 },
      now: () => now,
    })
    const readWaitingWork = createReadWaitingWork({
      gate,
      waiting: createCountWaiting(database),
      now: () => now,
    })
    const asked = {
      actor: anAuditor({ scopes: ['user/*.cruds'] }),
      query: 'GET /audit',
      requestId: 'request-1',
    }

    expect(await readWaitingWork(asked)).toEqual({
      outcome: 'reviewed',
      found: { overdueReviews: 1, waitingReviews: 1, newAlerts: 1 },
    })
    expect(log).toMatchObject([{ kind: 'intent' }, { kind: 'outcome', disclosed: { what: 'waiting-work' } }])
  })
})

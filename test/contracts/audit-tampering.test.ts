import { createAuditAppender } from '../../src/adapters/postgres/log/audit-appender.js'
import { createAuditLogSource } from '../../src/adapters/postgres/log/audit-log-source.js'
import type { Database } from '../../src/adapters/postgres/database.js'
import { parseVerifierKey } from '../../src/audit/checkpoint.js'
import { ENTRY_COLUMNS } from '../../src/audit/entry-columns.js'
import { describeDoubts, describeVerdict, type LogVerdict } from '../../src/audit/log-verdict.js'
import { verifyLog } from '../../src/audit/verify-log.js'
import { aDatabase } from '../support/a-database.js'
import { anEvent, aSigner } from '../support/an-event.js'

const LOG = 'gateway-1.example/log'
const signer = aSigner(LOG)
const verifiers = [parseVerifierKey(signer.verifierKey) ?? []].flat()

let database: Database

beforeAll(async () => {
  database = await aDatabase()
  const appender = createAuditAppender({
    database,
    signer,
    log: LOG,
    now: () => performance.now(),
    limits: { deadline: 30_000 },
  })
  const disclosed = { status: 200, recordVersion: 1, resources: 4, withheld: 0, what: 'everything' }
  for (let turn = 0; turn < 6; turn += 1)
    await appender.append(anEvent({ intent: turn, reason: 'none', disclosed }))
  await appender.close()
  // Somebody who owns the tables turns the triggers off first.
  await database.script(
    'alter table audit_entries disable trigger all; alter table audit_checkpoints disable trigger all',
  )
})

afterAll(async () => {
  await database.close()
})

/** What a verifier says while the log is changed in this way; afterwards it is as it was. */
async function verdictAfter(...statements: readonly string[]): Promise<LogVerdict> {
  await database.query('create temporary table entries_before as select * from audit_entries')
  await database.query('create temporary table checkpoints_before as select * from audit_checkpoints')
  for (const sql of statements) await database.query(sql)

  const source = createAuditLogSource(database)
  const verdict = await verifyLog(await source.openLog(LOG), { verifiers })
  for (const [table, before] of [
    ['audit_entries', 'entries_before'],
    ['audit_checkpoints', 'checkpoints_before'],
  ] as const) {
    await database.query(`delete from ${table}`)
    await database.query(`insert into ${table} select * from ${before}`)
    await database.query(`drop table ${before}`)
  }
  return verdict
}

/** What an auditor is told of it. */
async function toldAfter(...statements: readonly string[]): Promise<string> {
  const verdict = await verdictAfter(...statements)
  return [describeVerdict(verdict), ...(verdict.outcome === 'verified' ? describeDoubts(verdict) : [])].join(
    ' ',
  )
}

describe('a log that is changed in the database', () => {
  it('is told with all that is gone when its end was cut off and the checkpoints were left', async () => {
    const told = await toldAfter('delete from audit_entries where index > 2')
    expect(told).toContain('entries 3 to 5 are gone')
  })

  it('is told to have no one outside who vouches for its end when that was cut off with its checkpoints', async () => {
    const told = await toldAfter(
      'delete from audit_entries where index > 2',
      'delete from audit_checkpoints where size > 3',
    )
    expect(told).toContain('3 entries of log')
    expect(told).toContain('Nothing outside the database vouches for the end of log')
    expect(told).toContain('cut off at its end, with their checkpoints, cannot be excluded')
  })

  it('is told with the checkpoints that are gone from its middle', async () => {
    const told = await toldAfter('delete from audit_checkpoints where size between 2 and 4')
    expect(told).toContain('behind the one over 1 entry:')
    expect(told).toContain('signed after one over 4 entries, which is gone')
  })

  it('verifies when it is left alone', async () => {
    expect(await verdictAfter()).toMatchObject({ outcome: 'verified', entries: 6 })
  })

  const columns = ENTRY_COLUMNS.filter(([column]) => column !== 'log' && column !== 'index')
  it.each(columns)('is found to be changed at the entry when %s has changed', async (column, type) => {
    const to = type === 'text' ? `coalesce(${column}, '') || 'x'` : `coalesce(${column}, 0) + 1`
    const verdict = await verdictAfter(`update audit_entries set ${column} = ${to} where index = 3`)
    expect(verdict).toMatchObject({ outcome: 'broken', fault: 'changed', index: 3, proven: 3 })
  })

  it.each([
    [
      'one bit of a hash',
      [
        `update audit_entries set chain_hash = set_bit(chain_hash, 5, 1 - get_bit(chain_hash, 5)) where index = 4`,
      ],
      'changed',
      4,
    ],
    ['an entry deleted', ['delete from audit_entries where index = 2'], 'missing', 2],
    [
      'an entry moved to another log',
      [`update audit_entries set log = 'another' where index = 2`],
      'missing',
      2,
    ],
    [
      'two entries that changed places',
      [
        'update audit_entries set index = 99 where index = 1',
        'update audit_entries set index = 1 where index = 4',
        'update audit_entries set index = 4 where index = 99',
      ],
      'reordered',
      1,
    ],
    ['the end cut off', ['delete from audit_entries where index > 3'], 'shorter-than-checkpoint', 4],
    [
      'an entry added',
      [
        `insert into audit_entries select (jsonb_populate_record(e, '{"index": 6}')).* from audit_entries e where index = 5`,
      ],
      'changed',
      6,
    ],
    [
      'a changed checkpoint',
      [
        `update audit_checkpoints set checkpoint = replace(checkpoint, E'\\n3\\n', E'\\n4\\n') where size = 3`,
      ],
      'checkpoint-not-signed',
      2,
    ],
    [
      'a checkpoint under another size',
      [
        'delete from audit_checkpoints where size = 4',
        'update audit_checkpoints set size = 4 where size = 3',
      ],
      'checkpoint-differs',
      2,
    ],
    [
      'checkpoints deleted in the middle',
      ['delete from audit_checkpoints where size between 2 and 4'],
      'checkpoint-missing',
      1,
    ],
    [
      'the checkpoints deleted',
      ['delete from audit_checkpoints where size > 2'],
      'tail-without-checkpoint',
      2,
    ],
  ])('is found with %s', async (_case, statements, fault, index) => {
    expect(await verdictAfter(...statements)).toMatchObject({ outcome: 'broken', fault, index })
  })
})

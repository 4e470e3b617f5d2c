import { appendBatch } from '../../src/adapters/postgres/log/append-batch.js'
import {
  createAuditAppender,
  type AuditAppenderParts,
  type RunningAppender,
} from '../../src/adapters/postgres/log/audit-appender.js'
import { createAuditLogSource } from '../../src/adapters/postgres/log/audit-log-source.js'
import { createAuditReader } from '../../src/adapters/postgres/log/audit-reader.js'
import { DatabaseUnavailable, type Database } from '../../src/adapters/postgres/database.js'
import { LogUnavailable } from '../../src/audit/audit-appender.js'
import { parseVerifierKey } from '../../src/audit/checkpoint.js'
import { emptyHead } from '../../src/audit/log-head.js'
import type { LogVerdict } from '../../src/audit/log-verdict.js'
import { verifyLog } from '../../src/audit/verify-log.js'
import { aDatabase } from '../support/a-database.js'
import { aLog, anEvent, anEventActor, aSigner } from '../support/an-event.js'

const signer = aSigner('gateway-1.example/audit')
const verifiers = [parseVerifierKey(signer.verifierKey) ?? []].flat()

let database: Database
/** Each test has a log of its own. */
let log = ''
let logs = 0
const running: RunningAppender[] = []

beforeAll(async () => {
  database = await aDatabase()
})

beforeEach(() => {
  logs += 1
  log = `gateway-${logs}.example/log`
})

afterEach(async () => {
  await Promise.all(running.splice(0).map((appender) => appender.close()))
})

afterAll(async () => {
  await database.close()
})

function anAppender({ limits, ...differs }: Partial<AuditAppenderParts> = {}): RunningAppender {
  const appender = createAuditAppender({
    database,
    signer,
    log,
    now: () => performance.now(),
    // The machine may be busy with other things: only tests about the deadline set a short one.
    limits: { deadline: 30_000, ...limits },
    ...differs,
  })
  running.push(appender)
  return appender
}

async function verdict(kept?: string): Promise<LogVerdict> {
  return verifyLog(await createAuditLogSource(database).openLog(log), { verifiers, kept })
}

async function countCheckpoints(): Promise<number> {
  const rows = await database.query('select size from audit_checkpoints where log = $1', [log])
  return rows.length
}

async function refusalOf(appending: Promise<number>): Promise<string> {
  const failure: unknown = await appending.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(failure instanceof LogUnavailable)) throw new Error('the event was not refused')
  return failure.message
}

/** What somebody can do who owns the tables and turns the triggers off. */
async function asOwner(statements: readonly string[]): Promise<void> {
  await database.script(
    'alter table audit_entries disable trigger all; alter table audit_checkpoints disable trigger all',
  )
  for (const sql of statements) await database.query(sql, [log])
  await database.script(
    'alter table audit_entries enable trigger all; alter table audit_checkpoints enable trigger all',
  )
}

/** A database that can be taken away, in the ways in which databases go. */
function aFrailDatabase(): {
  readonly frail: Database
  failing: 'no' | 'before' | 'after' | 'hangs'
  statements: number
} {
  const control = { failing: 'no' as 'no' | 'before' | 'after' | 'hangs', statements: 0 }
  const query = async (sql: string, parameters?: never): Promise<never> => {
    control.statements += 1
    if (control.failing === 'before') throw new DatabaseUnavailable('gone')
    const rows = await database.query(sql, parameters)
    if (control.failing === 'after') throw new DatabaseUnavailable('gone before it could answer')
    if (control.failing === 'hangs') return new Promise(() => undefined)
    return rows as never
  }
  return Object.assign(control, { frail: { ...database, query } as Database })
}

describe('the audit appender', () => {
  it('gives each event its index, and the log verifies', async () => {
    const appender = anAppender()
    expect(await appender.append(anEvent())).toBe(0)
    expect(await appender.append(anEvent())).toBe(1)
    expect(await verdict()).toMatchObject({ outcome: 'verified', entries: 2 })
  })

  it('puts whatever waits into one commit', async () => {
    const appender = anAppender()
    const indexes = await Promise.all(Array.from({ length: 500 }, () => appender.append(anEvent())))
    expect(indexes).toEqual(Array.from({ length: 500 }, (_, index) => index))
    expect(await countCheckpoints()).toBe(1)
    expect(await verdict()).toMatchObject({ outcome: 'verified', entries: 500 })
  })

  it('loses nothing that is asked for while a commit is under way', async () => {
    const appender = anAppender({ limits: { batch: 3 } })
    const chains = Array.from({ length: 5 }, async () => {
      for (let turn = 0; turn < 20; turn += 1) await appender.append(anEvent())
    })
    await Promise.all(chains)
    expect(await verdict()).toMatchObject({ outcome: 'verified', entries: 100 })
  })

  it('writes what the event says, to the last character', async () => {
    const event = anEvent({
      actor: anEventActor({ id: 'quoted' }),
      query: `family=O'Brien \u{1f600} "quoted" {a,b} \\N null`,
      basis: '',
      reason: null,
    })
    await anAppender().append(event)
    const { events } = await createAuditReader({ database }).search(
      { actorId: 'quoted' },
      { offset: 0, limit: 1 },
    )
    expect(events).toEqual([{ ...event, log, index: 0 }])
  })

  it('takes poison bytes into the log rather than staying silent about them', async () => {
    await anAppender().append(anEvent({ query: 'family=\0\udfff' }))
    expect(await verdict()).toMatchObject({ outcome: 'verified', entries: 1 })
  })

  it('refuses an event that no column takes without keeping the others out', async () => {
    const appender = anAppender()
    const good = appender.append(anEvent())
    await expect(appender.append(anEvent({ recordedAt: Number.NaN }))).rejects.toThrow(RangeError)
    expect(await good).toBe(0)
  })

  it('goes on where the last process ended', async () => {
    const first = anAppender({ limits: { frontierEvery: 4 } })
    for (let turn = 0; turn < 11; turn += 1) await first.append(anEvent())
    await first.close()
    expect(await anAppender().append(anEvent())).toBe(11)
    expect(await verdict()).toMatchObject({ outcome: 'verified', entries: 12 })
  })

  it.each([
    [
      'is forged',
      `update audit_frontiers set hashes = decode(repeat('00', octet_length(hashes)), 'hex') where log = $1`,
    ],
    ['cannot be of its size', `update audit_frontiers set hashes = '' where log = $1`],
    ['is gone', 'delete from audit_frontiers where log = $1'],
  ])('reads the log from its beginning when the kept frontier %s', async (_case, sql) => {
    const first = anAppender({ limits: { frontierEvery: 4 } })
    for (let turn = 0; turn < 9; turn += 1) await first.append(anEvent())
    await first.close()
    await database.query(sql, [log])
    expect(await anAppender().append(anEvent())).toBe(9)
    expect(await verdict()).toMatchObject({ outcome: 'verified', entries: 10 })
  })

  it('says nothing is durable while the database is away, and goes on by itself when it is back', async () => {
    const control = aFrailDatabase()
    const reports: string[] = []
    const appender = anAppender({
      database: control.frail,
      limits: { deadline: 1_500, patience: 60 },
      report: (message) => reports.push(message),
    })
    await appender.append(anEvent())

    control.failing = 'before'
    expect(await refusalOf(appender.append(anEvent()))).toBe('The log did not take the event in time.')
    expect(appender.state()).toBe('recovering')
    expect(await refusalOf(appender.append(anEvent()))).toBe('The log cannot be written now.')

    control.failing = 'no'
    while (appender.state() !== 'ready') await new Promise((resolve) => setImmediate(resolve))
    expect(await appender.append(anEvent())).toBe(2)
    expect(await verdict()).toMatchObject({ outcome: 'verified', entries: 3 })
    expect(reports).toEqual([
      'The audit log cannot be written now: nothing is served until it can.',
      'The audit log can be written again.',
    ])
  })

  it('starts without the database, and begins when it comes', async () => {
    const control = aFrailDatabase()
    control.failing = 'before'
    const appender = anAppender({ database: control.frail, limits: { patience: 30 } })
    const first = appender.append(anEvent())
    while (appender.state() !== 'recovering') await new Promise((resolve) => setImmediate(resolve))
    control.failing = 'no'
    expect(await first).toBe(0)
    while (appender.state() !== 'ready') await new Promise((resolve) => setImmediate(resolve))
    expect(await appender.append(anEvent())).toBe(1)
  })

  it('writes once what was committed although the answer was lost', async () => {
    const control = aFrailDatabase()
    const appender = anAppender({ database: control.frail })
    await appender.append(anEvent())

    control.failing = 'after'
    const appending = appender.append(anEvent())
    const before = control.statements
    while (control.statements < before + 3) await new Promise((resolve) => setImmediate(resolve))
    control.failing = 'no'

    expect(await appending).toBe(1)
    expect(await appender.append(anEvent())).toBe(2)
    expect(await verdict()).toMatchObject({ outcome: 'verified', entries: 3 })
  })

  it('gives up an attempt that hangs, and writes once all the same', async () => {
    const control = aFrailDatabase()
    const appender = anAppender({ database: control.frail, limits: { attempt: 40 } })
    await appender.append(anEvent())
    control.failing = 'hangs'
    const appending = appender.append(anEvent())
    while (appender.state() !== 'recovering') await new Promise((resolve) => setTimeout(resolve, 5))
    control.failing = 'no'
    expect(await appending).toBe(1)
    expect(await verdict()).toMatchObject({ outcome: 'verified', entries: 2 })
  })

  it('refuses what comes when too much waits already', async () => {
    const control = aFrailDatabase()
    control.failing = 'before'
    const appender = anAppender({ database: control.frail, limits: { waiting: 3, deadline: 30 } })
    const waiting = [1, 2, 3].map(() => refusalOf(appender.append(anEvent())))
    expect(await refusalOf(appender.append(anEvent()))).toBe('Too many events wait for the log.')
    await Promise.all(waiting)
  })

  it('stops when another process writes the same log', async () => {
    const reports: string[] = []
    const one = anAppender({ report: (message) => reports.push(message) })
    const other = anAppender()
    await one.append(anEvent())
    await other.append(anEvent())

    expect(await refusalOf(one.append(anEvent({ requestId: 'request-2' })))).toContain(
      'until somebody has looked at it',
    )
    expect(one.state()).toBe('halted')
    expect(reports).toEqual([`Another process writes log ${log}.`])
    expect(await refusalOf(one.append(anEvent()))).toContain('until somebody has looked at it')
    expect(await other.append(anEvent())).toBe(2)
    expect(await verdict()).toMatchObject({ outcome: 'verified', entries: 3 })
  })

  it('writes what waits before it closes, then takes no more', async () => {
    const appender = anAppender()
    const waiting = [1, 2, 3].map(() => appender.append(anEvent()))
    await appender.close()
    expect(await Promise.all(waiting)).toEqual([0, 1, 2])
    expect(await refusalOf(appender.append(anEvent()))).toBe('The log is closed.')
    expect(appender.state()).toBe('closed')
  })

  it('closes while the database is away', async () => {
    const control = aFrailDatabase()
    control.failing = 'before'
    const appender = anAppender({ database: control.frail, limits: { deadline: 50 } })
    const waiting = refusalOf(appender.append(anEvent()))
    await appender.close()
    expect(await waiting).toMatch(/in time|closed/)
  })
})

describe('the audit appender at its start', () => {
  let kept: string | undefined

  beforeEach(async () => {
    kept = undefined
    const appender = anAppender({
      keepCheckpoint: async (checkpoint) => void (kept = checkpoint),
      limits: { frontierEvery: 3 },
    })
    for (let turn = 0; turn < 8; turn += 1) await appender.append(anEvent())
    await appender.close()
  })

  it('keeps the last checkpoint outside the database', async () => {
    expect(kept?.split('\n').slice(0, 2)).toEqual([log, '8'])
    expect(await verdict(kept)).toMatchObject({ outcome: 'verified', entries: 8 })
  })

  it('goes on when the log holds what the kept checkpoint says', async () => {
    const appender = anAppender({ readKeptCheckpoint: async () => kept })
    await appender.open()
    expect(await appender.append(anEvent())).toBe(8)
  })

  it.each([
    [
      'was cut off',
      [
        'delete from audit_entries where log = $1 and index > 5',
        'delete from audit_checkpoints where log = $1 and size > 6',
      ],
      'entries 6 to 7 are gone',
    ],
    [
      'is gone altogether',
      ['delete from audit_entries where log = $1', 'delete from audit_checkpoints where log = $1'],
      'entries 0 to 7 are gone',
    ],
    [
      'lost its last entries',
      ['delete from audit_entries where log = $1 and index > 5'],
      'entries 6 to 7 are gone',
    ],
    [
      'lost its last checkpoint',
      ['delete from audit_checkpoints where log = $1 and size = 8'],
      'no signed checkpoint',
    ],
    [
      'has a changed entry',
      [`update audit_entries set actor_name = 'Dr Nobody' where log = $1 and index = 7`],
      'entry 7 is not as it was written',
    ],
    [
      'lost an entry',
      ['delete from audit_entries where log = $1 and index = 6'],
      'entry 6 is not as it was written',
    ],
  ])('does not continue a log that %s', async (_case, statements, why) => {
    await asOwner(statements)
    const appender = anAppender({ readKeptCheckpoint: async () => kept })
    await expect(appender.open()).rejects.toThrow(why)
    await refusalOf(appender.append(anEvent()))
    expect(appender.state()).toBe('halted')
  })

  it('does not continue a log that was written anew with right hashes', async () => {
    const { entries } = aLog(signer, log, [
      Array.from({ length: 8 }, () => anEvent({ requestId: 'another' })),
    ])
    await asOwner(['delete from audit_entries where log = $1', 'delete from audit_frontiers where log = $1'])
    await appendBatch(database, {
      entries,
      head: { ...emptyHead('scratch'), size: 0 },
      checkpoint: '',
      keepFrontier: false,
    })
    await expect(anAppender().open()).rejects.toThrow('does not match its last signed checkpoint')
  })

  it('does not continue a log whose kept checkpoint nobody known has signed', async () => {
    const stranger = aSigner().sign({ origin: log, size: 8, root: new Uint8Array(32) })
    await expect(anAppender({ readKeptCheckpoint: async () => stranger }).open()).rejects.toThrow(
      'not signed by a known key',
    )
  })

  it('does not continue a log that was rewritten and signed again', async () => {
    const rewritten = signer.sign({ origin: log, size: 8, root: new Uint8Array(32) })
    await expect(anAppender({ readKeptCheckpoint: async () => rewritten }).open()).rejects.toThrow(
      'has been rewritten',
    )
  })

  it('reports a checkpoint that cannot be kept, and goes on', async () => {
    const reports: string[] = []
    const appender = anAppender({
      keepCheckpoint: () => Promise.reject(new Error('the disk is full')),
      report: (message) => reports.push(message),
    })
    expect(await appender.append(anEvent())).toBe(8)
    await appender.close()
    expect(reports).toContain(
      'The latest checkpoint of the audit log could not be kept outside the database.',
    )
  })
})

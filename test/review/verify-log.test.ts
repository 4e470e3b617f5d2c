import { someFacts } from '../support/access-facts.js'
import { noAlerts } from '../support/test-facts.js'
import type { Gate } from '../../src/access/gate.js'
import { createGate } from '../../src/access/gate.js'
import type { AccessEvent } from '../../src/audit/access-event.js'
import type { LogSource } from '../../src/audit/log-source.js'
import type { LogVerification } from '../../src/review/log-verification.js'
import { createVerifyLog, type VerifyLogParts, type VerifyLogUseCase } from '../../src/review/verify-log.js'
import { anAuditor } from '../support/actors.js'
import { aLog, anEvent, aSigner, aSnapshot, MORNING } from '../support/an-event.js'

const LOG = 'gateway-1.example/log'
const signer = aSigner(LOG)
const written = aLog(signer, LOG, [[anEvent(), anEvent()]])
const request = { actor: anAuditor(), query: 'POST /audit/integrity', requestId: 'r' }

const logged: AccessEvent[] = []
let kept: LogVerification | undefined

beforeEach(() => {
  logged.length = 0
  kept = undefined
})

function aGate(): Gate {
  return createGate({
    appender: { append: async (event) => logged.push(event) },
    gatherFacts: async () => someFacts({ now: new Date(MORNING).toISOString() }),
    raiseAlerts: noAlerts,
    now: () => MORNING,
  })
}

const source: LogSource = { readLogs: async () => [LOG], openLog: async () => aSnapshot(written) }

function aUseCase(differs: Partial<VerifyLogParts> = {}): VerifyLogUseCase {
  return createVerifyLog({
    gate: aGate(),
    source,
    verifierKeys: [signer.verifierKey],
    readKeptCheckpoints: async () => new Map(),
    readLogHeads: async () => [{ log: LOG, entries: 2, lastRecordedAt: MORNING }],
    verifications: { keep: async (verification) => void (kept = verification), readLast: async () => kept },
    now: () => MORNING,
    ...differs,
  })
}

/** A source that waits until it is let go. */
function aSlowSource(): { readonly slow: LogSource; readonly letGo: () => void } {
  let letGo = (): void => undefined
  const gone = new Promise<void>((resolve) => {
    letGo = resolve
  })
  return {
    letGo: () => {
      letGo()
    },
    slow: {
      ...source,
      openLog: async (log) => {
        await gone
        return source.openLog(log)
      },
    },
  }
}

describe('verifying the log for an auditor', () => {
  it('remembers who verified what and when, and the log says so', async () => {
    const verifyLog = aUseCase()
    expect(await verifyLog.start(request, 1_000)).toEqual({ outcome: 'reviewed', found: 'ended' })
    expect(kept).toEqual({
      verifiedAt: '2026-11-23T10:42:03.000Z',
      verifiedBy: 'Ruth Adeyemi (555000000015)',
      logs: 1,
      entries: 2,
      outcome: 'verified',
      findings: [expect.stringContaining('Nothing outside the database vouches for the end of log')],
    })
    expect(logged.map(({ kind, disclosed }) => [kind, disclosed?.what])).toEqual([
      ['intent', undefined],
      ['outcome', 'log-verified'],
    ])
    const integrity = await verifyLog.readIntegrity(request)
    expect(integrity).toMatchObject({ found: { last: kept, running: undefined, interrupted: false } })
  })

  it('has nothing to add where the last checkpoint is kept outside as well', async () => {
    const checkpoints = new Map([[LOG, written.checkpoints.at(-1)?.checkpoint ?? '']])
    await aUseCase({ readKeptCheckpoints: async () => checkpoints }).start(request, 1_000)
    expect(kept).toMatchObject({ outcome: 'verified', findings: [] })
  })

  it('finds a log of which nothing is left but the checkpoint kept elsewhere', async () => {
    const gone: LogSource = {
      readLogs: async () => [],
      openLog: async (log) => aSnapshot({ log, entries: [], checkpoints: [] }),
    }
    const checkpoints = new Map([[LOG, written.checkpoints[0]?.checkpoint ?? '']])
    await aUseCase({ source: gone, readKeptCheckpoints: async () => checkpoints }).start(request, 1_000)
    expect(kept).toMatchObject({
      outcome: 'broken',
      findings: [expect.stringContaining('entries 0 to 1 are gone')],
    })
    expect(logged.at(-1)?.disclosed?.what).toBe('log-broken')
  })

  it('runs once at a time, and says while it does', async () => {
    const { slow, letGo } = aSlowSource()
    const verifyLog = aUseCase({ source: slow })
    expect(await verifyLog.start(request, 1)).toEqual({ outcome: 'reviewed', found: 'running' })
    expect(await verifyLog.readIntegrity(request)).toMatchObject({ found: { running: 0, last: undefined } })
    const second = verifyLog.start(request, 10_000)
    letGo()
    expect(await second).toEqual({ outcome: 'reviewed', found: 'ended' })
    expect(logged.filter(({ disclosed }) => disclosed?.what === 'log-verified')).toHaveLength(1)
  })

  it('says that nothing is known when it could not come to its end', async () => {
    const verifyLog = aUseCase({ readKeptCheckpoints: () => Promise.reject(new Error('the disk is gone')) })
    await verifyLog.start(request, 1_000)
    expect(kept).toBeUndefined()
    expect(await verifyLog.readIntegrity(request)).toMatchObject({
      found: { interrupted: true, last: undefined },
    })
  })
})

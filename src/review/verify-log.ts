import type { Gate, Permit } from '../access/gate.js'
import { parseVerifierKey } from '../audit/checkpoint.js'
import type { LogSource } from '../audit/log-source.js'
import { describeDoubts, describeVerdict, type LogVerdict } from '../audit/log-verdict.js'
import { verifyLog } from '../audit/verify-log.js'
import type { LogHeadSeen, LogVerification, LogVerifications, ReadLogHeads } from './log-verification.js'
import { reviewLog, type Reviewed, type ReviewRequest } from './review-log.js'

/** What is known of the log's integrity now. */
export interface LogIntegrity {
  readonly heads: readonly LogHeadSeen[]
  /** The last verification that came to its end, whoever asked for it. */
  readonly last: LogVerification | undefined
  /** How many entries the verification that runs now has verified; `undefined` when none runs. */
  readonly running: number | undefined
  /** Whether the last verification here could not come to its end. */
  readonly interrupted: boolean
}

export interface VerifyLogUseCase {
  readIntegrity(request: ReviewRequest): Promise<Reviewed<LogIntegrity>>
  /**
   * Begins to verify all logs; resolves when it has ended or `patience` milliseconds have passed. One runs at a time:
   * whoever asks meanwhile waits for the same one.
   */
  start(request: ReviewRequest, patience: number): Promise<Reviewed<'ended' | 'running'>>
}

export interface VerifyLogParts {
  readonly gate: Gate
  readonly source: LogSource
  readonly verifierKeys: readonly string[]
  /** The checkpoints kept outside the database, by log. */
  readonly readKeptCheckpoints: () => Promise<ReadonlyMap<string, string>>
  readonly readLogHeads: ReadLogHeads
  readonly verifications: LogVerifications
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Verifies the log for an auditor and remembers what came of it. */
export function createVerifyLog(parts: VerifyLogParts): VerifyLogUseCase {
  const { gate, verifications, now } = parts
  let verified: number | undefined
  let interrupted = false
  let run: Promise<void> | undefined

  async function verifyAll(permit: Permit<'review-log'>): Promise<void> {
    const verdicts = await verifyLogs(parts, (entries) => (verified = entries))
    const verification = toVerification(verdicts, permit, now())
    const what = verification.outcome === 'verified' ? 'log-verified' : 'log-broken'
    await gate.disclose(permit, {
      status: 200,
      recordVersion: 0,
      resources: verification.entries,
      withheld: 0,
      what,
    })
    await verifications.keep(verification)
  }

  function begin(permit: Permit<'review-log'>): Promise<void> {
    verified = 0
    interrupted = false
    return verifyAll(permit)
      .catch(() => {
        // Told on the page; the auditor can ask again.
        interrupted = true
      })
      .finally(() => {
        verified = undefined
        run = undefined
      })
  }

  return {
    readIntegrity(request) {
      return reviewLog(gate, request, async () => {
        const [heads, last] = await Promise.all([parts.readLogHeads(), verifications.readLast()])
        return { found: { heads, last, running: verified, interrupted }, events: 0, what: 'log-integrity' }
      })
    },

    async start(request, patience) {
      const admission = await gate.admit({
        ...request,
        activity: 'review-log',
        interaction: 'operation',
        purpose: 'HCOMPL',
      })
      if (admission.outcome === 'deny') return { outcome: 'refused', reason: admission.reason }

      run ??= begin(admission.permit)
      return { outcome: 'reviewed', found: await endOf(run, patience) }
    },
  }
}

async function verifyLogs(
  parts: VerifyLogParts,
  onProgress: (entries: number) => void,
): Promise<readonly LogVerdict[]> {
  const { source, verifierKeys } = parts
  const verifiers = verifierKeys.flatMap((key) => parseVerifierKey(key) ?? [])
  // The kept ones first: what is appended meanwhile may make the log longer than they say, never shorter.
  const kept = await parts.readKeptCheckpoints()
  const logs = [...new Set([...(await source.readLogs()), ...kept.keys()])]

  const verdicts: LogVerdict[] = []
  let before = 0
  for (const log of logs) {
    const verdict = await verifyLog(await source.openLog(log), {
      verifiers,
      kept: kept.get(log),
      onProgress: (entries) => {
        onProgress(before + entries)
      },
    })
    before += verdict.outcome === 'verified' ? verdict.entries : verdict.proven
    verdicts.push(verdict)
  }
  return verdicts
}

function toVerification(
  verdicts: readonly LogVerdict[],
  { actor }: Permit<'review-log'>,
  now: number,
): LogVerification {
  const broken = verdicts.filter(({ outcome }) => outcome === 'broken')
  return {
    verifiedAt: new Date(now).toISOString(),
    verifiedBy: `${actor.name} (${actor.id})`,
    logs: verdicts.length,
    entries: verdicts.reduce((sum, one) => sum + (one.outcome === 'verified' ? one.entries : one.proven), 0),
    outcome: broken.length === 0 ? 'verified' : 'broken',
    findings:
      broken.length > 0
        ? broken.map(describeVerdict)
        : verdicts.flatMap((one) => (one.outcome === 'verified' ? describeDoubts(one) : [])),
  }
}

function endOf(run: Promise<void>, patience: number): Promise<'ended' | 'running'> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve('running')
    }, patience)
    void run.then(() => {
      clearTimeout(timer)
      resolve('ended')
    })
  })
}

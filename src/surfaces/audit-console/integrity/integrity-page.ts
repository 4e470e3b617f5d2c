import type { LogIntegrity } from '../../../review/verify-log.js'
import { sayWhen } from '../words/say-when.js'

export interface IntegrityPage {
  readonly logs: readonly { readonly log: string; readonly entries: string; readonly lastRecorded: string }[]
  /** How the last verification ended, a sentence; empty when there was none. */
  readonly last: string
  readonly isBroken: boolean
  /** What is wrong; where nothing is, what cannot be excluded all the same. */
  readonly findings: readonly string[]
  /** How far the one that runs now has come, a sentence; empty when none runs. */
  readonly running: string
  readonly interrupted: boolean
}

export function toIntegrityPage({ heads, last, running, interrupted }: LogIntegrity): IntegrityPage {
  return {
    logs: heads.map(({ log, entries, lastRecordedAt }) => ({
      log,
      entries: inGroups(entries),
      lastRecorded: sayWhen(lastRecordedAt),
    })),
    last: last ? sayLast(last) : '',
    isBroken: last?.outcome === 'broken',
    findings: last?.findings ?? [],
    running: running === undefined ? '' : `A verification is running: ${inGroups(running)} entries so far.`,
    interrupted,
  }
}

function sayLast({
  verifiedAt,
  verifiedBy,
  entries,
  logs,
  outcome,
}: NonNullable<LogIntegrity['last']>): string {
  const when = `on ${sayWhen(Date.parse(verifiedAt))} by ${verifiedBy}`
  const of = logs === 1 ? 'one log' : `${inGroups(logs)} logs`
  return outcome === 'verified'
    ? `Verified ${when}: all ${inGroups(entries)} entries of ${of} are as they were written.`
    : `Verified ${when}: the log is not as it was written.`
}

function inGroups(number: number): string {
  return number.toLocaleString('en-GB')
}

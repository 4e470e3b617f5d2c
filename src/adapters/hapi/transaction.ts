import type { OperationOutcome } from 'fhir/r4.js'
import type { Contribution } from '../../ingest/contribution.js'
import type { HapiAnswer } from './hapi-connection.js'
import { HapiUnavailable } from './hapi-unavailable.js'
import { parseAnswer } from './parse-answer.js'

/** What became of one contribution. */
export interface Written {
  readonly contribution: Contribution
  readonly change: 'created' | 'updated' | 'unchanged'
}

interface TransactionEntry {
  readonly response?: {
    readonly status?: string
    readonly location?: string
    readonly outcome?: unknown
  }
}

/** One transaction Bundle that puts each contribution under its own id: all of it is written or nothing. */
export function toTransaction(contributions: readonly Contribution[]): string {
  const entries = contributions.map(({ type, id, head, tail }) => {
    const url = `${type}/${encodeURIComponent(id)}`
    return `{"resource":${head}${tail},"request":{"method":"PUT","url":${JSON.stringify(url)}}}`
  })
  return `{"resourceType":"Bundle","type":"transaction","entry":[${entries.join(',')}]}`
}

/**
 * Reads the reply to a transaction. A reply that does not account for every contribution, in its place and under its
 * own id, cannot be trusted: then nobody knows what was written.
 */
export function readReply(answer: HapiAnswer, contributions: readonly Contribution[]): readonly Written[] {
  const bundle = parseAnswer(answer, 'Bundle')
  const entries = (bundle['entry'] ?? []) as readonly TransactionEntry[]
  if (bundle['type'] !== 'transaction-response' || entries.length !== contributions.length) {
    throw new HapiUnavailable('not-fhir', 'HAPI did not account for everything that it was sent.')
  }
  return contributions.map((contribution, index) => ({
    contribution,
    change: changeOf(entries[index], contribution),
  }))
}

function changeOf(entry: TransactionEntry | undefined, { type, id }: Contribution): Written['change'] {
  const { status = '', location = '', outcome } = entry?.response ?? {}
  if (!/^20[01]\b/.test(status)) {
    throw new HapiUnavailable('not-fhir', 'HAPI reported a part of a transaction as not written.')
  }
  if (!location.startsWith(`${type}/${id}/`)) {
    throw new HapiUnavailable('wrong-resource', 'HAPI reported another resource than the one it was sent.')
  }

  // Only this code tells: status and version are those of an update that wrote something.
  if (codesOf(outcome).includes('SUCCESSFUL_UPDATE_NO_CHANGE')) return 'unchanged'
  return status.startsWith('201') ? 'created' : 'updated'
}

function codesOf(outcome: unknown): readonly (string | undefined)[] {
  const issues = (outcome as OperationOutcome | undefined)?.issue ?? []
  return issues.flatMap(({ details }) => details?.coding ?? []).map(({ code }) => code)
}

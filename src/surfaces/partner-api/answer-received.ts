import { STATUS_CODES } from 'node:http'
import type { BundleEntry, OperationOutcome, OperationOutcomeIssue } from 'fhir/r4.js'
import { aNotice, anIssue, operationOutcome } from '../../fhir/operation-outcome.js'
import type { BatchAnswer, StoredEntry } from '../../ingest/received.js'
import type { Refusal, RefusalReason } from '../../ingest/reading/submission.js'
import { MAY_BE_STORED } from '../../web/errors.js'

const STATUS: Readonly<Record<RefusalReason, number>> = {
  malformed: 400,
  'too-large': 413,
  invalid: 422,
  forbidden: 403,
  'scope-missing': 403,
  'not-found': 404,
  stale: 412,
  conflict: 409,
  ambiguous: 412,
  'person-mismatch': 422,
  'label-lowered': 403,
  'moved-to-another-person': 422,
  'not-taken': 422,
}

export interface RefusedAnswer {
  readonly status: number
  readonly outcome: OperationOutcome
}

/** Status and words of a refusal. */
export function toRefusedAnswer({ reason, issues }: Refusal): RefusedAnswer {
  const said: readonly OperationOutcomeIssue[] =
    issues.length > 0
      ? issues
      : [
          anIssue(
            'forbidden',
            'The token has no scope for this: ask for system/*.cruds, or system/*.cu to write.',
          ),
        ]
  return { status: STATUS[reason], outcome: operationOutcome(...said) }
}

/** Status and words when nothing can be taken now. */
export const UNAVAILABLE: RefusedAnswer = {
  status: 503,
  outcome: operationOutcome(
    anIssue(
      'transient',
      'The record cannot take this now. Send the same again after Retry-After: nothing is doubled.',
    ),
  ),
}

/** Status and words when it cannot be said whether it was taken. */
const UNCONFIRMED: RefusedAnswer = {
  status: 503,
  outcome: operationOutcome(anIssue('transient', MAY_BE_STORED)),
}

/** Seconds after which to try again. */
export const RETRY_AFTER = '5'

/** What became of an entry, in words. */
function toWords({ outcome, type, version }: StoredEntry): string {
  switch (outcome) {
    case 'created':
      return `Created: this ${type} is new.`
    case 'updated':
      return `Updated: this ${type} is now at version ${version}.`
    case 'unchanged':
      return `Unchanged: equal to version ${version}, which is held. Nothing was written.`
    case 'exists':
      return `It exists: If-None-Exist found version ${version}, which was left as it is. Nothing was written.`
  }
}

/** What became of an entry, what it lacks, and what of it is no R4. */
export function toStoredOutcome(stored: StoredEntry): OperationOutcome {
  const { lacksStatus, warnings = [] } = stored
  return operationOutcome(aNotice(toWords(stored)), ...(lacksStatus ? [NO_STATUS] : []), ...warnings)
}

const NO_STATUS: OperationOutcomeIssue = {
  severity: 'warning',
  code: 'required',
  diagnostics:
    'It has no status, which R4 requires: whoever reads the record is told “status not given”. Send it again with its status.',
}

/** `Type/id/_history/version`. */
export function toLocation({ type, id, version }: StoredEntry): string {
  return `${type}/${id}/_history/${version}`
}

/** The entry of a transaction-response or batch-response. */
export function toResponseEntry(stored: StoredEntry): BundleEntry {
  return {
    response: {
      status: statusLine(stored.outcome === 'created' ? 201 : 200),
      location: toLocation(stored),
      etag: `W/"${stored.version}"`,
      lastModified: stored.lastUpdated,
      outcome: toStoredOutcome(stored),
    },
  }
}

/** The entry of a batch-response, whatever became of it. */
export function toBatchResponseEntry(answer: BatchAnswer): BundleEntry {
  if (answer.outcome === 'stored') {
    const [stored] = answer.entries
    if (stored) return toResponseEntry(stored)
  }
  const { status, outcome } = toNotStored(answer)
  return { response: { status: statusLine(status), outcome } }
}

function toNotStored(answer: BatchAnswer): RefusedAnswer {
  if (answer.outcome === 'refused') return toRefusedAnswer(answer)
  return answer.outcome === 'unconfirmed' ? UNCONFIRMED : UNAVAILABLE
}

function statusLine(status: number): string {
  return `${status} ${STATUS_CODES[status] ?? ''}`
}

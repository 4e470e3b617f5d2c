import { generateKeyPairSync } from 'node:crypto'
import type { AccessEvent, EventActor } from '../../src/audit/access-event.js'
import { createCheckpointSigner, type CheckpointSigner } from '../../src/audit/checkpoint.js'
import { extendLog, emptyHead } from '../../src/audit/log-head.js'
import type { LogSnapshot, StoredCheckpoint, StoredEntry } from '../../src/audit/log-source.js'
import { rootOf } from '../../src/audit/merkle-tree.js'
import { parsePersonId, type PersonId } from '../../src/fhir/person-id.js'

/** A person id for tests: 32 times the digit. */
export function aPersonId(digit = 'a'): PersonId {
  const id = parsePersonId(digit.repeat(32))
  if (!id) throw new Error(`${digit} makes no person id`)
  return id
}

/** Dr Asha Rahman as the log keeps her. */
export function anEventActor(differs: Partial<EventActor> = {}): EventActor {
  return {
    kind: 'clinician',
    id: '555000000001',
    name: 'Dr Asha Rahman',
    roleCode: 'R8000',
    organisation: 'Z99001',
    session: 'session-1',
    ...differs,
  }
}

/** 23 November 2026, 10:42:03 UTC. */
export const MORNING = Date.UTC(2026, 10, 23, 10, 42, 3)

/** Dr Rahman is permitted to open somebody's record. */
export function anEvent(differs: Partial<AccessEvent> = {}): AccessEvent {
  return {
    kind: 'intent',
    recordedAt: MORNING,
    interaction: 'operation',
    actor: anEventActor(),
    purpose: 'TREAT',
    person: aPersonId(),
    decision: 'permit',
    basis: 'registered-practice Z99001 Patient/1',
    reason: null,
    query: 'GET /fhir/Patient/{id}/$everything',
    policyVersion: '2026-11.1',
    requestId: 'request-1',
    intent: null,
    disclosed: null,
    ...differs,
  }
}

/** A key made for the test. */
export function aSigner(name = 'gateway-1.example/log'): CheckpointSigner {
  return createCheckpointSigner(name, generateKeyPairSync('ed25519').privateKey)
}

export interface WrittenLog {
  readonly log: string
  readonly entries: readonly StoredEntry[]
  readonly checkpoints: readonly StoredCheckpoint[]
}

/** A log as a gateway would have written it, one batch of events after another. */
export function aLog(
  signer: CheckpointSigner,
  log: string,
  batches: readonly (readonly AccessEvent[])[],
): WrittenLog {
  let head = emptyHead(log)
  const entries: StoredEntry[] = []
  const checkpoints: StoredCheckpoint[] = []
  for (const batch of batches) {
    const previous = head.size
    const extension = extendLog(head, batch)
    head = extension.head
    entries.push(...extension.entries)
    checkpoints.push({
      size: head.size,
      checkpoint: signer.sign({ origin: log, size: head.size, root: rootOf(head.range), previous }),
    })
  }
  return { log, entries, checkpoints }
}

/** The log for a verifier to read. */
export function aSnapshot({ log, entries, checkpoints }: WrittenLog): LogSnapshot {
  return { log, end: entries.length, entries: oneByOne(entries), checkpoints: oneByOne(checkpoints) }
}

async function* oneByOne<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

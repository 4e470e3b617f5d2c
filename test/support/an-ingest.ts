import { someFacts } from './access-facts.js'
import { noAlerts } from './test-facts.js'
import { randomUUID } from 'node:crypto'
import { createGate, type Gate } from '../../src/access/gate.js'
import { createIngestStore } from '../../src/adapters/postgres/ingest/ingest-store.js'
import { createEmbeddedSystemOfRecord } from '../../src/adapters/postgres/ingest/embedded-system-of-record.js'
import { createHeardStore } from '../../src/adapters/postgres/record/heard-store.js'
import { createNotTakenStore } from '../../src/adapters/postgres/record/not-taken-store.js'
import { createPersonIndex } from '../../src/adapters/postgres/ingest/person-index.js'
import type { Database } from '../../src/adapters/postgres/database.js'
import type { AccessEvent } from '../../src/audit/access-event.js'
import type { PartnerSystem } from '../../src/identity/actor.js'
import { checkResourceShape } from '../../src/ingest/checks/resource-shape.js'
import { createContribute, type ContributeParts } from '../../src/ingest/contribute.js'
import { createFairTurns } from '../../src/ingest/fair-turns.js'
import { createNoteMalformed } from '../../src/ingest/reading/note-malformed.js'
import {
  createReadOwnContribution,
  type ReadOwnContribution,
} from '../../src/ingest/read-own-contribution.js'
import { readSubmission } from '../../src/ingest/reading/read-submission.js'
import { createLeftOpen } from '../../src/ingest/left-open.js'
import { createReceiveBundle, type ReceiveBundle } from '../../src/ingest/receive-bundle.js'
import type { Received } from '../../src/ingest/received.js'
import type { EntryRequest, ReadSubmission } from '../../src/ingest/reading/submission.js'
import { createTakeTurns } from '../../src/ingest/take-turns.js'
import type { NoteMalformed } from '../../src/ingest/reading/note-malformed.js'
import { CODE_SETS } from './code-sets.js'
import { aPartner } from './actors.js'

export const ID_KEY = new Uint8Array(32).fill(7)

export interface TestIngest {
  readonly log: AccessEvent[]
  readonly gate: Gate
  readonly receiveBundle: ReceiveBundle
  readonly readOwnContribution: ReadOwnContribution
  readonly noteMalformed: NoteMalformed
  readonly parts: ContributeParts
  /** Posts a Bundle or, addressed, a single resource. */
  readonly post: (body: unknown, entry?: EntryRequest, actor?: PartnerSystem) => Promise<Received>
  /** The text of one's own contribution. */
  readonly read: (type: string, id: string, actor?: PartnerSystem) => Promise<string | undefined>
}

/** Where the record of tests is reached. */
export const BASE_URL = 'https://record.example'

/** Reads in this thread: the same code that the reader's thread runs. */
export const readHere: ReadSubmission = (submission) =>
  Promise.resolve(
    readSubmission(submission, { key: ID_KEY, baseUrl: BASE_URL, validators: [checkResourceShape] }),
  )

/** Ingest as the app wires it, over a real database, with a log in memory. */
export function anIngest(database: Database, differs: Partial<ContributeParts> = {}): TestIngest {
  const log: AccessEvent[] = []
  const gate = createGate({
    appender: { append: (event) => Promise.resolve(log.push(event) - 1) },
    gatherFacts: () => Promise.resolve(someFacts()),
    raiseAlerts: noAlerts,
    now: () => log.length,
  })
  const personIndex = createPersonIndex(database)
  const parts: ContributeParts = {
    gate,
    store: createIngestStore(database, CODE_SETS),
    leftOpen: createLeftOpen(),
    personIndex,
    notTaken: createNotTakenStore(database),
    heard: createHeardStore(database),
    systemOfRecord: createEmbeddedSystemOfRecord(database),
    codeSets: CODE_SETS,
    takeTurns: createTakeTurns(),
    key: ID_KEY,
    gateway: 'gateway-1',
    now: Date.now,
    newId: randomUUID,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    ...differs,
  }
  const receiveBundle = createReceiveBundle({
    gate,
    read: readHere,
    personIndex,
    notTaken: parts.notTaken,
    codeSets: CODE_SETS,
    contribute: createContribute(parts),
    takeFairTurn: createFairTurns(),
    report: () => undefined,
    now: Date.now,
  })
  const readOwnContribution = createReadOwnContribution({ gate, store: parts.store, personIndex })
  const asked = { query: 'POST /fhir', requestId: 'request-1' }
  return {
    log,
    gate,
    parts,
    receiveBundle,
    readOwnContribution,
    noteMalformed: createNoteMalformed(gate),
    post: (body, entry, actor = aPartner()) =>
      receiveBundle({
        ...asked,
        actor,
        body: typeof body === 'string' ? body : JSON.stringify(body),
        ...(entry ? { entry } : {}),
      }),
    async read(type, id, actor = aPartner()) {
      const own = await readOwnContribution({ ...asked, actor, type, id })
      return own.outcome === 'found' ? own.text : undefined
    },
  }
}

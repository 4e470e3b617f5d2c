import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { CodeSets } from '../access/labels/code-sets/code-sets.js'
import type { Gate } from '../access/gate.js'
import type { Database } from '../adapters/postgres/database.js'
import { createIngestStore } from '../adapters/postgres/ingest/ingest-store.js'
import { createHeardStore } from '../adapters/postgres/record/heard-store.js'
import { createNotTakenStore } from '../adapters/postgres/record/not-taken-store.js'
import { createPersonIndex } from '../adapters/postgres/ingest/person-index.js'
import { refreshAddresses } from '../adapters/postgres/ingest/refresh-addresses.js'
import { refreshRelationships } from '../adapters/postgres/ingest/refresh-relationships.js'
import { createSubmissionReader } from '../adapters/validation/create-submission-reader.js'
import type { NhsNumber } from '../fhir/nhs-number.js'
import type { PersonId } from '../fhir/person-id.js'
import { createContribute } from '../ingest/contribute.js'
import { createNoteMalformed, type NoteMalformed } from '../ingest/reading/note-malformed.js'
import { derivePersonId } from '../ingest/derive-id.js'
import { createFairTurns } from '../ingest/fair-turns.js'
import { createReadOwnContribution, type ReadOwnContribution } from '../ingest/read-own-contribution.js'
import { createReceiveBundle, type ReceiveBundle } from '../ingest/receive-bundle.js'
import { createLeftOpen } from '../ingest/left-open.js'
import { createRecoverIntents } from '../ingest/recover-intents.js'
import type { SystemOfRecord } from '../ingest/system-of-record.js'
import { createTakeTurns } from '../ingest/take-turns.js'

/** The use cases of contributing. */
export interface IngestUseCases {
  readonly receiveBundle: ReceiveBundle
  readonly readOwnContribution: ReadOwnContribution
  readonly noteMalformed: NoteMalformed
  /** The id that whoever has this number has, or would have. */
  readonly personIdOf: (nhsNumber: NhsNumber) => PersonId
  /** Whether everything that was accepted is in the record: nothing is set aside. */
  isWhole(): Promise<boolean>
  close(): Promise<void>
}

export interface IngestParts {
  readonly gate: Gate
  readonly database: Database
  readonly systemOfRecord: SystemOfRecord
  readonly codeSets: CodeSets
  readonly idKey: Buffer
  /** Where the gateway is reached, without a slash at the end. */
  readonly baseUrl: string
  readonly gateway: string
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Told when what was left open could not be finished, and what went wrong with an entry of a batch. */
  readonly report: (error: unknown) => void
}

/** How often what other gateways or an outage left open is looked for, in milliseconds. */
const RECOVERY_INTERVAL = 5_000

/** Finishes what an earlier life of this gateway left open, then takes submissions. */
export async function wireIngest(parts: IngestParts): Promise<IngestUseCases> {
  const { gate, database, systemOfRecord, codeSets, idKey: key, gateway, now } = parts
  await refreshAddresses(database, codeSets)
  await refreshRelationships(database, codeSets)
  const store = createIngestStore(database, codeSets)
  const personIndex = createPersonIndex(database)
  const notTaken = createNotTakenStore(database)
  const reader = createSubmissionReader({ key, baseUrl: parts.baseUrl })
  const leftOpen = createLeftOpen()
  const contribute = createContribute({
    gate,
    store,
    leftOpen,
    personIndex,
    notTaken,
    heard: createHeardStore(database),
    systemOfRecord,
    codeSets,
    takeTurns: createTakeTurns(),
    key,
    gateway,
    now,
    newId: randomUUID,
    pause,
  })

  const recoverIntents = createRecoverIntents({
    store,
    leftOpen,
    systemOfRecord,
    gateway,
    now,
    report: parts.report,
  })
  await recoverIntents('at-start')
  let recovery: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    recovery = recoverIntents('later').catch(parts.report)
  }, RECOVERY_INTERVAL)
  timer.unref()

  return {
    receiveBundle: createReceiveBundle({
      gate,
      read: reader.read,
      personIndex,
      notTaken,
      codeSets,
      contribute,
      takeFairTurn: createFairTurns(),
      report: parts.report,
      now,
    }),
    readOwnContribution: createReadOwnContribution({ gate, store, personIndex }),
    noteMalformed: createNoteMalformed(gate),
    personIdOf: (nhsNumber) => derivePersonId(key, nhsNumber),
    isWhole: async () => (await store.countSetAside()) === 0,
    async close() {
      clearInterval(timer)
      await recovery
      await reader.close()
    },
  }
}

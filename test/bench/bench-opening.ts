import { HEADING_MAP } from '../support/heading-map.js'
import { CODE_SETS } from '../support/code-sets.js'
import { factsFrom, noAlerts } from '../support/test-facts.js'
import type { OpenRecordRequest } from '../../src/record/open-record.js'
import { createGate } from '../../src/access/gate.js'
import { createLooksStore } from '../../src/adapters/postgres/record/looks-store.js'
import { createRecordStore } from '../../src/adapters/postgres/record/record-store.js'
import { createAuditAppender } from '../../src/adapters/postgres/log/audit-appender.js'
import { openAuditKey } from '../../src/adapters/audit-key.js'
import { projectRoot } from '../../src/cli/project-root.js'
import { demoOrganisations } from '../support/demo-organisations.js'
import { parsePersonId } from '../../src/fhir/person-id.js'
import { createAssembler } from '../../src/record/assembly/assemble-parts.js'
import { createOpenRecord } from '../../src/record/open-record.js'
import { createPartCache } from '../../src/record/parts/part-cache.js'
import { RECORD_PARTS } from '../../src/record/parts/part-names.js'
import { createRenderRecord } from '../../src/surfaces/portal/render-record/render-record.js'
import { aClinician, WEY_VALLEY } from '../support/actors.js'
import type { TestApp } from '../support/test-app.js'
import { aBigRecord } from './a-big-record.js'
import type { BenchSettings } from './bench-posting.js'
import { drain, everythingOfHapi, postToHapi } from './over-http.js'
import { interleaved, type Timed } from './rounds.js'

const SIZE = 1000

/**
 * Opening the record of a person of 1,000 resources, with decision and durable log: from stored parts, against
 * assembling it from rows each time, and over HTTP against HAPI's own `$everything` to its last page.
 */
export async function benchOpening({ rounds, hapi, print }: BenchSettings): Promise<void> {
  const { app, id, authorization, bundle } = await aBigRecord(SIZE)
  const useCases = await openRecordUseCases(app, id)

  const things: Record<string, Timed> = {
    stored: () => useCases.stored(),
    assembled: () => useCases.assembled(),
    async http() {
      await drain(`${app.baseUrl}/fhir/Patient/${id}/$everything`, { authorization })
    },
  }
  if (hapi !== undefined) {
    const patient = await postToHapi(hapi, bundle)
    things['hapi'] = () => everythingOfHapi(hapi, patient, SIZE)
  }

  const { stored = NaN, assembled = NaN, http = NaN, hapi: raw } = await interleaved(rounds, things)
  await app.close()
  print(`\nOpening the record of a person of ${SIZE} resources, decided and logged`)
  print(`  from stored parts            ${stored.toFixed(1)} ms`)
  print(`  assembled from rows          ${assembled.toFixed(1)} ms`)
  print(`  stored parts are ${(assembled / stored).toFixed(1)} times as fast`)
  print(`  $everything over HTTP        ${http.toFixed(1)} ms`)
  if (raw !== undefined) {
    print(`  HAPI's own, to the last page ${raw.toFixed(1)} ms`)
    print(`  the gateway is ${(raw / http).toFixed(1)} times as fast as HAPI`)
  }
}

interface Opening {
  readonly stored: Timed
  readonly assembled: Timed
}

/** The same use case twice: as it is, and with a store and a cache that keep nothing. */
async function openRecordUseCases(app: TestApp, id: string): Promise<Opening> {
  const person = parsePersonId(id)
  if (!person) throw new Error('Not a person id.')
  const { database } = app
  const now = Date.now
  const directory = demoOrganisations()
  const { signer } = await openAuditKey(`${app.dataDir}/bench`, 'bench.example/log')
  const appender = createAuditAppender({ database, signer, log: 'bench.example/log', now })
  const gate = createGate({
    appender,
    gatherFacts: factsFrom(database, { now }),
    raiseAlerts: noAlerts,
    now,
  })
  const store = createRecordStore({ database, codeSets: CODE_SETS, now: Date.now })
  const assembler = createAssembler({
    baseUrl: app.baseUrl,
    directory,
    codeSets: CODE_SETS,
    headingMap: HEADING_MAP,
    render: createRenderRecord({ root: projectRoot() }),
    release: 'bench',
  })
  const forgetful = { ...store, readClasses: async () => [], keepParts: async () => undefined }
  const request: OpenRecordRequest = {
    actor: aClinician({ organisation: WEY_VALLEY }),
    person,
    parts: [RECORD_PARTS.everything, RECORD_PARTS.shared],
    what: 'everything',
    interaction: 'operation',
    purpose: 'TREAT',
    query: 'bench',
    requestId: 'bench',
  }
  const stored = createOpenRecord({
    gate,
    store,
    assembler,
    codeSets: CODE_SETS,
    looks: createLooksStore(database),
    report: () => undefined,
    now,
    cache: createPartCache({ maxBytes: 1 << 26 }),
  })
  const assembled = createOpenRecord({
    gate,
    store: forgetful,
    assembler,
    codeSets: CODE_SETS,
    looks: createLooksStore(database),
    report: () => undefined,
    now,
    cache: { parts: NOTHING_KEPT, classes: NOTHING_KEPT },
  })
  const open =
    (openRecord: typeof stored): Timed =>
    async () => {
      const opened = await openRecord(request)
      if (opened.outcome !== 'opened') throw new Error(`The record was ${opened.outcome}.`)
    }
  return { stored: open(stored), assembled: open(assembled) }
}

const NOTHING_KEPT = { get: () => undefined, set: () => undefined }

import { HEADING_MAP } from './heading-map.js'
import express from 'express'
import request from 'supertest'
import type { Database } from '../../src/adapters/postgres/database.js'
import { createFindPersonOf } from '../../src/adapters/postgres/ingest/find-person-of.js'
import { createLooksStore } from '../../src/adapters/postgres/record/looks-store.js'
import { createRecordStore } from '../../src/adapters/postgres/record/record-store.js'
import { createGate } from '../../src/access/gate.js'
import type { AccessEvent } from '../../src/audit/access-event.js'
import type { Actor } from '../../src/identity/actor.js'
import { createAssembler } from '../../src/record/assembly/assemble-parts.js'
import { createEverythingPage } from '../../src/record/pages/everything-page.js'
import { createInstanceHistory } from '../../src/record/instances/instance-history.js'
import { createReadOwnEntry } from '../../src/record/instances/read-own-entry.js'
import { createNoteInvalid } from '../../src/record/note-invalid.js'
import { createOpenRecord } from '../../src/record/open-record.js'
import { createPageLinks } from '../../src/record/pages/page-links.js'
import { createPartCache } from '../../src/record/parts/part-cache.js'
import { createPatientEverything } from '../../src/record/pages/patient-everything.js'
import { createReadInstance } from '../../src/record/instances/read-instance.js'
import { createSearchPatients } from '../../src/record/patients/search-patients.js'
import { createSearchResources } from '../../src/record/search/search-resources.js'
import { createPatientSummary } from '../../src/record/summary/patient-summary.js'
import { createVreadInstance } from '../../src/record/instances/vread-instance.js'
import { clinicianReadRoutes } from '../../src/surfaces/partner-api/read/clinician-read-routes.js'
import { setActor } from '../../src/web/actor-of.js'
import { CODE_SETS } from './code-sets.js'
import { factsFrom, noAlerts } from './test-facts.js'
import { DIRECTORY } from './a-record.js'

export interface ReadApiGiven {
  readonly actor: Actor
  readonly baseUrl: string
}

/** The read API over real tables, for one actor, with a log in memory. Whoever is passed on is answered 418. */
export function aReadApi(database: Database, { actor, baseUrl }: ReadApiGiven) {
  const log: AccessEvent[] = []
  const now = (): number => Date.parse('2026-11-23T10:00:00Z')
  const gate = createGate({
    gatherFacts: factsFrom(database, { now }),
    raiseAlerts: noAlerts,
    appender: { append: async (event) => log.push(event) - 1 },
    now,
  })
  const store = createRecordStore({ database, codeSets: CODE_SETS, now })
  const assembler = createAssembler({
    baseUrl,
    directory: DIRECTORY,
    release: 'test',
    codeSets: CODE_SETS,
    headingMap: HEADING_MAP,
    render: () => [],
  })
  const cache = createPartCache({ maxBytes: 1e6 })
  const source = { gate, store, assembler, cache, now }
  const pageLinks = createPageLinks({ key: Buffer.alloc(32, 7) })
  const paged = { ...source, directory: DIRECTORY, baseUrl, pageLinks }
  const everythingPage = createEverythingPage(paged)
  const byId = { ...paged, findPersonOf: createFindPersonOf(database), codeSets: CODE_SETS }

  const app = express()
  app.use((req, _res, next) => {
    setActor(req, actor)
    next()
  })
  const openRecord = createOpenRecord({
    ...source,
    codeSets: CODE_SETS,
    looks: createLooksStore(database),
    report: () => undefined,
  })
  app.use(
    '/fhir',
    clinicianReadRoutes({
      patientEverything: createPatientEverything({
        ...paged,
        openRecord,
        everythingPage,
      }),
      everythingPage,
      patientSummary: createPatientSummary({ ...paged, openRecord }),
      searchPatients: createSearchPatients({ ...source, directory: DIRECTORY, codeSets: CODE_SETS, baseUrl }),
      searchResources: createSearchResources(paged),
      readInstance: createReadInstance(byId),
      vreadInstance: createVreadInstance(byId),
      instanceHistory: createInstanceHistory(byId),
      readPageLink: pageLinks.read,
      noteInvalid: createNoteInvalid({ gate }),
      readOwnEntry: createReadOwnEntry({ gate }),
    }),
  )
  app.use((_req, res) => {
    res.status(418).end()
  })
  return { agent: request(app), log }
}

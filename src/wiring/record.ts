import type { CodeSets } from '../access/labels/code-sets/code-sets.js'
import { randomUUID } from 'node:crypto'
import { createLooksStore } from '../adapters/postgres/record/looks-store.js'
import { createToldApartStore } from '../adapters/postgres/record/told-apart-store.js'
import { createWrongPersonReports } from '../adapters/postgres/access/wrong-person-reports.js'
import {
  createReportWrongPerson,
  type ReportWrongPerson,
} from '../record/wrong-person/report-wrong-person.js'
import { createTellApart, type TellApartUseCases } from '../record/duplicates/tell-apart.js'
import { createConsentStore } from '../adapters/postgres/access/consent-store.js'
import { createExceptionalUseStore } from '../adapters/postgres/access/exceptional-use-store.js'
import { createConsentUseCases, type ConsentUseCases } from '../record/consent/record-consent.js'
import {
  createUseExceptionalAccess,
  type UseExceptionalAccess,
} from '../record/exceptional-access/use-exceptional-access.js'
import type { Gate } from '../access/gate.js'
import type { Database } from '../adapters/postgres/database.js'
import { createFindPersonOf } from '../adapters/postgres/ingest/find-person-of.js'
import { createRecordStore } from '../adapters/postgres/record/record-store.js'
import type { StaleAfter } from '../record/freshness/freshness.js'
import type { OrganisationDirectory } from '../identity/organisation.js'
import type { HeadingMap } from '../record/coverage/heading-map.js'
import { createAssembler } from '../record/assembly/assemble-parts.js'
import { createOpenChanges, type OpenChanges } from '../record/changes/open-changes.js'
import { createListChangedPeople, type ListChangedPeople } from '../record/changes/list-changed-people.js'
import { createEverythingPage, type EverythingPage } from '../record/pages/everything-page.js'
import { createFindPerson, type FindPerson } from '../record/patients/find-person.js'
import { createInstanceHistory, type InstanceHistory } from '../record/instances/instance-history.js'
import { createReadOwnEntry, type ReadOwnEntry } from '../record/instances/read-own-entry.js'
import { createNoteInvalid, type NoteInvalid } from '../record/note-invalid.js'
import { createOpenRecord, type OpenRecord } from '../record/open-record.js'
import { withReceiving } from '../record/freshness/not-receiving.js'
import { createPageLinks, type ReadPageLink } from '../record/pages/page-links.js'
import { createLongReads } from '../record/parts/long-reads.js'
import { createPartCache } from '../record/parts/part-cache.js'
import { createPatientEverything, type PatientEverything } from '../record/pages/patient-everything.js'
import { createOpenDocument, type OpenDocument } from '../record/documents/open-document.js'
import { createReadInstance, type ReadInstance } from '../record/instances/read-instance.js'
import { createSearchPatients, type SearchPatients } from '../record/patients/search-patients.js'
import { createSearchResources, type SearchResources } from '../record/search/search-resources.js'
import { createPatientSummary, type PatientSummary } from '../record/summary/patient-summary.js'
import { createVreadInstance, type VreadInstance } from '../record/instances/vread-instance.js'
import { createDelegationStore } from '../adapters/postgres/access/delegation-store.js'
import { createListActedFor, type ListActedFor } from '../record/delegates/acted-for.js'
import { createDelegationUseCases, type DelegationUseCases } from '../record/delegates/record-delegation.js'
import type { ReadCoverage } from '../record/coverage/read-coverage.js'
import type { Lenses } from '../surfaces/portal/lenses/parse-lenses.js'
import { readLenses } from '../surfaces/portal/lenses/read-lenses.js'
import { createRenderRecord } from '../surfaces/portal/render-record/render-record.js'
import { createThreadAssembler } from './assembly/thread-assembler.js'
import { wireCoverage } from './coverage.js'
import { startRemake } from './remake.js'

/** The use cases of reading. */
export interface RecordUseCases {
  readonly openRecord: OpenRecord
  readonly openChanges: OpenChanges
  readonly listChangedPeople: ListChangedPeople
  readonly openDocument: OpenDocument
  readonly findPerson: FindPerson
  readonly notReceivingSince: () => string | undefined
  readonly patientEverything: PatientEverything
  readonly everythingPage: EverythingPage
  readonly patientSummary: PatientSummary
  readonly searchPatients: SearchPatients
  readonly searchResources: SearchResources
  readonly readInstance: ReadInstance
  readonly vreadInstance: VreadInstance
  readonly instanceHistory: InstanceHistory
  readonly readPageLink: ReadPageLink
  readonly noteInvalid: NoteInvalid
  readonly readOwnEntry: ReadOwnEntry
  readonly useExceptionalAccess: UseExceptionalAccess
  readonly consent: ConsentUseCases
  readonly headingMap: HeadingMap
  readonly lenses: Lenses
  readonly staleAfter: StaleAfter
  readonly readCoverage: ReadCoverage
  /** Lets what is under way in the background finish. */
  close(): Promise<void>
  readonly delegates: DelegationUseCases
  readonly listActedFor: ListActedFor
  readonly tellApart: TellApartUseCases
  readonly reportWrongPerson: ReportWrongPerson
}

export interface RecordParts {
  readonly gate: Gate
  readonly database: Database
  readonly directory: OrganisationDirectory
  readonly staleAfter: StaleAfter
  /** Since when nothing new can be received, ISO instant. */
  readonly notReceivingSince: () => string | undefined
  readonly codeSets: CodeSets
  readonly headingMap: HeadingMap
  readonly baseUrl: string
  /** Signs page links; the same on all gateways of one database. */
  readonly pageKey: Buffer
  /** The folder of package.json. */
  readonly root: string
  /** Which build this is: parts of another one are assembled anew. */
  readonly release: string
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Told of what went wrong in the background. */
  readonly report: (error: unknown) => void
}

/** How much of the records in use is kept at hand, in bytes. */
const CACHE_BYTES = 128 * 1024 * 1024

/** From how many resources on a record takes seconds to be put together. */
const LONG_RECORD = 1000

export function wireRecord({
  gate,
  database,
  directory,
  staleAfter,
  notReceivingSince,
  codeSets,
  headingMap,
  baseUrl,
  pageKey,
  root,
  release,
  now,
  report,
}: RecordParts): RecordUseCases {
  const store = withReceiving(createRecordStore({ database, codeSets, now }), notReceivingSince)
  const lenses = readLenses({ root })
  const made = `${release} ${lenses.version}`
  const here = createAssembler({
    baseUrl,
    directory,
    codeSets,
    headingMap,
    release: made,
    render: createRenderRecord({ root, lenses }),
  })
  const assembler = createThreadAssembler({
    here,
    directory,
    start: { root, baseUrl, release: made, codeSets: { text: codeSets.text, version: codeSets.version } },
  })
  const cache = createPartCache({ maxBytes: CACHE_BYTES })
  const reads = createLongReads({ now, long: LONG_RECORD })
  const source = { gate, store, assembler, cache, reads, now }
  const remake = startRemake({
    source: { store, assembler, cache, now },
    reads,
    isIdle: () => assembler.isIdle(),
    report,
  })
  const opening = { ...source, codeSets, looks: createLooksStore(database), report }
  const openRecord = createOpenRecord(opening)
  const findPerson = createFindPerson({ gate, store, directory, codeSets })
  const delegations = createDelegationStore(database, now)
  const pageLinks = createPageLinks({ key: pageKey })
  const paged = { ...source, directory, staleAfter, baseUrl, pageLinks }
  const everythingPage = createEverythingPage(paged)
  const coverage = wireCoverage({ database, headingMap, codeSets, now, report })
  const byId = { ...paged, findPersonOf: createFindPersonOf(database), codeSets }

  return {
    openRecord,
    openChanges: createOpenChanges(opening),
    listChangedPeople: createListChangedPeople({ gate, looks: opening.looks, openRecord }),
    openDocument: createOpenDocument(source),
    findPerson,
    notReceivingSince,
    patientEverything: createPatientEverything({
      openRecord,
      everythingPage,
      directory,
      staleAfter,
      baseUrl,
      now,
    }),
    everythingPage,
    patientSummary: createPatientSummary({ openRecord, directory, staleAfter, baseUrl, now }),
    searchPatients: createSearchPatients({ ...source, directory, codeSets, baseUrl, notReceivingSince }),
    searchResources: createSearchResources(paged),
    readInstance: createReadInstance(byId),
    vreadInstance: createVreadInstance(byId),
    instanceHistory: createInstanceHistory(byId),
    readPageLink: pageLinks.read,
    noteInvalid: createNoteInvalid({ gate }),
    readOwnEntry: createReadOwnEntry({ gate }),
    useExceptionalAccess: createUseExceptionalAccess({
      gate,
      store: createExceptionalUseStore(database),
      now,
      newId: randomUUID,
    }),
    delegates: createDelegationUseCases({ gate, store: delegations, findPerson, now, newId: randomUUID }),
    listActedFor: createListActedFor({ gate, store: delegations, openRecord }),
    headingMap,
    lenses,
    staleAfter,
    readCoverage: coverage.readCoverage,
    close: async () => {
      await Promise.all([coverage.close(), remake.close(), assembler.close()])
    },
    tellApart: createTellApart({ ...source, codeSets, toldApart: createToldApartStore(database) }),
    reportWrongPerson: createReportWrongPerson({
      ...source,
      reports: createWrongPersonReports(database),
      newId: randomUUID,
    }),
    consent: createConsentUseCases({
      gate,
      store: createConsentStore(database),
      directory,
      now,
      newId: randomUUID,
    }),
  }
}

import type { CodeSets } from '../access/labels/code-sets.js'
import { randomUUID } from 'node:crypto'
import { createConsentStore } from '../adapters/postgres/consent-store.js'
import { createExceptionalUseStore } from '../adapters/postgres/exceptional-use-store.js'
import { createConsentUseCases, type ConsentUseCases } from '../record/consent/record-consent.js'
import {
  createUseExceptionalAccess,
  type UseExceptionalAccess,
} from '../record/exceptional-access/use-exceptional-access.js'
import type { Gate } from '../access/gate.js'
import type { Database } from '../adapters/postgres/database.js'
import { createRecordStore } from '../adapters/postgres/record-store.js'
import type { OrganisationDirectory } from '../identity/organisation.js'
import { createAssembler } from '../record/assemble-parts.js'
import { createFindPerson, type FindPerson } from '../record/find-person.js'
import { createNoteInvalid, type NoteInvalid } from '../record/note-invalid.js'
import { createOpenRecord, type OpenRecord } from '../record/open-record.js'
import { createPartCache } from '../record/part-cache.js'
import { createPatientEverything, type PatientEverything } from '../record/patient-everything.js'
import { createSearchPatients, type SearchPatients } from '../record/search-patients.js'
import { createRenderRecord } from '../surfaces/portal/render-record/render-record.js'

/** The use cases of reading. */
export interface RecordUseCases {
  readonly openRecord: OpenRecord
  readonly findPerson: FindPerson
  readonly patientEverything: PatientEverything
  readonly searchPatients: SearchPatients
  readonly noteInvalid: NoteInvalid
  readonly useExceptionalAccess: UseExceptionalAccess
  readonly consent: ConsentUseCases
}

export interface RecordParts {
  readonly gate: Gate
  readonly database: Database
  readonly directory: OrganisationDirectory
  readonly codeSets: CodeSets
  readonly baseUrl: string
  /** The folder of package.json. */
  readonly root: string
  /** Which build this is: parts of another one are assembled anew. */
  readonly release: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** How much of the records in use is kept at hand, in bytes. */
const CACHE_BYTES = 128 * 1024 * 1024

export function wireRecord({
  gate,
  database,
  directory,
  codeSets,
  baseUrl,
  root,
  release,
  now,
}: RecordParts): RecordUseCases {
  const store = createRecordStore({ database })
  const assembler = createAssembler({
    baseUrl,
    directory,
    codeSets,
    release,
    render: createRenderRecord({ root }),
  })
  const cache = createPartCache({ maxBytes: CACHE_BYTES })
  const openRecord = createOpenRecord({ gate, store, assembler, cache, now })

  return {
    openRecord,
    findPerson: createFindPerson({ gate, store, directory }),
    patientEverything: createPatientEverything({ openRecord, directory, baseUrl, now }),
    searchPatients: createSearchPatients({ gate, store, baseUrl }),
    noteInvalid: createNoteInvalid({ gate }),
    useExceptionalAccess: createUseExceptionalAccess({
      gate,
      store: createExceptionalUseStore(database),
      now,
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

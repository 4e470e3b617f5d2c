import { randomUUID } from 'node:crypto'
import type { Gate } from '../access/gate.js'
import type { AuditLog } from '../adapters/open-audit-log.js'
import { createReadLogHeads } from '../adapters/postgres/audit-log-source.js'
import type { Database } from '../adapters/postgres/database.js'
import { createLogVerifications } from '../adapters/postgres/log-verifications.js'
import { createReviewedPeople } from '../adapters/postgres/reviewed-people.js'
import { createStaffTies } from '../adapters/postgres/staff-ties.js'
import { createRecordStaffTies, type RecordStaffTies } from '../review/record-staff-ties.js'
import { createExceptionalUses } from '../adapters/postgres/exceptional-uses.js'
import { createReviewExceptionalUses, type ReviewExceptionalUses } from '../review/review-exceptional-uses.js'
import { createFindPerson, type FindPerson } from '../review/find-person.js'
import { createFindStaff, type FindStaff } from '../review/find-staff.js'
import { createNoteInvalidQuestion, type NoteInvalidQuestion } from '../review/note-invalid.js'
import { createPatientDisclosures, type PatientDisclosuresOf } from '../review/patient-disclosures.js'
import { createPersonAccesses, type PersonAccessesOf } from '../review/person-accesses.js'
import {
  createSearchAuditEvents,
  createSearchEvents,
  type SearchAuditEvents,
  type SearchEvents,
} from '../review/search-events.js'
import { createVerifyLog, type VerifyLogUseCase } from '../review/verify-log.js'

/** The use cases of an auditor. */
export interface ReviewUseCases {
  readonly findPerson: FindPerson
  readonly findStaff: FindStaff
  readonly reviewExceptionalUses: ReviewExceptionalUses
  readonly recordStaffTies: RecordStaffTies
  readonly searchEvents: SearchEvents
  readonly searchAuditEvents: SearchAuditEvents
  readonly patientDisclosures: PatientDisclosuresOf
  readonly personAccesses: PersonAccessesOf
  readonly verifyLog: VerifyLogUseCase
  readonly noteInvalid: NoteInvalidQuestion
}

export interface ReviewParts {
  readonly gate: Gate
  readonly database: Database
  readonly log: AuditLog
  readonly baseUrl: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export function wireReview({ gate, database, log, baseUrl, now }: ReviewParts): ReviewUseCases {
  const people = createReviewedPeople({ database })
  const { reader } = log
  return {
    noteInvalid: createNoteInvalidQuestion({ gate }),
    findPerson: createFindPerson({ gate, people }),
    findStaff: createFindStaff({ gate, reader }),
    reviewExceptionalUses: createReviewExceptionalUses({
      gate,
      uses: createExceptionalUses(database),
      people,
      now,
    }),
    recordStaffTies: createRecordStaffTies({
      gate,
      ties: createStaffTies(database),
      people,
      now,
      newId: randomUUID,
    }),
    searchEvents: createSearchEvents({ gate, reader, people }),
    searchAuditEvents: createSearchAuditEvents({ gate, reader, baseUrl }),
    patientDisclosures: createPatientDisclosures({ gate, reader, people }),
    personAccesses: createPersonAccesses({ gate, reader, people }),
    verifyLog: createVerifyLog({
      gate,
      source: log.source,
      verifierKeys: log.verifierKeys,
      readKeptCheckpoints: () => log.checkpointFiles.readKeptCheckpoints(),
      readLogHeads: createReadLogHeads(database),
      verifications: createLogVerifications(database),
      now,
    }),
  }
}

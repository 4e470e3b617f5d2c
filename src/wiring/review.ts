import { randomUUID } from 'node:crypto'
import type { Gate } from '../access/gate.js'
import type { AuditLog } from '../adapters/open-audit-log.js'
import { createAlerts } from '../adapters/postgres/access/alerts.js'
import { createConsentsSaid } from '../adapters/postgres/access/consents-said.js'
import { createCountWaiting } from '../adapters/postgres/ingest/count-waiting.js'
import { createKeptWithoutReviewer } from '../adapters/postgres/access/kept-without-reviewer.js'
import { createOverdueReviews } from '../adapters/postgres/access/overdue-reviews.js'
import { createRaiseAlerts } from '../adapters/postgres/access/raise-alerts.js'
import { createRiskFlags } from '../adapters/postgres/access/risk-flags.js'
import { createReadLogHeads } from '../adapters/postgres/log/audit-log-source.js'
import type { Database } from '../adapters/postgres/database.js'
import { createLogVerifications } from '../adapters/postgres/log/log-verifications.js'
import { createReviewedPeople } from '../adapters/postgres/access/reviewed-people.js'
import { createStaffTies } from '../adapters/postgres/access/staff-ties.js'
import { createRecordStaffTies, type RecordStaffTies } from '../review/record-staff-ties.js'
import { createExceptionalUses } from '../adapters/postgres/access/exceptional-uses.js'
import { createReviewExceptionalUses, type ReviewExceptionalUses } from '../review/review-exceptional-uses.js'
import { createEscalateKept } from '../review/escalate-kept.js'
import { createEscalateOverdue } from '../review/escalate-overdue.js'
import { createFlagAtRisk, type FlagAtRisk } from '../review/flag-at-risk.js'
import { createReviewAlerts, type ReviewAlerts } from '../review/review-alerts.js'
import { createWrongPersonReports } from '../adapters/postgres/access/wrong-person-reports.js'
import { createResolveWrongPerson, type ResolveWrongPerson } from '../review/resolve-wrong-person.js'
import { createReviewConsents, type ReviewConsents } from '../review/review-consents.js'
import { createReadWaitingWork, type ReadWaitingWork } from '../review/waiting-work.js'
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
import { createSearchRequests, type SearchRequests } from '../review/search-requests.js'
import { startEscalation } from './escalation.js'
import { createVerifyLog, type VerifyLogUseCase } from '../review/verify-log.js'

/** The use cases of an auditor. */
export interface ReviewUseCases {
  readonly findPerson: FindPerson
  readonly findStaff: FindStaff
  readonly reviewExceptionalUses: ReviewExceptionalUses
  readonly recordStaffTies: RecordStaffTies
  readonly searchEvents: SearchEvents
  readonly searchRequests: SearchRequests
  readonly searchAuditEvents: SearchAuditEvents
  readonly patientDisclosures: PatientDisclosuresOf
  readonly personAccesses: PersonAccessesOf
  readonly verifyLog: VerifyLogUseCase
  readonly noteInvalid: NoteInvalidQuestion
  readonly reviewAlerts: ReviewAlerts
  readonly reviewConsents: ReviewConsents
  readonly flagAtRisk: FlagAtRisk
  readonly resolveWrongPerson: ResolveWrongPerson
  readonly readWaitingWork: ReadWaitingWork
  /** Ends what goes on in the background. */
  close(): void
}

export interface ReviewParts {
  readonly gate: Gate
  readonly database: Database
  readonly log: AuditLog
  readonly baseUrl: string
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly onError: (error: unknown) => void
}

export function wireReview({ gate, database, log, baseUrl, now, onError }: ReviewParts): ReviewUseCases {
  const people = createReviewedPeople({ database, now })
  const { reader } = log
  const raiseAlerts = createRaiseAlerts(database)
  const escalateKept = createEscalateKept({ kept: createKeptWithoutReviewer(database), raiseAlerts, now })
  const escalation = startEscalation(
    createEscalateOverdue({
      overdue: createOverdueReviews(database),
      raiseAlerts,
      now,
    }),
    onError,
  )
  return {
    noteInvalid: createNoteInvalidQuestion({ gate }),
    findPerson: createFindPerson({ gate, people }),
    findStaff: createFindStaff({ gate, reader }),
    reviewExceptionalUses: createReviewExceptionalUses({
      gate,
      uses: createExceptionalUses(database),
      people,
      escalateKept,
      now,
    }),
    recordStaffTies: createRecordStaffTies({
      gate,
      ties: createStaffTies(database),
      people,
      now,
      newId: randomUUID,
    }),
    reviewAlerts: createReviewAlerts({ gate, alerts: createAlerts(database), escalateKept, now }),
    reviewConsents: createReviewConsents({ gate, consents: createConsentsSaid(database), people, now }),
    resolveWrongPerson: createResolveWrongPerson({
      gate,
      cases: createWrongPersonReports(database),
      people,
      now,
    }),
    flagAtRisk: createFlagAtRisk({
      gate,
      flags: createRiskFlags(database),
      people,
      now,
      newId: randomUUID,
    }),
    readWaitingWork: createReadWaitingWork({ gate, waiting: createCountWaiting(database), now }),
    close() {
      escalation.close()
    },
    searchEvents: createSearchEvents({ gate, reader, people }),
    searchRequests: createSearchRequests({ gate, reader, people }),
    searchAuditEvents: createSearchAuditEvents({ gate, reader, people, baseUrl }),
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

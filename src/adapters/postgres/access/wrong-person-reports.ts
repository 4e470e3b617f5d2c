import { assertIssued } from '../../../access/gate.js'
import type { OdsCode } from '../../../fhir/ods-code.js'
import type { PersonId } from '../../../fhir/person-id.js'
import { groupBy } from '../../../record/reading/group-by.js'
import type { HeldBack } from '../../../record/wrong-person/held-back.js'
import type {
  ReportState,
  WrongPersonReport,
  WrongPersonReports,
} from '../../../record/wrong-person/wrong-person-report.js'
import type { ReportedItem, WrongPersonCases } from '../../../review/wrong-person-cases.js'
import type { Database, Queryable } from '../database.js'

interface TargetRow {
  readonly scope: HeldBack['scope']
  readonly target: string
}

interface ReportRow extends TargetRow {
  readonly person_id: PersonId
  readonly report_id: string
  readonly version: number
  readonly state: ReportState
  readonly words: string
  readonly actor_id: string
  readonly actor_name: string
  readonly role_code: string
  readonly organisation: string
  readonly recorded_at: string
  readonly item_type: string | null
  readonly item_source: OdsCode | null
  readonly item_received_at: string | null
}

const KEEP = `
  insert into wrong_person_reports (person_id, report_id, version, state, scope, target, words, actor_id, actor_name,
    role_code, organisation, recorded_at, request_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::timestamptz, $13)
  on conflict do nothing returning report_id`

const RAISE = 'update persons set record_version = record_version + 1 where person_id = $1'

/** The latest version of each report. */
const LATEST = `
  select distinct on (person_id, report_id) * from wrong_person_reports order by person_id, report_id, version desc`

const CASES = `
  select l.*, r.type as item_type, r.organisation as item_source, r.received_at as item_received_at
    from (${LATEST}) l left join resources r
      on l.scope = 'item' and r.person_id = l.person_id and r.type || '/' || r.id = l.target
   order by l.state <> 'open', l.recorded_at desc, l.report_id limit $1`

const STEPS = `
  select *, null as item_type, null as item_source, null as item_received_at
    from wrong_person_reports where report_id = $1 order by version`

/** Reports of what is another person's, in PostgreSQL: each is added, and never changed. */
export function createWrongPersonReports(database: Database): WrongPersonReports & WrongPersonCases {
  async function keep(person: PersonId, report: WrongPersonReport, requestId: string): Promise<boolean> {
    return database.transaction(async (transaction) => {
      const kept = await transaction.query(KEEP, [
        person,
        report.id,
        report.version,
        report.state,
        report.heldBack.scope,
        report.heldBack.scope === 'item' ? report.heldBack.reference : report.heldBack.organisation,
        report.words,
        report.actorId,
        report.actorName,
        report.roleCode,
        report.organisation,
        report.recordedAt,
        requestId,
      ])
      if (kept.length === 0) return false
      await transaction.query(RAISE, [person])
      return true
    })
  }

  return {
    async keepReport(permit, report) {
      assertIssued(permit)
      const { person, request } = permit
      if (person === undefined) throw new Error('A permit to read a record names nobody.')
      await keep(person, report, request.requestId)
    },

    async searchCases(permit, most) {
      assertIssued(permit)
      return (await database.query<ReportRow>(CASES, [most])).map((row) => ({
        person: row.person_id,
        report: toReport(row),
        item: toItem(row),
      }))
    },

    async readSteps(permit, id) {
      assertIssued(permit)
      const rows = await database.query<ReportRow>(STEPS, [id])
      const [first] = rows
      return first && { person: first.person_id, steps: rows.map(toReport) }
    },

    async keepStep(permit, person, report) {
      assertIssued(permit)
      return (await keep(person, report, permit.request.requestId)) ? 'kept' : 'stale'
    },
  }
}

/** What of a person's record is held back now: what nobody found out about yet, and what was left out for good. */
export async function readHeldBack(database: Queryable, person: PersonId): Promise<readonly HeldBack[]> {
  const heldBack = await readHeldBackOf(database, [person])
  return heldBack.get(person) ?? []
}

/** The same of several people; those of whom nothing is held back are not among them. */
export async function readHeldBackOf(
  database: Queryable,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, readonly HeldBack[]>> {
  const rows = await database.query<TargetRow & { readonly person_id: PersonId }>(
    `select distinct person_id, scope, target from (
       select distinct on (person_id, report_id) * from wrong_person_reports
        where person_id = any ($1::text[]) order by person_id, report_id, version desc) latest
      where state <> 'restored' order by person_id, scope, target`,
    [people],
  )
  return new Map(
    [...groupBy(rows, (row) => row.person_id)].map(([person, theirs]) => [person, theirs.map(toHeldBack)]),
  )
}

/** The organisation was read off the record when it was reported. */
function toHeldBack({ scope, target }: TargetRow): HeldBack {
  return scope === 'item' ? { scope, reference: target } : { scope, organisation: target as OdsCode }
}

function toReport(row: ReportRow): WrongPersonReport {
  return {
    id: row.report_id,
    version: row.version,
    state: row.state,
    heldBack: toHeldBack(row),
    words: row.words,
    actorId: row.actor_id,
    actorName: row.actor_name,
    roleCode: row.role_code,
    organisation: row.organisation,
    recordedAt: new Date(row.recorded_at).toISOString(),
  }
}

function toItem(row: ReportRow): ReportedItem | undefined {
  const { item_type: type, item_source: source, item_received_at: receivedAt } = row
  if (type === null || source === null || receivedAt === null) return undefined
  return { type, source, receivedAt }
}

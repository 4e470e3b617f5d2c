import { assertIssued } from '../../access/gate.js'
import { toText } from '../../ingest/contribution.js'
import type { IngestStore, OpenIntent, RecordChange, SourcePatient } from '../../ingest/ingest-store.js'
import { applyChange } from './apply-change.js'
import type { Database } from './database.js'
import { HELD_COLUMNS, NOBODY, toColumns, toEarlier, type HeldRow } from './person-index.js'

/** What ingest keeps in PostgreSQL: intents, and the read model that they end in. */
export function createIngestStore(database: Database): IngestStore {
  return {
    async readHeld(permit, references) {
      assertIssued(permit)
      const rows = await database.query<HeldRow>(
        `select ${HELD_COLUMNS} from unnest($1::text[], $2::text[]) as wanted (wanted_type, wanted_id)
         join resources on type = wanted_type and id = wanted_id`,
        toColumns(references),
      )
      return rows.map(toEarlier)
    },

    async readSourcePatients(permit) {
      assertIssued(permit)
      if (permit.person === undefined) return []
      const rows = await database.query<TextRow>(
        `select ${TEXT_COLUMNS} from resources where person_id = $1 and type = 'Patient' and id <> person_id order by id`,
        [permit.person],
      )
      return rows.map(toSourcePatient)
    },

    async readProvenancesOf(permit, references) {
      assertIssued(permit)
      const rows = await database.query<TextRow>(
        `select ${TEXT_COLUMNS} from resources
         where person_id = $1 and type = 'Provenance' and organisation = $2 and sender_id is null and identifier is null
           and exists (select from unnest($3::text[]) as named where position('"' || named || '"' in tail) > 0)
         order by id`,
        [permit.person ?? NOBODY, permit.actor.organisation, references],
      )
      return rows.map(textOf)
    },

    async readOwn(permit, type, id) {
      assertIssued(permit)
      const [row] = await database.query<TextRow>(
        `select ${TEXT_COLUMNS} from resources
         where organisation = $1 and type = $2 and id = $3 and id <> person_id`,
        [permit.actor.organisation, type, id],
      )
      return row && { text: textOf(row), version: row.version, lastUpdated: row.received_at }
    },

    async openIntent({ id, change }, gateway) {
      const person = personOf(change)
      const opened = await database.query(
        `insert into ingest_intents (intent_id, lock_key, gateway, person_id, payload, opened_at)
         values ($1, $2, $3, $4, $5, $6::timestamptz) on conflict do nothing returning intent_id`,
        [
          id,
          person ?? `organisation ${change.organisation}`,
          gateway,
          person ?? '-',
          JSON.stringify(change),
          change.receivedAt,
        ],
      )
      return opened.length > 0 ? 'opened' : 'busy'
    },

    apply: (intent) => database.transaction((transaction) => applyChange(transaction, intent)),

    async abandon(intentId, reason) {
      await database.query(
        `update ingest_intents set closed_at = now(), outcome = $2, payload = ''
         where intent_id = $1 and closed_at is null`,
        [intentId, reason],
      )
    },

    async searchUnfinished(gateway, olderThan) {
      const rows = await database.query<{ readonly intent_id: string; readonly payload: string }>(
        `select intent_id, payload from ingest_intents
         where closed_at is null and (gateway = $1 or opened_at < $2::timestamptz) order by opened_at`,
        [gateway, olderThan],
      )
      return rows.map(({ intent_id, payload }): OpenIntent => ({
        id: intent_id,
        change: JSON.parse(payload) as RecordChange,
      }))
    },
  }
}

function personOf({ person, contributions }: RecordChange): string | undefined {
  return person?.person ?? contributions.find((one) => one.person !== undefined)?.person
}

const TEXT_COLUMNS = 'id, organisation, source_kind, version, received_at, head, tail'

interface TextRow {
  readonly id: string
  readonly organisation: SourcePatient['organisation']
  readonly source_kind: string
  readonly version: number
  readonly received_at: string
  readonly head: string
  readonly tail: string
}

function textOf(row: TextRow): string {
  return toText(row, row.version, row.received_at)
}

function toSourcePatient(row: TextRow): SourcePatient {
  const { id, organisation, source_kind: sourceKind, received_at: receivedAt } = row
  return { id, organisation, sourceKind, receivedAt, text: textOf(row) }
}

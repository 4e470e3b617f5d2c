import type { CodeSets } from '../../../access/labels/code-sets/code-sets.js'
import { assertIssued } from '../../../access/gate.js'
import { organisationOf } from '../../../identity/actor.js'
import { toText, type Contribution } from '../../../ingest/contribution.js'
import type {
  IngestStore,
  OpenIntent,
  OwnContribution,
  RecordChange,
  SourcePatient,
} from '../../../ingest/ingest-store.js'
import { applyChange } from './apply-change.js'
import { checkClaims, claimIdentity, releaseIdentifiers, releaseIdentity } from './claim-identity.js'
import type { Database, Queryable } from '../database.js'
import { SqlError } from '../sql-error.js'
import { HELD_COLUMNS, NOBODY, toColumns, toEarlier, type HeldRow } from './person-index.js'
import { personOfChange } from './person-of-change.js'
import { slicesOf } from './slices.js'
import { stage, unstage, withoutTexts, withTexts } from './staged-resources.js'

/** What ingest keeps in PostgreSQL: intents, and the read model that they end in. */
export function createIngestStore(database: Database, codeSets: CodeSets): IngestStore {
  return {
    async readHeld(permit, references) {
      assertIssued(permit)
      const rows = await database.query<HeldRow & LabelledRow>(
        `select ${HELD_COLUMNS}, ${LABELLED} from unnest($1::text[], $2::text[]) as wanted (type, id)
         join resource_owners o using (type, id)
         join resources r using (type, id, person_id)`,
        toColumns(references),
      )
      return rows.map((row) => ({ ...toEarlier(row), labelled: row.labelled ?? undefined }))
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
        [permit.person ?? NOBODY, organisationOf(permit.actor) ?? '', references],
      )
      return rows.map(textOf)
    },

    async readOwn(permit, type, id) {
      assertIssued(permit)
      const [row] = await database.query<TextRow>(
        `select ${TEXT_COLUMNS} from resources
         where organisation = $1 and type = $2 and id = $3 and id <> person_id`,
        [organisationOf(permit.actor) ?? '', type, id],
      )
      return row && toOwn(row)
    },

    async readOwnVersion(permit, { type, id, version }) {
      assertIssued(permit)
      const [row] = await database.query<TextRow>(OWN_VERSION, [
        organisationOf(permit.actor) ?? '',
        type,
        id,
        version,
      ])
      return row && toOwn(row)
    },

    async openIntent(intent, gateway) {
      const slices = slicesOf(intent.change.contributions)
      const isLarge = slices.length > 1
      const opened = await database.transaction(async (transaction) => {
        const claims = await checkClaims(transaction, intent)
        if (claims !== 'free') return claims
        const payload = isLarge ? NOT_YET : JSON.stringify(intent.change)
        if (!(await insertIntent(transaction, intent, { gateway, payload }))) return 'busy'
        await claimIdentity(transaction, intent)
        return 'opened'
      })
      return opened === 'opened' && isLarge ? promise(database, intent, slices) : opened
    },

    async apply(intent) {
      try {
        const versions = await database.transaction((transaction) =>
          applyChange(transaction, intent, codeSets),
        )
        return { outcome: 'applied', versions }
      } catch (error) {
        if (error instanceof SqlError && NEVER.test(error.code ?? '')) return { outcome: 'impossible' }
        throw error
      }
    },

    setAside: (intentId) =>
      database.transaction(async (transaction) => {
        await transaction.query(
          `update ingest_intents set closed_at = now(), outcome = 'set-aside', set_aside = true
           where intent_id = $1 and closed_at is null`,
          [intentId],
        )
        await releaseIdentifiers(transaction, intentId)
      }),

    async countSetAside() {
      const [row] = await database.query<{ readonly n: number }>(
        'select count(*)::int as n from ingest_intents where set_aside',
      )
      return row?.n ?? 0
    },

    abandon: (intentId, reason) =>
      database.transaction(async (transaction) => {
        const closed = await transaction.query(
          `with gone as (delete from ingest_staged where intent_id = $1)
           update ingest_intents set closed_at = now(), outcome = $2, payload = ''
           where intent_id = $1 and closed_at is null returning intent_id`,
          [intentId, reason],
        )
        if (closed.length > 0) await releaseIdentity(transaction, intentId)
      }),

    async searchUnfinished({ gateway = '', olderThan, ids }) {
      const which = '(gateway = $1 or opened_at < $2::timestamptz or intent_id = any($3))'
      await database.query(
        `with never as (
           update ingest_intents set closed_at = now(), outcome = 'never-promised'
           where payload = '${NOT_YET}' and closed_at is null and ${which}
           returning intent_id),
         owners as (delete from resource_owners using never where claimed_by = never.intent_id),
         names as (delete from identifiers using never where claimed_by = never.intent_id)
         delete from ingest_staged using never where ingest_staged.intent_id = never.intent_id`,
        [gateway, olderThan, ids],
      )
      const rows = await database.query<{ readonly intent_id: string; readonly payload: string }>(
        `select intent_id, payload from ingest_intents
         where closed_at is null and payload <> '${NOT_YET}' and ${which}
         order by opened_at`,
        [gateway, olderThan, ids],
      )
      const unfinished: OpenIntent[] = []
      for (const { intent_id: id, payload } of rows) {
        unfinished.push({ id, change: await withTexts(database, id, toChange(payload)) })
      }
      return unfinished
    },
  }
}

/** SQLSTATE classes that a repeat does not change: data, integrity, syntax or access, limits of the program. */
const NEVER = /^(22|23|42|54)/

/** The payload of an intent whose parts are still being written: it holds its place and promises nothing. */
const NOT_YET = ''

async function insertIntent(
  transaction: Queryable,
  { id, change }: OpenIntent,
  { gateway, payload }: { readonly gateway: string; readonly payload: string },
): Promise<boolean> {
  const person = personOfChange(change)
  const inserted = await transaction.query(
    `insert into ingest_intents (intent_id, lock_key, gateway, person_id, payload, opened_at)
     values ($1, $2, $3, $4, $5, $6::timestamptz) on conflict do nothing returning intent_id`,
    [id, person ?? `organisation ${change.organisation}`, gateway, person ?? '-', payload, change.receivedAt],
  )
  return inserted.length > 0
}

/** Writes a large change in parts that others can go between; the statement that says what they are is the promise. */
async function promise(
  database: Database,
  { id, change }: OpenIntent,
  slices: readonly (readonly Contribution[])[],
): Promise<'opened' | 'busy'> {
  for (const slice of slices) await stage(database, id, slice)
  const promised = await database.query(
    `update ingest_intents set payload = $2 where intent_id = $1 and closed_at is null returning intent_id`,
    [id, JSON.stringify(withoutTexts(change))],
  )
  if (promised.length > 0) return 'opened'
  await unstage(database, id)
  return 'busy'
}

/** An intent that an earlier release left open says nothing of shared references: a read follows them by itself. */
function toChange(payload: string): RecordChange {
  const change = JSON.parse(payload) as Omit<RecordChange, 'sharedReferences'> & Partial<RecordChange>
  return { ...change, sharedReferences: change.sharedReferences ?? [] }
}

interface LabelledRow {
  readonly labelled: string | null
}

/** Most of what is held says nothing of labels: its text need not be read. Labels stand behind `head`, in any case. */
const LABELLED = `case when tail ~* 'security|sec-label|"confidentiality"' then '{"meta":{' || tail end as labelled`

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

/** A version is shown once it is in the read model: one that is still being written is not. */
const OWN_VERSION = `
  select ${TEXT_COLUMNS} from resources
   where organisation = $1 and type = $2 and id = $3 and id <> person_id and version = $4
  union all
  select held.id, organisation, source_kind, held.version, held.written_at, held.head, held.tail
    from resources r join resource_versions held using (person_id, type, id)
   where organisation = $1 and type = $2 and r.id = $3 and r.id <> person_id and held.version = $4
     and held.version < r.version`

function toOwn(row: TextRow): OwnContribution {
  return { text: textOf(row), version: row.version, lastUpdated: row.received_at }
}

function textOf(row: TextRow): string {
  return toText(row, row.version, row.received_at)
}

function toSourcePatient(row: TextRow): SourcePatient {
  const { id, organisation, source_kind: sourceKind, received_at: receivedAt } = row
  return { id, organisation, sourceKind, receivedAt, text: textOf(row) }
}

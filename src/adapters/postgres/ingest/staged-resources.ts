import type { Contribution } from '../../../ingest/contribution.js'
import type { RecordChange } from '../../../ingest/ingest-store.js'
import type { Database, Parameter, Queryable } from '../database.js'
import { NOBODY, toCodesText } from './person-index.js'

/** The columns of a resource that a contribution says, in the order of {@link toResourceColumns}. */
export const RESOURCE_COLUMNS =
  'person_id, type, id, organisation, source_kind, sender_id, identifier, content_hash, label_class, head, tail, codes, ' +
  'sender_address'

export function toResourceColumns(contributions: readonly Contribution[]): readonly Parameter[] {
  const column = <T extends string | null>(of: (one: Contribution) => T): readonly T[] =>
    contributions.map(of)
  return [
    column(({ person }) => person ?? NOBODY),
    column(({ type }) => type),
    column(({ id }) => id),
    column(({ organisation }) => organisation),
    column(({ sourceKind }) => sourceKind),
    column(({ senderId }) => senderId ?? null),
    column(({ identifier }) => (identifier ? `${identifier.system}|${identifier.value}` : null)),
    column(({ contentHash }) => contentHash),
    column(({ labelClass }) => labelClass),
    column(({ head }) => head),
    column(({ tail }) => tail),
    column(({ codes = [] }) => toCodesText(codes)),
    column(({ senderAddress }) => senderAddress ?? null),
  ]
}

/** Writes one part of a large change beside the record, where nobody reads it. */
export async function stage(
  database: Database,
  intentId: string,
  slice: readonly Contribution[],
): Promise<void> {
  await database.query(
    `insert into ingest_staged (intent_id, ${RESOURCE_COLUMNS})
     select $14, * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
       $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[])`,
    [...toResourceColumns(slice), intentId],
    'last',
  )
}

export async function isStaged(database: Queryable, intentId: string): Promise<boolean> {
  return (
    (await database.query('select 1 from ingest_staged where intent_id = $1 limit 1', [intentId])).length > 0
  )
}

export async function unstage(database: Queryable, intentId: string): Promise<void> {
  await database.query('delete from ingest_staged where intent_id = $1', [intentId])
}

/** A change whose texts are staged, for the payload of its intent. */
export function withoutTexts(change: RecordChange): RecordChange {
  return { ...change, contributions: change.contributions.map((one) => ({ ...one, head: '', tail: '' })) }
}

/** The change again as it was before {@link withoutTexts}. */
export async function withTexts(
  database: Queryable,
  intentId: string,
  change: RecordChange,
): Promise<RecordChange> {
  const rows = await database.query<TextRow>(
    'select type, id, head, tail from ingest_staged where intent_id = $1',
    [intentId],
  )
  if (rows.length === 0) return change
  const texts = new Map(rows.map((row) => [`${row.type}/${row.id}`, row]))
  const contributions = change.contributions.map((one) => {
    const text = texts.get(`${one.type}/${one.id}`)
    if (!text) throw new Error('A part of a change that was promised is missing.')
    return { ...one, head: text.head, tail: text.tail }
  })
  return { ...change, contributions }
}

interface TextRow {
  readonly type: string
  readonly id: string
  readonly head: string
  readonly tail: string
}

import type { OdsCode } from '../../../fhir/ods-code.js'
import { toText } from '../../../ingest/contribution.js'
import type {
  CoverageStore,
  ElementCount,
  Progress,
  ReceivedResource,
  UncountedResources,
} from '../../../record/coverage/coverage-store.js'
import type { Database, Queryable } from '../database.js'

export interface CoverageStoreDeps {
  readonly database: Database
  /** Another map counts other elements: then all is counted anew. */
  readonly mapVersion: string
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** How long after its time a resource is surely written, in milliseconds: what comes later than that is not counted. */
  readonly settles: number
}

const AT_ONCE = 1_000

/** How much time is looked at together, so that a table that is full at the first count is not sorted as a whole. */
const WINDOW = 3_600_000

/** What each organisation has ever sent, in PostgreSQL. */
export function createCoverageStore(deps: CoverageStoreDeps): CoverageStore {
  return {
    readUncounted: () => readUncounted(deps),
    addCounts: (counted, counts) =>
      deps.database.transaction(async (transaction) => {
        if (await moveOn(transaction, counted)) await add(transaction, counts)
      }),
    readCounts: () => readCounts(deps.database),
  }
}

async function readUncounted(deps: CoverageStoreDeps): Promise<UncountedResources | undefined> {
  const settled = deps.now() - deps.settles
  let from = await readProgress(deps)
  while (from) {
    const until = Math.min(settled, Date.parse(from.receivedAt) + WINDOW)
    const found = await readAfter(deps.database, from, new Date(until).toISOString())
    if (found.length > 0) return toUncounted(found, from)
    if (until >= settled) return undefined
    // Nothing came in that hour: on to when the next one came.
    const next = await firstAfter(deps.database, new Date(until).toISOString())
    if (next === undefined || Date.parse(next) > settled) return undefined
    from = await skipTo(deps.database, from, next)
  }
  return undefined
}

interface ProgressRow {
  readonly map_version: string
  readonly received_at: string
  readonly person_id: string
  readonly type: string
  readonly id: string
}

/** Where counting stands; begun, or begun anew, where it never was or another map was counted by. */
async function readProgress({ database, mapVersion }: CoverageStoreDeps): Promise<Progress | undefined> {
  const [row] = await database.query<ProgressRow>(
    `select map_version, received_at, person_id, type, id from coverage_progress`,
  )
  if (row?.map_version === mapVersion) return toProgress(row)
  const first = await firstAfter(database, '-infinity')
  if (first === undefined) return undefined
  return database.transaction(async (transaction) => {
    await transaction.query('delete from coverage')
    const [begun] = await transaction.query<ProgressRow>(
      `insert into coverage_progress (map_version, received_at, person_id, type, id) values ($1, $2::timestamptz, '', '', '')
         on conflict (only_one) do update set map_version = $1, received_at = $2::timestamptz, person_id = '', type = '', id = ''
         returning map_version, received_at, person_id, type, id`,
      [mapVersion, first],
    )
    return begun && toProgress(begun)
  })
}

function toProgress({ received_at: receivedAt, person_id: person, type, id }: ProgressRow): Progress {
  return { receivedAt, person, type, id }
}

async function firstAfter(database: Queryable, instant: string): Promise<string | undefined> {
  const [row] = await database.query<{ readonly first: string | null }>(
    'select min(received_at) as first from resources where received_at > $1::timestamptz',
    [instant],
    'last',
  )
  return row?.first ?? undefined
}

async function skipTo(
  database: Queryable,
  from: Progress,
  receivedAt: string,
): Promise<Progress | undefined> {
  const to = { receivedAt, person: '', type: '', id: '' }
  return (await moveOn(database, { from, to })) ? to : undefined
}

interface ReceivedRow {
  readonly person_id: string
  readonly type: string
  readonly id: string
  readonly organisation: OdsCode
  readonly received_at: string
  readonly version: number
  readonly head: string
  readonly tail: string
}

function readAfter(database: Queryable, from: Progress, until: string): Promise<readonly ReceivedRow[]> {
  return database.query<ReceivedRow>(
    `select person_id, type, id, organisation, received_at, version, head, tail from resources
      where received_at >= $1::timestamptz and received_at <= $5::timestamptz
        and (received_at, person_id, type, id) > ($1::timestamptz, $2, $3, $4)
      order by received_at, person_id, type, id limit ${AT_ONCE}`,
    [from.receivedAt, from.person, from.type, from.id, until],
    'last',
  )
}

function toUncounted(rows: readonly ReceivedRow[], from: Progress): UncountedResources | undefined {
  const last = rows.at(-1)
  return (
    last && {
      resources: rows.map(toReceived),
      from,
      to: { receivedAt: last.received_at, person: last.person_id, type: last.type, id: last.id },
    }
  )
}

function toReceived(row: ReceivedRow): ReceivedResource {
  const { type, id, organisation, received_at: receivedAt, version } = row
  return { type, id, organisation, receivedAt, text: toText(row, version, receivedAt) }
}

/** Whether counting still stood where these begin. */
async function moveOn(
  database: Queryable,
  { from, to }: Pick<UncountedResources, 'from' | 'to'>,
): Promise<boolean> {
  const moved = await database.query(
    `update coverage_progress set received_at = $1::timestamptz, person_id = $2, type = $3, id = $4
      where received_at = $5::timestamptz and person_id = $6 and type = $7 and id = $8 returning id`,
    [to.receivedAt, to.person, to.type, to.id, from.receivedAt, from.person, from.type, from.id],
  )
  return moved.length > 0
}

async function add(database: Queryable, counts: readonly ElementCount[]): Promise<void> {
  await database.query(
    `insert into coverage (organisation, element, sent, first_sent, last_sent)
       select * from unnest($1::text[], $2::text[], $3::bigint[], $4::date[], $5::date[])
       on conflict (organisation, element) do update set sent = coverage.sent + excluded.sent,
         first_sent = least(coverage.first_sent, excluded.first_sent),
         last_sent = greatest(coverage.last_sent, excluded.last_sent)`,
    [
      counts.map(({ organisation }) => organisation),
      counts.map(({ element }) => element),
      counts.map(({ sent }) => sent),
      counts.map(({ firstSent }) => firstSent),
      counts.map(({ lastSent }) => lastSent),
    ],
  )
}

interface CountRow {
  readonly organisation: OdsCode
  readonly element: string
  readonly sent: number
  readonly first_sent: string
  readonly last_sent: string
}

async function readCounts(database: Queryable): Promise<readonly ElementCount[]> {
  const rows = await database.query<CountRow>(
    'select organisation, element, sent, first_sent, last_sent from coverage order by organisation, element',
  )
  return rows.map(({ organisation, element, sent, first_sent: firstSent, last_sent: lastSent }) => ({
    organisation,
    element,
    sent,
    firstSent: firstSent.slice(0, 10),
    lastSent: lastSent.slice(0, 10),
  }))
}

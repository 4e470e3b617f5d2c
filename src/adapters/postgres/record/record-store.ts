import { assertIssued, type Permit } from '../../../access/gate.js'
import type { CodeSets } from '../../../access/labels/code-sets/code-sets.js'
import type { PersonId } from '../../../fhir/person-id.js'
import type { PartsOfClasses, RecordStore, StoredClass, StoredPart } from '../../../record/record-store.js'
import { isCovered, isCoverName } from '../../../record/assembly/label-cover.js'
import { RECORD_PARTS } from '../../../record/parts/part-names.js'
import type { Database, Parameter, Queryable } from '../database.js'
import { readHeard } from './heard-store.js'
import { readState } from './record-state-sql.js'
import { keepRedactedVersions, readRedactedVersions } from './redacted-versions-sql.js'
import { readResources } from './read-resources.js'
import { readReplacedVersions } from './replaced-versions-sql.js'
import { readVersions } from './resource-versions.js'
import { searchPeople } from './search-people.js'
import { takeAhead } from './state-ahead.js'

interface RecordStoreDeps {
  readonly database: Database
  /** What of a Patient is sensitive: by that it finds nobody. */
  readonly codeSets: CodeSets
  /** Milliseconds since 1970: a flag begins and ends. */
  readonly now: () => number
}
import { readToldApart } from './told-apart-store.js'
import { readHeldBack } from '../access/wrong-person-reports.js'

/** The record in PostgreSQL. Each read is for the person of its permit and nobody else. */
export function createRecordStore({ database, codeSets, now }: RecordStoreDeps): RecordStore {
  return {
    async readState(permit) {
      const person = personOf(permit)
      return takeAhead(permit.facts) ?? (await readState(database, person, now()))
    },
    readResources: (permit) => readResources(database, personOf(permit)),
    readToldApart: (permit) => readToldApart(database, personOf(permit)),
    readHeldBack: (permit) => readHeldBack(database, personOf(permit)),
    readHeard: (permit) => readHeard(database, personOf(permit)),
    readClasses: (permit) => readClasses(database, personOf(permit)),
    readParts: (permit, { parts, labelClasses }) =>
      readParts(database, personOf(permit), {
        parts,
        labelClasses: labelClasses.filter((one) => isCoverName(one) || isCovered(permit, one)),
      }),
    readRedactedVersions: (permit) => readRedactedVersions(database, personOf(permit)),
    readReplacedVersions: (permit) => readReplacedVersions(database, personOf(permit)),
    keepParts: (...given) => keepParts(database, given),
    readVersions: (permit, reference) => readVersions(database, personOf(permit), reference),
    async isHeld(permit, id) {
      const held = await database.query('select from resources where person_id = $1 and id = $2 limit 1', [
        personOf(permit),
        id,
      ])
      return held.length > 0
    },
    async searchPeople(permit, criteria) {
      assertIssued(permit)
      return searchPeople(database, criteria, { codeSets, now: now() })
    },
  }
}

function personOf(permit: Permit<'read-record'>): PersonId {
  assertIssued(permit)
  const { person } = permit
  if (person === undefined) throw new Error('A permit to read a record names nobody.')
  return person
}

interface PartRow {
  readonly part: string
  readonly label_class: string
  readonly record_version: number
  readonly assembler: string
  readonly assembled_on: string
  readonly resources: number
  readonly digest: string | null
  readonly latest_at: string | null
  readonly latest_sent: string | null
  readonly body: Uint8Array
}

const CLASSES = `
  select part, label_class, record_version, assembler, assembled_on, resources, digest, latest_at, latest_sent
    from parts
   where person_id = $1 and part = any($2::text[])
   order by part, label_class`

async function readClasses(database: Queryable, person: PersonId): Promise<readonly StoredClass[]> {
  const counted = [RECORD_PARTS.count, RECORD_PARTS.shared]
  return (await database.query<Omit<PartRow, 'body'>>(CLASSES, [person, counted])).map(toClass)
}

const PARTS = `
  select part, label_class, record_version, assembler, assembled_on, resources, digest, latest_at, latest_sent, body
    from parts
   where person_id = $1 and part = any($2::text[]) and label_class = any($3::text[])
   order by part, label_class`

async function readParts(
  database: Queryable,
  person: PersonId,
  { parts, labelClasses }: PartsOfClasses,
): Promise<readonly StoredPart[]> {
  const rows = await database.query<PartRow>(PARTS, [person, parts, labelClasses])
  return rows.map((row) => ({ ...toClass(row), body: row.body }))
}

function toClass(row: Omit<PartRow, 'body'>): StoredClass {
  return {
    part: row.part,
    labelClass: row.label_class,
    recordVersion: row.record_version,
    assembler: row.assembler,
    assembledOn: row.assembled_on,
    resources: row.resources,
    ...(row.digest === null ? {} : { digest: row.digest }),
    ...(row.latest_at === null ? {} : { latest: { at: row.latest_at, sent: row.latest_sent ?? '' } }),
  }
}

const DROP_STALE = `
  delete from parts
   where person_id = $1 and (record_version <> $2 or assembler <> $3 or assembled_on <> $4)`

const KEEP = `
  insert into parts (person_id, part, label_class, record_version, assembler, assembled_on, resources, digest,
    latest_at, latest_sent, body)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  on conflict (person_id, part, label_class) do nothing`

/** The row of the person is the lock: whoever assembled an earlier version finds the later one and gives way. */
async function keepParts(
  database: Database,
  [permit, parts, redacted]: Parameters<RecordStore['keepParts']>,
): Promise<void> {
  const person = personOf(permit)
  const [first] = parts
  if (!first) return
  await database.transaction(async (transaction) => {
    await transaction.query('select 1 from persons where person_id = $1 for update', [person])
    const [stored] = await transaction.query<{ latest: number | null }>(
      'select max(record_version) as latest from parts where person_id = $1',
      [person],
    )
    if ((stored?.latest ?? 0) > first.recordVersion) return

    await transaction.query(DROP_STALE, [person, first.recordVersion, first.assembler, first.assembledOn])
    for (const part of parts) await transaction.query(KEEP, [person, ...toRow(part)])
    await keepRedactedVersions(transaction, person, redacted)
  })
}

function toRow(part: StoredPart): readonly Parameter[] {
  return [
    part.part,
    part.labelClass,
    part.recordVersion,
    part.assembler,
    part.assembledOn,
    part.resources,
    part.digest ?? null,
    part.latest?.at ?? null,
    part.latest?.sent ?? null,
    part.body,
  ]
}

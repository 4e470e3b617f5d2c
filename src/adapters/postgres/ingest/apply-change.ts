import type { CodeSets } from '../../../access/labels/code-sets/code-sets.js'
import type { OdsCode } from '../../../fhir/ods-code.js'
import type { Contribution } from '../../../ingest/contribution.js'
import type { OpenIntent, RecordChange } from '../../../ingest/ingest-store.js'
import { referenceOf } from '../../../ingest/plan-change.js'
import type { Queryable } from '../database.js'
import { settleIdentity } from './claim-identity.js'
import { deriveRelationships } from './derive-relationships.js'
import { NOBODY, toColumns } from './person-index.js'
import { createNotTakenStore } from '../record/not-taken-store.js'
import { keepReplaced } from '../record/replaced-versions-sql.js'
import { personOfChange } from './person-of-change.js'
import { isStaged, RESOURCE_COLUMNS, toResourceColumns, unstage } from './staged-resources.js'
import { writeAddresses } from './write-addresses.js'
import { writeSharedReferences } from './write-shared-references.js'
import { writeNumbersNamed } from './write-numbers-named.js'

/**
 * Brings a change into the read model and closes its intent. Does nothing twice: what is held with the same content
 * keeps its version, and an intent that is closed changes nothing more.
 */
export async function applyChange(
  transaction: Queryable,
  intent: OpenIntent,
  codeSets: CodeSets,
): Promise<ReadonlyMap<string, number>> {
  const { id, change } = intent
  await takeTurnOf(transaction, change.organisation)
  const open = await transaction.query(
    'select 1 from ingest_intents where intent_id = $1 and closed_at is null for update',
    [id],
  )
  if (open.length > 0) {
    await writePerson(transaction, change, codeSets)
    const changed = await writeResources(transaction, intent)
    const { sharedReferences } = change
    const person = personOfChange(change)
    const come = await writeSharedReferences(transaction, changed, { person, sharedReferences })
    await writeSources(transaction, changed, change.receivedAt)
    await settleIdentity(transaction, change.contributions)
    await writeNumbersNamed(transaction, changed, change.person?.nhsNumber)
    await raiseVersions(transaction, changed)
    await deriveRelationships(transaction, changed, {
      sharedReferences: [...sharedReferences, ...come],
      codeSets,
    })
    await forgetLacking(transaction, change)
    await unstage(transaction, id)
    await close(transaction, id)
  }
  return readVersions(transaction, change.contributions)
}

/** What was left open for want of room has come, whoever finishes it and however long after. */
async function forgetLacking(
  transaction: Queryable,
  { organisation, contributions }: RecordChange,
): Promise<void> {
  const own = contributions.filter((one) => one.person !== undefined)
  const [person] = own.map((one) => one.person)
  if (person === undefined) return
  await createNotTakenStore(transaction).forgetNotTaken(person, organisation, own.map(referenceOf))
}

/**
 * What one sender sends is applied one after another: what is about nobody is its own, and what becomes secret in one
 * submission would not see what names it in another that is not committed yet, nor that it. It is the first lock of the
 * transaction, so that nobody waits for it who holds another.
 */
async function takeTurnOf(transaction: Queryable, organisation: OdsCode): Promise<void> {
  await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `what ${organisation} sent`,
  ])
}

async function writePerson(
  transaction: Queryable,
  { person, contributions, organisation, receivedAt }: RecordChange,
  codeSets: CodeSets,
): Promise<void> {
  if (!person) return
  await transaction.query(
    `insert into persons (person_id, nhs_number, created_at) values ($1, $2, $3::timestamptz)
     on conflict (person_id) do update set nhs_number = coalesce(persons.nhs_number, excluded.nhs_number)`,
    [person.person, person.nhsNumber ?? null, receivedAt],
  )
  const patients = contributions.filter(({ type, id }) => type === 'Patient' && id !== person.person)
  await writeAddresses(transaction, { person: person.person, patients }, codeSets)
  if (person.names.length > 0) await replaceNames(transaction, person, { organisation, receivedAt })
}

/** A source's Patient is called what it says now; since when it has said who this is stays. */
async function replaceNames(
  transaction: Queryable,
  { person, patient, names }: NonNullable<RecordChange['person']>,
  { organisation, receivedAt }: Pick<RecordChange, 'organisation' | 'receivedAt'>,
): Promise<void> {
  const replaced = await transaction.query<{ readonly said_at: string }>(
    'delete from person_names where person_id = $1 and patient_id = $2 returning said_at',
    [person, patient],
  )
  const since = replaced.map(({ said_at }) => said_at).sort()[0]
  await transaction.query(
    `insert into person_names (person_id, patient_id, organisation, said_at, family_key, given_key, birth_date)
     select $1, $2, $3, $4::timestamptz, * from unnest($5::text[], $6::text[], $7::text[]) on conflict do nothing`,
    [
      person,
      patient,
      organisation,
      since ?? receivedAt,
      names.map(({ familyKey }) => familyKey),
      names.map(({ givenKey }) => givenKey),
      names.map(({ birthDate }) => birthDate),
    ],
  )
}

const WHERE_DIFFERENT = `
  on conflict (person_id, type, id) do update set
    organisation = excluded.organisation, source_kind = excluded.source_kind, sender_id = excluded.sender_id,
    sender_address = excluded.sender_address,
    identifier = excluded.identifier, content_hash = excluded.content_hash, label_class = excluded.label_class,
    head = excluded.head, tail = excluded.tail, codes = excluded.codes, version = resources.version + 1,
    received_at = excluded.received_at
  where resources.content_hash <> excluded.content_hash
  returning type, id`

const INSERT = `insert into resources (${RESOURCE_COLUMNS}, version, received_at)`

const SENT = `${INSERT}
  select *, 1, $14::timestamptz from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
    $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[]) ${WHERE_DIFFERENT}`

const STAGED = `${INSERT}
  select ${RESOURCE_COLUMNS}, 1, $2::timestamptz from ingest_staged where intent_id = $1
  order by type collate "C", id collate "C" ${WHERE_DIFFERENT}`

/** Writes what is new or different, in one order for everybody, and says which that was. */
async function writeResources(
  transaction: Queryable,
  { id, change: { contributions, receivedAt } }: OpenIntent,
): Promise<readonly Contribution[]> {
  const ordered = [...contributions].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
  const fromStage = await isStaged(transaction, id)
  await keepReplaced(transaction, ordered, { isStaged: fromStage, intentId: id })
  const written = fromStage
    ? await transaction.query<Written>(STAGED, [id, receivedAt])
    : await transaction.query<Written>(SENT, [...toResourceColumns(ordered), receivedAt])
  const references = new Set(written.map(({ type, id }) => `${type}/${id}`))
  return ordered.filter((one) => references.has(keyOf(one)))
}

interface Written {
  readonly type: string
  readonly id: string
}

function keyOf({ type, id }: Contribution): string {
  return `${type}/${id}`
}

function personKey({ person }: Contribution): string {
  return person ?? NOBODY
}

/** What each source sent and when; the Provenance is ours, and no part of what it sent. */
async function writeSources(
  transaction: Queryable,
  changed: readonly Contribution[],
  receivedAt: string,
): Promise<void> {
  const sent = changed.filter(
    ({ type, id, person }) => person !== undefined && !(type === 'Patient' && id === person),
  )
  if (sent.length === 0) return
  await transaction.query(
    `insert into sources (person_id, organisation, source_kind, last_received_at, last_sent)
     select person, organisation, max(kind), $5::timestamptz, string_agg(type || ' ' || n, ',' order by type)
         filter (where type <> 'Provenance')
       from (select person, organisation, max(kind) as kind, type, count(*) as n
               from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as sent (person, organisation, kind, type)
              group by person, organisation, type) as counted
      group by person, organisation
     on conflict (person_id, organisation) do update
     set last_received_at = excluded.last_received_at, last_sent = coalesce(excluded.last_sent, sources.last_sent)
     where sources.last_received_at <= excluded.last_received_at`,
    [
      sent.map(personKey),
      sent.map(({ organisation }) => organisation),
      sent.map(({ sourceKind }) => sourceKind),
      sent.map(({ type }) => type),
      receivedAt,
    ],
  )
}

/** Of the people whose own resources changed, and of those who refer to something about nobody that changed. */
async function raiseVersions(transaction: Queryable, changed: readonly Contribution[]): Promise<void> {
  const own = [...new Set(changed.map(personKey))].filter((person) => person !== NOBODY)
  const shared = changed.filter(({ person }) => person === undefined).map(keyOf)
  await transaction.query(
    `update persons set record_version = record_version + 1
     where person_id = any ($1::text[]) or person_id in (
       select person_id from shared_references
       join unnest($2::text[], $3::text[]) as changed (changed_type, changed_id)
         on type = changed_type and id = changed_id)`,
    [own, ...toColumns(shared)],
  )
}

async function close(transaction: Queryable, id: string): Promise<void> {
  await transaction.query(
    `update ingest_intents set closed_at = now(), outcome = 'applied', payload = '' where intent_id = $1`,
    [id],
  )
}

async function readVersions(
  transaction: Queryable,
  contributions: readonly Contribution[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await transaction.query<{
    readonly type: string
    readonly id: string
    readonly version: number
  }>(
    `select type, id, version from unnest($1::text[], $2::text[], $3::text[]) as wanted (person, wanted_type, wanted_id)
     join resources on person_id = person and type = wanted_type and id = wanted_id`,
    [contributions.map(personKey), contributions.map(({ type }) => type), contributions.map(({ id }) => id)],
  )
  return new Map(rows.map(({ type, id, version }) => [`${type}/${id}`, version]))
}

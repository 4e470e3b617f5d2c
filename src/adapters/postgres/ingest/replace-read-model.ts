import type { CodeSets } from '../../../access/labels/code-sets/code-sets.js'
import { ABOUT_NOBODY } from '../../../fhir/about-nobody.js'
import type { RebuildCounts, Replaced } from '../../../ingest/rebuild-record.js'
import type { Queryable } from '../database.js'
import { DEEPEST } from '../../../ingest/references/reach-shared.js'
import { NOBODY } from './person-index.js'
import { deriveAll } from './refresh-relationships.js'
import { findSecretAnew } from './secret-resources.js'
import { replaceAddresses } from './write-addresses.js'
import { replaceNumbersNamed } from './write-numbers-named.js'
import { findNamesAnew } from './write-shared-references.js'

/**
 * Puts what a rebuild gathered in the place of the read model. A resource with the same content keeps its version and
 * its time; versions never go backwards, those of people's records neither, so that what somebody keeps under an
 * earlier version is never taken for what is held now.
 */
export async function replaceReadModel(transaction: Queryable, codeSets: CodeSets): Promise<Replaced> {
  const types = await placePeople(transaction)
  if (types.length > 0) return { outcome: 'unplaced', types }

  await markChanged(transaction)
  const removed = await countOf(transaction, `select count(*) as n from resources r where ${NOT_GATHERED}`)
  const changed = await countOf(transaction, 'select count(*) as n from rebuild_resources where changed')
  await replaceSharedReferences(transaction)
  await replacePersons(transaction)
  await replaceAddresses(transaction)
  await replaceResources(transaction)
  await replaceNumbersNamed(transaction)
  await replaceIdentity(transaction)
  const relationships = await replaceRelationships(transaction, codeSets)
  await replaceSources(transaction)
  await transaction.query('delete from parts')
  const people: RebuildCounts['people'] = await countOf(transaction, 'select count(*) as n from persons')
  return { outcome: 'replaced', people, changed, removed, relationships }
}

const NOT_GATHERED = `not exists (select from rebuild_resources g
  where g.person_id = r.person_id and g.type = r.type and g.id = r.id)`

async function countOf(transaction: Queryable, sql: string): Promise<number> {
  const [row] = await transaction.query<{ readonly n: number }>(sql)
  return row?.n ?? 0
}

/** A Provenance of what is about nobody is about nobody; never anything by default. */
const NOBODYS = [...ABOUT_NOBODY, 'Provenance']

/** Finds whom everything is about. Gives the types of what leads to nobody though it should. */
async function placePeople(transaction: Queryable): Promise<readonly string[]> {
  await transaction.query(
    `update rebuild_resources r set person_id = p.id
       from rebuild_references f join rebuild_resources p on p.type = 'Patient' and p.id = f.to_id and p.person_id = p.id
      where r.person_id is null and f.from_type = r.type and f.from_id = r.id and f.to_type = 'Patient'`,
  )
  await transaction.query(
    `update rebuild_resources set person_id = '${NOBODY}' where person_id is null and type = any ($1::text[])`,
    [NOBODYS],
  )
  const unplaced = await transaction.query<{ readonly type: string }>(
    `select distinct type from rebuild_resources r
      where person_id is null or person_id <> '${NOBODY}' and not exists (
        select from rebuild_resources p where p.type = 'Patient' and p.id = r.person_id and p.person_id = p.id)
      order by type`,
  )
  return unplaced.map(({ type }) => type)
}

async function markChanged(transaction: Queryable): Promise<void> {
  await transaction.query(
    `update rebuild_resources g set changed = true where not exists (select from resources r
      where r.person_id = g.person_id and r.type = g.type and r.id = g.id and r.content_hash = g.content_hash)`,
  )
}

/** What each person's resources refer to or name that is about nobody, and where that leads in turn, as far as a post may. */
async function replaceSharedReferences(transaction: Queryable): Promise<void> {
  await transaction.query('delete from shared_references')
  await transaction.query('delete from shared_links')
  await transaction.query(
    `insert into shared_links (from_type, from_id, to_type, to_id)
     select distinct f.from_type, f.from_id, f.to_type, f.to_id from rebuild_references f
       join rebuild_resources r on r.type = f.from_type and r.id = f.from_id and r.person_id = '${NOBODY}'`,
  )
  await transaction.query(
    `insert into shared_references (person_id, type, id)
     with recursive shared (person_id, type, id, depth) as (
       select r.person_id, f.to_type, f.to_id, 0
         from rebuild_references f
         join rebuild_resources r on r.type = f.from_type and r.id = f.from_id
         join rebuild_resources s on s.type = f.to_type and s.id = f.to_id and s.person_id = '${NOBODY}'
       union
       select shared.person_id, f.to_type, f.to_id, shared.depth + 1
         from shared
         join rebuild_references f on f.from_type = shared.type and f.from_id = shared.id
         join rebuild_resources s on s.type = f.to_type and s.id = f.to_id and s.person_id = '${NOBODY}'
        where shared.depth < ${DEEPEST})
     select distinct person_id, type, id from shared`,
  )
  await findNamesAnew(transaction, 'rebuild_resources')
}

/**
 * Each change of a record changed some resource of it, or what people told apart, so no record was ever at a higher version
 * than this sum.
 */
const HIGHEST_VERSION = `(select sum(version) + (select count(*) from told_apart t where t.person_id = p.id) from rebuild_resources g where g.person_id = p.id
  or g.person_id = '${NOBODY}' and (g.type, g.id) in (select s.type, s.id from shared_references s where s.person_id = p.id))`

const IS_CHANGED = `(exists (select from rebuild_resources g where g.changed and (g.person_id = persons.person_id
    or (g.type, g.id) in (select s.type, s.id from shared_references s where s.person_id = persons.person_id)))
  or exists (select from resources r where r.person_id = persons.person_id and ${NOT_GATHERED}))`

async function replacePersons(transaction: Queryable): Promise<void> {
  await transaction.query(
    `insert into persons (person_id, nhs_number, record_version, created_at)
     select p.id,
       (select min(nhs_number) from rebuild_resources g where g.person_id = p.id),
       ${HIGHEST_VERSION},
       (select min(received_at) from rebuild_resources g where g.person_id = p.id)
     from rebuild_resources p where p.type = 'Patient' and p.person_id = p.id
     on conflict (person_id) do update set nhs_number = excluded.nhs_number,
       record_version = persons.record_version + case when ${IS_CHANGED} then 1 else 0 end`,
  )
  await transaction.query(
    'delete from persons where person_id not in (select person_id from rebuild_resources)',
  )
  await transaction.query(
    `insert into person_names (person_id, family_key, given_key, birth_date, patient_id, organisation, said_at)
     select person_id, family_key, given_key, birth_date, patient_id, organisation, said_at from rebuild_names
     on conflict do nothing`,
  )
  await transaction.query(
    `delete from person_names n where not exists (select from rebuild_names r where r.person_id = n.person_id
       and r.patient_id = n.patient_id and r.family_key = n.family_key and r.given_key = n.given_key
       and r.birth_date = n.birth_date)`,
  )
}

async function replaceResources(transaction: Queryable): Promise<void> {
  await transaction.query(`delete from resources r where ${NOT_GATHERED}`)
  await transaction.query(
    `insert into resources (person_id, type, id, organisation, source_kind, sender_id, identifier, version,
       received_at, content_hash, label_class, head, tail, codes, sender_address)
     select person_id, type, id, organisation, source_kind, sender_id, identifier, version, received_at, content_hash,
       label_class, head, tail, codes, sender_address
     from rebuild_resources where changed
     on conflict (person_id, type, id) do update set
       organisation = excluded.organisation, source_kind = excluded.source_kind, sender_id = excluded.sender_id,
       sender_address = excluded.sender_address,
       identifier = excluded.identifier, version = greatest(excluded.version, resources.version + 1),
       received_at = excluded.received_at, content_hash = excluded.content_hash, label_class = excluded.label_class,
       head = excluded.head, tail = excluded.tail`,
  )
  // Not part of the content, and not known of what was received before it was kept.
  await transaction.query(
    `update resources r set codes = g.codes from rebuild_resources g
      where g.type = r.type and g.id = r.id and g.person_id = r.person_id and g.codes is distinct from r.codes`,
  )
}

/** Whose everything is and what leads to it; what open intents have claimed stays claimed. */
async function replaceIdentity(transaction: Queryable): Promise<void> {
  await transaction.query('delete from resource_owners where claimed_by is null')
  await transaction.query(
    `insert into resource_owners (type, id, person_id, organisation)
     select type, id, person_id, organisation from rebuild_resources on conflict do nothing`,
  )
  await transaction.query('delete from identifiers where claimed_by is null')
  await transaction.query(
    `insert into identifiers (organisation, type, system, value, id)
     select organisation, type, system, value, id from rebuild_identifiers on conflict do nothing`,
  )
}

/** Gives of how many people they are others than before. */
async function replaceRelationships(transaction: Queryable, codeSets: CodeSets): Promise<number> {
  const orphans = await transaction.query<{ readonly person_id: string }>(
    `delete from relationships held where held.evidence_id = held.person_id or not exists (select from resources r
       where r.person_id = held.person_id and r.type = held.evidence_type and r.id = held.evidence_id)
     returning person_id`,
  )
  await findSecretAnew(transaction, codeSets)
  const changed = await deriveAll(transaction, codeSets)
  return changed + new Set(orphans.map(({ person_id: person }) => person)).size
}

/** Who contributed to whom, and when last. The joined Patient is the record's own. */
async function replaceSources(transaction: Queryable): Promise<void> {
  await transaction.query('delete from sources')
  await transaction.query(
    `insert into sources (person_id, organisation, source_kind, last_received_at)
     select person_id, organisation, max(source_kind), max(received_at) from resources
      where person_id <> '${NOBODY}' and not (type = 'Patient' and id = person_id)
      group by person_id, organisation`,
  )
}

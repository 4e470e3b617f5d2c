import type { OdsCode } from '../../../fhir/ods-code.js'
import type { PersonId } from '../../../fhir/person-id.js'
import type { SourceKind } from '../../../fhir/source-kind.js'
import { toText } from '../../../ingest/contribution.js'
import type { RecordedResource } from '../../../record/record-store.js'
import type { Queryable } from '../database.js'

interface ResourceRow {
  readonly type: string
  readonly id: string
  readonly organisation: OdsCode
  readonly source_kind: SourceKind
  readonly version: number
  readonly received_at: string
  readonly label_class: string
  readonly shared: boolean
  readonly head: string
  readonly tail: string
}

/** Resources about nobody stand under this person. */
const NOBODY = '-'

const COLUMNS = `
  r.type, r.id, r.organisation, r.source_kind, r.version, r.received_at, r.label_class,
  r.person_id = '${NOBODY}' as shared, r.head, r.tail`

const RESOURCES = `
  select ${COLUMNS}
    from resources r
   where (r.person_id = $1 and ($2::text[] is null or r.type = any ($2)))
      or (r.person_id = '${NOBODY}' and (r.type, r.id) in (select type, id from shared_references where person_id = $1))
   order by shared, r.type, r.id`

const NAMED = `
  select ${COLUMNS}
    from resources r join unnest($1::text[], $2::text[]) as named (type, id) on r.type = named.type and r.id = named.id
   where r.person_id = '${NOBODY}'
   order by r.type, r.id`

/** How far references among resources about nobody are followed: role to practitioner and organisation to its parent. */
const ROUNDS = 3

/**
 * Everything of a person's record, and what is about nobody that it refers to. For whoever has been let in, or derives from it.
 *
 * @param types only these of the person's own; all when left out
 */
export async function readResources(
  database: Queryable,
  person: PersonId,
  types: readonly string[] | null = null,
): Promise<readonly RecordedResource[]> {
  const resources = (await database.query<ResourceRow>(RESOURCES, [person, types])).map(toRecorded)
  const held = new Set(resources.map(({ type, id }) => `${type}/${id}`))
  let latest: readonly RecordedResource[] = resources.filter(({ shared }) => shared)
  for (let round = 0; round < ROUNDS && latest.length > 0; round += 1) {
    const named = namedIn(latest).filter((reference) => !held.has(reference))
    if (named.length === 0) break
    latest = await readNamed(database, named)
    for (const one of named) held.add(one)
    resources.push(...latest)
  }
  return resources
}

/** Of these what is about nobody, by `Type/id`. */
async function readNamed(
  database: Queryable,
  named: readonly string[],
): Promise<readonly RecordedResource[]> {
  return (await database.query<ResourceRow>(NAMED, [named.map(typeOf), named.map(idOf)])).map(toRecorded)
}

function toRecorded(row: ResourceRow): RecordedResource {
  return {
    type: row.type,
    id: row.id,
    version: row.version,
    organisation: row.organisation,
    sourceKind: row.source_kind,
    receivedAt: row.received_at,
    labelClass: row.label_class,
    shared: row.shared,
    text: toText(row, row.version, row.received_at),
  }
}

const REFERENCE = /"reference":"([A-Za-z]+\/[0-9a-z]{32})"/g

/** What these refer to, by `Type/id`. */
export function namedIn(resources: readonly Pick<RecordedResource, 'text'>[]): readonly string[] {
  const named = resources.flatMap(({ text }) =>
    [...text.matchAll(REFERENCE)].map(([, reference = '']) => reference),
  )
  return [...new Set(named)]
}

function typeOf(reference: string): string {
  return reference.slice(0, reference.indexOf('/'))
}

function idOf(reference: string): string {
  return reference.slice(reference.indexOf('/') + 1)
}

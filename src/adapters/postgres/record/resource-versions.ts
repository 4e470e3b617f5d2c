import { isJsonObject } from '../../../fhir/json-value.js'
import { parseJson } from '../../../fhir/parse-json.js'
import type { PersonId } from '../../../fhir/person-id.js'
import { toText } from '../../../ingest/contribution.js'
import { labelClassOf } from '../../../ingest/label-class.js'
import type { RecordedVersion } from '../../../record/record-store.js'
import type { Queryable } from '../database.js'

interface VersionRow {
  readonly version: number
  readonly head: string
  readonly tail: string
  readonly written_at: string
}

/**
 * What the embedded system of record has kept of one resource of a person, each version with its own label. Where HAPI
 * is the system of record the table is empty.
 */
export async function readVersions(
  database: Queryable,
  person: PersonId,
  reference: string,
): Promise<readonly RecordedVersion[]> {
  const [type = '', id = ''] = reference.split('/')
  const rows = await database.query<VersionRow>(
    `select version, head, tail, written_at from resource_versions
      where person_id = $1 and type = $2 and id = $3`,
    [person, type, id],
  )
  return rows.flatMap(toVersion)
}

function toVersion(row: VersionRow): readonly RecordedVersion[] {
  const { version, written_at: writtenAt } = row
  const text = toText(row, version, writtenAt)
  const parsed = parseJson(text)
  if (parsed.outcome === 'refused' || !isJsonObject(parsed.value)) return []
  return [{ version, writtenAt, labelClass: labelClassOf(parsed.value), text }]
}

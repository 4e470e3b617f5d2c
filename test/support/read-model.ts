import type { Database } from '../../src/adapters/postgres/database.js'
import type { TestApp } from './test-app.js'

const TABLES = [
  'persons',
  'person_names',
  'person_addresses',
  'resources',
  'shared_references',
  'relationships',
  'numbers_named',
  'secret_resources',
  'sources',
  'resource_owners',
  'identifiers',
] as const

/** Everything that can be made anew is gone. */
export async function emptyReadModel(database: Database): Promise<void> {
  for (const table of [...TABLES, 'parts']) await database.query(`delete from ${table}`)
}

export interface ReadModelDiffers {
  /** With the times of everything; left out, because the system of record has its own. */
  readonly times?: boolean
  /** Without the versions of resources. */
  readonly versions?: boolean
}

/** The rows of the read model, without the versions of records. */
export async function readModelOf(
  database: Database,
  { times = false, versions = true }: ReadModelDiffers = {},
): Promise<Readonly<Record<string, readonly object[]>>> {
  const model: Record<string, readonly object[]> = {}
  for (const table of TABLES) {
    const rows = await database.query<Record<string, unknown>>(`select * from ${table}`)
    model[table] = rows
      .map((row) => ({
        ...row,
        record_version: undefined,
        // Only whoever received it knows what came together.
        last_sent: undefined,
        ...(times
          ? {}
          : {
              received_at: undefined,
              created_at: undefined,
              last_received_at: undefined,
              said_at: undefined,
            }),
        ...(versions ? {} : { version: undefined }),
      }))
      .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
  }
  return model
}

export interface Served {
  /** How many people are found by the number. */
  readonly found: number
  /** The entries of `$everything`, byte for byte but for `meta.lastUpdated`, in order. */
  readonly everything: readonly string[]
}

/** What the practice's own software is given of each of these people, by NHS number. */
export async function allOfTheRecord(
  app: TestApp,
  nhsNumbers: readonly string[],
): Promise<readonly Served[]> {
  const headers = { authorization: `Bearer ${await app.accountToken('practice.nurse')}` }
  const served: Served[] = []
  for (const nhsNumber of nhsNumbers) {
    const token = encodeURIComponent(`https://fhir.nhs.uk/Id/nhs-number|${nhsNumber}`)
    const found = await fetch(`${app.baseUrl}/fhir/Patient?identifier=${token}`, { headers })
    const { entry = [] } = (await found.json()) as {
      entry?: { resource: { resourceType: string; id: string } }[]
    }
    const people = entry.filter(({ resource }) => resource.resourceType === 'Patient')
    served.push({
      found: people.length,
      everything: await everythingOf(app, people[0]?.resource.id, headers),
    })
  }
  return served
}

async function everythingOf(
  { baseUrl }: TestApp,
  id: string | undefined,
  headers: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  if (id === undefined) return []
  const answer = await fetch(`${baseUrl}/fhir/Patient/${id}/$everything`, { headers })
  const text = await answer.text()
  if (answer.status !== 200) throw new Error(`$everything answered ${answer.status}`)
  return text.replaceAll(/"lastUpdated":"[^"]+"/g, '"lastUpdated":""').split(/(?=\{"fullUrl")/)
}

import type { Queryable } from '../database.js'

/** A policy as it was published: its text, and the version that names it. */
export interface PublishedPolicy {
  readonly version: string
  readonly content: string
}

/** The one in force, and since when by the clock of the database; milliseconds since 1970. */
export interface LatestPolicy extends PublishedPolicy {
  readonly publishedAt: number
}

/**
 * Keeps each version of the policy that ever held: a decision names one, and can be understood later. The latest is the
 * one that the database took last; the clocks of the gateways have no part in it.
 */
export interface PolicyStore {
  /** Publishes a version that is not known yet; from then on it is the one in force, on every gateway. */
  publish(policy: PublishedPolicy, at: string): Promise<void>
  /** The clock that all gateways have in common; milliseconds since 1970. */
  readClock(): Promise<number>
  read(version: string): Promise<string | undefined>
  latest(): Promise<LatestPolicy | undefined>
  latestVersion(): Promise<string | undefined>
}

export function createPolicyStore(database: Queryable): PolicyStore {
  return {
    async publish({ version, content }, at) {
      await database.query(
        'insert into policies (version, published_at, content) values ($1, $2::timestamptz, $3) on conflict do nothing',
        [version, at, content],
      )
    },
    async readClock() {
      const [row] = await database.query<{ instant: string }>(
        'select (extract(epoch from clock_timestamp()) * 1000)::bigint::text as instant',
      )
      return Number(row?.instant)
    },
    async read(version) {
      const [row] = await database.query<{ content: string }>(
        'select content from policies where version = $1',
        [version],
      )
      return row?.content
    },
    async latestVersion() {
      const [row] = await database.query<Pick<PublishedPolicy, 'version'>>(
        'select version from policies order by sequence desc limit 1',
      )
      return row?.version
    },
    async latest() {
      const [row] = await database.query<PublishedPolicy & { readonly published: string }>(
        `select version, content, (extract(epoch from published_at) * 1000)::bigint::text as published
           from policies order by sequence desc limit 1`,
      )
      return row && { version: row.version, content: row.content, publishedAt: Number(row.published) }
    },
  }
}

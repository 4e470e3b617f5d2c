import type { Queryable } from './database.js'

/** A policy as it was published: its text, and the version that names it. */
export interface PublishedPolicy {
  readonly version: string
  readonly content: string
}

/** Keeps each version of the policy that ever held: a decision names one, and can be understood later. */
export interface PolicyStore {
  /** Publishes a version that is not known yet; from then on it is the one in force, on every gateway. */
  publish(policy: PublishedPolicy, at: string): Promise<void>
  read(version: string): Promise<string | undefined>
  latest(): Promise<PublishedPolicy | undefined>
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
    async read(version) {
      const [row] = await database.query<{ content: string }>(
        'select content from policies where version = $1',
        [version],
      )
      return row?.content
    },
    async latestVersion() {
      const [row] = await database.query<Pick<PublishedPolicy, 'version'>>(
        'select version from policies order by published_at desc, version limit 1',
      )
      return row?.version
    },
    async latest() {
      const [row] = await database.query<PublishedPolicy>(
        'select version, content from policies order by published_at desc, version limit 1',
      )
      return row
    },
  }
}

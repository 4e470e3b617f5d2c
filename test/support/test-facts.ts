import type { GatherFacts } from '../../src/access/access-facts.js'
import type { AccessPolicy } from '../../src/access/access-policy.js'
import type { Database } from '../../src/adapters/postgres/database.js'
import { createGatherFacts } from '../../src/adapters/postgres/access/gather-facts.js'
import { createPolicyStore } from '../../src/adapters/postgres/access/policy-store.js'
import { aPolicy } from './access-facts.js'

/** Facts from the tables, under a policy of the test's own. */
export function factsFrom(
  database: Database,
  { now, policy = aPolicy() }: { readonly now: () => number; readonly policy?: AccessPolicy },
): GatherFacts {
  const gather = createGatherFacts({ database, readPolicy: () => Promise.resolve(policy), now })
  return async (actor, person) => {
    const store = createPolicyStore(database)
    // Some policy has to be there: which one does not matter, and nothing is put before what somebody published.
    if ((await store.latestVersion()) === undefined)
      await store.publish({ version: policy.version, content: '' }, new Date(0).toISOString())
    return gather(actor, person)
  }
}

/** Tells nobody. */
export const noAlerts = (): Promise<void> => Promise.resolve()

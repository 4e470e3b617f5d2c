import { DatabaseUnavailable, type Database } from '../../src/adapters/postgres/database.js'
import { asGateway } from '../../src/adapters/postgres/open-database.js'
import { aDatabase } from '../support/a-database.js'
import { signIn } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { holdTokens } from './held-tokens.js'
import { takeLocalStep } from './local-steps.js'
import { readTargetKeys } from './target-keys.js'
import type { Target } from './target.js'

/** A gateway in this process, which is attacked over loopback, with its application log and its tables at hand. */
export interface OwnGateway {
  readonly target: Target
  /** Where the keys of its partners are. */
  readonly dataDir: string
  readonly close: () => Promise<void>
}

export async function startOwnGateway(): Promise<OwnGateway> {
  const whole = await asGateway(await aDatabase())
  const fragile = aFragileDatabase(whole)
  const app = await startTestApp({ database: fragile.database })
  let second: Promise<TestApp> | undefined

  return {
    dataDir: app.dataDir,
    target: {
      baseUrl: app.baseUrl,
      keys: readTargetKeys(app.dataDir),
      async second() {
        second ??= startTestApp({ besides: app })
        return (await second).baseUrl
      },
      printed: app.printed,
      tokenOf: holdTokens((who) => newToken(app, who)),
      signIn: async (account, role) =>
        (await signIn(app.baseUrl, account, role === undefined ? {} : { role })).cookies(),
      async locally(what, person) {
        await whole.script('reset role')
        await takeLocalStep({ owner: whole, failNextFacts: fragile.failNextFacts }, what, person)
        await whole.script('set role neighbourhood_gateway')
      },
    },
    async close() {
      await (await second)?.close()
      await app.close()
      await whole.close()
    },
  }
}

function newToken(app: TestApp, who: string): Promise<string> {
  const [name = ''] = who.split('/')
  return name.startsWith('partner:')
    ? app.partnerToken(name.slice('partner:'.length))
    : app.accountToken(name)
}

/** A database of which one look-up of facts can be made to fail. */
function aFragileDatabase(database: Database): {
  readonly database: Database
  readonly failNextFacts: () => void
} {
  let failing = false
  return {
    failNextFacts() {
      failing = true
    },
    database: {
      ...database,
      async query(sql, parameters) {
        if (failing && sql.includes('from consents as said')) {
          failing = false
          throw new DatabaseUnavailable('The consents could not be read in time.')
        }
        return database.query(sql, parameters)
      },
    },
  }
}

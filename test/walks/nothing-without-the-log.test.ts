import { DatabaseUnavailable, type Database } from '../../src/adapters/postgres/database.js'
import { asGateway } from '../../src/adapters/postgres/open-database.js'
import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { aDatabase } from '../support/a-database.js'
import { signIn } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const [first] = WALKTHROUGH
if (!first) throw new Error('The walk needs somebody to look at.')
const { nhsNumberShown, name } = first

/** A database whose network can be pulled out: of everything, or of what writes the audit log. */
function aFragileDatabase(database: Database): {
  readonly database: Database
  cut: 'nothing' | 'log' | 'all'
} {
  const cable: { database: Database; cut: 'nothing' | 'log' | 'all' } = { database, cut: 'nothing' }
  const away = (): never => {
    throw new DatabaseUnavailable('The database cannot be reached.')
  }
  const pass = (sql: string): boolean =>
    cable.cut === 'nothing' || (cable.cut === 'log' && !sql.includes('into audit_'))
  cable.database = {
    ...database,
    query: async (sql, parameters) => (pass(sql) ? database.query(sql, parameters) : away()),
    transaction: (work) =>
      database.transaction((transaction) =>
        work({ query: async (sql, parameters) => (pass(sql) ? transaction.query(sql, parameters) : away()) }),
      ),
  }
  return cable
}

describe('nothing goes out without the log', () => {
  let app: TestApp
  let whole: Database
  let cable: ReturnType<typeof aFragileDatabase>

  beforeAll(async () => {
    whole = await asGateway(await aDatabase())
    cable = aFragileDatabase(whole)
    app = await startTestApp({ demo: 1, database: cable.database })
  })
  afterAll(async () => {
    cable.cut = 'nothing'
    await app.close()
    await whole.close()
  })

  it.each(['log', 'all'] as const)(
    'answers 503 to clinicians and partners while the %s is away, and serves again when it is back',
    async (cut) => {
      const gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
      const found = await gp.send('/find', { by: 'nhs-number', nhsNumber: nhsNumberShown }, '/find')
      const record = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
      const token = await app.partnerToken('oak-street-surgery')
      expect((await gp.get(record)).status).toBe(200)

      cable.cut = cut
      const page = await gp.get(record)
      const posted = await fetch(`${app.baseUrl}/fhir`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' },
        body: '{"resourceType":"Bundle","type":"transaction","entry":[]}',
      })
      const everything = await fetch(`${app.baseUrl}/fhir/Patient/x`, {
        headers: { authorization: 'Bearer no' },
      })
      cable.cut = 'nothing'

      expect([page.status, posted.status, everything.status]).toEqual([503, 503, 503])
      expect(page.text).not.toContain(name.split(' ')[1]?.toUpperCase())
      expect(page.headers.get('retry-after')).not.toBeNull()

      const until = Date.now() + 15_000
      let again = await gp.get(record)
      while (again.status === 503 && Date.now() < until) again = await gp.get(record)
      expect(again.status).toBe(200)
    },
    60_000,
  )
})

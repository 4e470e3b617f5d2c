import { createGatherFacts } from '../../../../src/adapters/postgres/access/gather-facts.js'
import { createPolicyStore } from '../../../../src/adapters/postgres/access/policy-store.js'
import type { AccessFacts } from '../../../../src/access/access-facts.js'
import type { Database } from '../../../../src/adapters/postgres/database.js'
import { aPolicy } from '../../../support/access-facts.js'
import { aDatabase } from '../../../support/a-database.js'
import { aClinician, aDelegate } from '../../../support/actors.js'
import { holdRecord } from '../../../support/a-held-record.js'
import { aPerson, aResource } from '../../../support/a-record.js'

const person = aPerson('a')
const PATIENT = '1'.repeat(32)

describe('what a Patient of which only its source may know decides of an access', () => {
  let database: Database
  beforeAll(async () => {
    database = await aDatabase()
    await createPolicyStore(database).publish({ version: 'one', content: '' }, new Date(0).toISOString())
    const dead = aResource({ resourceType: 'Patient', deceasedDateTime: '2026-11-20' }, { id: PATIENT })
    await holdRecord(database, { person, resources: [dead] })
    await database.query(
      "insert into person_names (person_id, family_key, given_key, birth_date, patient_id) values ($1, 'DOYLE', 'ANN', '1941-03-04', $2)",
      [person, PATIENT],
    )
  })
  afterAll(() => database.close())

  async function facts(): Promise<Pick<AccessFacts, 'hasDied' | 'tie'>> {
    const gather = createGatherFacts({ database, readPolicy: async () => aPolicy(), now: () => Date.now() })
    const { tie } = await gather(aClinician({ name: 'Patrick Doyle' }), person)
    const { hasDied } = await gather(aDelegate(), person)
    return { hasDied, tie }
  }

  it('is that they have died, and that a clinician has their family name, while others may know of it', async () => {
    expect(await facts()).toEqual({ hasDied: true, tie: 'same-surname' })
  })

  it('is neither once it is sealed and locked, or a part of it is', async () => {
    await database.query("insert into secret_resources values ($1, 'Patient', $2)", [person, PATIENT])
    expect(await facts()).toEqual({ hasDied: false, tie: undefined })
  })
})

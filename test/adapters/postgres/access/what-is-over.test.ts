import { strongestRelationship } from '../../../../src/access/strongest-relationship.js'
import { createGatherFacts } from '../../../../src/adapters/postgres/access/gather-facts.js'
import { createPolicyStore } from '../../../../src/adapters/postgres/access/policy-store.js'
import type { Database } from '../../../../src/adapters/postgres/database.js'
import { parsePersonId } from '../../../../src/fhir/person-id.js'
import { aPolicy } from '../../../support/access-facts.js'
import { aDatabase } from '../../../support/a-database.js'
import { aClinician, WEY_VALLEY } from '../../../support/actors.js'

const PERSON = 'a'.repeat(32)
const person = parsePersonId(PERSON)
const actor = aClinician({ organisation: WEY_VALLEY })

/** Ends as sources write them, and whether a contact with such an end still lets in at half past eleven of a winter's evening. */
const ENDS: readonly (readonly [string | null, boolean])[] = [
  [null, true],
  ['2026-11-30', true],
  ['2026-11-29', true],
  ['2026-11-28', false],
  ['2026-11', false],
  ['2027', true],
  ['2026-11-28T23:30:00.001Z', true],
  ['2026-11-28T23:30:00Z', false],
  ['2026-11-28T14:00:00-10:00', true],
  ['2026-11-29T12:00:00+14:00', false],
  ['2024-02-29', false],
  ['9999-12-31', true],
]

describe('what a decision asks of the relationships of a long record', () => {
  let database: Database
  const now = Date.parse('2026-11-28T23:30:00Z')

  beforeAll(async () => {
    database = await aDatabase()
    await database.query(
      `insert into persons (person_id, nhs_number, record_version, created_at) values ($1, '', 1, now())`,
      [PERSON],
    )
    await createPolicyStore(database).publish({ version: 'one', content: '' }, new Date(0).toISOString())
  })
  afterAll(() => database.close())
  afterEach(() => database.query('delete from relationships'))

  const contact = (id: string, end: string | null) =>
    database.query(
      `insert into relationships (person_id, evidence_type, evidence_id, kind, organisation, practitioner, valid_from, valid_to)
       values ($4, 'Encounter', $1, 'contact', $2, '', '2026-11-01', $3)`,
      [id, WEY_VALLEY, end, PERSON],
    )
  const gather = () =>
    createGatherFacts({ database, readPolicy: async () => aPolicy(), now: () => now })(actor, person)

  it.each(ENDS)('lets somebody in by a contact that ends %s as the rules say: %s', async (end, letsIn) => {
    await contact('one', end)
    const facts = await gather()
    expect(strongestRelationship(actor, facts) !== undefined).toBe(letsIn)
  })

  it('leaves the contacts of years that are over where they are', async () => {
    for (let year = 1950; year < 2026; year++) await contact(`${year}`, `${year}-03-01`)
    await contact('now', '2026-12-24')
    expect((await gather()).relationships.map(({ evidence }) => evidence)).toEqual(['Encounter/now'])
  })
})

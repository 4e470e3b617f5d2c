import { createGatherFacts } from '../../../../src/adapters/postgres/access/gather-facts.js'
import { createPolicyStore } from '../../../../src/adapters/postgres/access/policy-store.js'
import type { Database } from '../../../../src/adapters/postgres/database.js'
import { createHeardStore } from '../../../../src/adapters/postgres/record/heard-store.js'
import type { OdsCode } from '../../../../src/fhir/ods-code.js'
import { aPolicy } from '../../../support/access-facts.js'
import { aDatabase } from '../../../support/a-database.js'
import { aClinician, MILL_LANE, OAK_STREET } from '../../../support/actors.js'
import { holdRecord } from '../../../support/a-held-record.js'
import { aPerson } from '../../../support/a-record.js'

const person = aPerson('a')
const NOW = Date.parse('2026-11-28T10:00:00Z')
const OAKS = '1'.repeat(32)
const MILLS = '2'.repeat(32)

interface Registration {
  readonly told: string
  /** When its Patient came first. */
  readonly since?: string
  readonly from?: string
  readonly to?: string
}

describe('a registration with one practice, when another tells of its own', () => {
  let database: Database
  beforeAll(async () => {
    database = await aDatabase()
    await holdRecord(database, { person, relationships: [] })
    await createPolicyStore(database).publish({ version: 'one', content: '' }, new Date(0).toISOString())
  })
  afterAll(() => database.close())
  afterEach(async () => {
    for (const table of ['resources', 'relationships', 'person_names', 'patients_heard', 'heard'])
      await database.query(`delete from ${table}`)
  })

  async function tell(
    practice: OdsCode,
    id: string,
    { told, since = told, from, to }: Registration,
  ): Promise<void> {
    await database.query(
      `insert into resources (person_id, type, id, organisation, source_kind, version, received_at, content_hash,
         label_class, head, tail) values ($1, 'Patient', $2, $3, 'primary-care', 1, $4, 'x', 'N', '{', '}')`,
      [person, id, practice, told],
    )
    await database.query(
      `insert into relationships (person_id, evidence_type, evidence_id, kind, organisation, practitioner, valid_from, valid_to)
       values ($1, 'Patient', $2, 'registered-practice', $3, '', $4, $5)`,
      [person, id, practice, from ?? null, to ?? null],
    )
    await database.query(
      `insert into person_names (person_id, patient_id, organisation, said_at, family_key, given_key, birth_date)
       values ($1, $2, $3, $4, 'HOLLAND', 'PETER', '1961-02-03')`,
      [person, id, practice, since],
    )
  }

  /** When the other was told that ends the one of Oak Street. */
  async function endedBy(): Promise<string | undefined> {
    const gather = createGatherFacts({ database, readPolicy: async () => aPolicy(), now: () => NOW })
    const { relationships } = await gather(aClinician({ organisation: OAK_STREET }), person)
    expect(relationships).toHaveLength(1)
    return relationships[0]?.registeredElsewhere
  }

  const LATER = '2026-11-27T09:00:00.000Z'

  it.each([
    ['a later one ends it', {}, { told: LATER }, LATER],
    ['one that was told before it does not', {}, { told: '2026-11-01T09:00:00Z' }, undefined],
    [
      'one that was over before it was told does not',
      {},
      { told: LATER, from: '2010-01-01', to: '2020-05-01' },
      undefined,
    ],
    [
      'one that ended some days after it was told, and began before, does not',
      {},
      { told: LATER, from: '2010-01-01', to: '2026-11-26' },
      undefined,
    ],
    [
      'one that ended some days after it was told, and says no beginning, does not',
      {},
      { told: LATER, to: '2026-11-26' },
      undefined,
    ],
    [
      'one that ended some days after it, and says no beginning, does not',
      { from: '2026-11-23' },
      { told: LATER, to: '2026-11-26' },
      undefined,
    ],
    [
      'one that was told before it, began before it and is told once more, does not',
      {},
      { told: LATER, since: '2026-11-01T09:00:00Z', from: '2010-01-01' },
      undefined,
    ],
    [
      'one that began before it, and is told for the first time after it, does',
      {},
      { told: LATER, from: '2010-01-01' },
      LATER,
    ],
    [
      'one of a practice that told of the person before it, and that begins after it, does',
      {},
      { told: LATER, since: '2026-11-01T09:00:00Z', from: '2026-11-25' },
      LATER,
    ],
    [
      'one that was in force after it, and is over now, does',
      {},
      { told: LATER, from: '2026-11-24', to: '2026-11-27' },
      LATER,
    ],
    ['one that has not begun does not', {}, { told: LATER, from: '2030-01-01' }, undefined],
    [
      'one that begins later, and goes on, does',
      { from: '2015-01-01' },
      { told: LATER, from: '2026-11-26' },
      LATER,
    ],
    [
      'one that began before it, and goes on, does not',
      { from: '2026-11-20' },
      { told: LATER, from: '2015-01-01' },
      undefined,
    ],
  ] as const)('%s', async (_which, mine: Partial<Registration>, theirs: Registration, ends) => {
    await tell(OAK_STREET, OAKS, { told: '2026-11-23T09:00:00Z', ...mine })
    await tell(MILL_LANE, MILLS, theirs)

    expect(await endedBy()).toBe(ends)
  })

  it('goes on once the practice sends its own Patient again, and not by anything else that it sends again', async () => {
    const heard = createHeardStore(database)
    await tell(OAK_STREET, OAKS, { told: '2026-11-23T09:00:00Z' })
    await tell(MILL_LANE, MILLS, { told: LATER })
    await database.query("insert into sources values ($1, $2, 'primary-care', $3)", [
      person,
      OAK_STREET,
      LATER,
    ])
    await heard.noteHeard(person, OAK_STREET, { references: ['Observation/1'], at: '2026-11-28T08:00:00Z' })
    await heard.notePatients(person, { ids: ['3'.repeat(32)], at: '2026-11-28T08:00:00Z' })
    expect(await endedBy()).toBe(LATER)

    await heard.notePatients(person, { ids: [OAKS], at: '2026-11-28T08:00:00Z' })
    expect(await endedBy()).toBeUndefined()
    await heard.notePatients(person, { ids: [OAKS], at: '2026-11-24T08:00:00Z' })
    expect(await endedBy()).toBeUndefined()
  })
})

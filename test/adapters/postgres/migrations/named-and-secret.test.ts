import type { Database } from '../../../../src/adapters/postgres/database.js'
import { namedAndSecret } from '../../../../src/adapters/postgres/migrations/0038-named-and-secret.js'
import { NHS_NUMBER_SYSTEM } from '../../../../src/fhir/nhs-number.js'
import { aDatabase } from '../../../support/a-database.js'
import { holdRecord } from '../../../support/a-held-record.js'
import { aPerson, aResource } from '../../../support/a-record.js'
import { aTestNhsNumber } from '../../../support/nhs-numbers.js'

const [own, mother, father] = [aTestNhsNumber(896), aTestNhsNumber(897), aTestNhsNumber(898)]

/** An observation of somebody, with kin inside of it. */
const saidBy = (value: string): ReturnType<typeof aResource> =>
  aResource(
    {
      resourceType: 'Observation',
      subject: { identifier: { system: NHS_NUMBER_SYSTEM, value: own } },
      contained: [{ resourceType: 'RelatedPerson', identifier: [{ system: NHS_NUMBER_SYSTEM, value }] }],
    },
    { id: '1'.repeat(32) },
  )

describe('an upgrade of records that were kept before the numbers that they name were', () => {
  let database: Database

  beforeAll(async () => {
    database = await aDatabase()
    await holdRecord(database, {
      person: aPerson('a'),
      familyKey: 'HOLLAND',
      resources: [saidBy(` ${mother.slice(0, 3)} ${mother.slice(3)}`)],
    })
    await database.query('update persons set nhs_number = $1', [own])
    await database.script(
      'drop table numbers_named; drop table secret_resources; drop table shared_links; drop table shared_names; drop table named_by; drop table patients_heard; alter table rebuild_resources drop column numbers_named',
    )
  })
  afterAll(() => database.close())

  it('knows of each whom it names, and whom an earlier version of it named, besides the person', async () => {
    await database.query(
      `insert into resource_versions (person_id, type, id, version, content_hash, head, tail, written_at)
       select person_id, type, id, 0, 'x', head, replace(tail, $1, $2), received_at from resources where type = 'Observation'`,
      [` ${mother.slice(0, 3)} ${mother.slice(3)}`, father],
    )

    await database.script(namedAndSecret)

    expect(
      await database.query('select person_id, nhs_number from numbers_named order by nhs_number'),
    ).toEqual([mother, father].sort().map((number) => ({ person_id: aPerson('a'), nhs_number: number })))
  })
})

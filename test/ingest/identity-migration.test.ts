import type { Database } from '../../src/adapters/postgres/database.js'
import { migrate, MIGRATIONS } from '../../src/adapters/postgres/migrate.js'
import { openPglite } from '../../src/adapters/postgres/pglite/open-pglite.js'
import { toAlias } from '../../src/ingest/references/identifier-lookup.js'

describe('the tables of identity', () => {
  let database: Database

  /** As it was before they were there. */
  beforeAll(async () => {
    database = await openPglite({})
    await database.script(
      'create table migrations (name text primary key, applied_at timestamptz default now())',
    )
    for (const { name, sql } of MIGRATIONS.filter((one) => one.name !== '0012-identity')) {
      await database.script(sql)
      await database.query('insert into migrations values ($1)', [name])
    }
  }, 60_000)
  afterAll(() => database.close())

  async function hold(person: string, resource: object, at: string): Promise<void> {
    const { resourceType, id, ...rest } = resource as { readonly resourceType: string; readonly id: string }
    await database.query(
      `insert into resources (person_id, type, id, organisation, source_kind, sender_id, version, received_at,
         content_hash, label_class, head, tail)
       values ($1, $2, $3, 'RWV99', 'acute', 'own-' || $3, 1, $4::timestamptz, 'x', 'N', $5, $6)`,
      [
        person,
        resourceType,
        id,
        at,
        `{"resourceType":"${resourceType}","id":"${id}","meta":{`,
        `"source":"x"},${JSON.stringify(rest).slice(1)}`,
      ],
    )
  }

  it('take over what was held before', async () => {
    const long = 'ü'.repeat(5_000)
    const nhs = { system: 'https://fhir.nhs.uk/Id/nhs-number', value: '999 000 0018' }
    const patient = {
      resourceType: 'Patient',
      id: 'p',
      identifier: [{ system: 'l', value: 'a' }, nhs, { value: 'z' }],
    }
    const answers = {
      resourceType: 'QuestionnaireResponse',
      id: 'q',
      identifier: { system: 's', value: 'one' },
    }
    await hold('ann', patient, '2026-11-23T10:00:00Z')
    const specimen = { resourceType: 'Specimen', id: 'l', identifier: [{ system: 's', value: long }] }
    await hold('ann', specimen, '2026-11-23T10:00:00Z')
    await hold('bob', answers, '2026-11-23T12:00:00Z')
    await hold('ann', answers, '2026-11-23T11:00:00Z')
    await hold(
      'ann',
      { resourceType: 'Basic', id: 'b', note: 'an "identifier": is none' },
      '2026-11-23T10:00:00Z',
    )

    expect(await migrate(database)).toEqual(['0012-identity'])

    const owners = await database.query('select type, id, person_id from resource_owners order by type')
    expect(owners).toEqual([
      { type: 'Basic', id: 'b', person_id: 'ann' },
      { type: 'Patient', id: 'p', person_id: 'ann' },
      { type: 'QuestionnaireResponse', id: 'q', person_id: 'ann' },
      { type: 'Specimen', id: 'l', person_id: 'ann' },
    ])
    const identifiers = await database.query<{ type: string; system: string; value: string }>(
      'select type, system, value from identifiers order by type, system, value',
    )
    const said = identifiers.map(
      ({ type, system, value }) => `${type} ${system.replace(/.*\//, '')} ${value}`,
    )
    expect([...said].sort()).toEqual([
      'Basic sender-id own-b',
      'Patient l a',
      'Patient nhs-number 9990000018',
      'Patient sender-id own-p',
      'QuestionnaireResponse s one',
      'QuestionnaireResponse sender-id own-q',
      `Specimen s ${toAlias({ system: 's', value: long }).value}`,
      'Specimen sender-id own-l',
    ])
  })
})

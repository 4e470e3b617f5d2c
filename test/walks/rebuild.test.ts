import { rebuildDatabase } from '../../src/cli/commands/rebuild-command.js'
import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { allOfTheRecord, emptyReadModel, readModelOf } from '../support/read-model.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

describe('the read model is made anew from the system of record', () => {
  let app: TestApp

  beforeAll(async () => {
    app = await startTestApp({ demo: 3 })
  }, 120_000)
  afterAll(() => app.close())

  async function rebuild(): Promise<{ readonly code: number; readonly said: string }> {
    const said: string[] = []
    const words = { print: (line: string) => said.push(line), complain: (line: string) => said.push(line) }
    const code = await rebuildDatabase(app.database, {
      dataDir: app.dataDir,
      fhirBaseUrl: undefined,
      words: { ...words, isTerminal: false },
    })
    return { code, said: said.join('\n') }
  }

  it('changes nothing in one that is whole', async () => {
    await allOfTheRecord(app, NUMBERS)
    const before = await readModelOf(app.database, { times: true })
    const { code, said } = await rebuild()

    expect(said).toMatch(/resources about 3 people/)
    expect(said).toContain('The read model was as the system of record says.')
    expect(code).toBe(0)
    expect(await readModelOf(app.database, { times: true })).toEqual(before)
  })

  it('brings back everything of one that was emptied: records, relationships, who can be found', async () => {
    const before = await readModelOf(app.database)
    const served = await allOfTheRecord(app, NUMBERS)
    const versions = await recordVersions(app)
    const known = served.filter(({ found }) => found === 1)
    expect(known.length).toBeGreaterThanOrEqual(2)
    for (const { everything } of known) expect(everything.length).toBeGreaterThan(20)

    await emptyReadModel(app.database)
    expect((await allOfTheRecord(app, NUMBERS)).map(({ found }) => found)).toEqual([0, 0, 0])

    const { code, said } = await rebuild()

    expect(code).toBe(0)
    expect(said).toMatch(/\d{2,} resources were missing or different, 0 were not in the system of record/)
    expect(await readModelOf(app.database)).toEqual(before)
    expect(await allOfTheRecord(app, NUMBERS)).toEqual(served)
    const after = await recordVersions(app)
    for (const [person, version] of versions) expect(after.get(person)).toBeGreaterThanOrEqual(version)
  })

  it('mends what was lost, altered or slipped in, and raises the version of that record alone', async () => {
    const before = await readModelOf(app.database)
    const versions = await recordVersions(app)
    const [person = ''] = versions.keys()
    await app.database.query(
      `update resources set tail = replace(tail, 'final', 'amended'), content_hash = 'altered'
       where person_id = $1 and type = 'Observation'`,
      [person],
    )
    await app.database.query(`delete from resources where person_id = $1 and type = 'Condition'`, [person])
    await app.database.query(
      `insert into resources select person_id, 'Flag', id, organisation, source_kind, null, null, 1, received_at, 'x',
         label_class, head, tail from resources where person_id = $1 and type = 'Patient'`,
      [person],
    )

    expect((await rebuild()).code).toBe(0)

    const [after, raised] = [await readModelOf(app.database, { versions: false }), await recordVersions(app)]
    expect(after).toEqual(withoutVersions(before))
    for (const [one, version] of versions)
      expect(raised.get(one)).toBe(one === person ? version + 1 : version)
  })

  it('mends relationships that are others than the record shows, and says of how many people', async () => {
    const before = await readModelOf(app.database)
    await app.database.query(
      `update relationships set valid_to = '2020-01-01' where evidence_id = (select min(evidence_id) from relationships)`,
    )

    const { said } = await rebuild()

    expect(said).toContain(
      'The read model was made anew: 0 resources were missing or different, 0 were not in',
    )
    expect(said).toContain('The relationships of 1 people were others.')
    expect(await readModelOf(app.database)).toEqual(before)
  })

  it('takes the same again afterwards without writing anything', async () => {
    const before = await readModelOf(app.database)
    const again = await app.seedAgain(3)
    expect(again).toBeGreaterThan(5)
    expect(await readModelOf(app.database)).toEqual(before)
  })

  it('changes nothing when the system of record cannot be read whole, and says so', async () => {
    await app.database.query(
      `insert into resource_versions (person_id, type, id, version, content_hash, head, tail, written_at)
       select person_id, type, 'f' || substr(id, 2), 1, 'x', head, replace(tail, 'Patient/', 'Nobody/'), written_at
       from resource_versions where type = 'Condition' limit 1`,
    )
    const before = await readModelOf(app.database, { times: true })
    const { code, said } = await rebuild()

    expect(code).toBe(1)
    expect(said).toMatch(
      /cannot be told whom some resources are about \(Condition\).*Nothing was changed\.$/s,
    )
    expect(await readModelOf(app.database, { times: true })).toEqual(before)
  })
})

const NUMBERS = WALKTHROUGH.slice(0, 3).map(({ nhsNumber }) => nhsNumber)

async function recordVersions({ database }: TestApp): Promise<ReadonlyMap<string, number>> {
  const rows = await database.query<{ person_id: string; record_version: number }>(
    'select person_id, record_version from persons order by person_id',
  )
  return new Map(rows.map(({ person_id, record_version }) => [person_id, record_version]))
}

function withoutVersions(model: Readonly<Record<string, readonly object[]>>): typeof model {
  const resources = (model['resources'] ?? []).map((row) => ({ ...row, version: undefined }))
  return { ...model, resources }
}

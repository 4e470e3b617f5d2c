import { createCoverageStore } from '../../src/adapters/postgres/record/coverage-store.js'
import type { Database } from '../../src/adapters/postgres/database.js'
import type { OdsCode } from '../../src/fhir/ods-code.js'
import type { ElementCount } from '../../src/record/coverage/coverage-store.js'
import { createCoverage } from '../../src/record/coverage/read-coverage.js'
import { coded, COUNTY, type ResourceContent } from '../support/a-record.js'
import { OAK_STREET } from '../support/actors.js'
import { CODE_SETS } from '../support/code-sets.js'
import { HEADING_MAP } from '../support/heading-map.js'

const NOW = Date.parse('2026-11-23T12:00:00Z')

/** Every database counts what came in once, whoever counts, and goes on where it stopped. */
export function coverageStoreSuite(openDatabase: () => Promise<Database>): void {
  let database: Database

  beforeEach(async () => {
    database = await openDatabase()
  }, 60_000)

  afterEach(() => database.close())

  const coverage = (differs: { now?: number; mapVersion?: string } = {}) =>
    createCoverage({
      headingMap: HEADING_MAP,
      codeSets: CODE_SETS,
      store: createCoverageStore({
        database,
        mapVersion: differs.mapVersion ?? HEADING_MAP.version,
        now: () => differs.now ?? NOW,
        settles: 20_000,
      }),
    })

  async function receive(id: string, receivedAt: string, content: ResourceContent, from = OAK_STREET) {
    const { resourceType, ...rest } = content
    const [head, tail] = [
      `{"resourceType":"${resourceType}","id":"${id}","meta":{`,
      `"source":"x"},${JSON.stringify(rest).slice(1)}`,
    ]
    await database.query(
      `insert into resources (person_id, type, id, organisation, source_kind, version, received_at, content_hash,
         label_class, head, tail) values ('p', $1, $2, $3, 'acute', 1, $4::timestamptz, 'h', 'N', $5, $6)
       on conflict (person_id, type, id) do update set received_at = excluded.received_at, tail = excluded.tail`,
      [resourceType, id, from, receivedAt, head, tail],
    )
  }

  const aProblem = { resourceType: 'Condition', code: coded('Asthma'), onsetDateTime: '2019' }

  it('counts each element once a resource, by organisation, with the first day and the last', async () => {
    await receive('1', '2026-05-01T10:00:00Z', aProblem)
    await receive('2', '2026-11-22T10:00:00Z', { resourceType: 'Condition', code: coded('Fall') })
    await receive('3', '2026-11-22T10:00:00Z', aProblem, COUNTY)
    const { countCoverage, readCoverage } = coverage()

    await countCoverage()

    expect(await readCoverage()).toEqual([
      count(COUNTY, 'problems/problem', 1, '2026-11-22', '2026-11-22'),
      count(COUNTY, 'problems/start', 1, '2026-11-22', '2026-11-22'),
      count(OAK_STREET, 'problems/problem', 2, '2026-05-01', '2026-11-22'),
      count(OAK_STREET, 'problems/start', 1, '2026-05-01', '2026-05-01'),
    ])
  })

  it('counts nothing that is sealed and locked or kept by law, and no such part', async () => {
    const label = (code: string) => ({
      system: 'https://neighbourhood-record.example/CodeSystem/label',
      code,
    })
    const url = 'http://hl7.org/fhir/uv/security-label-ds4p/StructureDefinition/extension-inline-sec-label'
    const inline = { extension: [{ url, valueCoding: label('sealed-and-locked') }] }
    const at = '2026-11-22T10:00:00Z'
    await receive('1', at, aProblem)
    // A label on what turns the meaning round is one of the whole.
    await receive('2', at, { ...aProblem, verificationStatus: { text: 'Confirmed', ...inline } })
    await receive('3', at, { ...aProblem, code: coded('Termination of pregnancy') })
    await receive('4', at, {
      resourceType: 'Condition',
      code: coded('Fall'),
      _onsetDateTime: inline,
      onsetDateTime: '2019',
    })
    const { countCoverage, readCoverage } = coverage()

    await countCoverage()

    expect(await readCoverage()).toEqual([
      count(OAK_STREET, 'problems/problem', 2, '2026-11-22', '2026-11-22'),
      count(OAK_STREET, 'problems/start', 1, '2026-11-22', '2026-11-22'),
    ])
  })

  it('counts what it has counted no second time, what is sent again once more, and keeps what was taken away', async () => {
    const { countCoverage, readCoverage } = coverage()
    await receive('1', '2026-11-20T10:00:00Z', aProblem)
    await countCoverage()
    await countCoverage()
    await receive('1', '2026-11-21T10:00:00Z', aProblem)
    await countCoverage()
    await database.query('delete from resources')
    await countCoverage()

    expect(await readCoverage()).toContainEqual(
      count(OAK_STREET, 'problems/problem', 2, '2026-11-20', '2026-11-21'),
    )
  })

  it('goes on through more than it reads at once, many of one instant', async () => {
    await database.query(
      `insert into resources (person_id, type, id, organisation, source_kind, version, received_at, content_hash,
         label_class, head, tail)
       select 'p', 'Condition', n::text, $1, 'acute', 1, '2026-11-20T10:00:00Z', 'h', 'N',
         '{"resourceType":"Condition","meta":{', '"source":"x"},"code":{"text":"Asthma"}}' from generate_series(1, 2500) n`,
      [OAK_STREET],
    )
    const { countCoverage, readCoverage } = coverage()

    await countCoverage()

    expect((await readCoverage()).map(({ sent }) => sent)).toEqual([2500])
  })

  it('waits with what may still be on its way', async () => {
    await receive('1', '2026-11-23T11:59:50Z', aProblem)
    await coverage().countCoverage()
    expect(await coverage().readCoverage()).toEqual([])

    await coverage({ now: NOW + 20_000 }).countCoverage()
    expect(await coverage().readCoverage()).toHaveLength(2)
  })

  it('adds nothing where another gateway has counted the same', async () => {
    await receive('1', '2026-11-20T10:00:00Z', aProblem)
    const store = createCoverageStore({
      database,
      mapVersion: HEADING_MAP.version,
      now: () => NOW,
      settles: 0,
    })
    const read = await store.readUncounted()
    const counts = [count(OAK_STREET, 'problems/problem', 1, '2026-11-20', '2026-11-20')]

    if (read) await store.addCounts(read, counts)
    if (read) await store.addCounts(read, counts)

    expect(await store.readCounts()).toEqual(counts)
  })

  it('counts all anew by another map', async () => {
    await receive('1', '2026-11-20T10:00:00Z', aProblem)
    await coverage().countCoverage()

    await coverage({ mapVersion: 'another' }).countCoverage()

    expect(await coverage().readCoverage()).toContainEqual(
      count(OAK_STREET, 'problems/problem', 1, '2026-11-20', '2026-11-20'),
    )
  })

  it('counts nothing that its source took back, nor a Patient that no source sent', async () => {
    await receive('1', '2026-11-20T10:00:00Z', {
      ...aProblem,
      verificationStatus: { coding: [{ code: 'entered-in-error' }] },
    })
    await database.query(
      `insert into resources (person_id, type, id, organisation, source_kind, version, received_at, content_hash,
         label_class, head, tail) values ('p', 'Patient', 'p', $1, 'acute', 1, '2026-11-20T10:00:00Z', 'h', 'N',
         '{"resourceType":"Patient","meta":{"tag":[{"system":"https://neighbourhood-record.example/CodeSystem/record-tag","code":"joined"}],',
         '"source":"x"},"birthDate":"1941-03-04"}')`,
      [OAK_STREET],
    )
    await coverage().countCoverage()

    expect(await coverage().readCoverage()).toEqual([])
  })
}

type Counted = readonly [sent: number, firstSent: string, lastSent: string]

function count(
  organisation: OdsCode,
  element: string,
  ...[sent, firstSent, lastSent]: Counted
): ElementCount {
  return { organisation, element, sent, firstSent, lastSent }
}

import { startOwnGateway, type OwnGateway } from './own-gateway.js'
import { nameOf, readCorpus, readIds, readPeople } from './read-corpus.js'
import { runRow } from './run-row.js'
import { createWorld, type World } from './world.js'

const CORPUS = readCorpus()

/** The sections of ids.json of which every id has a row. */
const SECTIONS: readonly string[] = []

describe('the corpus of attacks', () => {
  it('has a row for every id of its sections', () => {
    const has = new Set(CORPUS.map(({ id }) => id))
    const ids = SECTIONS.flatMap((section) => readIds()[section] ?? [`no section ${section}`])
    expect(ids.filter((id) => !has.has(id))).toEqual([])
  })

  it('tells its rows apart', () => {
    const names = CORPUS.map(nameOf)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
})

describe('an attack', () => {
  let gateway: OwnGateway
  let world: World

  beforeAll(async () => {
    gateway = await startOwnGateway()
    world = await createWorld({ target: gateway.target, sketches: readPeople(), start: 0 })
  })
  afterAll(() => gateway.app.close())

  it.each(CORPUS.map((row) => [nameOf(row), row.title, row] as const))(
    '%s: %s',
    async (_name, _title, row) => {
      expect(await runRow(world, row)).toEqual({ outcome: 'held' })
    },
  )
})

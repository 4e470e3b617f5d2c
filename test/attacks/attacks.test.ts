import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { projectRoot } from '../../src/cli/project-root.js'
import type { AttackRow } from './attack-row.js'
import { startAttackersServer, type AttackersServer } from './attackers-server.js'
import { openGatewayElsewhere } from './gateway-elsewhere.js'
import { startOwnGateway, type OwnGateway } from './own-gateway.js'
import { nameOf, readCorpus, readIds, readPeople } from './read-corpus.js'
import { runRow, type RowResult } from './run-row.js'
import { createWorld, type World } from './world.js'

const CORPUS = readCorpus()

/** The sections of ids.json of which every id has a row. */
const SECTIONS: readonly string[] = ['A', 'B', 'C', 'D', 'G', 'I', 'J']

/** What the gateway's own questions to others are answered with cannot be asked of it. */
const TESTS_OF_THEIR_OWN: Readonly<Record<string, string>> = {
  J08: 'adapters/hapi/faults.test.ts',
  J10: 'adapters/hapi/certificates.test.ts',
}

function theRow(name: string): AttackRow {
  const row = CORPUS.find((one) => nameOf(one) === name)
  if (!row) throw new Error(`The corpus has no ${name}.`)
  return row
}

describe('the corpus of attacks', () => {
  it('has a row for every id of its sections', () => {
    const has = new Set(CORPUS.map(({ id }) => id))
    const ids = SECTIONS.flatMap((section) => readIds()[section] ?? [`no section ${section}`])
    expect(ids.filter((id) => !has.has(id) && !Object.hasOwn(TESTS_OF_THEIR_OWN, id))).toEqual([])
  })

  it.each(Object.entries(TESTS_OF_THEIR_OWN))('has for %s a test of its own: %s', (id, file) => {
    expect(readFileSync(path.join(projectRoot(), 'test', file), 'utf8')).toMatch(new RegExp(`[' ]${id}: `))
  })

  it('tells its rows apart', () => {
    const names = CORPUS.map(nameOf)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
})

describe('a gateway under attack', () => {
  let gateway: OwnGateway
  let world: World
  let attacker: AttackersServer

  beforeAll(async () => {
    gateway = await startOwnGateway()
    attacker = await startAttackersServer()
    world = await createWorld({ target: gateway.target, attacker, sketches: readPeople(), start: 0 })
  })
  afterAll(async () => {
    await gateway.close()
    await attacker.close()
  })

  it.each(CORPUS.map((row) => [nameOf(row), row.title, row] as const))(
    '%s: %s',
    async (_name, _title, row) => {
      expect(await runRow(world, row)).toEqual({ outcome: 'held' })
    },
  )

  it.each([
    ['another status', { expect: 403, like: undefined }, /answered 404, not 403/],
    ['a difference from what is absent', { like: { ask: 'GET /fhir/Patient/x' } }, /told apart/],
    ['another reason in the log', { reason: 'no-consent' }, /the log says \[no-legitimate-relationship\]/],
    ['a twin that is refused', { twin: { ask: 'GET /fhir/Patient/{other}' } }, /twin.*answered 404/],
    ['words that are not there', { has: ['Wyverley'] }, /lacks "Wyverley"/],
    ['an alert that was not raised', { alert: 'again and again' }, /not told/],
  ] as const)('would be found out by %s', async (_case, differs, fault) => {
    const found = await runRow(world, { ...theRow('C01 Patient'), ...differs } as AttackRow)
    expect(faultsOf(found)).toMatch(fault)
  })

  it('would be found out by the canaries that it betrays', async () => {
    const found = await runRow(world, { ...theRow('C01 Patient'), as: 'gp@Mill Lane' })
    expect(faultsOf(found)).toMatch(/answered 400/)
    const ask = { ask: 'GET /patients/{other}' }
    const seen = await runRow(world, {
      ...theRow('C01 page'),
      as: 'gp@Mill Lane',
      ask,
      twin: ask,
    })
    expect(faultsOf(seen)).toMatch(/a canary of other: Quickthorn/)
  })

  it('can be any gateway that a file describes; what needs its clock or its tables is not run there', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'attacks-'))
    const file = path.join(folder, 'target.json')
    writeFileSync(file, JSON.stringify({ baseUrl: gateway.target.baseUrl, dataDir: gateway.dataDir }))
    const target = openGatewayElsewhere(file)
    const there = await createWorld({ target, attacker, sketches: readPeople(), start: 5000 })

    expect(await runRow(there, theRow('C01 Patient'))).toEqual({ outcome: 'held' })
    expect(await runRow(there, theRow('G18 legal ground'))).toEqual({ outcome: 'held' })
    expect(await runRow(there, theRow('G12 search'))).toMatchObject({ outcome: 'not-here' })
    rmSync(folder, { recursive: true })
  })
})

function faultsOf(result: RowResult): string {
  return result.outcome === 'broken' ? result.faults.join('\n') : result.outcome
}

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { projectRoot } from '../../src/cli/project-root.js'
import type { AttackRow } from './attack-row.js'
import { startAttackersServer, type AttackersServer } from './attackers-server.js'
import { openGatewayElsewhere } from './gateway-elsewhere.js'
import { startOwnGateway, type OwnGateway } from './own-gateway.js'
import { nameOf, readAttackList, readCorpus, readPeople } from './read-corpus.js'
import { runRow, type RowResult } from './run-row.js'
import { toAttackTable } from './to-attack-table.js'
import { untriedAttacks } from './untried-attacks.js'
import { createWorld, type World } from './world.js'

const CORPUS = readCorpus()

function theRow(name: string): AttackRow {
  const row = CORPUS.find((one) => nameOf(one) === name)
  if (!row) throw new Error(`The corpus has no ${name}.`)
  return row
}

describe('the corpus of attacks', () => {
  const list = readAttackList()
  const sourceOf = (file: string): string | undefined => {
    const whole = path.join(projectRoot(), 'test', file)
    return existsSync(whole) ? readFileSync(whole, 'utf8') : undefined
  }

  it('has a row for every attack, or names a test that is there', () => {
    expect(untriedAttacks(list, { rows: CORPUS, sourceOf })).toEqual([])
  })

  it('tries nothing of a section that it answers without a place in the list', () => {
    const ids = new Set(Object.values(list.sections).flatMap(({ attacks }) => attacks.map(({ id }) => id)))
    const beyond = CORPUS.filter(({ id }) => Object.hasOwn(list.sections, id.charAt(0)) && !ids.has(id))
    expect(beyond.map(nameOf)).toEqual([])
  })

  it('stands on its page as it stands in its data (npm run attacks -- --table makes the page anew)', () => {
    const page = readFileSync(path.join(projectRoot(), 'docs', 'attacks.md'), 'utf8')
    expect(page).toBe(toAttackTable(list, CORPUS))
  })

  const one = { id: 'A99', input: 'knocks', answer: '404' }
  it.each([
    ['no row and no test', one, ['A99: no row of the corpus and no test tries it']],
    [
      'a test in a file that is not there',
      { ...one, tests: [{ file: 'no.test.ts', title: 'opens' }] },
      ['A99: there is no such test: no.test.ts, "opens"'],
    ],
    [
      'a test that is skipped',
      { ...one, tests: [{ file: 'some.test.ts', title: 'closes' }] },
      ['A99: there is no such test: some.test.ts, "closes"'],
    ],
    ['a test that is there', { ...one, tests: [{ file: 'some.test.ts', title: 'opens' }] }, []],
  ])('would be found out by an attack with %s', (_case, attack, faults) => {
    const source = "it('opens to nobody', () => {\nit.skip('closes at once', () => {\n"
    const about = { about: '', sections: { A: { title: '', attacks: [attack] } } }
    const by = { rows: [], sourceOf: (file: string) => (file === 'some.test.ts' ? source : undefined) }
    expect(untriedAttacks(about, by)).toEqual(faults)
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

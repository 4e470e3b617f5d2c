import { writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { projectRoot } from '../../src/cli/project-root.js'
import type { AttackRow } from './attack-row.js'
import { startAttackersServer } from './attackers-server.js'
import { openGatewayElsewhere } from './gateway-elsewhere.js'
import { startOwnGateway } from './own-gateway.js'
import { nameOf, readAttackList, readCorpus, readPeople } from './read-corpus.js'
import { runRow, type RowResult } from './run-row.js'
import type { Target } from './target.js'
import { toAttackTable } from './to-attack-table.js'
import { createWorld, type World } from './world.js'

/**
 * `npm run attacks [-- --target <file>] [--only <ids or sections>]`: attacks a gateway, its own when none is named, and
 * prints a line a row. Gives 1 when any row was answered otherwise than it must be. With `--table` it attacks nothing, and
 * makes docs/attacks.md anew.
 */
export async function attackGateway(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: { target: { type: 'string' }, only: { type: 'string' }, table: { type: 'boolean' } },
  })
  if (values.table) {
    writeFileSync(
      path.join(projectRoot(), 'docs', 'attacks.md'),
      toAttackTable(readAttackList(), readCorpus()),
    )
    return 0
  }
  const only = values.only?.split(',') ?? ['']
  const rows = readCorpus().filter((row) => only.some((beginning) => nameOf(row).startsWith(beginning)))
  if (rows.length === 0) {
    print(`No row begins with ${values.only ?? ''}: give ids or sections, as in --only C06,G.`)
    return 1
  }
  if (values.target !== undefined) return attack(openGatewayElsewhere(values.target), rows)

  const own = await startOwnGateway()
  try {
    return await attack(own.target, rows)
  } finally {
    await own.close()
  }
}

async function attack(target: Target, rows: readonly AttackRow[]): Promise<number> {
  print(`Planting people at ${target.baseUrl} …`)
  const start = Math.floor(Math.random() * 10_000)
  const attacker = await startAttackersServer()
  const world = await createWorld({ target, attacker, sketches: readPeople(), start })

  const count = { held: 0, broken: 0, 'not-here': 0 }
  for (const [index, row] of rows.entries()) {
    const result = await runSafely(world, row)
    count[result.outcome] += 1
    print(`${String(index + 1).padStart(4)}/${rows.length}  ${lineOf(row, result)}`)
  }
  await attacker.close()
  print(`\n${count.held} held, ${count.broken} broken, ${count['not-here']} not for this gateway`)
  return count.broken === 0 ? 0 : 1
}

/** A row that cannot be run is broken: nobody knows how it would have been answered. */
async function runSafely(world: World, row: AttackRow): Promise<RowResult> {
  try {
    return await runRow(world, row)
  } catch (error) {
    return { outcome: 'broken', faults: [error instanceof Error ? error.message : String(error)] }
  }
}

function lineOf(row: AttackRow, result: RowResult): string {
  const name = `${nameOf(row)}: ${row.title}`
  switch (result.outcome) {
    case 'held':
      return `held      ${name}`
    case 'not-here':
      return `not here  ${name} (${result.why})`
    case 'broken':
      return [`BROKEN    ${name}`, ...result.faults.map((fault) => `             ${fault}`)].join('\n')
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

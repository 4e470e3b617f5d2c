import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openAuditLog } from '../../src/adapters/open-audit-log.js'
import { openDatabase } from '../../src/adapters/postgres/open-database.js'
import { anEvent } from '../support/an-event.js'
import { interleaved } from './rounds.js'

const EVENTS = 400

/** Durable, chained appends with many waiting at once, against one commit for each event. */
export async function benchAppends({
  rounds,
  print,
}: {
  readonly rounds: number
  readonly print: (line: string) => void
}): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bench-'))
  const database = await openDatabase({ databaseUrl: undefined, dataDir })
  const { appender } = await openAuditLog({
    database,
    dataDir,
    gateway: 'bench',
    now: Date.now,
    report: print,
  })

  const { together = NaN, alone = NaN } = await interleaved(rounds, {
    async together() {
      await Promise.all(Array.from({ length: EVENTS }, () => appender.append(anEvent())))
    },
    async alone() {
      for (let event = 0; event < EVENTS; event++) await appender.append(anEvent())
    },
  })

  await appender.close()
  await database.close()
  rmSync(dataDir, { recursive: true, force: true })
  print(`\nDurable, chained audit appends (PGlite on this disk)`)
  print(`  group commit, ${EVENTS} waiting      ${((EVENTS / together) * 1000).toFixed(0)} a second`)
  print(`  one commit an event          ${((EVENTS / alone) * 1000).toFixed(0)} a second`)
  print(`  group commit is ${(alone / together).toFixed(1)} times as fast`)
}

import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { clock } from '../adapters/clock.js'
import { DEMO_SEED, demoBundles } from '../demo/demo-bundles.js'
import { seedDemo } from '../demo/seed-demo.js'
import type { CommandContext } from './command-context.js'
import { createPartnerPoster } from './partner-poster.js'
import { createProgress } from './progress.js'

/**
 * Posts the demo neighbourhood through the partner API, once for a data directory. When that was broken off it begins
 * again at the next start: what is there already is not written twice.
 */
export async function seedAtFirstStart({ config, print, isTerminal }: CommandContext): Promise<void> {
  const stamp = path.join(config.dataDir, 'demo', 'seeded')
  if (await isSeeded(stamp, config.demoPatients)) return

  const instant = await readOrMakeInstant(path.join(config.dataDir, 'demo', 'begun'))
  const progress = createProgress({
    what: 'Posting the demo neighbourhood',
    total: config.demoPatients,
    unit: 'people',
    isTerminal,
    print,
  })
  const done = await seedDemo({
    bundles: demoBundles({
      seed: DEMO_SEED,
      today: instant.slice(0, 10),
      now: instant,
      patients: config.demoPatients,
    }),
    post: createPartnerPoster(config),
    onProgress: ({ people }) => {
      progress.at(people)
    },
  })
  progress.end(`${done.people} people in ${done.bundles} Bundles from ten partners`)
  await writeFile(stamp, `${config.demoPatients}\n`)
}

/** When seeding was first begun: one that goes on another day makes the same people, with the same dates. */
async function readOrMakeInstant(file: string): Promise<string> {
  await writeFile(file, new Date(clock.now()).toISOString(), { flag: 'wx' }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  })
  return readFile(file, 'utf8')
}

async function isSeeded(stamp: string, patients: number): Promise<boolean> {
  try {
    return Number((await readFile(stamp, 'utf8')).trim()) >= patients
  } catch {
    return false
  }
}

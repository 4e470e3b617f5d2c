import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { clock } from '../adapters/clock.js'
import { DEMO_SEED, demoBundles, type DemoBundle } from '../demo/demo-bundles.js'
import { seedDemo } from '../demo/seed-demo.js'
import type { CommandContext } from './command-context.js'
import { LATE_PARTNER, latePostedFile, readLatePosted, type DemoClock } from './demo-clock.js'
import { createPartnerPoster } from './partner-poster.js'
import { createProgress } from './progress.js'

/**
 * Posts the demo neighbourhood through the partner API, once for a data directory. When that was broken off it begins
 * again at the next start: what is there already is not written twice. One source posts before all others, a day ago by
 * the gateway's clock, and not again: it is late.
 */
export async function seedAtFirstStart(
  { config, print, isTerminal }: CommandContext,
  demoClock: DemoClock,
): Promise<void> {
  const stamp = path.join(config.dataDir, 'demo', 'seeded')
  if (await isSeeded(stamp, config.demoPatients)) return

  const instant = await readOrMakeInstant(path.join(config.dataDir, 'demo', 'begun'))
  const post = createPartnerPoster(config)
  const bundles = (): Iterable<DemoBundle> =>
    demoBundles({ seed: DEMO_SEED, today: instant.slice(0, 10), now: instant, patients: config.demoPatients })
  const progress = createProgress({
    what: 'Posting the demo neighbourhood',
    total: config.demoPatients,
    unit: 'people',
    isTerminal,
    print,
  })

  let early = 0
  if (demoClock.isBehind()) {
    await writeFile(latePostedFile(config.dataDir), 'under way\n')
    early = (await seedDemo({ bundles: ofLatePartner(bundles()), post })).bundles
    await writeFile(latePostedFile(config.dataDir), `${config.demoPatients}\n`)
    demoClock.catchUp()
  }
  const told = Number(await readLatePosted(config.dataDir))
  const done = await seedDemo({
    bundles: withoutLateOnes(bundles(), told),
    post,
    onProgress: ({ people }) => {
      progress.at(people)
    },
  })
  progress.end(`${done.people} people in ${early + done.bundles} Bundles from ten partners`)
  await writeFile(stamp, `${config.demoPatients}\n`)
}

function* ofLatePartner(bundles: Iterable<DemoBundle>): Generator<DemoBundle, void> {
  for (const bundle of bundles) if (bundle.partner === LATE_PARTNER) yield bundle
}

/** All but what the late source has told of the first people: sent again, it would be heard from again. */
function* withoutLateOnes(bundles: Iterable<DemoBundle>, told: number): Generator<DemoBundle, void> {
  const people = new Set<string>()
  for (const bundle of bundles) {
    people.add(bundle.person)
    if (bundle.partner !== LATE_PARTNER || people.size > told) yield bundle
  }
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

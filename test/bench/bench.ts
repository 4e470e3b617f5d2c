import { missingForHapi } from '../../src/cli/build-hapi.js'
import { bootHapi } from '../../src/cli/boot-hapi.js'
import { projectRoot } from '../../src/cli/project-root.js'
import { benchAppends } from './bench-appends.js'
import { benchDeciding } from './bench-deciding.js'
import { benchOpening } from './bench-opening.js'
import { benchPosting } from './bench-posting.js'
import { benchReading } from './bench-reading.js'

/** Medians are over this many interleaved rounds. */
const ROUNDS = 7

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Prints ratios measured in one run. It fails nothing: a figure is for people to read. */
export async function bench(args: readonly string[]): Promise<void> {
  const missing = args.includes('--no-hapi') ? ['--no-hapi was given'] : missingForHapi()
  const hapi =
    missing.length === 0 ? await bootHapi({ projectRoot: projectRoot(), port: 0, print }) : undefined
  if (!hapi) print(`Without HAPI (${missing.join(', ')}): what is compared with it is left out.`)
  try {
    print(
      `\nMedians of ${ROUNDS} interleaved rounds; the ratios matter, the milliseconds are this machine's.`,
    )
    await benchOpening({ rounds: ROUNDS, hapi: hapi?.baseUrl, print })
    await benchReading({ rounds: ROUNDS, hapi: hapi?.baseUrl, print })
    await benchDeciding({ rounds: ROUNDS, hapi: undefined, print })
    await benchAppends({ rounds: ROUNDS, print })
    await benchPosting({ rounds: ROUNDS, hapi: hapi?.baseUrl, print })
  } finally {
    await hapi?.stop()
  }
}

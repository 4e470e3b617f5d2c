import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { clock } from '../adapters/clock.js'
import type { Config } from '../config/config.js'
import type { PartnerId } from '../demo/organisations.js'

/** The source of the demo that is late: it sent all it has before the others did, and nothing since. */
export const LATE_PARTNER: PartnerId = 'county-social-care'

/** By how much: two hours more than counts as late where nothing else is said. */
const BEHIND = 26 * 3_600_000

/**
 * The clock of a gateway whose demo has a late source. While that source posts, at the very beginning, it is as long
 * behind the machine's as the source is late: its submissions, what they are logged by and what they are kept with all
 * say one time, before any other. Nothing is written afterwards that says another.
 */
export interface DemoClock {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Whether it is behind still. */
  readonly isBehind: () => boolean
  /** From now on it is the machine's. It never goes back. */
  readonly catchUp: () => void
}

/** Behind only for a data directory in which the demo was never begun, or broken off before others had posted. */
export async function createDemoClock({
  demo,
  dataDir,
}: Pick<Config, 'demo' | 'dataDir'>): Promise<DemoClock> {
  const [begun, late] = await Promise.all([
    isThere(path.join(dataDir, 'demo', 'begun')),
    readLatePosted(dataDir),
  ])
  let behind = demo && (late === 'under way' || !begun) ? BEHIND : 0
  return {
    now: () => clock.now() - behind,
    isBehind: () => behind > 0,
    catchUp() {
      behind = 0
    },
  }
}

/** Where it is kept that the late source has posted, and about how many people. */
export function latePostedFile(dataDir: string): string {
  return path.join(dataDir, 'demo', 'late')
}

/** About how many people the late source has posted; `under way` while it does. */
export async function readLatePosted(dataDir: string): Promise<number | 'under way'> {
  const text = await readFile(latePostedFile(dataDir), 'utf8').catch(() => '0')
  return text.trim() === 'under way' ? 'under way' : Number(text)
}

async function isThere(file: string): Promise<boolean> {
  return readFile(file).then(
    () => true,
    () => false,
  )
}

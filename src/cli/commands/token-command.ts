import { randomUUID } from 'node:crypto'
import { clock } from '../../adapters/clock.js'
import type { CommandContext } from '../command-context.js'
import { token } from '../token.js'

/** `token --as <demo account or partner>`: prints an access token of the running gateway. */
export async function tokenCommand(
  { config, print }: CommandContext,
  as: string | undefined,
): Promise<number> {
  if (as === undefined) throw new Error('Say for whom: token --as wey-valley-hospital, or token --as gp.')
  await token({
    baseUrl: config.baseUrl,
    dataDir: config.dataDir,
    as,
    print,
    now: clock.now,
    newId: randomUUID,
  })
  return 0
}

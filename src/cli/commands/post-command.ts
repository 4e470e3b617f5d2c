import { randomUUID } from 'node:crypto'
import { clock } from '../../adapters/clock.js'
import type { CommandContext } from '../command-context.js'
import { post } from '../post.js'
import { token } from '../token.js'

/** `post <files and folders> --as <partner>`: posts to the running gateway; 1 when anything was refused. */
export async function postCommand(
  { config, print, isTerminal }: CommandContext,
  paths: readonly string[],
  as: string | undefined,
): Promise<number> {
  if (paths.length === 0 || as === undefined) {
    throw new Error('Say what and as whom: post <files and folders> --as wey-valley-hospital.')
  }
  const { baseUrl, dataDir } = config
  return post({
    paths,
    baseUrl,
    print,
    ...(isTerminal ? { draw: (text: string) => void process.stdout.write(text) } : {}),
    async token() {
      let printed = ''
      await token({
        baseUrl,
        dataDir,
        as,
        now: clock.now,
        newId: randomUUID,
        print: (line) => (printed = line),
      })
      return printed
    },
  })
}

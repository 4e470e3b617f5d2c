import { parseArgs } from 'node:util'
import type { CommandContext } from './command-context.js'

const USAGE = `neighbourhood-record <command>

  serve                              runs the gateway (what npm start does)
  token --as <account or partner>    prints an access token of the running demo gateway
  post <file or folder> --as <partner>
                                     posts FHIR JSON, NDJSON and Bundles
  verify-audit [--export <dir>]      re-derives every hash and checkpoint of the audit log
  rebuild                            makes the read model anew from the system of record
  hapi [--port <port>]               boots a HAPI FHIR server for development (needs Java and Maven)`

interface Options {
  readonly as: string | undefined
  readonly export: string | undefined
  readonly from: string | undefined
  readonly port: string | undefined
}

type Command = (context: CommandContext, options: Options, words: readonly string[]) => Promise<number>

/** Each command is loaded when it is asked for, so that none waits for what another needs. */
const COMMANDS: Readonly<Record<string, Command>> = {
  serve: async (context) => (await import('./serve.js')).serve(context),
  token: async (context, { as }) => (await import('./commands/token-command.js')).tokenCommand(context, as),
  post: async (context, { as }, [path]) => (await import('./commands/post-command.js')).postCommand(context, path, as),
  'verify-audit': async (context, options) =>
    (await import('./commands/verify-audit-command.js')).verifyAuditCommand(context, options),
  rebuild: async (context) => (await import('./commands/rebuild-command.js')).rebuildCommand(context),
  hapi: async (context, { port }) => (await import('./commands/hapi-command.js')).hapiCommand(context, port),
}

/** Runs the command that the words name; 2 when they name none. */
export async function runCommand(args: readonly string[], context: CommandContext): Promise<number> {
  const [name = 'serve', ...rest] = args
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) {
    context.complain(USAGE)
    return 2
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      options: {
        as: { type: 'string' },
        export: { type: 'string' },
        from: { type: 'string' },
        port: { type: 'string' },
      },
      allowPositionals: true,
    })
    return await command(
      context,
      { as: values.as, export: values.export, from: values.from, port: values.port },
      positionals,
    )
  } catch (error) {
    context.complain(error instanceof Error ? error.message : 'The command failed.')
    return 1
  }
}

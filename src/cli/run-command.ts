import { parseArgs } from 'node:util'
import type { CommandContext } from './command-context.js'
import type { HapiDatabase } from './commands/hapi-command.js'
import type { RevokeOptions } from './commands/revoke-command.js'

const USAGE = `neighbourhood-record <command>

  serve                              runs the gateway (what npm start does)
  token --as <account or partner>    prints an access token of the running demo gateway
  post <files and folders> --as <partner>
                                     posts FHIR JSON, NDJSON and Bundles
  verify-audit [--export <dir>] [--from <dir>] [--checkpoints <dir>]
                                     re-derives every hash and checkpoint of the audit log
  revoke --person <SDS user id> | --role <role profile id> | --client <client id> [--by <name>]
                                     calls back what they were given, on every gateway
  reinstate --person … | --role … | --client … [--by <name>]
                                     takes a revocation back
  rebuild                            makes the read model anew from the system of record
  hapi [--port <port>] [--jdbc-url <url> --db-user <user> --db-password-file <file>]
                                     boots a HAPI FHIR server for development (needs Java and Maven)`

interface Options {
  readonly as: string | undefined
  readonly export: string | undefined
  readonly from: string | undefined
  readonly checkpoints: string | undefined
  readonly port: string | undefined
  readonly whom: RevokeOptions
  readonly database: HapiDatabase
}

type Command = (context: CommandContext, options: Options, words: readonly string[]) => Promise<number>

/** Each command is loaded when it is asked for, so that none waits for what another needs. */
const COMMANDS: Readonly<Record<string, Command>> = {
  serve: async (context) => (await import('./serve.js')).serve(context),
  token: async (context, { as }) => (await import('./commands/token-command.js')).tokenCommand(context, as),
  post: async (context, { as }, paths) =>
    (await import('./commands/post-command.js')).postCommand(context, paths, as),
  'verify-audit': async (context, options) =>
    (await import('./commands/verify-audit-command.js')).verifyAuditCommand(context, options),
  revoke: async (context, { whom }) =>
    (await import('./commands/revoke-command.js')).revokeCommand(context, 'revoke', whom),
  reinstate: async (context, { whom }) =>
    (await import('./commands/revoke-command.js')).revokeCommand(context, 'reinstate', whom),
  rebuild: async (context) => (await import('./commands/rebuild-command.js')).rebuildCommand(context),
  hapi: async (context, { port, database }) =>
    (await import('./commands/hapi-command.js')).hapiCommand(context, port, database),
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
        checkpoints: { type: 'string' },
        port: { type: 'string' },
        person: { type: 'string' },
        role: { type: 'string' },
        client: { type: 'string' },
        by: { type: 'string' },
        'jdbc-url': { type: 'string' },
        'db-user': { type: 'string' },
        'db-password-file': { type: 'string' },
      },
      allowPositionals: true,
    })
    const [extra] = positionals
    if (extra !== undefined && name !== 'post')
      throw new Error(`${name} does not know what to do with ${extra}.`)
    return await command(
      context,
      {
        as: values.as,
        export: values.export,
        from: values.from,
        checkpoints: values.checkpoints,
        port: values.port,
        whom: { person: values.person, role: values.role, client: values.client, by: values.by },
        database: {
          jdbcUrl: values['jdbc-url'],
          dbUser: values['db-user'],
          dbPasswordFile: values['db-password-file'],
        },
      },
      positionals,
    )
  } catch (error) {
    context.complain(error instanceof Error ? error.message : 'The command failed.')
    return 1
  }
}

import process from 'node:process'
import { runCommand } from './cli/run-command.js'
import { ConfigError, toConfig, type Config } from './config/config.js'

/**
 * Runs one command of the command line and gives its exit code. The only reader of the environment: everything else is
 * handed what it needs.
 */
export async function main(args: readonly string[]): Promise<number> {
  const config = readConfig()
  if (!config) return 1
  return runCommand(args, {
    config,
    print: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
    isTerminal: process.stdout.isTTY,
    untilStopped,
  })
}

function readConfig(): Config | undefined {
  try {
    return toConfig(process.env)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    process.stderr.write(`${error.message}\n`)
    return undefined
  }
}

/** Resolves at the first signal to stop. A second one ends the process at once. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        resolve()
      })
    }
  })
}

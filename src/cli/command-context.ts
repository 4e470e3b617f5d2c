import type { Config } from '../config/config.js'

/** What a command of the command line may use. */
export interface CommandContext {
  readonly config: Config
  readonly print: (line: string) => void
  readonly complain: (line: string) => void
  readonly isTerminal: boolean
  /** Resolves when the process is asked to stop. */
  readonly untilStopped: () => Promise<void>
}

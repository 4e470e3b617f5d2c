import process from 'node:process'
import { type FileThatRan, type RunConfig, unprovenOfRun } from '../hazards/unproven-of-run.js'

interface Results {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numRuntimeErrorTestSuites: number
  readonly testResults: readonly FileThatRan[]
}

/**
 * Prints the closing line that a build reads: `N passed, N failed`. A suite that could not run counts as a failure, and so does
 * each control of the hazard log that no test which passed has shown.
 */
class ClosingLineReporter {
  private readonly config: RunConfig
  private unproven: readonly string[] = []

  constructor(config: RunConfig) {
    this.config = config
  }

  onRunComplete(_contexts: unknown, results: Results): void {
    this.unproven = unprovenOfRun(this.config, results.testResults)
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites + this.unproven.length
    const skipped = results.numPendingTests > 0 ? `, ${results.numPendingTests} skipped` : ''
    // At the very end: behind the summary that jest prints itself.
    process.once('exit', () => {
      for (const line of this.unproven) process.stdout.write(`\nHazard log: ${line}`)
      process.stdout.write(`\n${results.numPassedTests} passed, ${failed} failed${skipped}\n`)
    })
  }

  /** jest ends with a failure when a reporter has one. */
  getLastError(): Error | undefined {
    return this.unproven.length > 0
      ? new Error('The hazard log names controls that no test has shown.')
      : undefined
  }
}
// jest takes a reporter by its default export.
// eslint-disable-next-line no-restricted-exports
export default ClosingLineReporter

import type { AggregatedResult } from '@jest/reporters'

/** Prints the closing line that a build reads: `N passed, N failed`. A suite that could not run counts as a failure. */
export default class ClosingLineReporter {
  onRunComplete(_contexts: unknown, results: AggregatedResult): void {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    const skipped = results.numPendingTests > 0 ? `, ${results.numPendingTests} skipped` : ''
    process.stdout.write(`\n${results.numPassedTests} passed, ${failed} failed${skipped}\n`)
  }
}

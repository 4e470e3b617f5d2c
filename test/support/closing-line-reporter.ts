interface Results {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numRuntimeErrorTestSuites: number
}

/** Prints the closing line that a build reads: `N passed, N failed`. A suite that could not run counts as a failure. */
class ClosingLineReporter {
  onRunComplete(_contexts: unknown, results: Results): void {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    const skipped = results.numPendingTests > 0 ? `, ${results.numPendingTests} skipped` : ''
    // At the very end: behind the summary that jest prints itself.
    process.once('exit', () => {
      process.stdout.write(`\n${results.numPassedTests} passed, ${failed} failed${skipped}\n`)
    })
  }
}
// jest takes a reporter by its default export.
// eslint-disable-next-line no-restricted-exports
export default ClosingLineReporter

import path from 'node:path'
import { findUnproven, type TestThatRan } from './find-unproven.js'
import { readHazardLog } from './read-hazard-log.js'

/** What jest tells a reporter of how it was called. */
export interface RunConfig {
  readonly rootDir: string
  readonly testNamePattern?: string
  readonly testPathPattern?: string
}

/** What jest tells a reporter of each file that ran. */
export interface FileThatRan {
  readonly testFilePath: string
  readonly testResults: readonly { readonly fullName: string; readonly status: string }[]
}

/** What the hazard log promises and this run did not show; nothing is asked of a run of some of the tests. */
export function unprovenOfRun(config: RunConfig, files: readonly FileThatRan[]): readonly string[] {
  const { rootDir, testNamePattern, testPathPattern } = config
  const isPart = Boolean(testNamePattern) || Boolean(testPathPattern)
  if (isPart) return []
  const ran = files.flatMap((file): readonly TestThatRan[] =>
    file.testResults.map(({ fullName, status }) => ({
      file: path.relative(rootDir, file.testFilePath).replace(/\.js$/, '.ts'),
      fullName,
      status,
    })),
  )
  return findUnproven(readHazardLog(), ran)
}

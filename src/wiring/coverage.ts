import type { CodeSets } from '../access/labels/code-sets/code-sets.js'
import { createCoverageStore } from '../adapters/postgres/record/coverage-store.js'
import type { Database } from '../adapters/postgres/database.js'
import type { HeadingMap } from '../record/coverage/heading-map.js'
import { createCoverage, type ReadCoverage } from '../record/coverage/read-coverage.js'

export interface CoverageParts {
  readonly database: Database
  readonly headingMap: HeadingMap
  readonly codeSets: CodeSets
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly report: (error: unknown) => void
}

export interface Coverage {
  readonly readCoverage: ReadCoverage
  /** Lets the count that is under way finish. */
  close(): Promise<void>
}

const INTERVAL = 30_000

/** Longer than a write takes from its time to its commit. */
const SETTLES = 20_000

/** Counts in the background, behind everything that somebody waits for. */
export function wireCoverage({ database, headingMap, codeSets, now, report }: CoverageParts): Coverage {
  // Other code sets keep other things uncounted.
  const mapVersion = `${headingMap.version} ${codeSets.version}`
  const store = createCoverageStore({ database, mapVersion, now, settles: SETTLES })
  const { countCoverage, readCoverage } = createCoverage({ store, headingMap, codeSets })

  let counting: Promise<void> | undefined
  const timer = setInterval(() => {
    counting ??= countCoverage()
      .catch(report)
      .finally(() => {
        counting = undefined
      })
  }, INTERVAL)
  timer.unref()

  return {
    readCoverage,
    async close() {
      clearInterval(timer)
      await counting
    },
  }
}

import type { CodeSets } from '../../access/labels/code-sets/code-sets.js'
import type { CoverageStore, ElementCount } from './coverage-store.js'
import { countElements } from './count-elements.js'
import type { HeadingMap } from './heading-map.js'

/** Counts what has come in since it was last asked to. Resolves when all is counted. */
export type CountCoverage = () => Promise<void>

/** What each organisation has ever sent, element by element. */
export type ReadCoverage = () => Promise<readonly ElementCount[]>

export interface CoverageUseCases {
  readonly countCoverage: CountCoverage
  readonly readCoverage: ReadCoverage
}

export function createCoverage({
  store,
  headingMap,
  codeSets,
}: {
  readonly store: CoverageStore
  readonly headingMap: HeadingMap
  /** By which it is known what must not be counted. */
  readonly codeSets: CodeSets
}): CoverageUseCases {
  return {
    async countCoverage() {
      for (let next = await store.readUncounted(); next; next = await store.readUncounted()) {
        await store.addCounts(next, countElements(next.resources, { ...headingMap, codeSets }))
      }
    },
    readCoverage: () => store.readCounts(),
  }
}

import { londonDay } from '../../fhir/london-time.js'
import { readCurrentParts, type CurrentPartsSource } from './current-parts.js'
import type { LongReads } from './long-reads.js'

export interface RemakePartsDeps {
  readonly source: Omit<CurrentPartsSource, 'reads'>
  readonly reads: LongReads
  /** Resolves when nobody waits for a record to be assembled, or when this gateway stops. */
  readonly whenIdle: () => Promise<'idle' | 'stopped'>
  /** Told of a record that could not be made: who reads it first makes it, as if this were not there. */
  readonly report: (error: unknown) => void
}

/** Makes long records that were read lately for a new day: one after another, and only while nobody waits for another. */
export type RemakeParts = () => Promise<void>

/**
 * What is made depends on the day. It is made under the lens of a read that the log has, of what is stored now, and kept under the
 * name of what that lens covers. Nothing is disclosed: what a reader gets of it is decided when they read, and whoever has
 * another cover by then gets nothing of it.
 */
export function createRemakeParts({ source, reads, whenIdle, report }: RemakePartsDeps): RemakeParts {
  let madeFor = londonDay(source.now())
  return async function remakeParts() {
    const today = londonDay(source.now())
    if (today === madeFor) return
    madeFor = today
    for (const permit of reads.lately()) {
      if ((await whenIdle()) === 'stopped') return
      try {
        const state = await source.store.readState(permit)
        if (state) await readCurrentParts(source, permit, { state, names: [] })
      } catch (error) {
        report(error)
      }
    }
  }
}

import type { AccessFacts, ReadAhead } from '../../../access/access-facts.js'
import type { RecordState } from '../../../record/record-store.js'
import type { Queryable } from '../database.js'
import { readState } from './record-state-sql.js'

const KEPT = new WeakMap<AccessFacts, RecordState>()

/**
 * Reads the state of a record while the intent to read it is being written: who may read asks for it next. It is kept
 * for the permit that these facts make, and goes with them. `now` is in milliseconds since 1970.
 */
export function createReadAhead(database: Queryable, now: () => number): ReadAhead {
  return async function readAhead(facts, person) {
    const state = await readState(database, person, now())
    if (state) KEPT.set(facts, state)
  }
}

/** Gives what was kept, once: whoever asks again wants to know how it is by then. */
export function takeAhead(facts: AccessFacts): RecordState | undefined {
  const state = KEPT.get(facts)
  KEPT.delete(facts)
  return state
}

import type { Turn } from '../database.js'

/** Runs what it is given one after another. `end` waits until nothing else does. */
export type TakeTurn = <T>(turn: Turn | 'end', work: () => Promise<T>) => Promise<T>

/** So many usual ones may go before one that goes last: it is late, not left out. */
const MOST_BEFORE_LAST = 8

/** Lets `first` go before everything that waits, and `last` when nothing else waits or its time has come. */
export function createTurnQueue(): TakeTurn {
  const waiting: Record<Turn | 'end', (() => void)[]> = { first: [], usual: [], last: [], end: [] }
  let busy = false
  let passed = 0

  function next(): (() => void) | undefined {
    if (waiting.first.length > 0) return waiting.first.shift()
    const isLastDue = waiting.usual.length === 0 || passed >= MOST_BEFORE_LAST
    if (waiting.last.length > 0 && isLastDue) {
      passed = 0
      return waiting.last.shift()
    }
    passed = waiting.last.length > 0 ? passed + 1 : 0
    return waiting.usual.shift() ?? waiting.end.shift()
  }

  return async function takeTurn(turn, work) {
    if (busy) await new Promise<void>((resolve) => waiting[turn].push(resolve))
    busy = true
    try {
      return await work()
    } finally {
      const begin = next()
      if (begin) begin()
      else busy = false
    }
  }
}

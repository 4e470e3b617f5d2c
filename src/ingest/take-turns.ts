/** Runs `work` when everything before it with the same key has ended, well or badly. */
export type TakeTurns = <T>(key: string, work: () => Promise<T>) => Promise<T>

/** Lets what concerns the same person come one after the other in this process. */
export function createTakeTurns(): TakeTurns {
  const last = new Map<string, Promise<unknown>>()
  return async function takeTurns(key, work) {
    const before = last.get(key) ?? Promise.resolve()
    const mine = before.then(work, work)
    const ended = mine.catch(() => undefined)
    last.set(key, ended)
    try {
      return await mine
    } finally {
      if (last.get(key) === ended) last.delete(key)
    }
  }
}

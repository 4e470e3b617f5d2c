/**
 * The intents that this gateway began and whose end it does not know, because the database or the system of record went
 * away in the middle. Nobody is at work on them any more, so they need not wait as those of other gateways do.
 */
export interface LeftOpen {
  add(intentId: string): void
  /** Runs what opens, carries out or closes the intent; when it throws, the intent is left open. */
  during<T>(intentId: string, work: () => Promise<T>): Promise<T>
  /** All of them, which are then nobody's: whoever takes them adds those again that they could not end. */
  take(): readonly string[]
}

export function createLeftOpen(): LeftOpen {
  const ids = new Set<string>()
  return {
    add: (intentId) => void ids.add(intentId),
    async during(intentId, work) {
      try {
        return await work()
      } catch (error) {
        ids.add(intentId)
        throw error
      }
    },
    take() {
      const taken = [...ids]
      ids.clear()
      return taken
    },
  }
}

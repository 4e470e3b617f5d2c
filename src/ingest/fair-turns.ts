/** Runs `work` when nobody else's is running. Whoever waits has their turn: a partner's second comes after another's first. */
export type TakeFairTurn = <T>(partner: string, work: () => Promise<T>) => Promise<T>

/** One at a time, and each partner in turn, however many of one wait. */
export function createFairTurns(): TakeFairTurn {
  /** By partner; the partner whose turn comes next stands first. */
  const waiting = new Map<string, (() => void)[]>()
  let busy = false

  function passOn(): void {
    const [next] = waiting
    if (next === undefined) {
      busy = false
      return
    }
    const [partner, [begin, ...others]] = next
    waiting.delete(partner)
    if (others.length > 0) waiting.set(partner, others)
    begin?.()
  }

  return async function takeFairTurn(partner, work) {
    if (busy) {
      await new Promise<void>((resolve) => {
        waiting.set(partner, [...(waiting.get(partner) ?? []), resolve])
      })
    }
    busy = true
    try {
      return await work()
    } finally {
      passOn()
    }
  }
}

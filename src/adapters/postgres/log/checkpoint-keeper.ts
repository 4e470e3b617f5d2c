/** Hands the latest checkpoint on to where it is kept, often enough and no oftener. */
export interface CheckpointKeeper {
  offer(checkpoint: string): void
  /** Keeps the last one offered, if it is not kept yet. */
  flush(): Promise<void>
}

export interface KeeperParts {
  readonly keep: (checkpoint: string) => Promise<void>
  /** Milliseconds between two. */
  readonly every: number
  readonly now: () => number
  /** Told when one could not be kept; the next one is tried all the same. */
  readonly onFailure: (failure: unknown) => void
}

export function createCheckpointKeeper({ keep, every, now, onFailure }: KeeperParts): CheckpointKeeper {
  let latest: string | undefined
  let lastKept = -Infinity
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()

  function write(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    writing = writing.then(async () => {
      if (latest === undefined) return
      const checkpoint = latest
      latest = undefined
      lastKept = now()
      await keep(checkpoint).catch((failure: unknown) => {
        latest ??= checkpoint
        onFailure(failure)
      })
    })
    return writing
  }

  return {
    offer(checkpoint) {
      latest = checkpoint
      if (timer) return
      const wait = Math.max(0, lastKept + every - now())
      timer = setTimeout(() => void write(), Math.min(wait, every))
      timer.unref()
    },
    flush: write,
  }
}

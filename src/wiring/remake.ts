import { setTimeout as pause } from 'node:timers/promises'
import { createRemakeParts, type RemakePartsDeps } from '../record/parts/remake-parts.js'

export interface RemakeSetting extends Omit<RemakePartsDeps, 'whenIdle'> {
  /** Whether nobody waits for a record to be assembled. */
  readonly isIdle: () => boolean
}

export interface Remake {
  /** Gives up the record that is in hand: whoever reads it first makes it. */
  close(): Promise<void>
}

/** How often it is looked whether a new day has begun, in milliseconds. */
const INTERVAL = 60_000
/** Between two records, and between two looks whether somebody waits: others come first. */
const PAUSE = 500

/** Makes long records for the new day while nobody asks for them, behind everything that somebody waits for. */
export function startRemake({ isIdle, report, ...parts }: RemakeSetting): Remake {
  let isStopped = false
  const remakeParts = createRemakeParts({ ...parts, report: reportUnlessStopped, whenIdle })
  let making: Promise<void> | undefined
  const timer = setInterval(() => {
    making ??= remakeParts()
      .catch(reportUnlessStopped)
      .finally(() => {
        making = undefined
      })
  }, INTERVAL)
  timer.unref()

  return {
    async close() {
      isStopped = true
      clearInterval(timer)
      await making
    },
  }

  function reportUnlessStopped(error: unknown): void {
    if (!isStopped) report(error)
  }

  async function whenIdle(): Promise<'idle' | 'stopped'> {
    do await pause(PAUSE)
    while (!isStopped && !isIdle())
    return isStopped ? 'stopped' : 'idle'
  }
}

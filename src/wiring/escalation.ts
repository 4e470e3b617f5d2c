import type { EscalateOverdue } from '../review/escalate-overdue.js'

export interface Escalation {
  close(): void
}

/** How often overdue reviews are looked for, in milliseconds. */
const INTERVAL = 60_000

/** Looks for overdue reviews for as long as this gateway runs; every gateway does, and none waits for another. */
export function startEscalation(
  escalateOverdue: EscalateOverdue,
  onError: (error: unknown) => void,
): Escalation {
  let looking = false
  const timer = setInterval(() => {
    if (looking) return
    looking = true
    escalateOverdue()
      .catch(onError)
      .finally(() => {
        looking = false
      })
  }, INTERVAL)
  timer.unref()
  return {
    close() {
      clearInterval(timer)
    },
  }
}

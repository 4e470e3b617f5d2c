import type { AccessEvent } from '../../../audit/access-event.js'
import { LogUnavailable } from '../../../audit/audit-appender.js'

/** An event that waits for the log, and the one who waits for it. */
export interface WaitingEvent {
  readonly event: AccessEvent
  /** The event is durable at this index. Does nothing when it was answered before. */
  resolve(index: number): void
  /** The event is not durable in time. Does nothing when it was answered before. */
  refuse(why: string): void
}

/** Events that wait for the log, each until its deadline at most. */
export interface WaitingEvents {
  /** Resolves or rejects with what becomes of the event. */
  add(event: AccessEvent): Promise<number>
  /** Takes out the longest-waiting, at most so many; those whose deadline has passed are left out for good. */
  take(count: number): readonly WaitingEvent[]
  /** How many still wait. */
  size(): number
  refuseAll(why: string): void
}

export function createWaitingEvents(deadline: number): WaitingEvents {
  const waiting = new Set<WaitingEvent>()

  return {
    add(event) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          one.refuse('The log did not take the event in time.')
        }, deadline)
        function leave(): void {
          clearTimeout(timer)
          waiting.delete(one)
        }
        const one: WaitingEvent = {
          event,
          resolve(index) {
            leave()
            resolve(index)
          },
          refuse(why) {
            leave()
            reject(new LogUnavailable(why))
          },
        }
        waiting.add(one)
      })
    },

    take(count) {
      const taken: WaitingEvent[] = []
      for (const one of waiting) {
        if (taken.length === count) break
        taken.push(one)
        waiting.delete(one)
      }
      return taken
    },

    size: () => waiting.size,

    refuseAll(why) {
      for (const one of [...waiting]) one.refuse(why)
    },
  }
}

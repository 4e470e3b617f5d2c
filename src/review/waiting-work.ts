import type { Gate, Permit } from '../access/gate.js'
import { reviewLog, type Reviewed, type ReviewRequest } from './review-log.js'

/** How much waits for somebody: numbers, and nothing of anybody. */
export interface WaitingWork {
  readonly overdueReviews: number
  readonly waitingReviews: number
  readonly newAlerts: number
}

export interface CountWaiting {
  countWaiting(permit: Permit<'review-log'>, now: string): Promise<WaitingWork>
}

export type ReadWaitingWork = (request: ReviewRequest) => Promise<Reviewed<WaitingWork>>

interface WaitingParts {
  readonly gate: Gate
  readonly waiting: CountWaiting
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export function createReadWaitingWork({ gate, waiting, now }: WaitingParts): ReadWaitingWork {
  return function readWaitingWork(request) {
    return reviewLog(gate, request, async (permit) => ({
      found: await waiting.countWaiting(permit, new Date(now()).toISOString()),
      events: 0,
      what: 'waiting-work',
    }))
  }
}

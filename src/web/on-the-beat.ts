import type { IncomingMessage } from 'node:http'
import type { RequestHandler, Response } from 'express'

/** Milliseconds. */
const BEAT = 20

const arrivals = new WeakMap<IncomingMessage, number>()

/** Notes when each request came, for {@link onTheBeat}. */
export function noteArrivals(): RequestHandler {
  return function noteArrival(req, _res, next) {
    arrivals.set(req, performance.now())
    next()
  }
}

/**
 * Answers at a whole number of beats after the request came. What takes a little longer to find out is answered at the
 * same moment as what takes a little less: whoever listens to how long it takes does not hear which of two reasons there
 * was. Where it is not known when the request came it is answered at once.
 */
export function onTheBeat(res: Response, answer: () => void): void {
  const arrived = arrivals.get(res.req)
  if (arrived === undefined) answer()
  else waitUntil(performance.now() + untilNextBeat(performance.now() - arrived), answer)
}

/** Timers go by the time at which the event loop began its turn, and fire early by as much as that turn has taken. */
function waitUntil(due: number, answer: () => void): void {
  const left = due - performance.now()
  if (left <= 0) answer()
  else setTimeout(waitUntil, Math.ceil(left), due, answer)
}

/** How long it is to the next beat, when so much time has passed. */
export function untilNextBeat(passed: number): number {
  return (Math.floor(passed / BEAT) + 1) * BEAT - passed
}

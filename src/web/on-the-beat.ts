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

/** So long before it is due the rest is waited for turn by turn of the event loop, in milliseconds. */
const CLOSE = 2

/**
 * Timers count whole milliseconds: one that is rounded up is late by what was left of one, and that tells how long finding
 * out took. So the timer ends short of it, and each turn of the loop looks whether it is due; others are served meanwhile.
 */
function waitUntil(due: number, answer: () => void): void {
  const left = due - performance.now()
  if (left <= 0) answer()
  else if (left > CLOSE) setTimeout(waitUntil, Math.floor(left) - 1, due, answer)
  else setImmediate(waitUntil, due, answer)
}

/** How long it is to the next beat, when so much time has passed. */
export function untilNextBeat(passed: number): number {
  return (Math.floor(passed / BEAT) + 1) * BEAT - passed
}

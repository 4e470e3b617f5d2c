import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'

const ids = new WeakMap<IncomingMessage, string>()

/** Gives each request an id of our own, and says it in `X-Request-Id`. What the caller sent there is not taken over. */
export function requestId(newId: () => string): RequestHandler {
  return function giveRequestId(req, res, next) {
    const id = newId()
    ids.set(req, id)
    res.setHeader('X-Request-Id', id)
    next()
  }
}

/** The id of this request. */
export function requestIdOf(req: IncomingMessage): string {
  return ids.get(req) ?? 'none'
}

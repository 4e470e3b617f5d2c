import type { RequestHandler } from 'express'
import { notReceivingWords } from '../../record/freshness/not-receiving.js'

export interface SayNotReceivingDeps {
  /** Since when nothing new can be received, as an ISO instant; left out or `undefined` where all can. */
  readonly notReceivingSince?: () => string | undefined
}

/**
 * Has the pages that find people say, as the pages of a record do, that nothing new can be received: whom nobody has heard
 * of may have been sent since.
 */
export function sayNotReceiving({ notReceivingSince }: SayNotReceivingDeps): RequestHandler {
  return (_req, res, next) => {
    const since = notReceivingSince?.()
    res.locals['notReceiving'] =
      since === undefined ? undefined : notReceivingWords({ notReceivingSince: since })
    next()
  }
}

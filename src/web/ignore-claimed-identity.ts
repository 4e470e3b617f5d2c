import type { RequestHandler } from 'express'
import { requestIdOf } from './request-id.js'

/** What a front door of others puts there for its own servers: here nobody is anybody by such a header. */
const CLAIMS =
  /^(x-user-id|x-user|x-remote-user|remote-user|x-forwarded-user|x-forwarded-email|x-real-ip|nhsd-.+)$/

/** The one by which somebody with several roles says in which they work: it is held against their token. */
const ROLE = 'nhsd-session-urid'

export interface ClaimLog {
  warn(fields: object, message: string): void
}

/** Takes headers away that say who somebody is, before anything could read them, and logs their names, never their values. */
export function ignoreClaimedIdentity(log: ClaimLog): RequestHandler {
  return function ignore(req, _res, next) {
    const claimed = Object.keys(req.headers).filter((name) => name !== ROLE && CLAIMS.test(name))
    for (const name of claimed) Reflect.deleteProperty(req.headers, name)
    if (claimed.length > 0)
      log.warn({ requestId: requestIdOf(req), headers: claimed }, 'a claimed identity was ignored')
    next()
  }
}

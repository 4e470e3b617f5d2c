import type { Response } from 'express'

/**
 * Says that the token has not the scope that is needed, and which one is.
 *
 * @see RFC 6750, section 3.1
 */
export function setInsufficientScope(res: Response, scope: string): void {
  const scheme = /^dpop /i.test(res.req.headers.authorization ?? '') ? 'DPoP' : 'Bearer'
  res.setHeader(
    'WWW-Authenticate',
    `${scheme} realm="neighbourhood-record", error="insufficient_scope", scope="${scope}"`,
  )
}

import type { RequestHandler } from 'express'
import helmet from 'helmet'

export interface SecuritySettings {
  readonly baseUrl: string
  /** Origins, besides our own, to which a form may lead: the identity provider's, where sign-in and sign-out redirect. */
  readonly formOrigins: () => readonly string[]
}

/**
 * The headers of every answer. Nothing inline, nothing from elsewhere, no framing, no referrer to anybody else, nothing
 * kept: a record MUST NOT be found in a cache after somebody has signed out. Who may ask from another
 * origin is said by `crossOrigin`.
 */
export function securityHeaders({ baseUrl, formOrigins }: SecuritySettings): readonly RequestHandler[] {
  const isHttps = baseUrl.startsWith('https:')
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          styleSrc: ["'self'"],
          scriptSrc: ["'self'"],
          imgSrc: ["'self'"],
          fontSrc: ["'self'"],
          connectSrc: ["'none'"],
          formAction: ["'self'", () => formOrigins().join(' ')],
          frameAncestors: ["'none'"],
          baseUri: ["'none'"],
        },
      },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      // Not `no-referrer`: browsers then send `Origin: null` with our own forms, and these cannot be told from others.
      referrerPolicy: { policy: 'same-origin' },
      strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: true } : false,
      xFrameOptions: { action: 'deny' },
    }),
    function keepNothing(_req, res, next) {
      res.setHeader('Cache-Control', 'no-store')
      res.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()')
      next()
    },
  ]
}

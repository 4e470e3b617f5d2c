import type { RequestHandler } from 'express'

/** What apps on pages of their own may ask from a browser: the FHIR interface, a token, and where both are. */
const SHARED = /^(?:\/fhir(?:\/|$)|\/oidc\/token$|\/\.well-known(?:\/|$))/

const METHODS = 'GET, HEAD, POST'
const REQUEST_HEADERS =
  'Accept, Authorization, Content-Type, DPoP, If-Modified-Since, If-None-Match, NHSD-Session-URID, Prefer'
const EXPOSED_HEADERS = 'ETag, Last-Modified, Link, Retry-After, WWW-Authenticate'
/** How long a browser may remember what it may ask, in seconds. */
const REMEMBERED = '600'

/** What the rule looks at. */
export interface CrossOriginRequest {
  readonly method: string
  /** Without the query. */
  readonly path: string
  readonly origin: string | undefined
  /** `Access-Control-Request-Method`: what a browser asks about before it asks. */
  readonly askedMethod: string | undefined
}

export interface CrossOriginAnswer {
  readonly headers: Readonly<Record<string, string>>
  /** Whether the answer to a browser's question beforehand is all there is. */
  readonly isComplete: boolean
}

/**
 * What a browser is told of a request from another origin. An origin is allowed to the letter or not at all: none is
 * reflected, `null` is nobody's, and cookies never go along.
 *
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export function answerCrossOrigin(
  { method, path, origin, askedMethod }: CrossOriginRequest,
  allowed: ReadonlySet<string>,
): CrossOriginAnswer {
  if (!SHARED.test(path)) return { headers: {}, isComplete: false }
  // Whoever may not ask is not told what others may: their question is refused by name, and logged, like any other method.
  if (origin === undefined || !allowed.has(origin)) return { headers: { Vary: 'Origin' }, isComplete: false }
  const isPreflight = method === 'OPTIONS' && askedMethod !== undefined
  const vary = isPreflight
    ? 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers'
    : 'Origin'
  const told = isPreflight
    ? {
        'Access-Control-Allow-Methods': METHODS,
        'Access-Control-Allow-Headers': REQUEST_HEADERS,
        'Access-Control-Max-Age': REMEMBERED,
      }
    : { 'Access-Control-Expose-Headers': EXPOSED_HEADERS }
  return { headers: { Vary: vary, 'Access-Control-Allow-Origin': origin, ...told }, isComplete: isPreflight }
}

/**
 * Lets the pages of registered apps ask from a browser. A question beforehand is answered at once: it names nobody and is
 * nobody's access.
 */
export function crossOrigin(allowed: () => ReadonlySet<string>): RequestHandler {
  return function answer(req, res, next) {
    const { headers, isComplete } = answerCrossOrigin(
      {
        method: req.method,
        path: req.path,
        origin: req.headers.origin,
        askedMethod: req.get('Access-Control-Request-Method'),
      },
      allowed(),
    )
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
    // The provider's package has a rule of its own, which would judge the origin once more: it is told of none.
    if (/^\/oidc\//i.test(req.path)) Reflect.deleteProperty(req.headers, 'origin')
    if (isComplete) res.status(204).end()
    else next()
  }
}

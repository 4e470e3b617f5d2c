import type { Request, RequestHandler } from 'express'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'
import { requestIdOf } from './request-id.js'

/** One line a request: method, route template, status and time. No address, query, header or body: these name people. */
export function requestLog(logger: Logger): RequestHandler {
  const log = pinoHttp<Request>({
    logger,
    quietReqLogger: true,
    serializers: { req: () => undefined, res: () => undefined, err: () => undefined },
    customProps: (req, res) => ({
      requestId: requestIdOf(req),
      method: req.method,
      route: (req.route as { readonly path?: unknown } | undefined)?.path ?? 'none',
      status: res.statusCode,
    }),
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'failed',
    autoLogging: { ignore: (req) => req.url === '/livez' || req.url === '/readyz' },
  })
  return function logRequest(req, res, next) {
    log(req, res)
    next()
  }
}

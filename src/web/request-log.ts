import type { Request, RequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'
import { requestIdOf } from './request-id.js'

/** One line a request: method, route template, status and time. No address, query, header or body: these name people. */
export function requestLog(logger: Logger): RequestHandler {
  const log = pinoHttp<Request, Response>({
    logger,
    quietReqLogger: true,
    genReqId: requestIdOf,
    customAttributeKeys: { reqId: 'requestId' },
    serializers: { req: () => undefined, res: () => undefined, err: () => undefined },
    customSuccessObject: toLine,
    customErrorObject: (req, res, ...[, line]: readonly [Error, object]) => toLine(req, res, line),
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'failed',
    autoLogging: { ignore: (req) => req.url === '/livez' || req.url === '/readyz' },
  })
  return function logRequest(req, res, next) {
    log(req, res)
    next()
  }
}

function toLine(req: Request, res: Response, line: object): object {
  const { responseTime } = line as { readonly responseTime?: number }
  const route = (req.route as { readonly path?: unknown } | undefined)?.path ?? 'none'
  return { method: req.method, route, status: res.statusCode, milliseconds: responseTime }
}

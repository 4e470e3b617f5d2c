import type { RequestHandler } from 'express'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** What the gateway measures of itself. Labels are route templates: no id, name or number is ever one. */
export interface Metrics {
  readonly count: RequestHandler
  /** In the Prometheus text format. */
  print(): Promise<string>
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from request to answer, by route template',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })

  return {
    count(req, res, next) {
      const stop = durations.startTimer()
      res.once('finish', () => {
        const route = (req.route as { path?: unknown } | undefined)?.path
        stop({
          method: req.method,
          route: typeof route === 'string' ? route : 'none',
          status: String(res.statusCode),
        })
      })
      next()
    },
    print: () => registry.metrics(),
  }
}

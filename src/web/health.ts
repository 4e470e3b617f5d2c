import { Router } from 'express'

/** Whether each thing that the gateway works with is there now, by name. */
export type CheckReadiness = () => Promise<Readiness>

export interface Readiness {
  /** Whether the record can be read: posting may need more. */
  readonly serves: boolean
  readonly checks: Readonly<Record<string, boolean>>
  /** What follows from what is not there, in words. */
  readonly says: readonly string[]
}

/**
 * `/livez`: the process answers. `/readyz`: it can serve; 503 when it cannot; what is there and what is not
 * by name. Neither
 * says anything of the record, and neither is logged.
 */
export function healthRoutes(checkReadiness: CheckReadiness): Router {
  const router = Router({ caseSensitive: true })

  router.get('/livez', (_req, res) => {
    res.json({ status: 'up' })
  })

  router.get('/readyz', async (_req, res) => {
    const { serves, checks, says } = await checkReadiness()
    res
      .status(serves ? 200 : 503)
      .json({ status: serves ? 'ready' : 'not ready', checks, ...(says.length === 0 ? {} : { says }) })
  })

  return router
}

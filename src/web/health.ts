import { Router } from 'express'

/** Whether each thing that the gateway cannot serve without is there now, by name. */
export type CheckReadiness = () => Promise<Readonly<Record<string, boolean>>>

/**
 * `/livez`: the process answers. `/readyz`: it can serve; 503 with the names of what is missing when it cannot. Neither
 * says anything of the record, and neither is logged.
 */
export function healthRoutes(checkReadiness: CheckReadiness): Router {
  const router = Router()

  router.get('/livez', (_req, res) => {
    res.json({ status: 'up' })
  })

  router.get('/readyz', async (_req, res) => {
    const checks = await checkReadiness()
    const ready = Object.values(checks).every(Boolean)
    res.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready', checks })
  })

  return router
}

import { Router } from 'express'
import { actorOf } from '../../../web/actor-of.js'

const HOMES = {
  clinician: '/find',
  auditor: '/audit',
  delegate: '/mine',
  'partner-system': '/find',
} as const

/** `/`: where somebody goes who has signed in. */
export function homeRoutes(): Router {
  const router = Router({ caseSensitive: true })

  router.get('/', (req, res) => {
    res.redirect(HOMES[actorOf(req)?.kind ?? 'clinician'])
  })

  return router
}

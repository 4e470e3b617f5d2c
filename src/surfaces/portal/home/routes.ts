import { Router } from 'express'
import { actorOf } from '../../../web/actor-of.js'

/** `/`: where somebody goes who has signed in. */
export function homeRoutes(): Router {
  const router = Router()

  router.get('/', (req, res) => {
    res.redirect(actorOf(req)?.kind === 'auditor' ? '/audit' : '/find')
  })

  return router
}

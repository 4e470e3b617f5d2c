import { Router } from 'express'
import { parsePersonId } from '../../fhir/person-id.js'
import { actorOf } from '../actor-of.js'
import { fieldOf } from '../body.js'
import { requestIdOf } from '../request-id.js'
import type { LaunchApp } from './launch-app.js'

/**
 * `POST /launch` with `app` and `patient`: from a person's record into an app. Which of the two is not there, or may not
 * be known, is not said.
 *
 * @see SMART App Launch 2.2, "Launch App: EHR Launch"
 */
export function launchRoutes({ launchApp }: { readonly launchApp: LaunchApp }): Router {
  const router = Router({ caseSensitive: true })

  router.post('/launch', async (req, res, next) => {
    const actor = actorOf(req)
    const patient = parsePersonId(fieldOf(req.body, 'patient'))
    if (!actor || !patient) {
      next('router')
      return
    }
    const clientId = fieldOf(req.body, 'app')
    const launched = await launchApp({ actor, patient, clientId, requestId: requestIdOf(req) })
    switch (launched.outcome) {
      case 'launched':
        res.redirect(303, launched.url)
        break
      case 'refused':
        next('router')
        break
    }
  })

  return router
}

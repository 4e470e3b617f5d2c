import { Router } from 'express'
import { parsePersonId } from '../../../fhir/person-id.js'

/**
 * Why something is withheld, and how to ask: the same words about everybody, so that they say nothing of what it is. They
 * hold nothing of a record, and stand behind no decision.
 */
export function withheldRoutes(): Router {
  const router = Router({ caseSensitive: true })
  router.get('/patients/:id/withheld', (req, res, next) => {
    const person = parsePersonId(req.params.id)
    if (person) res.render('surfaces/portal/withheld/withheld.njk', { record: `/patients/${person}` })
    else next('router')
  })
  return router
}

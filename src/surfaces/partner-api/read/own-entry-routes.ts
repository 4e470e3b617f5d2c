import { Router } from 'express'
import type { ReadOwnEntry } from '../../../record/instances/read-own-entry.js'
import { parseReadParameters } from '../../../record/search/history-request.js'
import { clinicianOf } from '../../../web/actor-of.js'
import { answerFhir } from '../../../web/answer-fhir.js'
import { requestIdOf } from '../../../web/request-id.js'
import type { RefuseAsked } from './refuse-asked.js'

export interface OwnEntryDeps {
  readonly readOwnEntry: ReadOwnEntry
  readonly refuseAsked: RefuseAsked
}

/** Reads the one who asks, by the id that `fhirUser` gives; every other id is passed on. */
export function ownEntryRoutes({ readOwnEntry, refuseAsked }: OwnEntryDeps): Router {
  const router = Router({ caseSensitive: true })

  router.get('/Practitioner/:id', async (req, res, next) => {
    const actor = clinicianOf(req)
    if (req.params.id !== actor.id) {
      next()
      return
    }
    const parameters = parseReadParameters({ url: req.url, form: undefined })
    if (parameters.outcome === 'refused') {
      await refuseAsked(req, res, { interaction: 'read', ...parameters })
      return
    }
    const query = `${req.method} /fhir/Practitioner/:id`
    const entry = await readOwnEntry({ actor, query, requestId: requestIdOf(req) })
    answerFhir(res, 200, JSON.stringify(entry))
  })

  return router
}

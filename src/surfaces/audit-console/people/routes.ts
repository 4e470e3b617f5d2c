import { Router } from 'express'
import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { NoteInvalidQuestion } from '../../../review/note-invalid.js'
import type { PersonAccessesOf } from '../../../review/person-accesses.js'
import { notFound } from '../../../web/errors.js'
import { readPeriod } from '../period.js'
import { answerRefused, toReviewRequest } from '../review-request.js'
import { toPersonPage } from './person-page.js'

export interface PeopleDeps {
  readonly personAccesses: PersonAccessesOf
  readonly noteInvalid: NoteInvalidQuestion
  readonly directory: OrganisationDirectory
}

/** Whom a member of staff looked at. */
export function peopleRoutes({ personAccesses, noteInvalid, directory }: PeopleDeps): Router {
  const router = Router({ caseSensitive: true })
  const answerNotFound = notFound()

  router.get('/people/:id', async (req, res, next) => {
    const actorId = req.params.id
    if (!/^[\w.-]{1,64}$/.test(actorId)) {
      const asked = toReviewRequest(req, '/audit/people/{id}')
      const noted = await noteInvalid({ ...asked, interaction: 'search-type', reason: 'staffId-invalid' })
      if (noted === 'refused') answerRefused(res)
      else answerNotFound(req, res, next)
      return
    }
    const given = readPeriod(req.query)
    const request = toReviewRequest(req, `/audit/people/${actorId} from=${given.from} until=${given.until}`)
    const reviewed = await personAccesses(request, { ...given.period, actorId })
    if (reviewed.outcome === 'refused') answerRefused(res)
    else {
      res
        .status(given.errors.length > 0 ? 400 : 200)
        .render('surfaces/audit-console/people/person.njk', toPersonPage(reviewed.found, given, directory))
    }
  })

  return router
}

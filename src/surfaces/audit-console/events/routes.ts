import { Router } from 'express'
import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { SearchEvents } from '../../../review/search-events.js'
import { answerRefused, toReviewRequest } from '../review-request.js'
import { readEventsForm, PAGE_SIZE, type EventsForm } from './events-form.js'
import { toEventsPage } from './events-page.js'

export interface EventsDeps {
  readonly searchEvents: SearchEvents
  readonly directory: OrganisationDirectory
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** All events, filtered and in pages. */
export function eventsRoutes({ searchEvents, directory, now }: EventsDeps): Router {
  const router = Router()

  router.get('/events', async (req, res) => {
    const form = readEventsForm(req.query, now())
    if (form.errors.length > 0) {
      res
        .status(400)
        .render('surfaces/audit-console/events/events.njk', toEventsPage(form, undefined, directory))
      return
    }
    const reviewed = await searchEvents(toReviewRequest(req, `/audit/events ${askedOf(form)}`), {
      filter: form.filter,
      offset: (form.page - 1) * PAGE_SIZE,
      limit: PAGE_SIZE,
    })
    if (reviewed.outcome === 'refused') answerRefused(res)
    else res.render('surfaces/audit-console/events/events.njk', toEventsPage(form, reviewed.found, directory))
  })

  return router
}

function askedOf({ decision, actor, from, until, page }: EventsForm): string {
  return `decision=${decision} actor=${actor} from=${from} until=${until} page=${page}`
}

import { Router } from 'express'
import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { NoteInvalidQuestion } from '../../../review/note-invalid.js'
import type { SearchEvents } from '../../../review/search-events.js'
import { answerRefused, toRequestAsGiven, toReviewRequest } from '../review-request.js'
import { readEventsForm, PAGE_SIZE, type EventsForm } from './events-form.js'
import { toEventsPage } from './events-page.js'

export interface EventsDeps {
  readonly searchEvents: SearchEvents
  readonly noteInvalid: NoteInvalidQuestion
  readonly directory: OrganisationDirectory
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** All events, filtered and in pages. */
export function eventsRoutes({ searchEvents, noteInvalid, directory, now }: EventsDeps): Router {
  const router = Router({ caseSensitive: true })

  router.get('/events', async (req, res) => {
    const form = readEventsForm(req.query, now())
    if (form.errors.length > 0) {
      const noted = await noteInvalid({
        ...toRequestAsGiven(req),
        interaction: 'search-type',
        reason: 'search-parameter-refused',
      })
      if (noted === 'refused') {
        answerRefused(res)
        return
      }
      res
        .status(400)
        .render('surfaces/audit-console/events/events.njk', toEventsPage(form, undefined, directory))
      return
    }
    const request = toReviewRequest(req, `/audit/events ${askedOf(form)}`)
    const reviewed = await searchEvents(request, {
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

import { Router } from 'express'
import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { NoteInvalidQuestion } from '../../../review/note-invalid.js'
import type { SearchEvents } from '../../../review/search-events.js'
import type { SearchRequests } from '../../../review/search-requests.js'
import { answerRefused, toRequestAsGiven, toReviewRequest } from '../review-request.js'
import { readEventsForm, PAGE_SIZE, type EventsForm } from './events-form.js'
import { toEmptyPage, toEventsPage, toRequestsPage } from './events-page.js'

export interface EventsDeps {
  readonly searchEvents: SearchEvents
  readonly searchRequests: SearchRequests
  readonly noteInvalid: NoteInvalidQuestion
  readonly directory: OrganisationDirectory
  /** Milliseconds since 1970. */
  readonly now: () => number
}

const PAGE = 'surfaces/audit-console/events/events.njk'

/** All that was asked, filtered and in pages: a line for each request, and all events of one. */
export function eventsRoutes({
  searchEvents,
  searchRequests,
  noteInvalid,
  directory,
  now,
}: EventsDeps): Router {
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
      res.status(400).render(PAGE, toEmptyPage(form))
      return
    }
    const request = toReviewRequest(req, `/audit/events ${askedOf(form)}`)
    const search = { filter: form.filter, offset: (form.page - 1) * PAGE_SIZE, limit: PAGE_SIZE }
    if (form.request !== '') {
      const reviewed = await searchEvents(request, search)
      if (reviewed.outcome === 'refused') answerRefused(res)
      else res.render(PAGE, toEventsPage(form, reviewed.found, directory))
      return
    }
    const reviewed = await searchRequests(request, search)
    if (reviewed.outcome === 'refused') answerRefused(res)
    else res.render(PAGE, toRequestsPage(form, reviewed.found, directory))
  })

  return router
}

function askedOf({ decision, actor, from, until, page }: EventsForm): string {
  return `decision=${decision} actor=${actor} from=${from} until=${until} page=${page}`
}

import { Router } from 'express'
import { parsePersonId } from '../../../fhir/person-id.js'
import { londonDay } from '../../../fhir/london-time.js'
import type { StoredPart } from '../../../record/record-store.js'
import { parseTimelineQuery } from '../../../record/timeline/parse-timeline-query.js'
import { writeTimelineQuery } from '../../../record/timeline/timeline-filter.js'
import { readTimelineIndex } from '../../../record/timeline/timeline-index.js'
import { openRecordPage, type PatientRecordDeps } from '../patient-record/open-record-page.js'
import { timelinePath } from '../render-record/record-paths.js'
import { PORTAL_PARTS } from '../render-record/render-record.js'
import { cutLines } from './cut-lines.js'
import { toTimelinePage, type TimelinePage } from './timeline-page.js'

/** Everything of a record by its date, under a filter that stands in the address. */
export function timelineRoutes(deps: PatientRecordDeps): Router {
  const router = Router({ caseSensitive: true })

  router.get('/patients/:id/timeline', async (req, res, next) => {
    const person = parsePersonId(req.params.id)
    const asked = parseTimelineQuery(req.query)
    if (!person) {
      next('router')
      return
    }
    if (asked.isTyped && asked.wrong.length === 0) {
      // One filter has one address, whether it was chosen or typed.
      res.redirect(303, `${timelinePath(person)}${writeTimelineQuery(asked.filter)}`)
      return
    }
    const today = londonDay(deps.now())
    const pageOf = (parts: readonly StoredPart[]): TimelinePage =>
      toTimelinePage(readTimelineIndex(partIn(parts, PORTAL_PARTS.timelineIndex)), asked, { person, today })

    await openRecordPage(
      deps,
      { req, res, next, person },
      {
        heading: 'Timeline',
        template: 'surfaces/portal/timeline/timeline.njk',
        path: `timeline${writeTimelineQuery(asked.filter, asked.page)}`,
        parts: [PORTAL_PARTS.timeline, PORTAL_PARTS.timelineIndex],
        places: {
          'timeline-navigation': PORTAL_PARTS.timelineNavigation,
          'not-shown': PORTAL_PARTS.summaryEnd,
        },
        what: 'timeline',
        status: 200,
        isForDelegates: true,
        resourcesIn: (parts) => pageOf(parts).resources,
        toModel(parts) {
          const page = pageOf(parts)
          const lines = partIn(parts, PORTAL_PARTS.timeline)
          return {
            ...(page.errorList.length === 0 ? {} : { heading: 'Error: Timeline' }),
            timeline: {
              ...page,
              groups: page.groups.map((group) => ({ ...group, html: cutLines(lines, group.lines) })),
            },
          }
        },
      },
    )
  })

  return router
}

function partIn(parts: readonly StoredPart[], name: string): Uint8Array {
  const part = parts.find((one) => one.part === name)
  if (!part) throw new Error(`The record has no part ${name}.`)
  return part.body
}

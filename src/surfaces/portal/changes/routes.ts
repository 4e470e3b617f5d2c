import { Router } from 'express'
import { parsePersonId } from '../../../fhir/person-id.js'
import type { OpenChanges } from '../../../record/changes/open-changes.js'
import { requestIdOf } from '../../../web/request-id.js'
import type { PatientRecordDeps } from '../patient-record/open-record-page.js'
import { sendWithinRecord } from '../patient-record/send-within-record.js'
import { changesPath } from '../render-record/record-paths.js'
import { PORTAL_PARTS } from '../render-record/render-record.js'
import { signedIn } from '../signed-in.js'
import { toChangesPage } from './changes-page.js'
import { parseChangesQuery, writeChangesQuery } from './parse-changes-query.js'

export interface ChangesRoutesDeps extends PatientRecordDeps {
  readonly openChanges: OpenChanges
}

/** What has changed of a record since somebody looked; since when stands in the address. */
export function changesRoutes(deps: ChangesRoutesDeps): Router {
  const router = Router()

  router.get('/patients/:id/changes', async (req, res, next) => {
    const person = parsePersonId(req.params.id)
    const asked = parseChangesQuery(req.query)
    const actor = signedIn(req)
    // Looks are kept of people at work.
    if (!person || !asked || actor.kind !== 'clinician') {
      next('router')
      return
    }
    if (asked.isTyped && asked.day.outcome === 'day') {
      // One question has one address, whether its day was chosen or typed.
      res.redirect(303, `${changesPath(person)}${writeChangesQuery(asked)}`)
      return
    }
    const { since, page } = asked
    const opened = await deps.openChanges({
      actor,
      person,
      since,
      page,
      parts: Object.values(AROUND),
      query: `GET /patients/{id}/changes${writeChangesQuery(asked)}`,
      requestId: requestIdOf(req),
    })
    if (opened.outcome === 'refused') {
      res.status(403).render('surfaces/portal/patient-record/refused.njk', { reason: opened.reason, person })
      return
    }
    const changes = toChangesPage(opened.changes, asked, { person, team: actor.organisationName })
    await sendWithinRecord(
      deps,
      { res, opened: opened.record },
      {
        person,
        heading: changes.errorList.length === 0 ? 'What has changed' : 'Error: What has changed',
        template: 'surfaces/portal/changes/changes.njk',
        model: { changes },
        places: AROUND,
      },
    )
  })

  return router
}

const AROUND = { title: PORTAL_PARTS.title, banner: PORTAL_PARTS.banner }

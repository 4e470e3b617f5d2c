import { Router } from 'express'
import { parsePersonId } from '../../../fhir/person-id.js'
import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { OpenRecord } from '../../../record/open-record.js'
import { requestIdOf } from '../../../web/request-id.js'
import { signedIn } from '../signed-in.js'
import { toWhyPage } from './why-page.js'

export interface WhyDeps {
  readonly openRecord: OpenRecord
  readonly directory: OrganisationDirectory
}

/** Why somebody may see a record, what is withheld from them by which rule, and whom to ask. */
export function whyRoutes({ openRecord, directory }: WhyDeps): Router {
  const router = Router()

  router.get('/patients/:id/why', async (req, res, next) => {
    const person = parsePersonId(req.params.id)
    const actor = signedIn(req)
    // At home the record itself says what it leaves out, and whom to ask.
    if (!person || actor.kind === 'delegate') {
      next('router')
      return
    }
    const opened = await openRecord({
      actor,
      person,
      parts: [],
      what: 'why-page',
      interaction: 'read',
      purpose: 'TREAT',
      query: 'GET /patients/{id}/why',
      requestId: requestIdOf(req),
    })
    switch (opened.outcome) {
      case 'opened':
        res.render(
          'surfaces/portal/why/why.njk',
          toWhyPage(opened, { person, organisation: actor.organisation, directory }),
        )
        break
      case 'unchanged':
        res.status(304).end()
        break
      case 'refused':
        res
          .status(403)
          .render('surfaces/portal/patient-record/refused.njk', { reason: opened.reason, person })
        break
    }
  })

  return router
}

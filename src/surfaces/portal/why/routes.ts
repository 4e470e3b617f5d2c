import { Router } from 'express'
import { parsePersonId } from '../../../fhir/person-id.js'
import { openRecordPage, type PatientRecordDeps } from '../patient-record/open-record-page.js'
import { PORTAL_PARTS } from '../render-record/render-record.js'
import { signedIn } from '../signed-in.js'
import { toWhyPage } from './why-page.js'

/** Why somebody may see a record, what is withheld from them by which rule, and whom to ask. */
export function whyRoutes(deps: PatientRecordDeps): Router {
  const router = Router({ caseSensitive: true })

  router.get('/patients/:id/why', async (req, res, next) => {
    const person = parsePersonId(req.params.id)
    const actor = signedIn(req)
    // At home the record itself says what it leaves out, and whom to ask.
    if (!person || actor.kind === 'delegate') {
      next('router')
      return
    }
    const { organisation } = actor
    await openRecordPage(
      deps,
      { req, res, next, person },
      {
        heading: 'Why you may see this record',
        template: 'surfaces/portal/why/why.njk',
        path: 'why',
        parts: [PORTAL_PARTS.banner],
        what: 'why-page',
        status: 200,
        resourcesIn: () => 1,
        toModel: (_parts, opened) => ({
          why: toWhyPage(opened, { person, organisation, directory: deps.directory }),
        }),
      },
    )
  })

  return router
}
